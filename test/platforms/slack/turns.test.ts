// One after another in a place, no faster than is allowed there; and nobody waits for another place.

import { expect, it } from 'vitest';
import { Turns } from '../../../src/platforms/slack/turns.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('what is done in one place is done in order, never at once', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const work = (name: string, ms: number) => async () => {
    order.push(`${name} begins`);
    await pause(ms);
    order.push(`${name} ends`);
  };
  await Promise.all([
    turns.take('p', 0, work('a', 30)),
    turns.take('p', 0, work('b', 1)),
    turns.take('p', 0, work('c', 1)),
  ]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('the next begins when the place has rested, counted from the start', async () => {
  const turns = new Turns();
  const began: number[] = [];
  const note = async () => void began.push(performance.now());
  await Promise.all([0, 1, 2].map(() => turns.take('p', 100, note)));
  expect(began[1]! - began[0]!).toBeGreaterThan(95);
  expect(began[2]! - began[1]!).toBeGreaterThan(95);
  expect(began[2]! - began[0]!).toBeLessThan(400);
});

it('another place is never waited for', async () => {
  const turns = new Turns();
  let done = false;
  const long = turns.take('p', 1000, () => pause(150));
  await turns.take('q', 1000, async () => {
    done = true;
  });
  expect(done).toBe(true);
  await long;
});

it('a fault is whose it is, and the next has its turn', async () => {
  const turns = new Turns();
  const failed = turns.take('p', 0, () => Promise.reject(new Error('no')));
  const next = turns.take('p', 0, async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

it('a place that nobody needs any more is forgotten', async () => {
  const turns = new Turns();
  await Promise.all(Array.from({ length: 100 }, (_, index) => turns.take(`p${index}`, 20, async () => {})));
  expect(turns.places).toBe(100);
  await pause(60);
  expect(turns.places).toBe(0);
});
