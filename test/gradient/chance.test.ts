// Seeded chance: frozen first values, evenly spread, and different for different seeds.

import { describe, expect, it } from 'vitest';
import { normal, seededChance } from '../../src/gradient/chance.ts';

const first = (seed: number, n: number) => {
  const chance = seededChance(seed);
  return Array.from({ length: n }, chance);
};

describe('seededChance', () => {
  it('gives the values it has always given', () => {
    expect(first(1, 4)).toEqual([0.7822727714665234, 0.27532708551734686, 0.9936929049436003, 0.7132768968585879]);
    expect(first(20240117, 3)).toEqual([0.9856163233052939, 0.3099807121325284, 0.8592356406152248]);
  });

  it('gives the same numbers for the same seed and others for any other', () => {
    expect(first(7, 50)).toEqual(first(7, 50));
    const seeds = [0, 1, 2, 3, 1000, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 33 + 1, 2 ** 52];
    expect(new Set(seeds.map((seed) => first(seed, 2).join())).size).toBe(seeds.length);
  });

  it('is evenly spread in [0, 1)', () => {
    const bins = new Array<number>(20).fill(0);
    const n = 100_000;
    const chance = seededChance(5);
    // A value outside [0, 1) would make a bin that is not there, and NaN of the sum.
    for (let i = 0; i < n; i++) bins[Math.floor(chance() * 20)]!++;
    expect(bins).toHaveLength(20);
    const expected = n / 20;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: 99.9 % lie below 43.8.
    expect(chiSquare).toBeLessThan(43.8);
  });

  it('does not repeat a pattern from one draw to the next', () => {
    const drawn = first(9, 20_000).map((value) => value - 0.5);
    const lag = (by: number) => drawn.slice(by).reduce((sum, value, i) => sum + value * drawn[i]!, 0) / drawn.length;
    // One standard deviation is 1/(12·√20,000) ≈ 6e-4.
    for (const by of [1, 2, 3, 7]) expect(Math.abs(lag(by))).toBeLessThan(3e-3);
  });
});

describe('normal', () => {
  it('has mean 0, variance 1 and the tails of a normal distribution', () => {
    const chance = seededChance(3);
    const n = 50_000;
    const drawn = Array.from({ length: n }, () => normal(chance));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / n;
    const variance = drawn.reduce((sum, value) => sum + value * value, 0) / n;
    const beyondTwo = drawn.filter((value) => Math.abs(value) > 2).length / n;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.004);
  });

  it('is finite even where chance gives 0', () => {
    expect(normal(() => 0)).toBe(-0);
    expect(Number.isFinite(normal(() => 1 - 2 ** -32))).toBe(true);
  });
});
