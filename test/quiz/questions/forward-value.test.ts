// z, h, y and L from the numbers in the prompt alone, and each wrong option by its own wrong formula.

import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/quiz/question.ts';
import { indexOf, isOneOf, listAfter, matrixAfter, softmax } from './lists.ts';
import { numberAfter, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

function expectValues(asked: Asked, right: number, wrong: readonly number[]): void {
  expect(rightOption(asked).value!).toBeCloseTo(right, 9);
  for (const { value } of wrongOptions(asked)) expect([asked.prompt, value, isOneOf(value!, wrong)]).toContain(true);
  expect(optionsOf(asked).length).toBeGreaterThanOrEqual(3);
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

it('z is a row of W times x, and the bias', () => {
  for (const asked of overSeeds('forward-value', 'fully-connected')) {
    const { prompt } = asked;
    const [W, b, x] = [matrixAfter(prompt, 'W = '), listAfter(prompt, 'b = '), listAfter(prompt, 'x = ')];
    const k = indexOf(/is z(.)\?/.exec(prompt)![1]!);
    const z = W.map((row, unit) => dot(row, x) + b[unit]!);
    const column = dot(
      W.map((row) => row[k]!),
      x,
    );
    const signs = W[k]!.map((weight, at) => z[k]! - 2 * weight * x[at]!);
    expectValues(asked, z[k]!, [z[k]! - b[k]!, column + b[k]!, z[1 - k]!, ...signs]);
  }
});

describe('h', () => {
  const curves: Readonly<Record<string, (z: number) => number>> = {
    σ: (z) => 0.5 + Math.tanh(z / 2) / 2,
    tanh: (z) => 1 - 2 / (Math.E ** (2 * z) + 1),
    ReLU: (z) => (z > 0 ? z : 0),
    LReLU: (z) => (z > 0 ? z : 0.1 * z),
  };
  const seen = new Set<string>();

  it('is the height of the curve', () => {
    for (const asked of overSeeds('forward-value', 'activation')) {
      const z = numberAfter(asked.prompt, 'z = ');
      const name = /activation is (\S+?)[. ]/.exec(asked.prompt)![1]!;
      const f = curves[name]!;
      seen.add(name);
      const slope = (f(z + 1e-6) - f(z - 1e-6)) / 2e-6;
      const neighbours = [curves.σ!(z), curves.tanh!(z), curves.ReLU!(z)];
      const wrong = wrongOptions(asked).map(({ value }) => value!);
      expect(rightOption(asked).value!).toBeCloseTo(f(z), 9);
      for (const value of wrong)
        expect(isOneOf(value, [z, f(-z), 0.1 * z, ...neighbours]) || Math.abs(value - slope) < 1e-8).toBe(true);
      expect(wrong.length).toBeGreaterThanOrEqual(2);
    }
    expect([...seen].sort()).toEqual(Object.keys(curves).sort());
  });

  it('says α where there is one', () => {
    for (const { prompt } of overSeeds('forward-value', 'activation'))
      expect(prompt.includes('α = 0.1')).toBe(prompt.includes('LReLU'));
  });
});

it('y is an exponential over all, L a natural logarithm of the right class', () => {
  const kinds = new Set<string>();
  for (const asked of overSeeds('forward-value', 'softmax-cross-entropy')) {
    const { prompt } = asked;
    if (prompt.includes('cross entropy')) {
      kinds.add('L');
      const [y, t] = [listAfter(prompt, 'y = '), listAfter(prompt, 't = ')];
      const own = y[t.indexOf(1)]!;
      const others = y.filter((_, at) => t[at] === 0).map((other) => -Math.log(other));
      expectValues(asked, -Math.log(own), [-Math.log10(own), 1 - own, Math.log(own), ...others]);
    } else {
      kinds.add('y');
      const h = listAfter(prompt, 'h = ');
      const k = indexOf(/is y(.)\?/.exec(prompt)![1]!);
      const y = softmax(h);
      const share = h[k]! / h.reduce((sum, other) => sum + other, 0);
      const others = y.filter((_, at) => at !== k);
      expectValues(asked, y[k]!, [share, Math.exp(h[k]!), 0.5 + Math.tanh(h[k]! / 2) / 2, ...others]);
    }
  }
  expect([...kinds].sort()).toEqual(['L', 'y']);
});
