import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTANT_MS, pointsFor, readingMs, speedBonus } from '../../src/quiz/scoring.ts';

const timing = { readMs: 6000, totalMs: 30_000 };

describe('points', () => {
  it('put right first: the slowest right answer is worth more than any wrong one', () => {
    expect(pointsFor(true, { ...timing, afterMs: 30_000 })).toBe(100);
    expect(pointsFor(false, { ...timing, afterMs: 10_000 })).toBe(0);
  });

  it('add half as much for speed at most, all of it until the question is read, then evenly less', () => {
    for (const afterMs of [0, 3000, 6000]) expect(pointsFor(true, { ...timing, afterMs })).toBe(150);
    expect(pointsFor(true, { ...timing, afterMs: 18_000 })).toBe(125);
    expect(pointsFor(true, { ...timing, afterMs: 29_999 })).toBe(100);
  });

  it('never let reading take more than two fifths of the time', () => {
    expect(speedBonus({ readMs: 29_000, totalMs: 30_000, afterMs: 12_000 })).toBe(50);
    expect(speedBonus({ readMs: 29_000, totalMs: 30_000, afterMs: 21_000 })).toBe(25);
  });

  it('take a little from who is wrong before anybody could have read it, and from nobody without a clock', () => {
    expect(pointsFor(false, { ...timing, afterMs: INSTANT_MS - 1 })).toBe(-10);
    expect(pointsFor(false, { ...timing, afterMs: INSTANT_MS })).toBe(0);
    expect(pointsFor(false)).toBe(0);
    expect(pointsFor(true)).toBe(100);
  });

  it('never grow with waiting, and stay in their bounds', () => {
    const time = fc.integer({ min: 0, max: 130_000 });
    fc.assert(
      fc.property(
        time,
        time,
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 10, max: 120 }),
        (a, b, readMs, s) => {
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((afterMs) =>
            pointsFor(true, { afterMs, readMs, totalMs: s * 1000 }),
          );
          expect(sooner).toBeGreaterThanOrEqual(later!);
          expect(later).toBeGreaterThanOrEqual(100);
          expect(sooner).toBeLessThanOrEqual(150);
        },
      ),
    );
  });

  it('give time to read by the length of the text', () => {
    expect(readingMs('')).toBe(3000);
    expect(readingMs('x'.repeat(240))).toBe(20_000);
  });
});
