// Each act once: by its id, over a restart, beside another process; and kept until it is over.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ActRecord, Arrivals, ElsewhereError } from '../../../src/platforms/slack/arrivals.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createDatabase, postgresServer } from '../../postgres.ts';

let store: Store;
let now: number;
let faults: unknown[];
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  now = Date.now();
  store = await openStore('memory', { now: () => now, log: (_, fault) => faults.push(fault) });
  faults = [];
});

afterEach(async () => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) await stop();
  await store.close();
});

/** One of several that work on the same store. */
function process(on: Store = store): Arrivals {
  const arrivals = new Arrivals(
    on,
    () => now,
    (fault) => faults.push(fault),
  );
  // Whoever is dead must be silent too.
  stops.push(() => arrivals.settled(0));
  return arrivals;
}

const record: ActRecord = { body: { command: '/backprop' }, at: 5 };
const forEver = () => new Promise<void>(() => {});

/** Works on what was left unfinished, and notes each. */
async function works(arrivals: Arrivals, done: ActRecord[]): Promise<void> {
  const jobs = arrivals.jobs((left) => ({ id: 'a', work: async () => void done.push(left) }));
  stops.push(await store.jobs.work(jobs));
}

describe('the first time', () => {
  it('is kept before it is accepted, and worked on after', async () => {
    const order: string[] = [];
    const transaction: Store['transaction'] = async (work) => {
      const result = await store.transaction(work);
      order.push('kept');
      return result;
    };
    const arrivals = new Arrivals(
      { ...store, transaction },
      () => now,
      () => {},
    );
    await arrivals.take({
      id: 'a',
      record,
      accepted: (first) => void order.push(`accepted ${first}`),
      work: async (turn) => void order.push(`worked on ${turn}`),
    });
    await arrivals.settled(1000);
    expect(order).toEqual(['kept', 'accepted true', 'worked on first']);
  });

  it('is the only time, in this process and in another', async () => {
    let worked = 0;
    const accepted: boolean[] = [];
    const act = {
      id: 'a',
      record,
      accepted: (first: boolean) => void accepted.push(first),
      work: async () => void worked++,
    };
    const arrivals = process();
    await Promise.all([arrivals.take(act), arrivals.take(act), arrivals.take(act)]);
    await process().take(act);
    await arrivals.settled(1000);
    expect(worked).toBe(1);
    expect(accepted.filter((first) => first)).toHaveLength(1);
    expect(accepted).toHaveLength(4);
  });

  it('leaves nothing behind when it is over', async () => {
    const arrivals = process();
    await arrivals.take({ id: 'a', record, accepted: () => {}, work: async () => {} });
    await arrivals.settled(1000);
    now += 60_000;
    const done: ActRecord[] = [];
    await works(process(), done);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toEqual([]);
  });
});

describe('what a process left unfinished', () => {
  it('is done by the next one, with where it stood', async () => {
    const dead = process();
    await dead.take({ id: 'a', record, accepted: () => {}, work: forEver });
    await dead.stands('a', '1.1');
    const done: ActRecord[] = [];
    now += 60_000;
    await works(process(), done);
    await vi.waitFor(() => expect(done).toEqual([{ ...record, standing: '1.1' }]));
  });

  it('is not touched while somebody is about it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const alive = process();
    await alive.take({ id: 'a', record, accepted: () => {}, work: forEver });
    const done: ActRecord[] = [];
    await works(process(), done);
    for (let second = 0; second < 30; second += 3) {
      now += 3000;
      await vi.advanceTimersByTimeAsync(3000);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(done).toEqual([]);
  });

  it('is not done beside the same work in the same process', async () => {
    const arrivals = process();
    let release: () => void = () => {};
    const work = () => new Promise<void>((resolve) => (release = resolve));
    await arrivals.take({ id: 'a', record, accepted: () => {}, work });
    now += 60_000;
    const done: ActRecord[] = [];
    await works(arrivals, done);
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await arrivals.settled(1000);
    expect(done).toEqual([]);
  });

  it('that was kept from nowhere is nobody’s', async () => {
    const dead = process();
    await dead.take({ id: 'a', record: undefined, accepted: () => {}, work: forEver });
    await dead.stands('a', '1.1');
    now += 60_000;
    const done: ActRecord[] = [];
    await works(process(), done);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toEqual([]);
    await dead.keep('a', record);
    now += 60_000;
    await vi.waitFor(() => expect(done).toEqual([record]), { timeout: 3000 });
  });
});

const server = await postgresServer();

describe.skipIf(server === undefined)('on PostgreSQL (needs PostgreSQL)', () => {
  it('one of two processes has it, and what that one leaves the other does', async () => {
    const database = await createDatabase(server!);
    // The database has a clock of its own: what began a minute ago is due.
    now = Date.now() - 60_000;
    const log = (_: string, fault: unknown) => void faults.push(fault);
    const open = () => openStore({ databaseUrl: database.url }, { now: () => now, log });
    const [one, other] = [await open(), await open()];
    const [dead, alive] = [process(one), process(other)];
    const firsts: boolean[] = [];
    const act = { id: 'a', record, accepted: (first: boolean) => void firsts.push(first), work: forEver };
    await dead.take(act);
    await alive.take({ ...act, work: async () => {} });
    expect(firsts).toEqual([true, false]);
    await dead.stands('a', '1.1');
    await dead.settled(0);
    const done: ActRecord[] = [];
    const fresh = process(other);
    const stop = await other.jobs.work(fresh.jobs((left) => ({ id: 'a', work: async () => void done.push(left) })));
    await vi.waitFor(() => expect(done).toEqual([{ ...record, standing: '1.1' }]), { timeout: 5000 });
    await stop();
    expect(faults).toEqual([]);
    await one.close();
    await other.close();
    // Dropping it ends what connections are still closing, which they complain of.
    await database.drop();
  });
});

describe('an answer that nobody could look for', () => {
  it('is given once: before it, what is kept goes', async () => {
    const first = process();
    await first.take({ id: 'a', record, accepted: () => {}, work: forEver });
    expect(await first.claimForGood('a', 'first')).toBe(true);
    now += 60_000;
    const done: ActRecord[] = [];
    await works(process(), done);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toEqual([]);
  });

  it('is left by the one that was taken for dead', async () => {
    const slow = process();
    await slow.take({ id: 'a', record, accepted: () => {}, work: forEver });
    now += 60_000;
    const next = process();
    let told = false;
    const work = async () => {
      told = await next.claimForGood('a', 'again');
    };
    stops.push(await store.jobs.work(next.jobs(() => ({ id: 'a', work }))));
    await vi.waitFor(() => expect(told).toBe(true));
    await expect(slow.claimForGood('a', 'first')).rejects.toThrow(ElsewhereError);
  });
});

describe('an answer', () => {
  it('is claimed once; whoever comes at the same time leaves it, whoever comes after looks', async () => {
    expect(await process().claim('a', 'first')).toBe(true);
    await expect(process().claim('a', 'first')).rejects.toThrow(ElsewhereError);
    expect(await process().claim('a', 'again')).toBe(false);
  });
});
