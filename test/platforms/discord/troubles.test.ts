// Discord, or our store, at a bad moment: what passes is waited for, and nothing is said twice.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import type { Message } from '../../../src/conversation/reply.ts';
import { contractMessage, withButton } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import type { Asked } from './loopback/routes.ts';
import { see, until } from './seen.ts';
import { type RunningDiscord, type StartOptions, startDiscord } from './start-discord.ts';

let discord: RunningDiscord;
let loopback: Loopback;
let handle: Handle;

async function start(options: StartOptions = {}): Promise<void> {
  discord = await startDiscord((request, progress) => handle(request, progress), options);
  loopback = discord.loopback;
}

beforeEach(() => start());
afterEach(() => discord.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const slowly = async (message: Message) => {
  await pause(200);
  return message;
};
const events = () => discord.logged.map(({ event }) => event);
const toWebhook = ({ method, path }: Asked) => method === 'PATCH' && path.startsWith('/webhooks/');

describe('a bad moment of Discord’s', () => {
  const times = (count: number, trouble: ReturnType<typeof loopback.server.trouble>, when = toWebhook) => {
    let left = count;
    loopback.server.trouble = (asked) => (when(asked) && left-- > 0 ? trouble : undefined);
  };

  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['a dropped connection', 'drop' as const],
    ['an answer that got lost', 'lose' as const],
  ])('passes: %s, twice', async (_, trouble) => {
    times(2, trouble);
    handle = async () => contractMessage('in the end');
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'in the end');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
  });

  it('passes: the acknowledgement was taken, but we did not hear of it', async () => {
    times(1, 'lose', ({ path }) => path.endsWith('/callback'));
    handle = () => slowly(contractMessage('in the end'));
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'in the end');
    expect(events()).toEqual([]);
  });

  it('never doubles a message: what may have been posted is posted under the same nonce, or not again', async () => {
    times(1, 'lose', ({ method, path }) => method === 'POST' && /messages$|^\/webhooks/.test(path));
    const place = { id: loopback.world.channel, kind: 'channel' } as const;
    await discord.platform.messenger.post(place, contractMessage('once'), 'k');
    expect(loopback.see(loopback.mina)).toHaveLength(1);
    times(1, 'lose', ({ method, path }) => method === 'POST' && path.startsWith('/webhooks'));
    handle = async ({ input }) =>
      input.kind === 'action' ? contractMessage('beside') : withButton('the question', 'Press', 'p');
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'the question');
    loopback.press(loopback.mina, 'Press');
    await until(() => events().length === 1);
    expect(loopback.see(loopback.mina).filter(({ text }) => text.includes('beside'))).toHaveLength(1);
  });

  it('gives up after three tries, with one line for the operator', async () => {
    times(100, { status: 500 });
    handle = async () => contractMessage('never');
    loopback.slash(loopback.mina, 'gradient');
    await until(() => events().length === 1);
    expect(loopback.server.calls.filter(({ status }) => status === 500)).toHaveLength(3);
  });

  it('waits as long as Discord asks (429), and goes on', async () => {
    times(1, {
      status: 429,
      headers: { 'retry-after': '0.3' },
      body: { message: 'slower', retry_after: 0.3, global: false },
    });
    handle = async () => contractMessage('after a while');
    const before = Date.now();
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'after a while');
    expect(Date.now() - before).toBeGreaterThan(300);
  });

  it('sends few requests into a storm of refusals', async () => {
    times(100_000, {
      status: 429,
      headers: { 'retry-after': '0.05' },
      body: { message: 'slower', retry_after: 0.05, global: false },
    });
    handle = async () => contractMessage('after the storm');
    for (let count = 0; count < 40; count++) loopback.slash(loopback.mina, 'gradient');
    await pause(3000);
    expect(loopback.server.calls.filter(({ status }) => status === 429).length).toBeLessThanOrEqual(60);
  });
});

describe('a store that does not answer', () => {
  it.each([
    ['fails', () => Promise.reject(new Error('the disk is full'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('holds nobody up when it %s', async (_, first) => {
    await discord.stop();
    await start({ seen: { first, has: first } });
    handle = async () => contractMessage('all the same');
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'all the same');
    expect(events()).toContain('the store does not say what was seen');
  });
});
