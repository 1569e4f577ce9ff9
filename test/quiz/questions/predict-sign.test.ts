// The sign by what the loss does when the weight is moved, and every other option by its own wrong rule.

import { expect, it } from 'vitest';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const SUBSCRIPTS = '₀₁₂';
const all = [...overSeeds('predict-sign', 'error'), ...overSeeds('predict-sign', 'input-scale')];

/** The weight asked about, from its symbol in the prompt. */
function weightIn({ prompt }: Asked): [unit: number, input: number] {
  const [, k, j] = /^w([₁₂])([₁₂])/.exec(prompt)!;
  return [SUBSCRIPTS.indexOf(k!) - 1, SUBSCRIPTS.indexOf(j!) - 1];
}

function moved(spec: NetworkSpec, [unit, input]: readonly [number, number], by: number): NetworkSpec {
  const [layer] = spec.layers;
  const W = layer!.W.map((row, k) => row.map((w, j) => (k === unit && j === input ? w + by : w)));
  return { ...spec, layers: [{ ...layer!, W }] };
}

it('has the sign that the loss shows, and a step that lowers the loss', () => {
  for (const asked of all) {
    const at = weightIn(asked);
    const loss = (by: number) => byHand(moved(asked.network!, at, by)).loss;
    const { text } = rightOption(asked);
    expect(text.includes('> 0')).toBe(loss(1e-4) > loss(-1e-4));
    const step = text.includes('up') ? 1e-3 : -1e-3;
    expect(loss(step)).toBeLessThan(loss(0));
  }
});

it('follows from what the prompt tells', () => {
  for (const asked of all) {
    const [k, j] = weightIn(asked).map((index) => SUBSCRIPTS[index + 1]);
    const { prompt } = asked;
    const error =
      asked.topic === 'error'
        ? numberAfter(prompt, `y${k} = `) - numberAfter(prompt, `t${k} = `)
        : numberAfter(prompt, `y${k} − t${k} = `);
    const x = numberAfter(prompt, `x${j} = `);
    expect(rightOption(asked).text.includes('> 0')).toBe(error * x > 0);
    for (const { mistake, text } of wrongOptions(asked)) {
      const isPositive = text.includes('> 0');
      const isUp = text.includes('up');
      if (mistake === 'M11') expect([x < 0, isPositive, isUp]).toEqual([true, error > 0, error < 0]);
      if (mistake === 'M32') expect([isPositive, isUp]).toEqual([error * x > 0, error * x > 0]);
      if (mistake === 'M8') expect(isPositive).toBe(-error * x > 0);
    }
  }
});

it('offers each sign with each way once', () => {
  for (const asked of all) {
    const kinds = optionsOf(asked).map(({ text }) => `${text.includes('> 0')} ${text.includes('up')}`);
    expect(new Set(kinds).size).toBe(4);
  }
});
