// Socket Mode: one line always hears, whatever happens to the other; and no frame of any kind ends the process.

import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import { Loopback } from './loopback/loopback.ts';
import { see, until } from './seen.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

let slack: RunningSlack | undefined;
let loopback: Loopback;
const unhandled: unknown[] = [];
process.on('unhandledRejection', (fault) => unhandled.push(fault));

async function start(options: StartOptions = {}): Promise<void> {
  const handle = async ({ id }: { readonly id: string }) =>
    contractMessage(`answer to ${id}`, { visibility: 'private' });
  slack = await startSlack(handle, options);
  loopback = slack.loopback;
}

afterEach(async () => {
  await slack?.stop();
  slack = undefined;
  expect(unhandled.splice(0)).toEqual([]);
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const socket = () => loopback.server.socket;
const bothUp = () => until(() => socket().connected === 2);

/** Asks again and again for a while, and gives the longest that anybody waited for an acknowledgement. */
async function longestWait(ms: number): Promise<number> {
  let longest = 0;
  const waits: Promise<void>[] = [];
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const before = performance.now();
    // While nobody is connected Slack would have to keep it: that counts as waiting too.
    while (socket().connected === 0) await pause(5);
    waits.push(
      loopback.slash(loopback.mina, 'check').acknowledged.then(() => {
        longest = Math.max(longest, performance.now() - before);
      }),
    );
    await pause(20);
  }
  await Promise.all(waits);
  return longest;
}

describe('two lines', () => {
  it('are held, and what comes on either is answered', async () => {
    await start();
    await bothUp();
    const asked = [1, 2, 3, 4].map(() => loopback.slash(loopback.mina, 'check').id);
    for (const id of asked) await see(loopback, loopback.mina, `answer to ${id}`);
  });

  it('leave no gap when Slack announces the end of one', async () => {
    await start();
    await bothUp();
    const waited = longestWait(3500);
    socket().announce('refresh_requested', 0, 2500);
    await until(() => socket().opened === 3);
    expect(await waited).toBeLessThan(1000);
    await bothUp();
  });

  it('leave no gap when Slack announces the end of both at once', async () => {
    await start();
    await bothUp();
    const waited = longestWait(3500);
    socket().announce('warning', undefined, 2500);
    await until(() => socket().opened === 4);
    expect(await waited).toBeLessThan(1000);
    await bothUp();
  });

  it('are two again soon after one was cut', async () => {
    await start();
    await bothUp();
    const waited = longestWait(1500);
    socket().cut(0);
    await until(() => socket().opened === 3, 2000);
    expect(await waited).toBeLessThan(1000);
  });

  it('are back soon after both were cut', async () => {
    await start();
    await bothUp();
    const before = Date.now();
    socket().cut();
    await until(() => socket().connected > 0);
    expect(Date.now() - before).toBeLessThan(1500);
    const { id } = loopback.slash(loopback.mina, 'check');
    await see(loopback, loopback.mina, `answer to ${id}`);
    await bothUp();
  });

  it('are two again after one that only looked alive', async () => {
    await start();
    await bothUp();
    socket().deafen(0);
    await until(() => socket().connected === 2, 12_000);
    const { id } = loopback.slash(loopback.mina, 'check');
    await see(loopback, loopback.mina, `answer to ${id}`);
  });

  it('are renewed before Slack ends them, at different times', async () => {
    const given = await Loopback.start();
    given.server.socket.lifetime = 2;
    await start({ loopback: given });
    await bothUp();
    const seen: number[] = [];
    let opened = socket().opened;
    const began = Date.now();
    await until(() => {
      if (socket().opened > opened) seen.push(Date.now() - began);
      opened = socket().opened;
      return opened >= 4;
    });
    // The second after half of its first life, the first after nearly all of it.
    expect(seen[0]).toBeGreaterThan(600);
    expect(seen[1]! - seen[0]!).toBeGreaterThan(400);
    await slack!.stop();
    slack = undefined;
    await given.server.stop();
  });

  it('acknowledge what they took before they close, and take no more', async () => {
    const given = await Loopback.start();
    const kept = await openStore('memory', { now: Date.now, log: () => {} });
    const transaction: typeof kept.transaction = async (work) => {
      await pause(400);
      return kept.transaction(work);
    };
    await start({ loopback: given, store: { ...kept, transaction } });
    await bothUp();
    const taken = loopback.slash(loopback.mina, 'check');
    await pause(50);
    const stopped = slack!.platform.stop();
    let late = false;
    void loopback.slash(loopback.mina, 'check').acknowledged.then(() => {
      late = true;
    });
    await taken.acknowledged;
    await see(loopback, loopback.mina, `answer to ${taken.id}`);
    await stopped;
    expect(late).toBe(false);
    await slack!.stop();
    slack = undefined;
    await kept.close();
    await given.server.stop();
  });

  it('are closed when we stop', async () => {
    const given = await Loopback.start();
    await start({ loopback: given });
    await bothUp();
    await slack!.stop();
    slack = undefined;
    await until(() => given.server.socket.connected === 0);
    await pause(300);
    expect(given.server.socket.opened).toBe(2);
    await given.server.stop();
  });
});

describe('frames', () => {
  const frames = [
    'null',
    '[]',
    '5',
    '"x"',
    '{',
    '',
    '{}',
    '{"type":null}',
    '{"type":"events_api","envelope_id":"e1","payload":{"type":"app_rate_limited","minute_rate_limited":1}}',
    '{"type":"events_api","envelope_id":"e2","payload":null}',
    '{"type":"events_api","envelope_id":"e3"}',
    '{"type":"events_api","envelope_id":"e4","payload":{"event":{"type":"close"}}}',
    '{"type":"events_api","envelope_id":"e5","payload":{"type":"event_callback","event_id":"x","event":{"type":"disconnected"}}}',
    '{"type":"interactive","envelope_id":"e6","payload":{"type":"block_actions","channel":null}}',
    '{"type":"slash_commands","envelope_id":"e7","payload":[]}',
    '{"type":"error","envelope_id":"e8","payload":{}}',
    '{"type":"close","envelope_id":"e9"}',
    '{"type":"disconnected"}',
    '{"type":"hello","debug_info":null}',
  ];

  it('of every other kind end nothing, and are acknowledged where they want to be', async () => {
    await start();
    await bothUp();
    for (const frame of frames) socket().sendRaw(frame);
    for (const frame of frames) socket().sendRaw(frame);
    const { id } = loopback.slash(loopback.mina, 'check');
    await see(loopback, loopback.mina, `answer to ${id}`);
    expect(socket().connected).toBe(2);
    expect(socket().opened).toBe(2);
    await until(() => socket().acknowledged.filter((one) => /^e\d$/.test(one)).length === 18);
    expect(slack!.logged.map(({ event }) => event)).toContain('Slack holds events back');
  });

  it('delivered twice are answered once, and acknowledged twice', async () => {
    await start();
    await bothUp();
    const { world, mina } = loopback;
    const trigger = world.trigger(mina.id);
    const payload = {
      command: '/backprop',
      text: 'check',
      trigger_id: trigger,
      response_url: `${loopback.server.origin}/hooks/${world.address(mina.id, world.channel).id}`,
      user_id: mina.id,
      channel_id: world.channel,
      team_id: 'T0LOOPBACK',
    };
    await Promise.all([0, 1, 2, 3].map(() => socket().deliver('slash_commands', payload, 'the-same')));
    await until(() => socket().acknowledged.filter((id) => id === 'the-same').length === 4);
    await see(loopback, mina, `answer to ${trigger}`);
    await pause(100);
    expect(loopback.see(mina)).toHaveLength(1);
  });
});

describe('opening', () => {
  it('is refused in one sentence when Slack does not know the token', async () => {
    const started = start({ appToken: 'xapp-1-wrong' });
    await expect(started).rejects.toMatchObject({ name: 'PlatformError', platform: 'slack', operation: 'connect' });
  });

  it('ends for good when the token is taken back', async () => {
    await start();
    await bothUp();
    loopback.server.appToken = 'another';
    socket().cut();
    await until(() => slack!.ends.length === 1);
    expect(slack!.ends[0]).toMatchObject({ operation: 'connect' });
    const asked = () => loopback.server.calls.filter(({ method }) => method === 'apps.connections.open').length;
    const before = asked();
    await pause(1200);
    expect(asked()).toBeLessThanOrEqual(before + 1);
    expect(slack!.ends).toHaveLength(1);
  });

  it('goes on while Slack is unwell', async () => {
    const given = await Loopback.start();
    let refused = 0;
    given.server.trouble = ({ method }) =>
      method === 'apps.connections.open' && refused++ < 2 ? { status: 503 } : undefined;
    await start({ loopback: given });
    await bothUp();
    expect(slack!.said[0]).toContain('cannot be reached');
    await slack!.stop();
    slack = undefined;
    await given.server.stop();
  });

  it('waits as long as Slack asks', async () => {
    await start();
    await bothUp();
    let limited = 0;
    loopback.server.trouble = ({ method }) =>
      method === 'apps.connections.open' && limited++ < 1
        ? { status: 429, headers: { 'retry-after': '1' } }
        : undefined;
    const before = Date.now();
    socket().cut(0);
    await bothUp();
    expect(Date.now() - before).toBeGreaterThan(950);
  });
});
