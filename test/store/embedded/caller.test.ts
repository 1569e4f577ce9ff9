// Transactions that share one connection: what the embedded engine must see to that PostgreSQL has no need of.

import { afterEach, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { options } from '../faults.ts';

afterEach(() => vi.useRealTimers());

it('undoes a transaction that waits for something else, for ever, and lets the others go on', async () => {
  const store = await openStore('memory', options());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate'] });
  let late: Promise<unknown> = Promise.resolve();
  const stuck = store.transaction(async ({ seen }) => {
    await seen.first('stuck', Date.now());
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    late = seen.first('late', Date.now());
    await late;
  });
  const refused = expect(stuck).rejects.toThrow('a transaction did not end within 10 s and was undone');
  // It waits for the end of a transaction that is not its own: the mistake that would hold up everybody.
  const crossed = store.transaction(async () => {
    await store.seen.first('from inside', Date.now());
  });
  const undone = expect(crossed).rejects.toThrow('within 10 s');
  const other = store.seen.first('other', Date.now());
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all([refused, undone]);
  await expect(late).rejects.toThrow('within 10 s');
  expect(await other).toBe(true);
  vi.useRealTimers();
  expect(await Promise.all(['stuck', 'late', 'other'].map((id) => store.seen.has(id)))).toEqual([false, false, true]);
  await store.close();
});

it('lets nothing that a transaction forgot to await run in the turn of the next one', async () => {
  const store = await openStore('memory', options());
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let forgotten: Promise<unknown> = Promise.resolve();
  const first = store.transaction(async ({ seen }) => {
    await seen.first('first', Date.now());
    forgotten = pause(30).then(() => seen.first('forgotten', Date.now()));
    forgotten.catch(() => {});
  });
  // In the same group, and still under way when the forgotten line runs.
  const second = store.transaction(async ({ seen }) => {
    await pause(80);
    await seen.first('second', Date.now());
  });
  await Promise.all([first, second]);
  await expect(forgotten).rejects.toThrow('the transaction has ended');
  const there = await Promise.all(['first', 'forgotten', 'second'].map((id) => store.seen.has(id)));
  expect(there).toEqual([true, false, true]);
  await store.close();
});
