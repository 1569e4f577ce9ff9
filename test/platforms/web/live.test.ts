// The live stream: seen at once, whole after a break, whole after a reload, and closed when the server stops.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import { createSseParser } from '../../../src/platforms/web/client/sse-parser.ts';
import type { WireEvent } from '../../../src/platforms/web/wire.ts';
import { says } from './sample-replies.ts';
import { type RunningWeb, startWeb } from './start-web.ts';
import { WebPerson } from './web-person.ts';
import { wordsOfMessage } from './wire-words.ts';

let web: RunningWeb;
const people: WebPerson[] = [];

async function start(handle: Handle = async () => says('unused')): Promise<void> {
  web = await startWeb(handle);
}

async function person(name: string, more = {}): Promise<WebPerson> {
  const joined = await (await WebPerson.join(web.base, name, more)).ready();
  people.push(joined);
  return joined;
}

const words = (who: WebPerson, place = 'general') => who.messages(place).map(wordsOfMessage);

/** Reads the stream until `count` events have come, then hangs up. */
async function read(secret: string, count: number, lastSeen?: string): Promise<{ id: string; event: WireEvent }[]> {
  const hangUp = new AbortController();
  const response = await fetch(`${web.base}/api/stream`, {
    headers: { authorization: `Bearer ${secret}`, ...(lastSeen && { 'last-event-id': lastSeen }) },
    signal: hangUp.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const parse = createSseParser();
  const events: { id: string; event: WireEvent }[] = [];
  while (events.length < count) {
    const { value } = await reader.read();
    for (const { id, data } of parse(value!)) events.push({ id: id!, event: JSON.parse(data) });
  }
  hangUp.abort();
  return events;
}

afterEach(async () => {
  for (const one of people.splice(0)) one.leave();
  await web.platform.stop();
});

describe('the live stream', () => {
  it('shows what one says to the other, and plain talk does not reach the bot', async () => {
    const asked = vi.fn(async () => says('unused'));
    await start(asked);
    const [mina, joon] = [await person('Mina'), await person('Joon')];
    await mina.say('general', 'hello <b>there</b>');
    await vi.waitFor(() => expect(words(joon)).toEqual(['hello <b>there</b>']));
    expect(asked).not.toHaveBeenCalled();
  });

  it('shows the line and the thinking before the answer, which takes its place', async () => {
    let answer = () => {};
    await start(() => new Promise((resolve) => (answer = () => resolve(says('−0.103350')))));
    const mina = await person('Mina');
    await mina.say('general', '/backprop gradient');
    await vi.waitFor(() => expect(mina.messages('general').map(({ thinking }) => thinking)).toEqual([false, true]));
    const id = mina.messages('general')[1]!.id;
    answer();
    await vi.waitFor(() => expect(words(mina)).toEqual(['/backprop gradient', '−0.103350']));
    expect(mina.messages('general')[1]).toMatchObject({ id, thinking: false });
  });

  it('loses and doubles nothing over a break', async () => {
    await start();
    const mina = await person('Mina');
    const [first] = await read(mina.secret, 1);
    for (const text of ['one', 'two', 'three']) await mina.say('general', text);
    const missed = await read(mina.secret, 3, first!.id);
    expect(missed.map(({ event }) => event.kind === 'message' && wordsOfMessage(event.message))).toEqual(
      expect.arrayContaining(['one', 'two']),
    );
    const all = await read(mina.secret, 6, first!.id);
    const ids = all.map(({ id }) => Number(id.split('.')[1]));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
    const said = all.flatMap(({ event }) => (event.kind === 'message' ? [wordsOfMessage(event.message)] : []));
    expect(said).toEqual(['one', 'two', 'three']);
  });

  it('starts anew from a snapshot where the position is unknown', async () => {
    await start();
    const mina = await person('Mina');
    await mina.say('general', 'kept');
    const [first] = await read(mina.secret, 1, 'elsewhere.7');
    expect(first!.event).toMatchObject({ kind: 'snapshot', snapshot: { messages: [{ place: 'general' }] } });
  });

  it('gives history back in pages', async () => {
    await start();
    const mina = await person('Mina');
    const { messenger } = web.platform;
    for (let i = 1; i <= 130; i += 1)
      await messenger.post({ id: 'study', kind: 'channel' }, says(`page ${i}`), `k${i}`);
    const again = await person('Reload', { secret: undefined });
    expect(words(again, 'study')).toHaveLength(60);
    expect(again.state.earlier).toEqual(['study']);
    const oldest = again.messages('study')[0]!.order;
    const response = await fetch(`${web.base}/api/history?place=study&before=${oldest}`, {
      headers: { authorization: `Bearer ${mina.secret}` },
    });
    const { messages, more } = (await response.json()) as {
      messages: Parameters<typeof wordsOfMessage>[0][];
      more: boolean;
    };
    expect(messages.map(wordsOfMessage)).toEqual(Array.from({ length: 60 }, (_, i) => `page ${i + 11}`));
    expect(more).toBe(true);
  });

  it('tells who comes and goes', async () => {
    await start();
    const mina = await person('Mina');
    const joon = await person('Joon');
    const online = () => mina.state.people.filter((one) => one.online).map(({ name }) => name);
    await vi.waitFor(() => expect(online()).toEqual(['Mina', 'Joon']));
    joon.leave();
    await vi.waitFor(() => expect(online()).toEqual(['Mina']));
  });

  it('answers what was begun before it stops', async () => {
    await start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return says('in time');
    });
    const mina = await person('Mina');
    await mina.say('general', '/backprop gradient');
    await web.platform.stop();
    await vi.waitFor(() => expect(words(mina)).toContain('in time'));
    await expect(fetch(`${web.base}/healthz`)).rejects.toThrow();
  });
});
