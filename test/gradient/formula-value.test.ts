// Values of formulas beside the same written in JavaScript.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationAt, activationNames } from '../../src/gradient/activations.ts';
import { readFormula } from '../../src/gradient/formula.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { Vocabulary, variables } from '../../src/gradient/formula-vocabulary.ts';
import { smallVocabulary } from './small-vocabulary.ts';

const vocabulary = new Vocabulary(variables(['a', 'b', 'c']));

function value(text: string, values: Record<string, number> = {}): number {
  const read = readFormula(text, vocabulary);
  if (!read.ok) throw new Error(`${text}: ${read.problem}`);
  return evaluate(read.tree, new Map(Object.entries(values)));
}

const CASES: readonly (readonly [string, (a: number, b: number, c: number) => number])[] = [
  ['a-b-c', (a, b, c) => a - b - c],
  ['a-(b-c)', (a, b, c) => a - (b - c)],
  ['a/b/c', (a, b, c) => a / b / c],
  ['a/(b/c)', (a, b, c) => a / (b / c)],
  ['-a^2', (a) => -(a ** 2)],
  ['2^-a', (a) => 2 ** -a],
  ['2a(b+c)', (a, b, c) => 2 * a * (b + c)],
  ['1/2a', (a) => (1 / 2) * a],
  ['σ(a)', (a) => 1 / (1 + Math.exp(-a))],
  ["σ'(a)", (a) => Math.exp(-a) / (1 + Math.exp(-a)) ** 2],
  ['tanh(a*b+c)^2', (a, b, c) => Math.tanh(a * b + c) ** 2],
  ['ln(1+e^a)', (a) => Math.log(1 + Math.exp(a))],
  ['log10(a^2+1)+log2(b^2+1)', (a, b) => Math.log10(a * a + 1) + Math.log2(b * b + 1)],
  ['max(a,b,c)-min(a,b,c)', (a, b, c) => Math.max(a, b, c) - Math.min(a, b, c)],
  ['sum(a,b,c)', (a, b, c) => a + b + c],
  ['|a|·sqrt(b²)', (a, b) => Math.abs(a) * Math.abs(b)],
  ['sign(a)', (a) => Math.sign(a)],
  ['lse(a,b)', (a, b) => Math.log(Math.exp(a) + Math.exp(b))],
  ['softmax(a,b,c)_2', (a, b, c) => Math.exp(b) / (Math.exp(a) + Math.exp(b) + Math.exp(c))],
  ['1[a>b]+[a<=b]', () => 1],
  ['H(a)', (a) => (a > 0 ? 1 : 0)],
  ['a%', (a) => a / 100],
  ['e·π', () => Math.E * Math.PI],
];

test.each(CASES)('%s', (text, expected) => {
  // Of either sign, never 0 and never tiny: the quotients stay where digits can be compared.
  const real = fc.integer({ min: -3000, max: 2999 }).map((n) => (n + 0.5) / 1000);
  fc.assert(
    fc.property(real, real, real, (a, b, c) => {
      const right = expected(a, b, c);
      expect(Math.abs(value(text, { a, b, c }) - right)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(right)));
    }),
    { numRuns: 50 },
  );
});

describe('every activation and its slope', () => {
  test.each(activationNames.filter((name) => name !== 'gelu-tanh'))('%s', (name) => {
    const word = name.replaceAll('-', '');
    for (const z of [-3, -0.5, 0, 0.5, 3]) {
      const { h, slope } = activationAt({ name }, z);
      expect(value(`${word}(a)`, { a: z })).toBe(h);
      expect(value(`${word}'(a)`, { a: z })).toBe(slope);
    }
  });
});

test('no value where there is none', () => {
  expect(value('ln(0-1)')).toBeNaN();
  expect(value('sqrt(a)', { a: -1 })).toBeNaN();
  expect(value('a')).toBeNaN();
  expect(value('1/0')).toBe(Number.POSITIVE_INFINITY);
});

test('names are looked up as names, whatever they are called', () => {
  const odd = new Vocabulary(variables(['constructor', 'hasOwnProperty']));
  const read = readFormula('constructor+hasOwnProperty', odd);
  expect(
    read.ok &&
      evaluate(
        read.tree,
        new Map([
          ['constructor', 2],
          ['hasOwnProperty', 3],
        ]),
      ),
  ).toBe(5);
  expect(read.ok && evaluate(read.tree, new Map())).toBeNaN();
});

test('partial derivatives are looked up under their own names', () => {
  const read = readFormula('∂L/∂y1·∂y1/∂h1', smallVocabulary);
  const values = new Map([
    ['∂L/∂y1', 3],
    ['∂y1/∂h1', 0.25],
  ]);
  expect(read.ok && evaluate(read.tree, values)).toBe(0.75);
});
