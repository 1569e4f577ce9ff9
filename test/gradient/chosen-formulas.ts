// Random formulas of three names with every function there is, for tests of derivatives and of simplification.

import fc from 'fast-check';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import type { RecordedFormula } from '../../src/gradient/formula-tape.ts';
import type { Formula, FormulaSymbol } from '../../src/gradient/formula-tree.ts';
import { Vocabulary, variables } from '../../src/gradient/formula-vocabulary.ts';

export const NAMES = ['x', 'y', 'z'] as const;
export const chosenVocabulary = new Vocabulary(variables(NAMES), { functions: wideFunctions });

const symbols = NAMES.map((name): FormulaSymbol => ({ name, plain: name, tex: name }));
const symbol = fc.constantFrom(...symbols).map((each): Formula => ({ kind: 'symbol', symbol: each }));
const number = fc
  .oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 1, max: 500 }).map((n) => n / 100),
    fc.double({ min: 0, max: 3, noNaN: true }),
  )
  .map((value): Formula => ({ kind: 'number', value: value + 0 }));

const singles = [...wideFunctions].filter(([, { takes }]) => takes === 1).map(([name]) => name);

export const chosenFormulas = fc.letrec<{ formula: Formula }>((tie) => {
  const sub = tie('formula');
  const binary = fc
    .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), sub, sub)
    .map(([kind, left, right]): Formula => ({ kind, left, right }));
  const power = fc
    .tuple(
      sub,
      fc.oneof(
        fc.integer({ min: 0, max: 4 }).map((value): Formula => ({ kind: 'number', value })),
        sub,
      ),
    )
    .map(([left, right]): Formula => ({ kind: 'power', left, right }));
  const negate = sub.map((of): Formula => ({ kind: 'negate', of }));
  const compare = fc
    .tuple(fc.constantFrom('>', '>=', '<', '<='), sub, sub)
    .map(([by, left, right]): Formula => ({ kind: 'compare', by, left, right }));
  const call = fc.oneof(
    fc.tuple(fc.constantFrom(...singles), sub).map(([name, of]): Formula => ({ kind: 'call', name, of: [of] })),
    fc
      .tuple(fc.constantFrom('min', 'max', 'sum', 'lse'), fc.array(sub, { minLength: 1, maxLength: 3 }))
      .map(([name, of]): Formula => ({ kind: 'call', name, of })),
    fc
      .tuple(fc.array(sub, { minLength: 1, maxLength: 3 }), fc.nat())
      .map(([of, n]): Formula => ({ kind: 'call', name: 'softmax', of, part: n % of.length })),
  );
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      symbol,
      symbol,
      number,
      binary,
      binary,
      power,
      negate,
      { arbitrary: compare, weight: 1 },
      { arbitrary: call, weight: 3 },
    ),
  };
}).formula;

/** Points away from 0, where most functions have a value. */
export const points = fc
  .tuple(...NAMES.map(() => fc.double({ min: 0.2, max: 2.5, noNaN: true })))
  .map((values) => new Map(NAMES.map((name, at) => [name as string, values[at]!])));

/** Whether some part stands where rounding alone decides on which side of a jump or kink it is: x + y − x > y. */
export function isNearKink(recorded: RecordedFormula): boolean {
  return recorded.nodes.some(({ formula, inputs }) => {
    const values = inputs.map((at) => recorded.valueOf(recorded.nodes[at]!));
    const apart = (a: number, b: number) => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a));
    if (formula.kind === 'compare') return !apart(values[0]!, values[1]!);
    if (formula.kind !== 'call') return false;
    if (values.length === 1) return [-1, 0, 1].some((point) => !apart(values[0]!, point));
    return values.some((a, at) => inputs.some((input, other) => input !== inputs[at] && !apart(a, values[other]!)));
  });
}
