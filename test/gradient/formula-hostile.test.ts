// Text that was not meant kindly: bounded in length, depth and parts, answered quickly, and never thrown at.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import { nodesOf } from '../../src/gradient/formula-tree.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { smallVocabulary } from './small-vocabulary.ts';

const MOST_MS = 20;
const LONG = { length: 2000, nodes: 500 };

/** CPU time, the least of some: other work on the machine must not count as ours. */
function quickest(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 8; turn++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const HOSTILE: Readonly<Record<string, string>> = {
  'opening brackets': '('.repeat(2000),
  'minus signs': `${'-'.repeat(1999)}1`,
  'a tower of powers': `${'2^'.repeat(900)}2`,
  'exponents in braces': `${'e^{'.repeat(400)}1`,
  bars: '|'.repeat(2000),
  'a long sum': `${'x1+'.repeat(600)}x1`,
  'a long product without signs': 'x1'.repeat(900),
  'one letter': 'x'.repeat(2000),
  digits: '9'.repeat(2000),
  'points and digits': '1.'.repeat(900),
  'open braces of a command': '\\mathrm{'.repeat(250),
  'fractions in fractions': '\\frac{'.repeat(300),
  'underscores and braces': 'w_{1,'.repeat(400),
  equals: '='.repeat(2000),
  'open indicators': '1['.repeat(1000),
  'partial derivatives': '∂L/'.repeat(600),
  primes: `σ${"'".repeat(1999)}`,
  superscripts: 'x²'.repeat(900),
  'a superscript run': `x${'²'.repeat(1999)}`,
  'combining marks': `y${'\u0302'.repeat(1999)}1`,
  'one sign of eighteen letters': 'ﷺ'.repeat(2000),
  surrogates: '\ud835'.repeat(2000),
  commas: `max(${'1,'.repeat(900)}1)`,
  'nested calls': `${'exp('.repeat(450)}1`,
};

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  test(`takes at most ${MOST_MS} ms`, () => {
    const reading = () => void readFormula(text, smallVocabulary, LONG);
    expect(quickest(reading)).toBeLessThan(MOST_MS);
  });

  test('is too long to be read at all unless that was asked for', () => {
    if (text.length > 300) expect(readFormula(text, smallVocabulary)).toMatchObject({ ok: false, problem: 'too-long' });
  });
});

test('ten thousand brackets are refused for their number, whatever bound was asked for', () => {
  const text = '('.repeat(10_000);
  expect(readFormula(text, smallVocabulary, { length: 1e9, depth: 1e9 })).toMatchObject({
    ok: false,
    problem: 'too-long',
    at: 2000,
  });
});

test('each bound refuses by its own name, at its own place', () => {
  const nested = `${'('.repeat(65)}1${')'.repeat(65)}`;
  expect(readFormula(nested, smallVocabulary)).toMatchObject({ ok: false, problem: 'too-deep', at: 65 });
  expect(readFormula(`${'('.repeat(64)}1${')'.repeat(64)}`, smallVocabulary).ok).toBe(true);
  expect(readFormula(`1${'+1'.repeat(300)}`, smallVocabulary, LONG)).toMatchObject({ ok: false, problem: 'too-large' });
  expect(readFormula('x1+x2', smallVocabulary, { nodes: 2 })).toMatchObject({ ok: false, problem: 'too-large' });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...['x1', 'w11', 'h', '(', ')', '[', ']', '{', '}', '|', '+', '-', '*', '/', '^', '**', ',', '=', '>', '<=', '_'],
    ...['σ', "σ'", 'exp', 'max', 'softmax', 'e', '2', '0.5', '1e', '.', '%', ' ', '∂L/∂', 'dL/d', 'd', '²', '₁', '½'],
    ...[
      '\\frac',
      '\\left',
      '\\partial',
      '\\mathrm{',
      '\\',
      '1[',
      '×',
      '−',
      'Σt',
      '√',
      '😀',
      '\u0302',
      '기울기',
      'ŷ₁',
      'L',
    ],
  );
  const words = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));

  test.each([
    ['pieces of formulas', words],
    ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['any signs', fc.string({ unit: 'grapheme', maxLength: 300 })],
  ])('%s: an answer, with a place inside the text, and what is read can be printed and computed', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readFormula(text, smallVocabulary, LONG);
        if (!read.ok) {
          expect(read.at).toBeGreaterThanOrEqual(0);
          expect(read.at + read.length).toBeLessThanOrEqual(text.length);
          return;
        }
        expect(nodesOf(read.tree).length).toBeLessThanOrEqual(500);
        expect(typeof evaluate(read.tree, new Map())).toBe('number');
        const { plain, tex } = formulaWritten(read.tree);
        for (const again of [plain, tex].filter(({ length }) => length <= 2000)) {
          const second = readFormula(again, smallVocabulary, LONG);
          if (second.ok) expect(second.tree, `${text} as ${again}`).toEqual(read.tree);
          else expect(second.problem, `${text} as ${again}`).toBe('too-deep');
        }
      }),
      { numRuns: 4000 },
    );
  });
});
