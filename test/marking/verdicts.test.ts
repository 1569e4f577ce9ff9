// The ladder of verdicts, rung by rung: what is said of a formula beside whether it is right.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { Quantity } from '../../src/gradient/notation.ts';
import { type FormulaVerdict, markFormula } from '../../src/marking/formula-answer.ts';
import { randomNetworks } from '../gradient/random-networks.ts';

const of: Quantity = { kind: 'w', layer: 0, unit: 0, input: 0 };
const mark = (text: string, spec: NetworkSpec = ARTICLE) => markFormula(text, { spec, of });

type Shown = Extract<FormulaVerdict, { readonly counterexample: unknown }>;

describe('identity', () => {
  test('tells what was read and against what', () => {
    expect(mark("(y1-t1)σ'(z1)x1")).toEqual({
      kind: 'identity',
      read: {
        plain: '(y₁ − t₁)·σ′(z₁)·x₁',
        tex: "\\left(y_{1} - t_{1}\\right)\\cdot \\sigma'\\left(z_{1}\\right)\\cdot x_{1}",
      },
      against: '∂L/∂w11',
      asked: true,
      doubts: [],
    });
  });

  test('says what it doubted', () => {
    expect(mark('(y1-t1)h1(1-h1)x1+0·log(y1)')).toMatchObject({ kind: 'identity', doubts: ['natural-log'] });
    expect(mark('1/1+e^-z1')).toMatchObject({ kind: 'wrong', doubts: ['missing-brackets'] });
  });
});

describe('right for this case only', () => {
  test('t = (1, 0): the diagonal alone, and what has put t in already', () => {
    expect(mark('-t1(1-y1)h1(1-h1)x1')).toMatchObject({
      kind: 'special-case',
      constraint: 'target',
      mistakes: ['M15'],
    });
    expect(mark('(y1-1)h1(1-h1)x1')).toMatchObject({ kind: 'special-case', constraint: 'target', mistakes: [] });
    expect(mark('-y2h1(1-h1)x1')).toMatchObject({ kind: 'special-case', constraint: 'target' });
  });

  test('t = (0, 1): the target forgotten', () => {
    const other = { ...ARTICLE, target: [0, 1] };
    expect(mark('y1h1(1-h1)x1', other)).toMatchObject({
      kind: 'special-case',
      constraint: 'target',
      mistakes: ['M21'],
    });
  });

  test('the counterexample is one: another case, where they differ', () => {
    const { counterexample } = mark('-t1(1-y1)h1(1-h1)x1') as Shown;
    const names = counterexample.values.map(({ symbol }) => symbol.name);
    expect([...names].sort()).toEqual(['h1', 't1', 'x1', 'y1']);
    const at = Object.fromEntries(counterexample.values.map(({ symbol, value }) => [symbol.name, value]));
    const slope = at.h1! * (1 - at.h1!);
    expect(counterexample.got).toBeCloseTo(-at.t1! * (1 - at.y1!) * slope * at.x1!, 12);
    expect(counterexample.expected).toBeCloseTo((at.y1! - at.t1!) * slope * at.x1!, 12);
    expect(Math.abs(counterexample.got / counterexample.expected - 1)).toBeGreaterThan(0.01);
    // Numbers one can read aloud.
    expect(Number(at.x1!.toFixed(1))).toBe(at.x1);
  });

  test('the units of a ReLU network where they stand', () => {
    const relu: NetworkSpec = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, activation: { name: 'relu' } }] };
    expect(mark('(y1-t1)x1', relu)).toMatchObject({ kind: 'special-case', constraint: 'sides', mistakes: ['M1'] });
    expect(mark('(y1-1)x1', relu)).toMatchObject({ kind: 'special-case', constraint: 'target-and-sides' });
    // The counterexample shows the unit that crossed its kink, which the formula does not name.
    const shown = (mark('(y1-t1)x1', relu) as Shown).counterexample.values.find(({ symbol }) => symbol.name === 'z1');
    expect(shown?.value).toBeLessThan(0);
    // Where the unit is off, all that is right is 0.
    const off = { ...relu, x: [-1.5, 0.5] };
    expect(mark('(y1-t1)x1', off)).toMatchObject({ kind: 'wrong', mistakes: ['M1'] });
    expect(mark('0·x1', off)).toMatchObject({ kind: 'special-case', constraint: 'sides' });
  });

  test('targets that do not sum to 1: what forgets their sum is not right for them', () => {
    const both = { ...ARTICLE, target: [1, 1] };
    expect(mark('((t1+t2)y1-t1)h1(1-h1)x1', both).kind).toBe('identity');
    expect(mark('(y1-t1)h1(1-h1)x1', both)).toMatchObject({ kind: 'wrong', mistakes: ['M44'] });
    expect(mark('(2y1-t1)h1(1-h1)x1', both)).toMatchObject({ kind: 'special-case', constraint: 'target' });
  });
});

describe('the number is right, the formula is not', () => {
  test('a number alone', () => {
    expect(mark('-0.1034')).toMatchObject({ kind: 'number-only', alone: true, mistakes: [] });
    expect(mark('-0.4342*0.1587*1.5')).toMatchObject({ kind: 'number-only' });
    expect(mark('-0.6513')).toMatchObject({ kind: 'wrong', mistakes: ['M1'] });
    expect(mark('7')).toMatchObject({ kind: 'wrong', mistakes: [] });
  });

  test('numbers put in for some of the names', () => {
    expect(mark('-0.4342h1(1-h1)x1')).toMatchObject({ kind: 'number-only', alone: false });
    expect(mark('(y1-t1)h1(1-h1)·1.5')).toMatchObject({ kind: 'number-only' });
  });

  test('by chance: where x1 = 1, an input dropped shows in no number', () => {
    expect(mark('(y1-t1)h1(1-h1)', { ...ARTICLE, x: [1, -0.5] })).toMatchObject({
      kind: 'number-only',
      mistakes: ['M11'],
    });
  });
});

describe('wrong', () => {
  test('the counterexample has the question’s own numbers', () => {
    const { counterexample } = mark('(y1-t1)x1') as Shown;
    expect(counterexample.expected).toBeCloseTo(-0.10335, 5);
    expect(counterexample.got).toBeCloseTo(-0.65129, 5);
    expect(counterexample.values.map(({ symbol, value }) => [symbol.plain, Number(value.toFixed(6))])).toEqual([
      ['x₁', 1.5],
      ['y₁', 0.565805],
      ['t₁', 1],
    ]);
  });

  test('no value there is NaN', () => {
    expect((mark('ln(x2)') as Shown).counterexample.got).toBeNaN();
  });

  test('what it is right for instead', () => {
    expect(mark('(y1-t1)h1(1-h1)x2')).toMatchObject({ mistakes: ['M10'], instead: '∂L/∂w12' });
    expect(mark('(y2-t2)h2(1-h2)x2')).toMatchObject({ mistakes: ['M8', 'M10', 'M13'], instead: '∂L/∂w22' });
    expect(mark('y1-t1')).toMatchObject({ kind: 'wrong', mistakes: ['M1', 'M11'], instead: '∂L/∂h1' });
    expect(mark('w11x1+w12x2')).toMatchObject({ instead: 'z1' });
    expect(mark('σ(w11x1+w12x2)')).toMatchObject({ instead: 'h1' });
    expect(mark('e^h1/(e^h1+e^h2)')).toMatchObject({ instead: 'y1' });
    expect(mark('h1')).not.toHaveProperty('instead');
    expect(mark('h1(1-h1)')).toMatchObject({ instead: '∂h1/∂z1' });
    expect(mark('h1(1-h1)x1')).toMatchObject({ instead: '∂h1/∂w11' });
    expect(mark('-y1y2')).toMatchObject({ instead: '∂y1/∂h2' });
    expect(mark('-t1/y1')).toMatchObject({ instead: '∂L/∂y1' });
  });
});

describe('the left side', () => {
  test('another variable: judged against that one', () => {
    expect(mark('dL/dw12 = (y1-t1)h1(1-h1)x2')).toMatchObject({ kind: 'identity', asked: false, against: '∂L/∂w12' });
    expect(mark('dL/dw12 = (y1-t1)h1(1-h1)x1')).toMatchObject({ kind: 'wrong', asked: false, mistakes: ['M10'] });
    expect(mark('∂h1/∂z1 = h1(1-h1)')).toMatchObject({ kind: 'identity', asked: false, against: '∂h1/∂z1' });
    expect(mark('∂h1/∂z1 = h1')).toMatchObject({ kind: 'wrong', asked: false, mistakes: ['M3'] });
    expect(mark('z1 = w11x1+w12x2')).toMatchObject({ kind: 'identity', asked: false, against: 'z1' });
  });

  test('the one asked, or a word', () => {
    expect(mark('dL/dw11 = (y1-t1)h1(1-h1)x1')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('dw11 = (y1-t1)h1(1-h1)x1')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('답 = (y1-t1)h1(1-h1)x1')).toMatchObject({ kind: 'identity', asked: true });
    // A line that goes on from the one before.
    expect(mark('= (y1-t1)h1(1-h1)x1')).toMatchObject({ kind: 'identity', asked: true });
  });
});

describe('unreadable', () => {
  test.each([
    ['(y1-q1)x1', 'unknown-symbol', 4, 2],
    ['(y1-t1)x1)', 'unexpected', 9, 1],
    ['', 'empty', 0, 0],
    ['∂L/∂w11', 'question-itself', 0, 7],
    ['2·dL/dw11/2', 'question-itself', 0, 11],
    ['z1 = z1', 'question-itself', 0, 7],
    ['dL/dt1 = x1', 'left-side', 0, 7],
  ])('%j: %s', (text, problem, at, length) => {
    expect(mark(text)).toEqual({ kind: 'unreadable', problem, at, length });
  });
});

test('the same text and question give the same verdict', () => {
  for (const text of ['(y1-t1)x1', '-t1(1-y1)h1(1-h1)x1', 'ln(x2)', '-0.1']) expect(mark(text)).toEqual(mark(text));
});

test('for any network and any of its weights, ∂L/∂z times the input is right, and twice that is M25', () => {
  fc.assert(
    fc.property(randomNetworks({ depth: 3, width: 3 }), fc.nat(), (spec, pick) => {
      const depth = spec.layers.length;
      const layer = pick % depth;
      const { W } = spec.layers[layer]!;
      const quantity: Quantity = { kind: 'w', layer, unit: pick % W.length, input: pick % W[0]!.length };
      const unit = depth === 1 ? `${quantity.unit + 1}` : `${layer + 1}_${quantity.unit + 1}`;
      const input = layer === 0 ? `x${quantity.input + 1}` : `h${layer}_${quantity.input + 1}`;
      const right = `∂L/∂z${unit}·${input}`;
      expect(markFormula(right, { spec, of: quantity }).kind, right).toBe('identity');
      const twice = markFormula(`2${right}`, { spec, of: quantity });
      expect(twice.kind).not.toBe('unreadable');
      if (twice.kind === 'wrong') expect(twice.mistakes.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('hostile text has its answer, whatever it is', () => {
  const pieces = fc.constantFrom(
    'x1',
    'y1',
    'h1',
    't1',
    '(',
    ')',
    '+',
    '-',
    '*',
    '/',
    '^',
    'e',
    '2',
    '|',
    "σ'",
    '∂L/∂h1',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
      (text) => {
        expect(typeof mark(text).kind).toBe('string');
      },
    ),
    { numRuns: 500 },
  );
});
