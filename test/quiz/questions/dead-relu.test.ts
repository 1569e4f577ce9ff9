// Which units are off, from the weights in the options alone; and that both traps are set.

import { expect, it } from 'vitest';
import { byHand } from '../../gradient/by-hand.ts';
import { numbersIn, optionsOf, overSeeds } from './over-seeds.ts';

const all = overSeeds('dead-relu').map((asked) => {
  const [x1, x2] = numbersIn(asked.prompt) as [number, number];
  const units = optionsOf(asked).map(({ text, correct }) => {
    const [, w1, w2, error] = numbersIn(text) as [number, number, number, number];
    return { correct, z: w1 * x1 + w2 * x2, error };
  });
  return { network: asked.network!, units };
});

it('marks those whose z is negative, none of them near the kink', () => {
  for (const { units } of all)
    for (const { correct, z } of units) {
      expect(correct).toBe(z < 0);
      expect(Math.abs(z)).toBeGreaterThan(0.09);
    }
});

it('belongs to a network with just these errors, in which the marked units get 0', () => {
  for (const { network, units } of all) {
    const { dLdh, dLdW } = byHand(network);
    units.forEach(({ correct, error }, unit) => {
      expect(dLdh[0]![unit]!).toBeCloseTo(error, 9);
      expect(dLdW[0]![unit]!.every((gradient) => gradient === 0)).toBe(correct);
    });
  }
});

it('gives the largest error to a unit that is off, and the smallest to one that is on', () => {
  for (const { units } of all) {
    const bySize = [...units].sort((a, b) => Math.abs(b.error) - Math.abs(a.error));
    expect(bySize[0]!.correct).toBe(true);
    expect(bySize.at(-1)!.correct).toBe(false);
  }
});
