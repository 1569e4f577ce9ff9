// Memory equals the reference of ts-fsrs: its own published histories with the default weights of FSRS-6.

import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { expect, it } from 'vitest';
import { type Memory, newMemory, type Observed, recallOf, reviewed } from '../../../src/quiz/practice/memory.ts';

const START = Date.UTC(2022, 11, 29, 12, 30);
const DAY = 24 * 60 * 60 * 1000;

/** Stored and read again between any two answers. */
const kept = (memory: Memory): Memory => JSON.parse(JSON.stringify(memory));

// Source: ts-fsrs 5, packages/fsrs/__tests__/FSRS-6.test.ts, “ivl_history” and “memory state[short-term]”.
it('gives the intervals that the reference gives, each answer on the day it is due', () => {
  const history: Observed[] = [...Array(6).fill('slow'), 'wrong', 'wrong', ...Array(5).fill('slow')];
  const days: number[] = [];
  let memory = newMemory(START);
  let now = START;
  for (const observed of history) {
    memory = kept(reviewed(memory, observed, now));
    days.push(memory.scheduledDays);
    now = memory.due;
  }
  expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

it('gives the stability and difficulty that the reference gives', () => {
  let memory = newMemory(START);
  let now = START;
  for (const [at, days] of [0, 0, 1, 3, 8, 21].entries()) {
    now += days * DAY;
    memory = kept(reviewed(memory, at === 0 ? 'wrong' : 'slow', now));
  }
  expect(memory.stability).toBeCloseTo(53.62691, 4);
  expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
});

it('is the library itself for any history, although it was stored in between', () => {
  const grades: Readonly<Record<Observed, Grade>> = {
    right: Rating.Easy,
    slow: Rating.Good,
    hint: Rating.Hard,
    wrong: Rating.Again,
  };
  const step = fc.record({
    observed: fc.constantFrom<Observed>('right', 'slow', 'hint', 'wrong'),
    minutes: fc.integer({ min: 0, max: 90 * 24 * 60 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const peer = fsrs({ request_retention: 0.9, enable_fuzz: false });
      let card = createEmptyCard(new Date(START));
      let memory = newMemory(START);
      let now = START;
      for (const { observed, minutes } of steps) {
        now += minutes * 60_000;
        card = peer.next(card, new Date(now), grades[observed]).card;
        memory = kept(reviewed(memory, observed, now));
        expect(memory.due).toBe(card.due.getTime());
        expect(memory.stability).toBe(card.stability);
        expect(memory.difficulty).toBe(card.difficulty);
        expect(memory.lapses).toBe(card.lapses);
      }
    }),
  );
});

it('knows the chance of recall: nothing of what was never asked, all at once after, the target on the day', () => {
  const fresh = newMemory(START);
  expect(recallOf(fresh, START)).toBe(0);
  const once = reviewed(fresh, 'right', START);
  expect(recallOf(once, START)).toBe(1);
  expect(recallOf(once, once.due)).toBeCloseTo(0.9, 1);
  expect(recallOf(once, once.due + 30 * DAY)).toBeLessThan(0.8);
});
