// What of a session is stored when, so that a next process neither misses an event nor needs a new session.

import type { SessionInfo } from '@discordjs/ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionKeeper } from '../../../src/platforms/discord/session-keeper.ts';
import type { GatewaySession, Sessions } from '../../../src/store/sessions.ts';

class SessionsInMemory implements Sessions {
  readonly all = new Map<number, GatewaySession>();
  fails = false;
  writes = 0;

  async get(shard: number) {
    if (this.fails) throw new Error('the store is away');
    return this.all.get(shard);
  }
  async set(shard: number, session: GatewaySession) {
    this.writes += 1;
    if (this.fails) throw new Error('the store is away');
    this.all.set(shard, session);
  }
  async delete(shard: number) {
    this.all.delete(shard);
  }
}

let sessions: SessionsInMemory;
let faults: unknown[];
let time: number;
let keeper: SessionKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  sessions = new SessionsInMemory();
  faults = [];
  time = 0;
  keeper = new SessionKeeper(
    sessions,
    () => time,
    (fault) => faults.push(fault),
  );
});

afterEach(() => vi.useRealTimers());

function info(sequence: number, sessionId = 'a'): SessionInfo {
  return { shardId: 0, shardCount: 1, sessionId, resumeURL: 'wss://resume', sequence };
}

const stored = () => sessions.all.get(0)?.sequence;

describe('a session', () => {
  it('is stored at once when it is new, and soon when it goes on', async () => {
    keeper.update(0, info(1));
    await keeper.written();
    expect(stored()).toBe(1);
    for (let sequence = 2; sequence < 50; sequence++) keeper.update(0, info(sequence));
    expect(stored()).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(stored()).toBe(49);
    expect(sessions.writes).toBe(2);
  });

  it('is stored no further than what has been answered', async () => {
    keeper.update(0, info(1));
    for (const sequence of [2, 3, 4]) {
      keeper.update(0, info(sequence));
      keeper.begin(0, sequence);
    }
    keeper.end(0, 2);
    keeper.end(0, 4);
    await vi.advanceTimersByTimeAsync(300);
    expect(stored()).toBe(2);
    keeper.end(0, 3);
    await vi.advanceTimersByTimeAsync(300);
    expect(stored()).toBe(4);
  });

  it('is found again by the next keeper', async () => {
    keeper.update(0, info(7));
    await keeper.close();
    const next = new SessionKeeper(
      sessions,
      () => time,
      () => {},
    );
    expect(await next.retrieve(0)).toEqual(info(7));
    expect(await next.retrieve(1)).toBeNull();
  });

  it('is forgotten when Discord says that it is over', async () => {
    keeper.update(0, info(7));
    keeper.update(0, null);
    await keeper.written();
    expect(sessions.all.size).toBe(0);
    expect(await keeper.retrieve(0)).toBeNull();
  });

  it('is kept when we leave, and while nobody can be reached; not for ever', async () => {
    keeper.update(0, info(7));
    keeper.unreachable(0);
    time += 119_000;
    keeper.update(0, null);
    expect(await keeper.retrieve(0)).toEqual(info(7));
    keeper.reached(0);
    keeper.unreachable(0);
    time += 121_000;
    keeper.update(0, null);
    expect(await keeper.retrieve(0)).toBeNull();
    keeper.update(0, info(9));
    keeper.leave();
    keeper.update(0, null);
    await keeper.close();
    expect(stored()).toBe(9);
  });

  it('goes on without a store, which is complained of', async () => {
    sessions.fails = true;
    expect(await keeper.retrieve(0)).toBeNull();
    keeper.update(0, info(1));
    await keeper.written();
    expect(faults).toHaveLength(2);
    sessions.fails = false;
    keeper.update(0, info(2));
    await vi.advanceTimersByTimeAsync(300);
    expect(stored()).toBe(2);
  });
});
