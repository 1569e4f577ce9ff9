// The whole network recomputed by hand with the input scaled; and the same from the rounded numbers of the prompt.

import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, numbersIn, optionsOf, overSeeds, rightOption, sigmoidSlope, wrongOptions } from './over-seeds.ts';

function recomputed(asked: Asked) {
  const at = numberAfter(asked.prompt, 'In unit ') - 1;
  const k = numberAfter(asked.prompt, 'is multiplied by ');
  const spec = asked.network!;
  const [before, after] = [spec, { ...spec, x: spec.x.map((x) => k * x) }].map(byHand) as [
    ReturnType<typeof byHand>,
    ReturnType<typeof byHand>,
  ];
  const z = spec.layers[0]!.W[at]!.reduce((sum, w, j) => sum + w * spec.x[j]!, 0);
  return {
    k,
    z,
    error: after.dLdh[0]![at]! / before.dLdh[0]![at]!,
    slope: sigmoidSlope(k * z) / sigmoidSlope(z),
    whole: after.dLdW[0]![at]![0]! / before.dLdW[0]![at]![0]!,
  };
}

describe.each(['input-scale', 'activation-slope'] as const)('about %s', (topic) => {
  const all = overSeeds('scale-network', topic);

  it('is the ratio of the two gradients', () => {
    for (const asked of all) {
      const { whole, error, slope, k } = recomputed(asked);
      expect(rightOption(asked).value! / whole).toBeCloseTo(1, 9);
      expect((error * slope * k) / whole).toBeCloseTo(1, 9);
    }
  });

  it('always sets the trap of the held z, and each other option leaves out one factor', () => {
    for (const asked of all) {
      const { error, slope, k } = recomputed(asked);
      const thoughts = { M1: error * k, M11: error * slope };
      const others = [k, slope * k, 1 / k];
      expect(wrongOptions(asked).some(({ value }) => value === k)).toBe(true);
      for (const { mistake, value } of wrongOptions(asked)) {
        if (mistake === 'M1' || mistake === 'M11') expect(value! / thoughts[mistake]).toBeCloseTo(1, 9);
        else expect(others.some((other) => Math.abs(value! - other) < 1e-9 * other)).toBe(true);
      }
    }
  });

  it('can be told from the numbers of the prompt', () => {
    for (const asked of all) {
      const row = (symbol: string) => numbersIn(new RegExp(`^${symbol}[^:]*: (.*)$`, 'm').exec(asked.prompt)![1]!);
      const [slopes, ys] = [row('σ′'), row('y')];
      const t = numbersIn(/with t[₁₂] = (\d)/.exec(asked.prompt)![1]!)[0]!;
      const k = numberAfter(asked.prompt, 'is multiplied by ');
      const found = ((ys[1]! - t) / (ys[0]! - t)) * (slopes[1]! / slopes[0]!) * k;
      const nearest = [...optionsOf(asked)].sort((a, b) => Math.abs(a.value! - found) - Math.abs(b.value! - found))[0]!;
      expect(nearest.correct).toBe(true);
    }
  });
});
