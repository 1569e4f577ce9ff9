// The connection to the gateway through everything that can happen to it, on a loopback Discord.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle, Request } from '../../../src/conversation/platform.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import { broken, choose, complete, ID, menu, press, slash, submit } from './interaction-samples.ts';
import { Loopback } from './loopback/loopback.ts';
import { BOT_TOKEN } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { type RunningDiscord, type StartOptions, startDiscord } from './start-discord.ts';

let loopback: Loopback;
let store: Store;
let discord: RunningDiscord | undefined;
const requests: Request[] = [];

const answering: Handle = async (request) => {
  requests.push(request);
  return contractMessage(`answer ${requests.length}`);
};

beforeEach(async () => {
  requests.length = 0;
  loopback = await Loopback.start();
  store = await openStore('memory', { now: Date.now, log: () => {} });
});

afterEach(async () => {
  await discord?.stop();
  discord = undefined;
  await store.close();
  await loopback.server.stop();
});

async function start(options: StartOptions = {}, handle: Handle = answering): Promise<RunningDiscord> {
  discord = await startDiscord(handle, { loopback, store, ...options });
  return discord;
}

/** Each sample with an id and a token of its own, known to the loopback, unless these are what is broken. */
function asAnotherInteraction(payload: unknown): unknown {
  if ((payload as { id?: unknown } | null)?.id !== ID) return payload;
  const { id, token } = loopback.world.open(loopback.mina, loopback.world.channel);
  return { ...(payload as object), id, token };
}

describe('a connection that breaks', () => {
  it('is resumed when Discord asks for it (op 7), and misses nothing', async () => {
    await start();
    loopback.server.gateway.askToReconnect();
    await until(() => loopback.server.gateway.closes.length === 1);
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 1');
    expect({ identifies: loopback.server.gateway.identifies, resumes: loopback.server.gateway.resumes }).toEqual({
      identifies: 1,
      resumes: 1,
    });
  });

  it('is resumed when it is cut, and what happened meanwhile is answered once', async () => {
    await start();
    loopback.server.gateway.cut();
    for (let count = 0; count < 3; count++) loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 3');
    expect(loopback.server.gateway.identifies).toBe(1);
    expect(requests).toHaveLength(3);
  });

  it('begins anew when the session is over (op 9)', async () => {
    await start();
    loopback.server.gateway.invalidate();
    await until(() => loopback.server.gateway.identifies === 2, 15_000);
    await until(() => loopback.server.gateway.sessions.some(({ connected }) => connected));
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 1');
  });

  it('is noticed when nobody answers any more, and resumed', async () => {
    loopback.server.gateway.heartbeatMs = 150;
    await start();
    loopback.server.gateway.deaf = true;
    await until(() => loopback.server.gateway.resumes > 0);
    loopback.server.gateway.deaf = false;
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 1');
    expect(loopback.server.gateway.identifies).toBe(1);
  });
});

describe('a process after another', () => {
  it('takes the session up: what came between the two is answered', async () => {
    await (await start()).stop();
    expect(loopback.server.gateway.closes.every((code) => code >= 4000)).toBe(true);
    loopback.slash(loopback.mina, 'gradient');
    await start();
    await see(loopback, loopback.mina, 'answer 1');
    expect({ identifies: loopback.server.gateway.identifies, resumes: loopback.server.gateway.resumes }).toEqual({
      identifies: 1,
      resumes: 1,
    });
  });

  it('answers what the one before had begun when it left, before it leaves', async () => {
    let finish: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = await start({}, async () => {
      await slow;
      return contractMessage('in time');
    });
    loopback.slash(loopback.mina, 'gradient');
    await until(() => loopback.world.interactions[0]?.acknowledged !== undefined);
    const stopped = first.stop();
    finish();
    await stopped;
    await see(loopback, loopback.mina, 'in time');
    await start();
    await until(() => loopback.server.gateway.resumes === 1);
    expect(requests).toEqual([]);
  });

  it('begins anew where the number of shards has changed', async () => {
    await (await start()).stop();
    loopback.server.gateway.shards = 2;
    await start();
    expect(
      loopback.server.gateway.sessions.filter(({ connected }) => connected).map(({ shard, shards }) => [shard, shards]),
    ).toEqual([
      [0, 2],
      [1, 2],
    ]);
  }, 30_000);
});

describe('what would cost the token', () => {
  it('does not begin a session when few are left, and says when it may', async () => {
    loopback.server.gateway.remaining = 5;
    await expect(start()).rejects.toMatchObject({
      platform: 'discord',
      operation: 'identify',
      cause: { message: 'only 5 of 1000 sign-ins are left before the token is reset; start again in 4 h' },
    });
    expect(loopback.server.gateway.identifies).toBe(0);
  });

  it('resumes all the same, which costs none', async () => {
    await (await start()).stop();
    loopback.server.gateway.remaining = 2;
    loopback.slash(loopback.mina, 'gradient');
    await start();
    await see(loopback, loopback.mina, 'answer 1');
  });

  it('ends when sessions run out while it runs', async () => {
    const { ends } = await start();
    loopback.server.gateway.remaining = 3;
    loopback.server.gateway.invalidate();
    await until(() => ends.length === 1);
    expect(ends[0]).toMatchObject({ operation: 'identify' });
    expect(loopback.server.gateway.identifies).toBe(1);
  });

  it('ends at once, with one line, when the token is no longer valid', async () => {
    const { ends, platform, loopback: here, logged } = await start();
    here.server.token = 'another';
    const place = { id: here.world.channel, kind: 'channel' } as const;
    await expect(platform.messenger.post(place, contractMessage('hi'), 'k')).rejects.toMatchObject({
      platform: 'discord',
    });
    const calls = here.server.calls.length;
    await expect(platform.messenger.post(place, contractMessage('hi'), 'l')).rejects.toThrow();
    here.slash(here.mina, 'gradient');
    await until(() => requests.length === 1);
    expect(here.server.calls.length).toBe(calls);
    expect(ends).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  it('ends when the gateway refuses the token (4004)', async () => {
    const { ends } = await start();
    loopback.server.gateway.close(4004);
    await until(() => ends.length === 1);
    expect((ends[0]!.cause as Error).message).toMatch(/authentication/i);
  });
});

describe('what arrives broken, twice, or not at all', () => {
  it('is answered once when it is delivered twice, at the same time or later', async () => {
    await start();
    const interaction = loopback.slash(loopback.mina, 'gradient');
    const data = { id: '1', name: 'backprop', type: 1, options: [{ name: 'gradient', type: 1, options: [] }] };
    const again = () => loopback.server.gateway.dispatch('INTERACTION_CREATE', loopback.payload(interaction, 2, data));
    again();
    await see(loopback, loopback.mina, 'answer 1');
    again();
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 2');
    expect(requests).toHaveLength(2);
    expect(loopback.server.calls.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });

  it('changes nothing: null, lists, numbers, whole frames of nonsense', async () => {
    const { logged } = await start();
    for (const d of [null, [], 5, 'x', {}, { id: null }, { type: 2 }, { type: 1 }])
      for (const t of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'NOBODY_KNOWS']) loopback.server.gateway.dispatch(t, d);
    for (const frame of [
      'null',
      '5',
      '"x"',
      '[]',
      '{}',
      '{"op":99}',
      '{"op":0,"t":null,"s":null,"d":null}',
      'not json',
    ])
      loopback.server.gateway.sendRaw(frame);
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 1');
    expect(logged).toEqual([]);
  });

  it('lives through thousands of payloads with anything wrong in them', async () => {
    const { logged } = await start();
    const samples = [
      slash('gradient', { x: '1 2' }),
      complete('gradient', 'activation', 't'),
      press('v1:contract.press:a'),
      choose('v1:contract.press:a', 'b'),
      submit('v1:contract.submit:s'),
      menu({ content: 'net=2-3-2' }),
    ];
    const arbitrary = fc.oneof(...samples.map((sample) => broken(sample as Record<string, unknown>)));
    const payloads = fc.sample(arbitrary, { numRuns: 2400, seed: 20_261_124 }).map(asAnotherInteraction);
    for (const payload of payloads) loopback.server.gateway.dispatch('INTERACTION_CREATE', payload);
    for (const payload of payloads.slice(0, 600)) loopback.server.gateway.dispatch('MESSAGE_CREATE', payload);
    loopback.slash(loopback.joon, 'gradient');
    await until(() => loopback.see(loopback.joon).some(({ message }) => message.onlyFor === undefined), 40_000);
    expect(requests.length).toBeGreaterThan(500);
    expect(logged.map(({ error }) => String((error as Error).cause))).not.toContainEqual(
      expect.stringContaining('50035'),
    );
  }, 60_000);
});

describe('the first minutes without Discord', () => {
  it('go by: it goes on trying, and answers when it is there', async () => {
    let down = true;
    loopback.server.trouble = () => (down ? 'drop' : undefined);
    const { said } = await start();
    expect(said).toEqual(['discord: cannot be reached yet; trying again until it can']);
    down = false;
    await until(() => said.includes('discord: connected'));
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'answer 1');
  });

  it('never repeats the token', async () => {
    loopback.server.trouble = () => ({ status: 400, body: { code: 50035, message: 'no' } });
    const fault = await start().catch((error: unknown) => error);
    expect(JSON.stringify(fault) + String((fault as Error).stack)).not.toContain(BOT_TOKEN);
  });
});
