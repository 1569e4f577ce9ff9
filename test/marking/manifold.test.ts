// Points to compare formulas at: consistent, away from poles, on both sides of every kink, and the same for the same seed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { lossRule } from '../../src/gradient/losses.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { neatly, pointsOf } from '../../src/marking/manifold.ts';
import { randomNetworks } from '../gradient/random-networks.ts';

const hiddenRelu = (units: number): NetworkSpec => ({
  layers: [
    { W: Array.from({ length: units }, () => [0.5, -0.3]), b: null, activation: { name: 'relu' } },
    { W: [Array(units).fill(0.4), Array(units).fill(-0.2)], b: null, activation: { name: 'identity' } },
  ],
  loss: 'softmax-ce',
  x: [1, 1],
  target: [1, 0],
});

test('the same seed gives the same points, another seed others', () => {
  const numbers = (seed: number) => pointsOf(ARTICLE, seed).map(({ spec }) => spec);
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  expect(numbers(7)).not.toEqual(numbers(7 + 2 ** 32));
});

test('the structure stays, the numbers do not, for any network', () => {
  fc.assert(
    fc.property(randomNetworks(), fc.nat(), (like, seed) => {
      for (const { spec, run } of pointsOf(like, seed, {}, 3)) {
        expect(spec.layers.map(({ W, b, activation }) => [W.length, W[0]!.length, b === null, activation])).toEqual(
          like.layers.map(({ W, b, activation }) => [W.length, W[0]!.length, b === null, activation]),
        );
        expect(spec.x).not.toEqual(like.x);
        expect(Number.isFinite(run.pass.loss)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('softmax: no probability near 0, targets soft and summing to 1', () => {
  for (let seed = 0; seed < 200; seed++) {
    for (const { spec, run } of pointsOf(ARTICLE, seed)) {
      expect(Math.min(...run.pass.y!)).toBeGreaterThanOrEqual(0.05);
      expect(spec.target.reduce((sum, t) => sum + t, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...spec.target)).toBeGreaterThan(0.05);
      expect(Math.max(...run.pass.z[0]!.map(Math.abs))).toBeLessThanOrEqual(4);
    }
  }
});

test('targets that need not sum to 1 do not', () => {
  const like = { ...ARTICLE, target: [1, 1] };
  const sums = (points: ReturnType<typeof pointsOf>) => points.map(({ spec }) => spec.target[0]! + spec.target[1]!);
  expect(sums(pointsOf(like, 1)).every((sum) => Math.abs(sum - 1) > 1e-6)).toBe(true);
});

test('what is held stays', () => {
  const like = hiddenRelu(3);
  for (const { spec } of pointsOf(like, 5, { target: true })) expect(spec.target).toEqual([1, 0]);
  for (const { run } of pointsOf(like, 5, { sides: true })) {
    // All three stand right of the kink in the network itself.
    expect(run.pass.z[0]!.every((z) => z > 0)).toBe(true);
  }
});

describe('kinks', () => {
  test.each([2, 3, 5, 7])('any two of %i ReLU units are met on both sides, together and apart', (units) => {
    for (let seed = 0; seed < 50; seed++) {
      const on = pointsOf(hiddenRelu(units), seed).map(({ run }) => run.pass.z[0]!.map((z) => z > 0));
      for (let a = 0; a < units; a++) {
        for (let b = 0; b < a; b++) {
          const ways = new Set(on.map((each) => `${each[a]}${each[b]}`));
          // Two units alone are never both off: nothing would pass.
          expect(ways.size).toBe(units === 2 ? 3 : 4);
        }
      }
      expect(on.every((each) => each.some(Boolean))).toBe(true);
    }
  });

  test('none is near one, and hardtanh meets its three sides', () => {
    const like: NetworkSpec = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, activation: { name: 'hardtanh' } }] };
    const sides = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      for (const { run } of pointsOf(like, seed)) {
        for (const z of run.pass.z[0]!) {
          sides.add(z < -1 ? 0 : z < 1 ? 1 : 2);
          expect(Math.min(Math.abs(z - 1), Math.abs(z + 1))).toBeGreaterThan(0.01);
        }
      }
    }
    expect(sides.size).toBe(3);
  });
});

test('a neat point has one decimal and keeps its sums', () => {
  for (const point of pointsOf(ARTICLE, 3)) {
    const { spec } = neatly(point);
    for (const value of [...spec.x, ...spec.layers[0]!.W.flat(), ...spec.target]) {
      expect(value).not.toBe(0);
      expect(Number(value.toFixed(1))).toBe(value);
    }
    expect(spec.target[0]! + spec.target[1]!).toBeCloseTo(1, 12);
  }
});

test('every loss can be drawn', () => {
  fc.assert(
    fc.property(randomNetworks({ depth: 1, width: 3 }), (like) => {
      const [point] = pointsOf(like, 1, {}, 1);
      expect(point!.run.pass.y === null).toBe(!lossRule(like.loss).softmax);
    }),
    { numRuns: 100 },
  );
});
