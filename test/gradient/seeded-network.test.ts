// Drawn networks: reproducible, spread as their activation wants, and short enough to be read aloud.

import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/gradient/activations.ts';
import { seededChance } from '../../src/gradient/chance.ts';
import { seededInput, seededLayer } from '../../src/gradient/seeded-network.ts';

const layer = (units: number, inputs: number, name: ActivationName, seed = 1) =>
  seededLayer(units, inputs, { name }, seededChance(seed));

describe('seededLayer', () => {
  it('gives the weights it has always given', () => {
    expect(layer(2, 3, 'sigmoid').W).toEqual([
      [0.62, -0.49, 1.08],
      [0.47, -1.07, -1.09],
    ]);
    expect(layer(2, 2, 'relu').W).toEqual([
      [-0.28, -0.73],
      [0.16, 1.12],
    ]);
  });

  it('has the shape asked for, no bias and the activation', () => {
    const { W, b, activation } = layer(4, 3, 'tanh');
    expect([W.length, ...W.map((row) => row.length)]).toEqual([4, 3, 3, 3, 3]);
    expect([b, activation]).toEqual([null, { name: 'tanh' }]);
  });

  it('stays within ±√(6/(inputs+units)) and fills it, for sigmoid', () => {
    const weights = layer(60, 40, 'sigmoid').W.flat();
    const reach = Math.sqrt(6 / 100);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(reach + 0.005);
    expect(Math.max(...weights)).toBeGreaterThan(0.95 * reach - 0.005);
    const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(variance / (reach ** 2 / 3)).toBeCloseTo(1, 1);
  });

  it('has variance 2/inputs for ReLU', () => {
    const weights = layer(60, 40, 'relu').W.flat();
    const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(variance / (2 / 40)).toBeCloseTo(1, 1);
  });

  it('has two decimals and no weight of 0', () => {
    for (const w of [...layer(60, 60, 'sigmoid').W.flat(), ...layer(60, 60, 'relu').W.flat()]) {
      expect(w).toBe(Math.round(w * 100) / 100);
      expect(w).not.toBe(0);
    }
  });
});

describe('seededInput', () => {
  it('is ±{0.1 … 2.0} with one decimal, every value of it, both signs', () => {
    const drawn = seededInput(4000, seededChance(2));
    expect(new Set(drawn).size).toBe(40);
    expect(Math.min(...drawn.map(Math.abs))).toBe(0.1);
    expect(Math.max(...drawn)).toBe(2);
    for (const x of drawn) expect(x).toBe(Math.round(x * 10) / 10);
  });

  it('follows its seed', () => {
    expect(seededInput(3, seededChance(1))).toEqual([-1.6, 2, -0.1]);
    expect(seededInput(8, seededChance(4))).not.toEqual(seededInput(8, seededChance(5)));
  });
});
