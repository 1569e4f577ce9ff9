// Mistakes planted into the gradients of many networks, one and two at a time: how many are found, and that none is invented.

import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/gradient/notation.ts';
import { diagnose } from '../../src/marking/diagnosis.ts';
import { agree } from '../../src/marking/equivalence.ts';
import { pointsOf } from '../../src/marking/manifold.ts';
import { isFound, type Plant, plantCases, plants } from './plants.ts';

describe.each(plantCases)('%s', (_name, spec, of) => {
  test('one mistake: named exactly, or by a twin that is the same function', () => {
    for (let seed = 1; seed <= 2; seed++) {
      const { points, planted } = plants(spec, of, seed, 1);
      expect(planted.length).toBeGreaterThan(5);
      for (const plant of planted) {
        const twins = planted.filter(({ values }) => values.every((value, p) => agree(value, plant.values[p]!, 1e-8)));
        const found = diagnose(points, of, plant.values);
        expect(isFound(found, plant, twins), `${plant.mistakes} gave ${found}`).toBe(true);
      }
    }
  });

  test('two mistakes: both named in at least 85 %, and always some that explain it', () => {
    const { points, planted } = plants(spec, of, 7, 2);
    const single = plants(spec, of, 7, 1).planted;
    let named = 0;
    const step = Math.ceil(planted.length / 150);
    const asked = planted.filter((_plant, index) => index % step === 0);
    for (const plant of asked) {
      const same = ({ values }: Plant) => values.every((value, p) => agree(value, plant.values[p]!, 1e-8));
      const found = diagnose(points, of, plant.values);
      expect(found.length, `${plant.mistakes}`).toBeGreaterThan(0);
      // Two that amount to one other mistake are that mistake.
      if (isFound(found, plant, [...planted.filter(same), ...single.filter(same)])) named++;
    }
    expect(named / asked.length).toBeGreaterThanOrEqual(0.85);
  });
});

test('nothing is found in the truth, in zeros, or where there is no value', () => {
  for (const [, spec, of] of plantCases) {
    const points = pointsOf(spec, 3);
    const truth = points.map((point) => point.get(`∂L/∂${nameOf(of, spec.layers.length)}`)!);
    expect(diagnose(points, of, truth)).toEqual([]);
    expect(
      diagnose(
        points,
        of,
        truth.map(() => Number.NaN),
      ),
    ).toEqual([]);
    expect(
      diagnose(
        points,
        of,
        truth.map((value) => value * 1.37),
      ),
    ).toEqual([]);
  }
});
