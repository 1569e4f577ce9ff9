// Networks of all sorts stay within the range that is called right, and come as near to its ends as one likes.

import { describe, expect, it } from 'vitest';
import { type Chance, seededChance } from '../../../src/gradient/chance.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, numbersIn, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const ACTIVATIONS = { sigmoid: 'sigmoid', tanh: 'tanh', ReLU: 'relu', linear: 'identity' } as const;

function read(asked: Asked) {
  const [, count, name] = /ends in (\d+) (\w+) units/.exec(asked.prompt)! as unknown as [
    string,
    string,
    keyof typeof ACTIVATIONS,
  ];
  const t = asked.topic === 'error' ? numberAfter(asked.prompt, 't₁ = ') : undefined;
  return { K: Number(count), activation: { name: ACTIVATIONS[name] }, t };
}

/** y₁, or |y₁ − t₁| where a target is given, of units with these z. */
function reached({ activation, t }: ReturnType<typeof read>, z: readonly number[]): number {
  const W = z.map((_, k) => z.map((_, j) => Number(k === j)));
  const target = z.map((_, k) => Number(k === 0));
  const { dLdh } = byHand({ layers: [{ W, b: null, activation }], loss: 'softmax-ce', x: z, target });
  const y = dLdh[0]![0]! + 1;
  return t === undefined ? y : Math.abs(y - t);
}

const endsOf = (text: string) => {
  const numbers = numbersIn(text);
  return [numbers[0]!, numbers.at(-1)!] as const;
};
const wanderings = (K: number, chance: Chance) =>
  Array.from({ length: K }, () => (chance() - 0.5) * 10 ** (2 * chance()));

describe.each(['activation', 'error'] as const)('about %s', (topic) => {
  const all = overSeeds('reachable-range', topic);

  it('holds everything a network can do', () => {
    const chance = seededChance(1);
    for (const asked of all) {
      const [low, high] = endsOf(rightOption(asked).text);
      const asksFor = read(asked);
      for (let draw = 0; draw < 20; draw++) {
        const value = reached(asksFor, wanderings(asksFor.K, chance));
        // The ends are shown with three figures.
        expect(value).toBeGreaterThanOrEqual(low - 0.005 * low - 1e-12);
        expect(value).toBeLessThanOrEqual(high + 0.005 * high);
      }
    }
  });

  it('is no wider than it must be', () => {
    for (const asked of all) {
      const [low, high] = endsOf(rightOption(asked).text);
      const asksFor = read(asked);
      const ends = [40, -40].map((z) =>
        reached(
          asksFor,
          Array.from({ length: asksFor.K }, (_, k) => (k === 0 ? z : -z)),
        ),
      );
      expect(Math.abs(Math.min(...ends) - low)).toBeLessThan(0.005 * low + 1e-9);
      expect(Math.abs(Math.max(...ends) - high)).toBeLessThan(0.005 * high);
    }
  });

  it('differs clearly from every other range', () => {
    for (const asked of all) {
      const [low, high] = endsOf(rightOption(asked).text);
      expect(wrongOptions(asked).length).toBeGreaterThanOrEqual(2);
      for (const { text } of wrongOptions(asked)) {
        const [least, most] = endsOf(text);
        expect(Math.abs(least - low) > 0.03 * Math.max(least, low) || Math.abs(most - high) > 0.03 * high).toBe(true);
      }
    }
  });
});

it('gives the known ends of the article’s network', () => {
  const two = overSeeds('reachable-range', 'activation').find(({ prompt }) => prompt.includes('in 2 sigmoid'))!;
  expect(rightOption(two).text).toBe('0.269 < y₁ < 0.731');
});
