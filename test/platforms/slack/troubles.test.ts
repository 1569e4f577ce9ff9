// Slack, or our store, at a bad moment: what passes is waited for, and nothing is said twice.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import { contractMessage, withButton } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import type { Call, Trouble } from './loopback/server.ts';
import { BOT_TOKEN } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

let slack: RunningSlack;
let loopback: Loopback;
let handle: Handle;

async function start(options: StartOptions = {}): Promise<void> {
  slack = await startSlack((request, progress) => handle(request, progress), options);
  loopback = slack.loopback;
}

beforeEach(() => start());
afterEach(() => slack.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const events = () => slack.logged.map(({ event }) => event);
const calls = (method: string) => loopback.server.calls.filter((call) => call.method === method);
const place = () => ({ id: `T0LOOPBACK/${loopback.world.channel}`, kind: 'channel' }) as const;
const limited = (seconds: string): Trouble => ({
  status: 429,
  headers: { 'retry-after': seconds },
  body: { ok: false, error: 'ratelimited' },
});

/** The first so many calls of a method have this trouble. */
function times(count: number, trouble: Trouble, method = 'chat.postMessage'): void {
  let left = count;
  loopback.server.trouble = (call: Call) => (call.method === method && left-- > 0 ? trouble : undefined);
}

describe('a bad moment of Slack’s', () => {
  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['an error of its own', { status: 200, body: { ok: false, error: 'internal_error' } }],
    ['a page of a proxy', { status: 200, body: '<html>' }],
    ['a dropped connection', 'drop' as const],
    ['an answer that got lost', 'lose' as const],
  ])('passes: %s, twice', async (_, trouble) => {
    times(2, trouble);
    handle = async () => contractMessage('in the end');
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'in the end');
    await until(() => events().length === 0);
    expect(loopback.see(loopback.mina)).toHaveLength(1);
  });

  it('passes under an address too', async () => {
    times(2, { status: 503 }, 'response_url');
    handle = async () => contractMessage('in the end', { visibility: 'private' });
    loopback.slash(loopback.mina, 'check');
    await see(loopback, loopback.mina, 'in the end');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
  });

  it('never doubles a message: what may stand there is looked for', async () => {
    times(1, 'lose');
    const first = await slack.platform.messenger.post(place(), contractMessage('once'), 'k');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    expect(first.message).toBe(loopback.see(loopback.mina)[0]!.message.ts);
    expect(calls('conversations.history')).toHaveLength(1);
  });

  it('never doubles a message: what may stand there and may not be looked for is left', async () => {
    loopback.world.withoutScopes.add('channels:history');
    times(1, 'lose');
    const posted = slack.platform.messenger.post(place(), contractMessage('once'), 'k');
    await expect(posted).rejects.toMatchObject({ name: 'PlatformError', operation: 'chat.postMessage' });
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    // “Not done” is believed, even where we may not look.
    times(1, { status: 500 });
    await slack.platform.messenger.post(place(), contractMessage('twice'), 'l');
    expect(loopback.see(loopback.mina)).toHaveLength(2);
  });

  it('gives up after three tries, with one line for the operator and a sentence for the asker', async () => {
    times(100, { status: 500 });
    handle = async () => contractMessage('never');
    loopback.slash(loopback.mina, 'gradient');
    await until(() => events().length === 1);
    expect(calls('chat.postMessage')).toHaveLength(3);
    await see(loopback, loopback.mina, slack.logged[0]!.reference);
  });

  it('holds nobody else up when it stalls, and is given up after eight seconds', async () => {
    loopback.server.trouble = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === loopback.world.channel ? 'stall' : undefined;
    handle = async () => contractMessage('here');
    const before = Date.now();
    loopback.slash(loopback.mina, 'gradient');
    await pause(50);
    loopback.write(loopback.joon, 'gradient');
    await see(loopback, loopback.joon, 'here', loopback.world.direct.get(loopback.joon.id));
    expect(Date.now() - before).toBeLessThan(2000);
    // Then it is looked for, and posted again.
    loopback.server.trouble = () => undefined;
    await until(() => loopback.see(loopback.mina).length === 1, 12_000);
    expect(Date.now() - before).toBeGreaterThan(7900);
  });
});

describe('limits', () => {
  it('are waited for as long as Slack asks, in their channel alone', async () => {
    let left = 1;
    loopback.server.trouble = ({ method, args }) =>
      method === 'chat.postMessage' && args.channel === loopback.world.channel && left-- > 0 ? limited('2') : undefined;
    handle = async () => contractMessage('after a while');
    const before = Date.now();
    loopback.slash(loopback.mina, 'gradient');
    await until(() => calls('chat.postMessage').length === 1);
    loopback.write(loopback.joon, 'gradient');
    await see(loopback, loopback.joon, 'after a while', loopback.world.direct.get(loopback.joon.id));
    expect(Date.now() - before).toBeLessThan(1500);
    await see(loopback, loopback.mina, 'after a while');
    expect(Date.now() - before).toBeGreaterThan(1950);
  });

  it('are never met in a channel: one message a second, in their order', async () => {
    const { messenger } = slack.platform;
    const words = ['one', 'two', 'three'];
    await Promise.all(words.map((word) => messenger.post(place(), contractMessage(word), word)));
    const posted = calls('chat.postMessage').map(({ at }) => at);
    expect(posted[1]! - posted[0]!).toBeGreaterThan(950);
    expect(posted[2]! - posted[1]!).toBeGreaterThan(950);
    expect(loopback.see(loopback.mina).map(({ text }) => text)).toEqual(words);
  });

  it('that would take too long are handed to whoever asked', async () => {
    times(1, limited('3600'));
    const posted = slack.platform.messenger.post(place(), contractMessage('later'), 'k');
    await expect(posted).rejects.toMatchObject({ name: 'PlatformError', retryAfterMs: 3_600_000 });
    await slack.platform.messenger.post(place(), contractMessage('later'), 'k');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
  });

  it('that do not end are not asked for ever', async () => {
    times(1000, limited('0'));
    await expect(slack.platform.messenger.post(place(), contractMessage('no'), 'k')).rejects.toMatchObject({
      retryAfterMs: 0,
    });
    expect(calls('chat.postMessage').length).toBeLessThanOrEqual(6);
  });
});

describe('a token that is taken back', () => {
  it('ends everything, with one call and one sentence', async () => {
    loopback.world.grants.delete(BOT_TOKEN);
    handle = async () => contractMessage('never');
    for (let count = 0; count < 5; count++) {
      loopback.slash(loopback.mina, 'gradient');
      await pause(30);
    }
    await until(() => slack.ends.length > 0);
    await pause(100);
    expect(slack.ends).toHaveLength(1);
    expect(slack.ends[0]).toMatchObject({ operation: 'authenticate' });
    const refused = loopback.server.calls.filter(({ error }) => error === 'invalid_auth');
    expect(refused.length).toBeLessThanOrEqual(2);
  });

  it('is refused at the start', async () => {
    const started = startSlack(async () => contractMessage('x'), { bot: { token: 'xoxb-wrong' }, loopback });
    await expect(started).rejects.toMatchObject({ name: 'PlatformError', cause: { code: 'invalid_auth' } });
  });
});

describe('the same act', () => {
  it('told of again by Slack is answered once, and acknowledged each time', async () => {
    handle = async () => contractMessage('once');
    const event = () =>
      loopback.event(
        { type: 'message', channel_type: 'im', channel: direct, user: loopback.mina.id, text: 'hi', ts: '1.1' },
        'Ev0AGAIN',
      ).acknowledged;
    const direct = loopback.world.direct.get(loopback.mina.id)!;
    await Promise.all([event(), event(), event()]);
    await see(loopback, loopback.mina, 'once', direct);
    await event();
    await pause(100);
    expect(loopback.see(loopback.mina, direct)).toHaveLength(1);
  });

  it('told to two processes is answered by one', async () => {
    const other = await startSlack((request) => handle(request), { loopback, kept: slack.store });
    handle = async () => contractMessage('once');
    const { world, mina } = loopback;
    const trigger = world.trigger(mina.id);
    const payload = {
      command: '/backprop',
      text: 'gradient',
      trigger_id: trigger,
      user_id: mina.id,
      channel_id: world.channel,
      team_id: 'T0LOOPBACK',
    };
    // Four lines in all: each has it once.
    await Promise.all([0, 1, 2, 3].map(() => loopback.send('slash_commands', payload, trigger).acknowledged));
    await see(loopback, mina, 'once');
    await pause(200);
    expect(loopback.see(mina)).toHaveLength(1);
    await other.stop();
  });
});

describe('a store that does not answer', () => {
  const broken = (act: () => Promise<never>): StartOptions => ({
    store: {
      seen: { first: act, has: act },
      jobs: { plan: act, cancel: act, work: act, failed: act },
      transaction: act,
    },
  });

  it.each([
    ['fails', () => Promise.reject(new Error('the disk is full'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('holds nobody up when it %s', async (_, act) => {
    await slack.stop();
    await start(broken(act));
    handle = async ({ input }) =>
      input.kind === 'action' ? contractMessage('pressed') : withButton('all the same', 'Press', 'p');
    const { acknowledged } = loopback.slash(loopback.mina, 'gradient');
    const before = Date.now();
    await acknowledged;
    expect(Date.now() - before).toBeLessThan(2500);
    await see(loopback, loopback.mina, 'all the same');
    expect(events()).toContain('the store does not say what was seen');
  });
});
