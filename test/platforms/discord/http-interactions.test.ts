// Interactions over HTTP: who signs, what is refused, and that they are answered like those of the gateway.

import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/conversation/platform.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/platform.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import { broken, slash } from './interaction-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { see } from './seen.ts';
import { type RunningDiscord, startDiscord } from './start-discord.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const publicHex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

let discord: RunningDiscord;
let loopback: Loopback;
let handled = 0;
const handle: Handle = async () => {
  handled += 1;
  return contractMessage(`answer ${handled}`);
};

beforeEach(async () => {
  handled = 0;
  discord = await startDiscord(handle, { publicKey: publicHex, gateway: false });
  loopback = discord.loopback;
});

afterEach(() => discord.stop());

interface Change {
  readonly body?: string | Uint8Array;
  readonly timestamp?: () => string;
  readonly headers?: (headers: Record<string, string>) => Record<string, string>;
  readonly method?: string;
}

function request(payload: unknown, { headers = (same) => same, method = 'POST', ...change }: Change = {}) {
  const body = Buffer.from(JSON.stringify(payload));
  const timestamp = change.timestamp?.() ?? inSeconds(0);
  const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex');
  const signed = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
  const sent = change.body ?? body;
  return discord.platform.route!.answer(
    new Request('http://bot.example/discord/interactions', {
      method,
      headers: headers(signed),
      ...(method === 'POST' && { body: sent as BodyInit }),
    }),
  );
}

const inSeconds = (more: number) => String(Math.floor(Date.now() / 1000) + more);

describe('Discord’s own requests', () => {
  it('are greeted: PING, PONG', async () => {
    const response = await request({ type: 1 });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ type: 1 });
  });

  it('are received at once, and answered by the callback', async () => {
    const interaction = loopback.world.open(loopback.mina, loopback.world.channel);
    const data = { id: '1', name: 'backprop', type: 1, options: [{ name: 'gradient', type: 1, options: [] }] };
    const payload = loopback.payload(interaction, 2, data);
    expect((await request(payload)).status).toBe(202);
    await see(loopback, loopback.joon, 'answer 1');
    // The same signed request again is a no-op.
    expect((await request(payload)).status).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(handled).toBe(1);
    expect(loopback.server.gateway.identifies).toBe(0);
  });
});

describe('anybody else’s', () => {
  const refusals: readonly (readonly [string, Change])[] = [
    ['another body', { body: '{"type":1} ' }],
    ['no body', { body: '' }],
    ['another timestamp', { headers: (all) => ({ ...all, 'x-signature-timestamp': inSeconds(1) }) }],
    ['no timestamp', { headers: ({ 'x-signature-timestamp': _, ...rest }) => rest }],
    ['no signature', { headers: ({ 'x-signature-ed25519': _, ...rest }) => rest }],
    ['a signature of zeros', { headers: (all) => ({ ...all, 'x-signature-ed25519': '0'.repeat(128) }) }],
    [
      'half a signature',
      { headers: (all) => ({ ...all, 'x-signature-ed25519': all['x-signature-ed25519']!.slice(64) }) },
    ],
    ['no hexadecimal digits', { headers: (all) => ({ ...all, 'x-signature-ed25519': 'z'.repeat(128) }) }],
    ['five minutes ago', { timestamp: () => inSeconds(-302) }],
    ['five minutes from now', { timestamp: () => inSeconds(302) }],
    ['at no time', { timestamp: () => 'now' }],
    ['a time with a sign', { timestamp: () => `+${inSeconds(0)}` }],
  ];

  it.each(refusals)('are refused: %s', async (_, change) => {
    const before = Date.now();
    expect((await request({ type: 1 }, change)).status).toBe(401);
    expect(Date.now() - before).toBeLessThan(500);
    expect(handled).toBe(0);
  });

  it('are refused when they are larger than any interaction', async () => {
    expect((await request({ type: 1, data: 'x'.repeat(600_000) })).status).toBe(413);
  });

  it('are refused when they only look', async () => {
    expect((await request({ type: 1 }, { method: 'GET' })).status).toBe(405);
  });
});

describe('what is signed, and broken', () => {
  it.each([null, [], 5, 'x', {}, { type: 99 }, { type: 2 }])('is no interaction: %j', async (payload) => {
    expect((await request(payload)).status).toBe(400);
  });

  it('never ends the process', async () => {
    const payloads = fc.sample(broken(slash('gradient', { x: '1 2' })), { numRuns: 400, seed: 4 });
    for (const payload of payloads) expect([200, 202, 400]).toContain((await request(payload ?? null)).status);
  });
});

it('a key that is none is refused at once', () => {
  const options = { token: 't', publicKey: 'abc', gateway: false, say: () => {}, log: () => {}, onEnd: () => {} };
  const { store } = discord;
  const picture = async () => ({ png: new Uint8Array() });
  expect(() =>
    createDiscordPlatform({
      ...options,
      sessions: store.sessions,
      seen: store.seen,
      pictures: { formula: picture, picture },
      newReference: () => 'r',
    }),
  ).toThrow(/discord: start/);
});
