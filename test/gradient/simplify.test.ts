// A simpler form is the same function, is stable, and costs a bounded amount of work.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormula } from '../../src/gradient/formula.ts';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import { RecordedFormula } from '../../src/gradient/formula-tape.ts';
import { formulaPlain } from '../../src/gradient/formula-text.ts';
import type { Formula } from '../../src/gradient/formula-tree.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { simplified } from '../../src/gradient/simplify.ts';
import { chosenFormulas, chosenVocabulary, isNearKink, points } from './chosen-formulas.ts';

function read(text: string): Formula {
  const found = readFormula(text, chosenVocabulary);
  if (!found.ok) throw new Error(`${text}: ${found.problem}`);
  return found.tree;
}

const plain = (formula: Formula) => formulaPlain(formula, wideFunctions);

test('it has the same value wherever the formula has one', () => {
  let compared = 0;
  fc.assert(
    fc.property(chosenFormulas, points, (formula, values) => {
      const recorded = new RecordedFormula(formula, values);
      const sizes = recorded.nodes.map((node) => Math.abs(recorded.valueOf(node)));
      if (!sizes.every((size) => size < 1e6) || isNearKink(recorded)) return;
      const found = evaluate(simplified(formula)!, values, wideFunctions);
      const shaken = recorded.nodes.reduce(
        (sum, node) => sum + (Math.abs(recorded.gradientOf(node) * recorded.valueOf(node)) || 0),
        1,
      );
      expect(Math.abs(found - recorded.value), plain(formula)).toBeLessThanOrEqual(1e-12 * shaken + 1e-9);
      compared++;
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(600);
});

test('what is simple already stays as it is', () => {
  fc.assert(
    fc.property(chosenFormulas, (formula) => {
      const once = simplified(formula)!;
      expect(plain(simplified(once)!), plain(formula)).toBe(plain(once));
    }),
    { numRuns: 1500 },
  );
});

test('the formula that was given is not changed', () => {
  fc.assert(
    fc.property(chosenFormulas, (formula) => {
      const before = JSON.stringify(formula);
      simplified(formula);
      expect(JSON.stringify(formula)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test('where the work is too much there is no simpler form', () => {
  expect(simplified(read('(x+1)(x+2)(x+3)'), 5)).toBeUndefined();
  expect(simplified(read(`${'x^'.repeat(60)}x`), 100)).toBeUndefined();
});

describe('one form', () => {
  test.each([
    ['0.1+0.2', '0.3'],
    ['1/3+1/6', '1/2'],
    ['0.5+1/3', '5/6'],
    ['2*3x', '6·x'],
    ['x+x', '2·x'],
    ['x-x', '0'],
    ['x*0', '0'],
    ['x/1', 'x'],
    ['x^1', 'x'],
    ['x^0', '1'],
    ['-(-x)', 'x'],
    ['-x+1', '1 − x'],
    ['-x-y', '−x − y'],
    ['x*x^2/x^3', '1'],
    ['(x^2)^3', 'x⁶'],
    ['(x^2)^(1/2)', '(x²)^(1/2)'],
    ['sqrt(x)^2', 'x'],
    ['sqrt(4)', '2'],
    ['sqrt(1/9)', '1/3'],
    ['sqrt(2)', 'sqrt(2)'],
    ['|−x|', '|x|'],
    ['|x|^2', 'x²'],
    ['x sign(x)', '|x|'],
    ['ln(exp(x))', 'x'],
    ['ln(1)', '0'],
    ['exp(0)', '1'],
    ['σ(0)', '1/2'],
    ['max(x,x)', 'x'],
    ['max(2,3,1)', '3'],
    ['[x>0]^2', '[x > 0]'],
    ['[x>x]', '0'],
    ['[1<2]', '1'],
    ['id(x)', 'x'],
    ['x(y+z)-x(y+z)', '0'],
    ['(x-y)(y-x)', '−(x − y)²'],
    ['-(x-y)', 'y − x'],
    ['exp(x)y+exp(x)z', 'exp(x)·(y + z)'],
    ['x y+x z', 'x·y + x·z'],
    ['y/(x+1)+z/(x+1)', '(y + z)/(x + 1)'],
    ['x/(2/3)', '3·x/2'],
    ['1/0', '1/0'],
    ['sum(x,y,1)', 'x + y + 1'],
    ['0.123456789012345678x', '0.12345678901234568·x'],
    ['2^0.5', '2^(0.5)'],
    ['1e300*1e300', '(1e+300)²'],
  ])('%s', (text, wanted) => {
    expect(plain(simplified(read(text))!)).toBe(wanted);
  });
});
