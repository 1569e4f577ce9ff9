// What nobody asked for: why it cannot be said, and that it is said once.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractMessage } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { see } from './seen.ts';
import { type RunningDiscord, startDiscord } from './start-discord.ts';

let discord: RunningDiscord;
let loopback: Loopback;

beforeEach(async () => {
  discord = await startDiscord(() => Promise.reject(new Error('nobody asks')));
  loopback = discord.loopback;
});

afterEach(() => discord.stop());

describe('speaking unasked', () => {
  const at = () => ({ id: loopback.world.channel, kind: 'channel' }) as const;

  it('says why nobody can be reached', async () => {
    const { messenger } = discord.platform;
    loopback.world.closed.add(loopback.mina.id);
    await expect(messenger.direct(loopback.mina, contractMessage('hi'), 'a')).rejects.toMatchObject({
      reason: 'closed',
    });
    loopback.world.forbidden.add(loopback.world.channel);
    await expect(messenger.post(at(), contractMessage('hi'), 'b')).rejects.toMatchObject({ reason: 'forbidden' });
    loopback.world.forbidden.clear();
    const ref = await messenger.post(at(), contractMessage('hi'), 'c');
    loopback.world.gone.add(loopback.world.channel);
    await expect(messenger.edit(ref, contractMessage('ho'))).rejects.toMatchObject({ reason: 'gone' });
    await expect(messenger.post(at(), contractMessage('hi'), 'd')).rejects.toMatchObject({ reason: 'gone' });
  });

  it('tries once where it was refused, and again when asked again', async () => {
    const { messenger } = discord.platform;
    loopback.world.closed.add(loopback.mina.id);
    await messenger.direct(loopback.mina, contractMessage('hi'), 'a').catch(() => {});
    expect(loopback.server.calls.filter(({ status }) => status === 403)).toHaveLength(1);
    loopback.world.closed.clear();
    await messenger.direct(loopback.mina, contractMessage('hi'), 'a');
    await see(loopback, loopback.mina, 'hi', loopback.world.direct.get(loopback.mina.id));
  });

  it('opens the direct channel of a person once', async () => {
    const { messenger } = discord.platform;
    for (const key of ['a', 'b', 'c']) await messenger.direct(loopback.joon, contractMessage(key), key);
    expect(loopback.server.calls.filter(({ path }) => path === '/users/@me/channels')).toHaveLength(1);
  });

  it('says nothing privately where nobody could read it', async () => {
    const secret = contractMessage('secret', { visibility: 'private' });
    await expect(discord.platform.messenger.post(at(), secret, 'k')).rejects.toMatchObject({ name: 'PlatformError' });
  });
});
