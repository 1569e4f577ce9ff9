// Formulas of one's own names: which names are found in them, with and without being told.

import { describe, expect, test } from 'vitest';
import { isTaken, ownName, ownNamesOf, readOwnFormula } from '../../src/gradient/formula-free-names.ts';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import { formulaPlain } from '../../src/gradient/formula-text.ts';

function meaning(text: string, given: readonly string[]): string {
  const read = readOwnFormula(text, given);
  if (!read.ok) return `${read.problem}: ${read.part}`;
  return `${formulaPlain(read.tree, wideFunctions)} of ${ownNamesOf(read.tree).map(({ name }) => name)}`;
}

describe('names', () => {
  test.each([
    ['w x + b', [], 'w·x + b of w,x,b'],
    ['wx+b', [], 'w·x + b of w,x,b'],
    ['wx+b', ['w', 'x', 'b'], 'w·x + b of w,x,b'],
    ['wx+b', ['wx', 'b'], 'wx + b of wx,b'],
    ['w1x1+w_2x_{2}+w₃x₃', [], 'w₁·x₁ + w₂·x₂ + w₃·x₃ of w1,x1,w2,x2,w3,x3'],
    ['x0^2+x_1^2', [], 'x₀² + x₁² of x0,x1'],
    ['x_0 + x', ['x'], 'x₀ + x of x0,x'],
    ['rate*g', [], 'rate·g of rate,g'],
    ['lr*g', ['lr', 'g'], 'lr·g of lr,g'],
    ['alpha x + \\alpha', ['alpha'], 'alpha·x + alpha of alpha,x'],
    ['\\theta_1 x', [], 'θ₁·x of θ1,x'],
    ['가중치*입력+편향', [], '가중치·입력 + 편향 of 가중치,입력,편향'],
    ['xtanh(y)', [], 'x·tanh(y) of x,y'],
    ['s x', ['s'], 's·x of s,x'],
    ['σ*x', [], 'σ·x of σ,x'],
    ['σ(x)', [], 'σ(x) of x'],
    ['e^x', [], 'exp(x) of x'],
    ['π x', [], 'π·x of x'],
    ['cost^2', ['cost'], 'cost² of cost'],
    ['\\frac{1}{2}(y-t)^2', [], '1/2·(y − t)² of y,t'],
    ['X + x', ['X', 'x'], 'X + x of X,x'],
  ])('%s with %j', (text, given, wanted) => {
    expect(meaning(text, given)).toBe(wanted);
  });

  test.each([
    ['sni(x)', 'unknown-function: sni'],
    ['2 3', 'unexpected: 3'],
    ['x+', 'ends-early: '],
    ['(x', 'unclosed: ('],
    ['x+😀', 'unexpected: 😀'],
    ['softmax(a,b)', 'needs-index: softmax'],
    [Array.from({ length: 41 }, (_, at) => `q${at + 1}`).join('+'), 'too-many-names: q41'],
  ])('%s', (text, wanted) => {
    expect(meaning(text, [])).toBe(wanted);
  });
});

test('one spelling for each name', () => {
  expect(['x_1', 'x₁', 'x_{1}', ' x1 ', '\\theta', 'w_{12}', '입력2'].map(ownName)).toEqual([
    'x1',
    'x1',
    'x1',
    'x1',
    'θ',
    'w12',
    '입력2',
  ]);
  expect(['1x', 'x y', 'w1_2', '', 'x'.repeat(25), '\\nothing'].map(ownName)).toEqual(Array(6).fill(undefined));
});

test('words that mean something are no names, but for single letters', () => {
  expect(['exp', 'tanh', 'e', 'π', 'sum', 'MAX'].map(isTaken)).toEqual(Array(6).fill(true));
  expect(['s', 'H', 'f', 'x1', 'loss', 'σ'].map(isTaken)).toEqual(Array(6).fill(false));
});
