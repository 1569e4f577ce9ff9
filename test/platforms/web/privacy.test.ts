// What is for one person reaches that person alone: in the stream, in the history, and when others try to get at it.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import { message, says } from './sample-replies.ts';
import { type RunningWeb, startWeb } from './start-web.ts';
import { WebPerson } from './web-person.ts';
import { wordsOfMessage } from './wire-words.ts';

let web: RunningWeb;
let mina: WebPerson;
let joon: WebPerson;
const handle = vi.fn<Handle>();

const button = (label: string, data = 'd') => ({ label, action: { name: 'act', data } });
const privately = message(
  [
    { kind: 'text', text: ['secret'] },
    { kind: 'buttons', buttons: [button('Open')] },
  ],
  {
    visibility: 'private',
  },
);
const words = (who: WebPerson, place = 'general') => who.messages(place).map(wordsOfMessage).join(' | ');
const sees = (who: WebPerson, text: string) => vi.waitFor(() => expect(words(who)).toContain(text));

beforeEach(async () => {
  handle.mockReset();
  web = await startWeb(handle);
  mina = await (await WebPerson.join(web.base, 'Mina')).ready();
  joon = await (await WebPerson.join(web.base, 'Joon')).ready();
});

afterEach(async () => {
  mina.leave();
  joon.leave();
  await web.platform.stop();
});

describe('a private answer', () => {
  it('is in nobody else’s stream or history, and neither is the line that asked for it', async () => {
    handle.mockResolvedValue(privately);
    await mina.say('general', '/backprop check f="my guess"');
    await sees(mina, 'secret');
    await mina.say('general', 'something for all');
    await sees(joon, 'something for all');
    expect(words(joon)).toBe('something for all');
    const eve = await (await WebPerson.join(web.base, 'Eve')).ready();
    expect(words(eve)).toBe('something for all');
    const response = await fetch(`${web.base}/api/history?place=general&before=9999`, {
      headers: { authorization: `Bearer ${eve.secret}` },
    });
    expect(await response.text()).not.toMatch(/secret|my guess/);
    eve.leave();
  });

  it('is not announced: others see a command only together with its public answer, where it was typed', async () => {
    let answer = () => {};
    handle.mockImplementation(() => new Promise((resolve) => (answer = () => resolve(says('for all')))));
    await mina.say('general', '/backprop gradient');
    await vi.waitFor(() => expect(mina.messages('general').map(({ thinking }) => thinking)).toEqual([false, true]));
    expect(mina.messages('general').map(({ privately }) => privately)).toEqual([false, false]);
    await joon.say('general', 'meanwhile');
    await sees(joon, 'meanwhile');
    expect(words(joon)).toBe('meanwhile');
    answer();
    await sees(joon, 'for all');
    expect(words(joon)).toBe('/backprop gradient | for all | meanwhile');
    expect(words(mina)).toBe(words(joon));
  });

  it('marks the command that asked for it as private too', async () => {
    handle.mockResolvedValue(privately);
    await mina.say('general', '/backprop gradient');
    await sees(mina, 'secret');
    expect(mina.messages('general').map(({ privately }) => privately)).toEqual([true, true]);
  });

  it('is also what a line gets that no command is known for', async () => {
    handle.mockResolvedValue(says('no such command', { error: { code: 'unknown', message: 'no such command' } }));
    for (const line of ['/backprop', '/backprop chekc f="my guess"']) await mina.say('general', line);
    await vi.waitFor(() => expect(mina.messages('general')).toHaveLength(4));
    await mina.say('general', 'marker');
    await sees(joon, 'marker');
    expect(words(joon)).toBe('marker');
  });

  it('cannot be pressed by others, who are not even told that it exists', async () => {
    handle.mockResolvedValue(privately);
    await mina.say('general', '/backprop check');
    await sees(mina, 'secret');
    const found = mina.findPress('Open')!;
    const calls = handle.mock.calls.length;
    expect(await joon.act({ kind: 'press', ...found })).toBe(410);
    expect(await joon.act({ kind: 'press', message: 'nothing.1', press: found.press })).toBe(410);
    expect(handle).toHaveBeenCalledTimes(calls);
    expect(await mina.act({ kind: 'press', ...found })).toBe(202);
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(calls + 1));
  });

  it('stays private when its own button brings a public replacement', async () => {
    handle.mockResolvedValueOnce(privately).mockResolvedValue(says('page two', { placement: 'replace' }));
    await mina.say('general', '/backprop check');
    await sees(mina, 'secret');
    await mina.press('Open');
    await sees(mina, 'page two');
    await mina.say('general', 'marker');
    await sees(joon, 'marker');
    expect(words(joon)).toBe('marker');
  });
});

describe('the direct place', () => {
  it('is closed to everybody else', async () => {
    handle.mockResolvedValue(says('for mina'));
    await mina.say(mina.direct, 'hello');
    await vi.waitFor(() => expect(words(mina, mina.direct)).toContain('for mina'));
    expect(await joon.say(mina.direct, 'let me in')).toBe(404);
    const response = await fetch(`${web.base}/api/history?place=${mina.direct}&before=9999`, {
      headers: { authorization: `Bearer ${joon.secret}` },
    });
    expect(response.status).toBe(404);
    expect(joon.everything()).toEqual([]);
  });
});

describe('a form', () => {
  it('is answered by the person it was opened for, with its own fields', async () => {
    handle.mockResolvedValueOnce({
      kind: 'form',
      title: 'Numbers',
      fields: [{ name: 'x', label: 'x', kind: 'line', required: true }],
      submit: { label: 'Go', action: { name: 'submit', data: 's' } },
    });
    await mina.say('general', '/backprop ask');
    await vi.waitFor(() => expect(mina.state.form).toBeDefined());
    const { id } = mina.state.form!;
    expect(await joon.submit(id, { x: '1' })).toBe(410);
    expect(await mina.submit(id, { x: '1', y: '2' })).toBe(400);
    expect(await mina.submit(id, {})).toBe(400);
    handle.mockResolvedValue(says('thanks'));
    expect(await mina.submit(id, { x: ' 1\u0007 ' })).toBe(202);
    await sees(mina, 'thanks');
    expect(handle.mock.lastCall![0].input).toMatchObject({ kind: 'submit', values: { x: '1' } });
  });
});

describe('the messenger', () => {
  it('refuses to say privately what a whole channel would read', async () => {
    const { messenger } = web.platform;
    const channel = { id: 'general', kind: 'channel' } as const;
    await expect(messenger.post(channel, says('x', { visibility: 'private' }), 'k')).rejects.toThrow('web: post');
    const ref = await messenger.post(channel, says('x'), 'k');
    await expect(messenger.edit(ref, says('y', { visibility: 'private' }))).rejects.toThrow('web: edit');
    await expect(messenger.post({ ...channel, id: 'nowhere' }, says('x'), 'k2')).rejects.toThrow('web: post');
    await expect(messenger.direct({ id: 'nobody', name: 'Nobody' }, says('x'), 'k3')).rejects.toThrow('web: post');
  });
});
