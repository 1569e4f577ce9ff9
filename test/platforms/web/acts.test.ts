// One act is one request, whatever is pressed, retried or made up.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import { UserError } from '../../../src/errors.ts';
import { everyBlock, message, says } from './sample-replies.ts';
import { type RunningWeb, startWeb } from './start-web.ts';
import { WebPerson } from './web-person.ts';
import { wordsOfMessage } from './wire-words.ts';

let web: RunningWeb;
let mina: WebPerson;
const handle = vi.fn<Handle>();
const words = () => mina.messages('general').map(wordsOfMessage);
const sees = (text: string) => vi.waitFor(() => expect(words().join('|')).toContain(text));

beforeEach(async () => {
  handle.mockReset();
  web = await startWeb(handle);
  mina = await (await WebPerson.join(web.base, 'Mina', { language: 'ko-KR' })).ready();
});

afterEach(async () => {
  mina.leave();
  await web.platform.stop();
});

describe('an act', () => {
  it('sent again under the same id runs once, also at the same time', async () => {
    handle.mockResolvedValue(says('done'));
    const line = { kind: 'line', place: 'general', text: '/backprop gradient' } as const;
    const id = 'one-and-the-same';
    expect(await Promise.all([mina.act(line, id), mina.act(line, id), mina.act(line, id)])).toEqual([202, 202, 202]);
    await sees('done');
    expect(await mina.act(line, id)).toBe(202);
    expect(handle).toHaveBeenCalledTimes(1);
    expect(words()).toEqual(['/backprop gradient', 'done']);
  });

  it('under the same id by two people is two acts', async () => {
    handle.mockResolvedValue(says('done'));
    const joon = await (await WebPerson.join(web.base, 'Joon')).ready();
    const line = { kind: 'line', place: 'general', text: '/backprop gradient' } as const;
    await mina.act(line, 'the-same-id');
    await joon.act(line, 'the-same-id');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    expect(new Set(handle.mock.calls.map(([{ id }]) => id)).size).toBe(2);
    joon.leave();
  });

  it('is over when it is answered, however that ends', async () => {
    handle.mockResolvedValueOnce(says('done')).mockRejectedValueOnce(new Error('broken'));
    for (const text of ['plain talk', '/backprop gradient', '/backprop gradient']) await mina.say('general', text);
    await vi.waitFor(() => expect(mina.state.pending).toEqual([]));
  });

  it('carries the language of the page, also after it was changed', async () => {
    handle.mockResolvedValue(says('done'));
    await mina.say('general', '/backprop gradient');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    const changedTo = await fetch(`${web.base}/api/language`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: web.base, authorization: `Bearer ${mina.secret}` },
      body: JSON.stringify({ language: 'en' }),
    });
    expect(changedTo.status).toBe(200);
    await mina.say('general', '/backprop gradient');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    expect(handle.mock.calls.map(([{ language }]) => language)).toEqual(['ko-KR', 'en']);
  });
});

describe('a press', () => {
  it('sends what the server kept, with the option chosen from a menu', async () => {
    handle.mockResolvedValue(everyBlock);
    await mina.say('general', '/backprop gradient');
    await sees('Take a step');
    await mina.press('x × 2');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    expect(handle.mock.lastCall![0].input).toEqual({ kind: 'action', action: { name: 'gradient.double', data: 'a1' } });
    await mina.press('Another gradient…', 'w21');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(3));
    expect(handle.mock.lastCall![0].input).toEqual({
      kind: 'action',
      action: { name: 'gradient.wrt', data: 'a1.w21' },
    });
  });

  it('of what no message offers is refused', async () => {
    handle.mockResolvedValue(everyBlock);
    await mina.say('general', '/backprop gradient');
    await sees('Take a step');
    const menu = mina.findPress('Another gradient…')!;
    const step = mina.findPress('Take a step')!;
    expect(await mina.act({ kind: 'press', ...menu, value: 'w99' })).toBe(410);
    expect(await mina.act({ kind: 'press', ...menu })).toBe(410);
    expect(await mina.act({ kind: 'press', ...step, value: 'w21' })).toBe(410);
    expect(await mina.act({ kind: 'press', message: step.message, press: 'made-up' })).toBe(410);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it('made in the moment the message changed still reaches the one who judges it', async () => {
    const { messenger } = web.platform;
    const asking = message([{ kind: 'buttons', buttons: [{ label: 'A', action: { name: 'answer', data: 'a' } }] }]);
    const ref = await messenger.post({ id: 'general', kind: 'channel' }, asking, 'q1');
    await sees('A');
    const found = mina.findPress('A')!;
    await messenger.edit(ref, says('closed'));
    handle.mockResolvedValue(says('too late', { visibility: 'private' }));
    expect(await mina.act({ kind: 'press', ...found })).toBe(202);
    await sees('too late');
  });
});

describe('an error', () => {
  it('the person can mend is said in their language, without a reference', async () => {
    handle.mockRejectedValue(new UserError('expired', {}));
    await mina.say('general', '/backprop gradient');
    await sees('오래된 메시지');
    expect(web.logged).toEqual([]);
  });

  it('of ours is apologized for in their language', async () => {
    handle.mockImplementation(() => {
      throw new Error('boom');
    });
    await mina.say('general', '/backprop gradient');
    await sees('죄송해요');
    expect(words().join()).toContain(web.logged[0]!.reference);
    expect(mina.messages('general').at(-1)).toMatchObject({ privately: true });
  });
});
