// Numbers judged: how near is right, which mistake a wrong one is, and what is said of one that only looks wrong.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { distinctMistakes, wrongGradients } from '../../src/marking/misconceptions.ts';
import { markNumber } from '../../src/marking/numeric-answer.ts';

const TRUTH = -0.10335;
const key = {
  value: TRUTH,
  mistakes: distinctMistakes(TRUTH, wrongGradients(ARTICLE, { layer: 0, unit: 0, input: 0 })),
};

describe('right', () => {
  test.each([
    ['-0.10335', TRUTH],
    ['−0.103', -0.103],
    ['-0.1033', -0.1033],
    ['-10.3%', -0.103],
    ['-1.03e-1', -0.103],
    ['-1.03×10⁻¹', -0.103],
    ['-0,1034', -0.1034],
    ['dL/dw11 = -0.1034', -0.1034],
    ['-0.4342*0.1587*1.5', -0.1033613],
    ['(0.5658-1)*0.8022*(1-0.8022)*1.5', (0.5658 - 1) * 0.8022 * (1 - 0.8022) * 1.5],
    ['-31/300', -31 / 300],
  ])('%s', (text, read) => {
    expect(markNumber(text, key)).toEqual({ kind: 'right', read: expect.closeTo(read, 6) });
  });

  test('within 1 % whatever was typed', () => {
    expect(markNumber('1.009', { value: 1 }).kind).toBe('right');
    expect(markNumber('1.011', { value: 1 }).kind).toBe('rounding');
  });

  test('within half a unit of the last digit typed, from two figures up and never past 2.5 %', () => {
    // 0.24 is 0.2444 rounded to two figures, and 1.8 % off.
    expect(markNumber('0.24', { value: 0.2444 }).kind).toBe('right');
    expect(markNumber('0.240', { value: 0.2444 }).kind).toBe('rounding');
    // One figure earns nothing: 0.2 stands for anything from 0.15 to 0.25.
    expect(markNumber('0.2', { value: 0.2044 }).kind).toBe('wrong');
    expect(markNumber('0.10', { value: 0.1044 }).kind).toBe('wrong');
    expect(markNumber('0.010', { value: 0.01024 }).kind).toBe('right');
    expect(markNumber('12%', { value: 0.1222 }).kind).toBe('right');
  });

  test('a fraction has no last digit to be rounded at', () => {
    expect(markNumber('6/25', { value: 0.2444 }).kind).toBe('rounding');
  });

  test('exactly 0 is a number of its own', () => {
    expect(markNumber('0', { value: 0 })).toEqual({ kind: 'right', read: 0 });
    expect(markNumber('0.00', { value: 0 }).kind).toBe('right');
    expect(markNumber('1e-10', { value: 0 }).kind).toBe('right');
    expect(markNumber('0.001', { value: 0 })).toEqual({ kind: 'wrong', read: 0.001 });
    expect(markNumber('0', { value: 0.1 })).toEqual({ kind: 'wrong', read: 0 });
  });

  test('every rounding to three figures is right, for any value', () => {
    const values = fc.tuple(fc.double({ min: 1, max: 9.999, noNaN: true }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(values, fc.boolean(), ([mantissa, exponent], negative) => {
        const value = (negative ? -1 : 1) * mantissa * 10 ** exponent;
        expect(markNumber(value.toPrecision(3), { value }).kind).toBe('right');
        expect(markNumber(value.toExponential(2), { value }).kind).toBe('right');
      }),
    );
  });
});

describe('a mistake by name', () => {
  test.each([
    ['-0.651', 'M1'],
    ['-0.139', 'M2'],
    ['0.1034', 'M8'],
    ['-0.0689', 'M11'],
    ['-0.207', 'M25'],
    ['-0.0517', 'M26'],
    ['0.810', 'M31'],
    ['-0.4342*1.5', 'M1'],
  ])('%s is %s', (text, mistake) => {
    expect(markNumber(text, key)).toMatchObject({ kind: 'mistake', mistake });
  });

  test('of two twins the first named counts', () => {
    const twins = [
      { mistake: 'M8', value: 1 },
      { mistake: 'M12', value: 1 + 1e-15 },
    ] as const;
    expect(markNumber('1', { value: -1, mistakes: twins })).toMatchObject({ mistake: 'M8' });
    expect(markNumber('1', { value: -1, mistakes: [...twins].reverse() })).toMatchObject({ mistake: 'M12' });
  });

  test('comes before a hint, and after the truth', () => {
    const mistakes = [{ mistake: 'M25', value: 0.2 } as const];
    expect(markNumber('0.2', { value: 0.1, mistakes }).kind).toBe('mistake');
    expect(markNumber('0.1', { value: 0.1, mistakes: [{ mistake: 'M25', value: 0.1005 }] }).kind).toBe('right');
  });

  test('explains a number that is also nearly right if it fits better', () => {
    const mistakes = [{ mistake: 'M2', value: 0.1018 } as const];
    expect(markNumber('0.1018', { value: 0.1, mistakes })).toMatchObject({ kind: 'mistake', mistake: 'M2' });
    expect(markNumber('0.1012', { value: 0.1, mistakes: [{ mistake: 'M2', value: 0.103 }] }).kind).toBe('rounding');
  });
});

describe('near in a telling way', () => {
  test.each([
    ['0.5', 'sign', undefined],
    ['-1', 'double', undefined],
    ['-0.25', 'half', undefined],
    ['-2', 'four-times', undefined],
    ['-5', 'power-of-ten', 1],
    ['-0.00502', 'power-of-ten', -2],
  ])('%s for −0.5', (text, hint, power) => {
    expect(markNumber(text, { value: -0.5 })).toEqual({
      kind: 'near',
      read: Number(text),
      hint,
      ...(power !== undefined && { power }),
    });
  });

  test('or not at all', () => {
    expect(markNumber('0.77', { value: -0.5 })).toEqual({ kind: 'wrong', read: 0.77 });
    expect(markNumber('-0.52', { value: -0.5 })).toEqual({ kind: 'wrong', read: -0.52 });
  });
});

describe('unreadable', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-number'],
    ['y1-t1', 'not-a-number'],
    ['1/0', 'divides-by-zero'],
    ['1/(2-2)', 'divides-by-zero'],
    ['exp(1000)', 'too-large'],
    ['1e999', 'too-large'],
    ['ln(0-1)', 'not-a-number'],
    ['(1', 'not-a-number'],
  ])('%j: %s', (text, problem) => {
    expect(markNumber(text, key)).toEqual({ kind: 'unreadable', problem });
  });

  test('a comma that could be either is asked about', () => {
    expect(markNumber('1,234', key)).toEqual({
      kind: 'unreadable',
      problem: 'ambiguous',
      decimal: '1.234',
      thousands: '1234',
    });
  });

  test('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => void markNumber(text, key)),
      {
        numRuns: 2000,
      },
    );
  });
});
