// What is pressed changes the message it stands on, or is answered beside it; and a refusal never takes its place.

import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/conversation/reply.ts';
import { contractMessage, withButton } from '../../conversation/contract-samples.ts';
import { controlsOf } from './loopback/words.ts';
import { see, until } from './seen.ts';
import { slackUnderTest } from './slack-under-test.ts';

const slack = slackUnderTest();

describe('a button', () => {
  let answerToPress: Message;
  const opened = async (more: Partial<Message> = {}, thread?: string) => {
    slack.handle = async ({ input }) =>
      input.kind === 'action' ? answerToPress : { ...withButton('the question', 'Press', 'p'), ...more };
    if (thread === undefined) slack.loopback.slash(slack.loopback.mina, 'gradient');
    else slack.loopback.write(slack.loopback.mina, 'gradient', thread);
    return see(
      slack.loopback,
      slack.loopback.mina,
      'the question',
      thread === undefined ? undefined : slack.directOf(),
    );
  };

  it('never lets a refusal take the place of what was pressed', async () => {
    const error = { code: 'no', message: 'no' };
    answerToPress = contractMessage('no', { placement: 'replace', error });
    await opened();
    slack.loopback.press(slack.loopback.joon, 'Press');
    const { message } = await see(slack.loopback, slack.loopback.joon, /^no$/);
    expect(message.onlyFor).toBe(slack.loopback.joon.id);
    await see(slack.loopback, slack.loopback.mina, 'the question');
  });

  it('answers beside what was deleted meanwhile', async () => {
    answerToPress = contractMessage('still an answer', { placement: 'replace' });
    const { message } = await opened();
    slack.loopback.press(slack.loopback.joon, 'Press');
    slack.loopback.world.remove(message);
    await see(slack.loopback, slack.loopback.joon, 'still an answer');
  });

  it('of a private message changes that message, for the one person', async () => {
    answerToPress = contractMessage('the next page', { placement: 'replace' });
    const { message } = await opened({ visibility: 'private' });
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
    slack.loopback.press(slack.loopback.mina, 'Press');
    await see(slack.loopback, slack.loopback.mina, 'the next page');
    expect(slack.texts()).toEqual(['the next page']);
    expect(slack.texts(slack.loopback.joon)).toEqual([]);
  });

  it('of a private message shows how far it is in its place', async () => {
    await opened({ visibility: 'private' });
    const { finish } = slack.longAnswer(
      contractMessage('half way'),
      contractMessage('all the way', { placement: 'replace' }),
    );
    slack.loopback.press(slack.loopback.mina, 'Press');
    await see(slack.loopback, slack.loopback.mina, 'half way');
    finish();
    await see(slack.loopback, slack.loopback.mina, 'all the way');
    expect(slack.texts()).toEqual(['all the way']);
    expect(slack.calls('response_url').length).toBeLessThanOrEqual(5);
  });

  it('answers in the thread in which it stands', async () => {
    answerToPress = contractMessage('a second message');
    const { message } = await opened({}, '1700000000.000100');
    expect(message.thread).toBe('1700000000.000100');
    slack.loopback.press(slack.loopback.mina, 'Press', slack.directOf());
    const second = await see(slack.loopback, slack.loopback.mina, 'a second message', slack.directOf());
    expect(second.message.thread).toBe('1700000000.000100');
  });

  it('that takes long says beside it how far it is, and takes that away again', async () => {
    await opened();
    const { finish } = slack.longAnswer(
      contractMessage('half way'),
      contractMessage('all the way', { placement: 'replace' }),
    );
    slack.loopback.press(slack.loopback.joon, 'Press');
    await see(slack.loopback, slack.loopback.joon, 'half way');
    await see(slack.loopback, slack.loopback.joon, 'the question');
    finish();
    await see(slack.loopback, slack.loopback.mina, 'all the way');
    await until(() => slack.texts().length === 1);
  });

  it('of nobody’s, or of another time, is one that no command knows', async () => {
    const { message } = await opened();
    const [control] = controlsOf(message.blocks);
    answerToPress = contractMessage('this is over', { error: { code: 'over', message: 'over' } });
    slack.loopback.use(slack.loopback.joon, message, { ...control!, value: 'v0:of another time' });
    await see(slack.loopback, slack.loopback.joon, 'this is over');
    expect(slack.requests[1]!.input).toEqual({ kind: 'action', action: { name: '?', data: '' } });
  });
});
