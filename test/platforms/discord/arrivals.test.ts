// Each act once, whoever delivers it how often, and how often a process dies over it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Arrivals, type Turn } from '../../../src/platforms/discord/arrivals.ts';
import { openStore, type Store } from '../../../src/store/store.ts';

let store: Store;
const faults: unknown[] = [];

beforeEach(async () => {
  faults.length = 0;
  store = await openStore('memory', { now: Date.now, log: () => {} });
});

afterEach(() => store.close());

/** What a process of its own would hold, on the same store. */
const process = () => new Arrivals(store.seen, Date.now, (fault) => faults.push(fault));
const never = () => new Promise<void>(() => {});

async function turns(arrivals: Arrivals, id: string, replayed: boolean, work: () => Promise<void> = async () => {}) {
  const taken: Turn[] = [];
  const run = arrivals.take(id, replayed, (turn) => {
    taken.push(turn);
    return work();
  });
  await Promise.race([run, new Promise((resolve) => setTimeout(resolve, 30))]);
  return taken;
}

describe('an act', () => {
  it('is run once, however often and wherever it arrives', async () => {
    const [one, other] = [process(), process()];
    let runs = 0;
    const work = async () => {
      runs += 1;
    };
    await Promise.all([1, 2, 3].flatMap(() => [one.take('1', false, work), other.take('1', false, work)]));
    await one.take('1', true, work);
    await other.take('1', true, work);
    expect(runs).toBe(1);
  });

  it('is run again after a process that died over it, if it comes again', async () => {
    expect(await turns(process(), '1', false, never)).toEqual(['first']);
    expect(await turns(process(), '1', false)).toEqual([]);
    expect(await turns(process(), '1', true)).toEqual(['again']);
    expect(await turns(process(), '1', true)).toEqual([]);
  });

  it('is met five times at most by processes that die over it', async () => {
    const met = [];
    for (let death = 0; death < 8; death++) met.push(...(await turns(process(), '1', death > 0, never)));
    expect(met).toEqual(['first', 'again', 'again', 'again', 'again']);
  });

  it('is not run again once it counts as answered, whatever happens after', async () => {
    const one = process();
    await turns(one, '1', false, async () => {
      await one.answered('1');
      await never();
    });
    expect(await turns(process(), '1', true)).toEqual([]);
  });

  it('does not meet one of another id', async () => {
    expect(await turns(process(), '1', false)).toEqual(['first']);
    expect(await turns(process(), '2', false)).toEqual(['first']);
    expect(faults).toEqual([]);
  });
});

describe('waiting for the end', () => {
  it('ends with the last act, or after its time', async () => {
    const arrivals = process();
    await turns(arrivals, '1', false);
    await arrivals.settled(10_000);
    void arrivals.take('2', false, never);
    const before = Date.now();
    await arrivals.settled(50);
    expect(Date.now() - before).toBeGreaterThanOrEqual(45);
  });
});
