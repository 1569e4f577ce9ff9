// What is printed reads back as the same tree, in plain text and in TeX, with no bracket too many.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaFunctions } from '../../src/gradient/formula-functions.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import type { Formula } from '../../src/gradient/formula-tree.ts';
import { smallSymbols, smallVocabulary } from './small-vocabulary.ts';

const number = fc
  .oneof(
    fc.integer({ min: 0, max: 1200 }),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 1000),
    fc.double({ min: 0, max: 1e30, noNaN: true }).map((x) => x + 0),
  )
  .map((value): Formula => ({ kind: 'number', value }));
const symbol = fc.constantFrom(...smallSymbols).map((each): Formula => ({ kind: 'symbol', symbol: each }));
const partial = fc
  .tuple(fc.constantFrom(...smallSymbols), fc.constantFrom(...smallSymbols))
  .map(([of, by]): Formula => ({ kind: 'partial', of, by }));

/** Every tree that reading can give. */
const formulas = fc.letrec<{ formula: Formula }>((tie) => {
  const sub = tie('formula');
  const binary = fc
    .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power'), sub, sub)
    .map(([kind, left, right]): Formula => ({ kind, left, right }));
  const negate = sub.map((of): Formula => ({ kind: 'negate', of }));
  const compare = fc
    .tuple(fc.constantFrom('>', '>=', '<', '<='), sub, sub)
    .map(([by, left, right]): Formula => ({ kind: 'compare', by, left, right }));
  const singles = [...formulaFunctions].filter(([, { takes }]) => takes === 1).map(([name]) => name);
  const several = [...formulaFunctions].filter(([, f]) => f.takes === 'many' && !f.parts).map(([name]) => name);
  const call = fc.oneof(
    fc.tuple(fc.constantFrom(...singles), sub).map(([name, of]): Formula => ({ kind: 'call', name, of: [of] })),
    fc
      .tuple(fc.constantFrom(...several), fc.array(sub, { minLength: 1, maxLength: 3 }))
      .map(([name, of]): Formula => ({ kind: 'call', name, of })),
    fc
      .tuple(fc.array(sub, { minLength: 1, maxLength: 3 }), fc.nat())
      .map(([of, n]): Formula => ({ kind: 'call', name: 'softmax', of, part: n % of.length })),
  );
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      number,
      symbol,
      partial,
      binary,
      negate,
      compare,
      call,
    ),
  };
}).formula;

const ROOMY = { length: 2000, nodes: 500 };

test.each(['plain', 'tex'] as const)('%s reads back as the same tree', (style) => {
  fc.assert(
    fc.property(formulas, (tree) => {
      const text = formulaWritten(tree)[style];
      fc.pre(text.length <= ROOMY.length);
      const read = readFormula(text, smallVocabulary, ROOMY);
      // Depth may pass the bound; then it is refused with that name, never read as something else.
      if (!read.ok && (read.problem === 'too-deep' || read.problem === 'too-large')) return;
      expect(read, text).toMatchObject({ ok: true, tree });
    }),
    { numRuns: 5000 },
  );
});

describe('as people write it', () => {
  test.each([
    [
      '(y1-t1)*h1*(1-h1)*x1',
      '(y₁ − t₁)·h₁·(1 − h₁)·x₁',
      '\\left(y_{1} - t_{1}\\right)\\cdot h_{1}\\cdot \\left(1 - h_{1}\\right)\\cdot x_{1}',
    ],
    ['((x1))+((x2))', 'x₁ + x₂', 'x_{1} + x_{2}'],
    ['(x1*x2)*y1', 'x₁·x₂·y₁', 'x_{1}\\cdot x_{2}\\cdot y_{1}'],
    ['(x1/x2)', 'x₁/x₂', '\\frac{x_{1}}{x_{2}}'],
    ['1/(1+e^-z1)', '1/(1 + exp(−z₁))', '\\frac{1}{1 + e^{-z_{1}}}'],
    ['(x1+x2)/(y1+y2)', '(x₁ + x₂)/(y₁ + y₂)', '\\frac{x_{1} + x_{2}}{y_{1} + y_{2}}'],
    ['x1*(x2/y1)', 'x₁·(x₂/y₁)', 'x_{1}\\cdot \\frac{x_{2}}{y_{1}}'],
    ['e^(x1)^2', 'exp(x₁²)', 'e^{x_{1}^{2}}'],
    ['exp(x1)^2', 'exp(x₁)²', '\\left(e^{x_{1}}\\right)^{2}'],
    ["σ'(z1)^2", 'σ′(z₁)²', "\\sigma'\\left(z_{1}\\right)^{2}"],
    ['|x1|', '|x₁|', '\\left|x_{1}\\right|'],
    ['1[z1>=0]', '[z₁ >= 0]', '[z_{1}\\ge 0]'],
    ['dL/dy1', '∂L/∂y₁', '\\frac{\\partial L}{\\partial y_{1}}'],
  ])('%s', (typed, plain, tex) => {
    const read = readFormula(typed, smallVocabulary);
    expect(read.ok && formulaWritten(read.tree)).toEqual({ plain, tex });
  });
});
