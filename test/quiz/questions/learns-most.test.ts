// Which weight learns most, by the equations written out; and again by the rounded numbers that the prompt gives.

import { expect, it } from 'vitest';
import type { Asked, Choice } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, numbersIn, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const SUBSCRIPTS = '₀₁₂₃';
const all = overSeeds('learns-most');

function placeOf({ text }: Choice): [unit: number, input: number] {
  return [SUBSCRIPTS.indexOf(text[1]!) - 1, SUBSCRIPTS.indexOf(text[2]!) - 1];
}

const at = (rows: readonly (readonly number[])[], [unit, input]: readonly [number, number]) =>
  Math.abs(rows[unit]![input]!);
const largest = (rows: readonly (readonly number[])[]) => Math.max(...rows.flat().map(Math.abs));

it('is the largest of all six gradients, by a fifth', () => {
  for (const asked of all) {
    const { dLdW } = byHand(asked.network!);
    const sizes = dLdW[0]!
      .flat()
      .map(Math.abs)
      .sort((a, b) => b - a);
    expect(at(dLdW[0]!, placeOf(rightOption(asked)))).toBe(sizes[0]);
    expect(sizes[0]! / sizes[1]!).toBeGreaterThanOrEqual(1.2);
  }
});

it('names the mistake that would choose each option', () => {
  const seen = new Set<string>();
  for (const asked of all) {
    const { W } = asked.network!.layers[0]!;
    const errors = byHand(asked.network!).dLdh[0]!;
    const withoutSlope = errors.map((error) => asked.network!.x.map((x) => error * x));
    for (const wrong of wrongOptions(asked)) {
      seen.add(wrong.mistake ?? '');
      if (wrong.mistake === 'M9') expect(at(W, placeOf(wrong))).toBe(largest(W));
      if (wrong.mistake === 'M1') expect(at(withoutSlope, placeOf(wrong))).toBe(largest(withoutSlope));
    }
  }
  expect([...seen].sort()).toEqual(['', 'M1', 'M9']);
});

function fromPrompt({ prompt }: Asked, [unit, input]: readonly [number, number]): number {
  const k = SUBSCRIPTS[unit + 1]!;
  const x = numbersIn(/x = \(([^)]*)\)/.exec(prompt)![1]!)[input]!;
  return Math.abs(numberAfter(prompt, `y${k} − t${k} = `) * numberAfter(prompt, `σ′(z${k}) = `) * x);
}

it('can be answered from the prompt alone', () => {
  for (const asked of all) {
    const right = fromPrompt(asked, placeOf(rightOption(asked)));
    for (const one of optionsOf(asked)) if (!one.correct) expect(fromPrompt(asked, placeOf(one))).toBeLessThan(right);
  }
});
