// Partial derivatives in symbols: the forms people expect, and the numbers that the tape and central differences find.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivativeOf, derivativeSteps, sizeOf } from '../../src/gradient/derivative.ts';
import { readFormula } from '../../src/gradient/formula.ts';
import { checkFormula } from '../../src/gradient/formula-check.ts';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import { RecordedFormula, valueAndGradients } from '../../src/gradient/formula-tape.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import type { Formula } from '../../src/gradient/formula-tree.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { Vocabulary, variables } from '../../src/gradient/formula-vocabulary.ts';
import { chosenFormulas, chosenVocabulary, isNearKink, NAMES, points } from './chosen-formulas.ts';

const letters = new Vocabulary(variables([...'abcdfgnopqrtuwxyz']), { functions: wideFunctions });

function read(text: string): Formula {
  const found = readFormula(text, letters);
  if (!found.ok) throw new Error(`${text}: ${found.problem}`);
  return found.tree;
}

const plain = (formula: Formula) => formulaWritten(formula, wideFunctions).plain;

describe('the simplest readable form', () => {
  test.each([
    ['tanh(w*x+b)^2', 'w', '2·tanh(w·x + b)·(1 − tanh(w·x + b)²)·x'],
    ['tanh(w*x+b)^2', 'b', '2·tanh(w·x + b)·(1 − tanh(w·x + b)²)'],
    ['(x+y)z', 'x', 'z'],
    ['(x+y)z', 'z', 'x + y'],
    ['2(xy+max(z,w))', 'z', '2·[z > w]'],
    ['σ(w x + b)', 'w', 'σ(w·x + b)·(1 − σ(w·x + b))·x'],
    ['1/(1+e^-z)', 'z', 'exp(−z)/(1 + exp(−z))²'],
    ['1/2(t-y)^2', 'y', 'y − t'],
    ['0.5(t-y)^2', 't', 't − y'],
    ['-(t-y)σ(z)', 'z', '(y − t)·σ(z)·(1 − σ(z))'],
    ['x^3+2x^2-5x+1', 'x', '3·x² + 4·x − 5'],
    ['x*x*x', 'x', '3·x²'],
    ['(2x)^3', 'x', '24·x²'],
    ['(xy)^2', 'x', '2·x·y²'],
    ['x²/x', 'x', '1'],
    ['x/x', 'x', '0'],
    ['x/(1+|x|)', 'x', '1/(1 + |x|)²'],
    ['a/b', 'b', '−a/b²'],
    ['2x/3', 'x', '2/3'],
    ['(0.1+0.2)x', 'x', '0.3'],
    ['1e-7x^2', 'x', '2e-7·x'],
    ['x^(1/3)', 'x', '1/(3·x^(2/3))'],
    ['x^0.5', 'x', '0.5/x^(0.5)'],
    ['x^n', 'x', 'n·x^(n − 1)'],
    ['x^n', 'n', 'x^(n)·ln(x)'],
    ['x^x', 'x', 'x^(x)·(ln(x) + 1)'],
    ['2^x', 'x', '2^(x)·ln(2)'],
    ['exp(a)/(exp(a)+exp(b))', 'a', 'exp(a)·exp(b)/(exp(a) + exp(b))²'],
    ['softmax(a,b)_1', 'a', 'softmax(a, b)₁·(1 − softmax(a, b)₁)'],
    ['softmax(a,b)_1', 'b', '−softmax(a, b)₁·softmax(a, b)₂'],
    ['lse(a,b)-a', 'a', 'softmax(a, b)₁ − 1'],
    ['ln(1+e^z)', 'z', 'exp(z)/(1 + exp(z))'],
    ['-(t ln y + (1-t) ln(1-y))', 'y', '(1 − t)/(1 − y) − t/y'],
    ['sqrt(x^2+y^2)', 'x', 'x/sqrt(x² + y²)'],
    ['|x|', 'x', 'sign(x)'],
    ['|exp(x)|^y', 'x', 'y·|exp(x)|^(y)'],
    ['(x+1)^2(x+2)^3', 'x', '(x + 1)·(x + 2)²·(5·x + 7)'],
    ['(x+1)(x+2)(x+3)', 'x', '(2·x + 3)·(x + 3) + (x + 1)·(x + 2)'],
    ['-ln softmax(a,b)_1', 'a', 'softmax(a, b)₁ − 1'],
    ['x σ(x)', 'x', 'σ(x)·(1 + x·(1 − σ(x)))'],
    ['sin(x)cos(x)', 'x', 'cos(x)² − sin(x)²'],
    ['sum(x,y,x)', 'x', '2'],
    ['max(x,y,z)', 'y', '[y > max(x, z)]'],
    ['max(x,x)', 'x', '1'],
    ["σ'(x)", 'x', 'σ(x)·(1 − σ(x))·(1 − 2·σ(x))'],
    ['5', 'x', '0'],
    ['y', 'x', '0'],
    ['x', 'x', '1'],
  ])('∂(%s)/∂%s', (text, by, wanted) => {
    expect(plain(derivativeOf(read(text), by))).toBe(wanted);
  });

  test.each([
    ['relu', '[x > 0]'],
    ['leaky_relu', '[x > 0] + 0.01·[x <= 0]'],
    ['elu', 'exp(min(0, x))'],
    ['selu', 'SELU′(x)'],
    ['gelu', 'GELU′(x)'],
    ['gelu-tanh', 'GELUtanh′(x)'],
    ['silu', 'σ(x)·(1 + x·(1 − σ(x)))'],
    ['softplus', 'σ(x)'],
    ['mish', 'tanh(softplus(x)) + x·σ(x)·(1 − tanh(softplus(x))²)'],
    ['hardtanh', '[x > −1]·[x < 1]'],
    ['softsign', '1/(1 + |x|)²'],
    ['identity', '1'],
  ])('%s′', (name, wanted) => {
    expect(plain(derivativeOf(read(`${name}(x)`), 'x'))).toBe(wanted);
  });
});

describe('three routes agree', () => {
  test('symbols and the tape, at random points of random formulas', () => {
    let compared = 0;
    let without = 0;
    fc.assert(
      fc.property(chosenFormulas, points, (formula, values) => {
        const recorded = new RecordedFormula(formula, values);
        const parts = recorded.nodes.map((node) => Math.abs(recorded.valueOf(node)));
        if (!parts.every((size) => size < 1e4) || isNearKink(recorded)) return;
        for (const [name, gradient] of recorded.gradients()) {
          if (!(Math.abs(gradient) < 1e6)) continue;
          const found = evaluate(derivativeOf(formula, name), values, wideFunctions);
          // Symbols may have no value where a limit has one: 0ˣ·ln 0.
          if (!Number.isFinite(found)) {
            without++;
            continue;
          }
          // Where large terms cancel, both routes know fewer digits.
          const size = Math.max(
            1,
            Math.abs(gradient),
            ...recorded.nodes.map((node) => Math.abs(recorded.gradientOf(node)) || 0),
          );
          expect(Math.abs(found - gradient) / size, `${plain(formula)} by ${name}`).toBeLessThanOrEqual(1e-9);
          compared++;
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(500);
    expect(without).toBeLessThan(compared / 50);
  });

  test('the tape and central differences', () => {
    let compared = 0;
    fc.assert(
      fc.property(chosenFormulas, points, (formula, values) => {
        const recorded = new RecordedFormula(formula, values);
        const known = recorded.nodes.every((node) => Math.abs(recorded.valueOf(node)) < 1e3);
        const names = [...recorded.gradients()]
          .filter(([, gradient]) => Math.abs(gradient) < 1e4)
          .map(([name]) => name);
        if (!known || isNearKink(recorded)) return;
        const check = checkFormula(recorded, names);
        compared += check.compared;
        expect(check.passed, `${plain(formula)}: ${check.worstRelativeError}`).toBe(true);
        expect(recorded.value).toBe(new RecordedFormula(formula, values).value);
      }),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(400);
  });
});

describe('what is printed', () => {
  test('reads back as the same formula, plain and in TeX', () => {
    fc.assert(
      fc.property(chosenFormulas, fc.constantFrom(...NAMES), (formula, name) => {
        const derivative = derivativeOf(formula, name);
        if (sizeOf(derivative, 400) > 400) return;
        const written = formulaWritten(derivative, wideFunctions);
        for (const text of [written.plain, written.tex]) {
          if (text.length > 2000) continue;
          const again = readFormula(text, chosenVocabulary, { length: 2000, nodes: 2000 });
          if (!again.ok && again.problem === 'too-deep') continue;
          expect(again, text).toMatchObject({ ok: true, tree: derivative });
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('step by step', () => {
  const steps = (text: string, by: string) =>
    derivativeSteps(read(text), by).map(({ rule, of, gives }) => `${rule}: ${plain(of)} → ${plain(gives)}`);

  test('each rule by its name, from the whole to its parts', () => {
    expect(steps('tanh(w*x+b)^2', 'w')).toEqual([
      'power: tanh(w·x + b)² → 2·tanh(w·x + b)·∂[tanh(w·x + b)]/∂w',
      'chain: tanh(w·x + b) → (1 − tanh(w·x + b)²)·∂[w·x + b]/∂w',
      'sum: w·x + b → ∂[w·x]/∂w',
      'constant-factor: w·x → x',
    ]);
  });

  test.each([
    ['xσ(x)', 'x', ['product', 'function']],
    ['x/(x+1)', 'x', ['quotient', 'sum']],
    ['y/x', 'x', ['reciprocal']],
    ['x/y', 'x', ['constant-divisor']],
    ['2^x', 'x', ['exponential']],
    ['x^x', 'x', ['general-power']],
    ['max(x,y)', 'x', ['routes']],
    ['lse(x,y)', 'x', ['several']],
    ['-x', 'x', ['sign']],
    ['y-x', 'x', ['difference']],
    ['[x>y]', 'x', ['jump']],
    ['x', 'x', []],
    ['y', 'x', []],
  ])('∂(%s)/∂%s', (text, by, rules) => {
    expect(derivativeSteps(read(text), by).map(({ rule }) => rule)).toEqual(rules);
  });

  test('a part that stands in two places is worked out once', () => {
    expect(steps('exp(x y)+exp(x y)^2', 'x').filter((step) => step.startsWith('chain'))).toHaveLength(1);
  });
});

test('every function has a derivative', () => {
  for (const [name, { takes }] of wideFunctions) {
    const of: Formula[] = takes === 1 ? [read('x')] : [read('x'), read('y')];
    const formula: Formula = { kind: 'call', name, of, ...(name === 'softmax' && { part: 0 }) };
    const values = new Map([
      ['x', 0.7],
      ['y', 0.3],
    ]);
    const found = evaluate(derivativeOf(formula, 'x'), values, wideFunctions);
    expect(Math.abs(found - valueAndGradients(formula, values).gradients.get('x')!), name).toBeLessThan(1e-12);
  }
});
