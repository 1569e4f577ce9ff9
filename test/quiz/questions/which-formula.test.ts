// Each formula as it reads, put into numbers at points that were drawn, beside the gradient of that network by hand.

import { describe, expect, it } from 'vitest';
import { pick, seededChance } from '../../../src/gradient/chance.ts';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { indexOf, softmax } from './lists.ts';
import { optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const POINTS = 12;
const all = overSeeds('which-formula');

type Values = Readonly<Record<string, number>>;

/** A network as the prompt describes it, at a drawn point, with targets that belong to no corner. */
function networkFor({ formula }: Asked, seed: number): NetworkSpec {
  const chance = seededChance(seed);
  const number = () => pick([-1, 1], chance) * (0.2 + 1.5 * chance());
  const [, f] = /h = (σ|tanh|ReLU)\(z\)/.exec(formula!.plain)!;
  const name = f === 'σ' ? 'sigmoid' : f === 'tanh' ? 'tanh' : 'relu';
  const share = 0.2 + 0.6 * chance();
  return {
    layers: [{ W: [1, 2].map(() => [number(), number()]), b: null, activation: { name } }],
    loss: formula!.plain.includes('softmax') ? 'softmax-ce' : 'half-sse',
    x: [number(), number()],
    target: [share, 1 - share],
  };
}

const curves: Readonly<Record<string, (z: number) => number>> = {
  sigmoid: (z) => 0.5 + Math.tanh(z / 2) / 2,
  tanh: Math.tanh,
  relu: (z) => (z > 0 ? z : 0),
};

function valuesAt({ layers, x, target }: NetworkSpec): Values {
  const { W, activation } = layers[0]!;
  const z = W.map((row) => row[0]! * x[0]! + row[1]! * x[1]!);
  const h = z.map((value) => curves[activation.name]!(value));
  const named = (letter: string, list: readonly number[]) => list.map((value, at) => [`${letter}${at + 1}`, value]);
  return Object.fromEntries([
    ...named('z', z),
    ...named('h', h),
    ...named('y', softmax(h)),
    ...named('t', target),
    ...named('x', x),
    ...W.flatMap((row, k) => row.map((weight, j) => [`w${k + 1}${j + 1}`, weight])),
  ]);
}

/** What an option comes to: its own small grammar is products, brackets and squares. */
function evaluate(text: string, values: Values): number {
  const digits = text.replace(/[₁₂]/g, (digit) => String(indexOf(digit) + 1));
  const code = digits
    .replace(/ReLU′\((\w+)\)/g, '(($1 > 0) ? 1 : 0)')
    .replace(/ReLU\((\w+)\)/g, '(($1 > 0) ? $1 : 0)')
    .replaceAll('²', '**2')
    .replaceAll('−', '-')
    .replaceAll('·', '*')
    .replace(/([a-z]\d+|^\d|(?<=\W)\d)\(/g, '$1*(');
  const names = Object.keys(values);
  return new Function(...names, `return ${code};`)(...names.map((name) => values[name])) as number;
}

function askedIndex({ prompt }: Asked): [number, number] {
  const [, k, j] = /is ∂L\/∂w(.)(.)\?/.exec(prompt)!;
  return [indexOf(k!), indexOf(j!)];
}

it('reads formulas: the reader of this test', () => {
  const values = { h1: 0.3, z1: 2, y1: 0.6, t1: 1, x2: 5, w11: 7 };
  expect(evaluate('(y₁ − t₁) · h₁(1 − h₁) · x₂', values)).toBeCloseTo(-0.4 * 0.21 * 5, 12);
  expect(evaluate('2(h₁ − t₁) · (1 − h₁²) · w₁₁·x₂', values)).toBeCloseTo(2 * -0.7 * 0.91 * 35, 12);
  expect(evaluate('(−t₁/y₁) · ReLU′(z₁) · x₂²', values)).toBeCloseTo(-25 / 0.6, 12);
});

describe.each([
  ['softmax', 'σ'],
  ['softmax', 'tanh'],
  ['softmax', 'ReLU'],
  ['½', 'σ'],
  ['½', 'tanh'],
  ['½', 'ReLU'],
])('%s behind %s', (head, f) => {
  const some = all.filter(({ formula }) => formula!.plain.includes(head) && formula!.plain.includes(`${f}(z)`));

  it('is asked', () => {
    expect(some.length).toBeGreaterThan(5);
  });

  it('has one option that is the gradient everywhere, and others that are not', () => {
    for (const asked of some) {
      const [k, j] = askedIndex(asked);
      const points = Array.from({ length: POINTS }, (_, seed) => networkFor(asked, seed + 1));
      const gaps = (text: string) =>
        points.map((network) => Math.abs(evaluate(text, valuesAt(network)) - byHand(network).dLdW[0]![k]![j]!));
      expect(Math.max(...gaps(rightOption(asked).text))).toBeLessThan(1e-12);
      for (const { text } of wrongOptions(asked)) expect([text, Math.max(...gaps(text)) > 1e-3]).toContain(true);
    }
  });
});

it('does not show the right one as what the others have most in common', () => {
  for (const asked of all) {
    const factors = optionsOf(asked).map(({ text, correct }) => ({ correct, parts: text.split(' · ') }));
    const common = factors.map(({ parts }, at) =>
      factors.reduce(
        (sum, other, index) => sum + (index === at ? 0 : parts.filter((part) => other.parts.includes(part)).length),
        0,
      ),
    );
    const right = factors.findIndex(({ correct }) => correct);
    // Where a factor is left out there are fewer parts to share; otherwise all four share as many.
    if (factors.every(({ parts }) => parts.length === 3)) expect(new Set(common).size).toBe(1);
    expect(common.filter((count) => count >= common[right]!).length).toBeGreaterThan(1);
  }
});
