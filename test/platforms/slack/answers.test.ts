// Where and to whom an act is answered, and in whose words; and what becomes of the answer where the app is not.

import { describe, expect, it } from 'vitest';
import type { LanguageFor } from '../../../src/conversation/platform.ts';
import { languages } from '../../../src/language/index.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import { BOT_NAME, TEAM } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { pause, slackUnderTest } from './slack-under-test.ts';

const slack = slackUnderTest();

describe('public or private', () => {
  it('is private when the answer is, though the command is not', async () => {
    slack.handle = async () => contractMessage('for you', { visibility: 'private' });
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    const { message } = await see(slack.loopback, slack.loopback.mina, 'for you');
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('takes back for all how far it was when the answer turns out to be private', async () => {
    const { finish } = slack.longAnswer(
      contractMessage('half way'),
      contractMessage('for you', { visibility: 'private' }),
    );
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await see(slack.loopback, slack.loopback.joon, 'half way');
    finish();
    await see(slack.loopback, slack.loopback.mina, 'for you');
    expect(slack.texts(slack.loopback.joon)).toEqual([]);
  });

  it('shows nothing meanwhile where a private answer could not take its place', async () => {
    const { finish } = slack.longAnswer(
      contractMessage('half way'),
      contractMessage('for you', { visibility: 'private' }),
    );
    slack.loopback.slash(slack.loopback.mina, 'check');
    await until(() => slack.requests.length === 1);
    await pause(100);
    expect(slack.texts()).toEqual([]);
    finish();
    await see(slack.loopback, slack.loopback.mina, 'for you');
    expect(slack.texts()).toEqual(['for you']);
  });

  it('is an ordinary message where nobody else reads along', async () => {
    slack.handle = async () => contractMessage('between us', { visibility: 'private' });
    slack.loopback.slash(slack.loopback.mina, 'check', slack.directOf());
    const { message } = await see(slack.loopback, slack.loopback.mina, 'between us', slack.directOf());
    expect(message.onlyFor).toBeUndefined();
  });
});

describe('who asks', () => {
  it('is called by the name that others see, in the language they use Slack in', async () => {
    slack.loopback.joon.locale = 'en-GB';
    slack.loopback.joon.admin = true;
    slack.handle = async () => contractMessage('hello');
    slack.loopback.slash(slack.loopback.joon, 'gradient');
    await see(slack.loopback, slack.loopback.mina, 'hello');
    expect(slack.requests[0]).toMatchObject({
      person: { id: `${TEAM}/${slack.loopback.joon.id}`, name: '준호' },
      language: 'en-GB',
      server: TEAM,
      mayManage: true,
    });
    slack.loopback.slash(slack.loopback.joon, 'gradient');
    await until(() => slack.requests.length === 2);
    expect(slack.calls('users.info')).toHaveLength(1);
  });

  it('is guessed at where we may not ask, from what was written', async () => {
    slack.loopback.world.withoutScopes.add('users:read');
    slack.handle = async () => contractMessage('hello');
    slack.loopback.write(slack.loopback.mina, '기울기');
    slack.loopback.write(slack.loopback.joon, 'gradient');
    await until(() => slack.requests.length === 2);
    expect(slack.requests.map(({ language }) => language)).toEqual(['ko', 'en-US']);
  });

  it('is not waited for longer than a second', async () => {
    slack.loopback.server.trouble = ({ method }) => (method === 'users.info' ? 'stall' : undefined);
    slack.handle = async () => contractMessage('hello');
    const before = Date.now();
    slack.loopback.slash(slack.loopback.mina, 'gradient');
    await see(slack.loopback, slack.loopback.mina, 'hello');
    expect(Date.now() - before).toBeLessThan(2500);
  });
});

describe('the adapter’s own sentences', () => {
  // Everybody on the loopback Slack uses it in Korean.
  const chosen = (languageFor: LanguageFor) => slack.restart({ languageFor });
  const english = languages.en.slack;

  it('stand in the language that somebody chose here', async () => {
    const asked: unknown[] = [];
    await chosen(async (who) => {
      asked.push(who);
      return 'en';
    });
    slack.handle = async () => contractMessage('for all');
    const { loopback } = slack;
    loopback.slash(loopback.mina, 'gradient', loopback.world.outside);
    await see(
      loopback,
      loopback.mina,
      english.notInChannel({ invite: `/invite @${BOT_NAME}` }).slice(0, 30),
      loopback.world.outside,
    );
    const place = { id: `${TEAM}/${loopback.world.outside}`, kind: 'channel' };
    expect(asked).toMatchObject([
      { platform: 'slack', person: { id: `${TEAM}/${loopback.mina.id}` }, place, server: TEAM },
    ]);
    expect(slack.requests[0]!.language).toBe('en');
  });

  it('on a message that has nothing to explain, and in a form that is being made', async () => {
    await chosen(async ({ server }) => (server === TEAM ? 'en' : undefined));
    slack.loopback.explain(slack.loopback.mina, 'lunch?');
    await see(slack.loopback, slack.loopback.mina, 'I found no network');
    slack.handle = () => new Promise(() => {});
    slack.loopback.slash(slack.loopback.joon, 'ask');
    const view = () => JSON.stringify(slack.loopback.world.views.get(slack.loopback.joon.id)?.view ?? '');
    await until(() => view().includes(english.modal.loading));
    expect(view()).toContain(english.modal.close);
  });

  it('stand in the language in which somebody uses Slack where the store does not say', async () => {
    for (const languageFor of [
      () => new Promise<never>(() => {}),
      () => Promise.reject(new Error('the disk is full')),
    ]) {
      await chosen(languageFor);
      const before = Date.now();
      slack.loopback.explain(slack.loopback.mina, 'lunch?');
      await see(slack.loopback, slack.loopback.mina, '신경망을 찾지 못했어요');
      expect(Date.now() - before).toBeLessThan(1500);
    }
  });
});

describe('where the app is not', () => {
  it('the asker alone is told how to let it in', async () => {
    slack.handle = async () => contractMessage('for all');
    slack.loopback.slash(slack.loopback.mina, 'gradient', slack.loopback.world.outside);
    const { message } = await see(
      slack.loopback,
      slack.loopback.mina,
      `/invite @${BOT_NAME}`,
      slack.loopback.world.outside,
    );
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
    expect(slack.loopback.see(slack.loopback.joon, slack.loopback.world.outside)).toEqual([]);
  });

  it('what is private is answered all the same', async () => {
    slack.handle = async () => contractMessage('for you', { visibility: 'private' });
    slack.loopback.slash(slack.loopback.mina, 'check', slack.loopback.world.outside);
    await see(slack.loopback, slack.loopback.mina, 'for you', slack.loopback.world.outside);
  });

  it('between two people, the asker alone has the answer', async () => {
    slack.handle = async () => contractMessage('an answer');
    slack.loopback.slash(slack.loopback.mina, 'gradient', slack.loopback.world.between);
    const { message } = await see(slack.loopback, slack.loopback.mina, 'an answer', slack.loopback.world.between);
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
  });
});

describe('an address', () => {
  it('whose time is over is not needed: the place itself is used', async () => {
    slack.handle = async () => contractMessage('for you', { visibility: 'private' });
    slack.loopback.server.trouble = ({ method }) =>
      method === 'response_url' ? { status: 404, body: 'used_url' } : undefined;
    slack.loopback.slash(slack.loopback.mina, 'check');
    const { message } = await see(slack.loopback, slack.loopback.mina, 'for you');
    expect(message.onlyFor).toBe(slack.loopback.mina.id);
    expect(slack.calls('chat.postEphemeral')).toHaveLength(1);
  });

  it('that leads elsewhere is not used', async () => {
    slack.handle = async () => contractMessage('for you', { visibility: 'private' });
    slack.loopback.more = { response_url: 'https://hooks.slack.com.example.org/x' };
    slack.loopback.slash(slack.loopback.mina, 'check');
    await until(() => slack.events.length > 0);
    expect(slack.events).toEqual(['an answer was not delivered']);
  });
});
