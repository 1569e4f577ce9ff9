import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showNumber } from '../../src/language/numbers.ts';
import { readList, readNumber } from '../../src/marking/number.ts';

describe('readNumber', () => {
  it.each([
    ['0.12', 0.12],
    ['.12', 0.12],
    ['5.', 5],
    ['+3', 3],
    ['12%', 0.12],
    ['7%', 0.07],
    ['3/4', 0.75],
    ['-3/4', -0.75],
    ['3⁄4', 0.75],
    ['½', 0.5],
    ['1e-3', 0.001],
    ['1.2×10^-3', 0.0012],
    ['1.2·10^(-3)', 0.0012],
    ['1.2×10⁻³', 0.0012],
    ['4 × 10²', 400],
    ['0,12', 0.12],
    ['-0,5', -0.5],
    ['0,123', 0.123],
    ['1,2e-3', 0.0012],
    ['12,5%', 0.125],
    ['−5', -5],
    ['–5', -5],
    ['－１．５', -1.5],
    ['１２', 12],
    ['1E3', 1000],
    ['-0', 0],
    ['-0.0', 0],
  ])('reads %s as %d', (text, value) => {
    const read = readNumber(text);
    expect(read).toEqual({ ok: true, value });
  });

  it.each([
    '',
    ' ',
    '0x10',
    '0b1',
    '1_000',
    'NaN',
    'Infinity',
    '∞',
    '--5',
    '1..2',
    '1.2.3',
    'e5',
    '1e',
    '½½',
    '1/2/3',
    '1,2,3',
    '1 000,5.5',
    '٣',
    'five',
    '1%%',
    '10^3',
  ])('does not take %s for a number', (text) => {
    expect(readNumber(text)).toMatchObject({ ok: false, problem: 'not-a-number' });
  });

  it('asks about a comma that may part thousands', () => {
    expect(readNumber('1,234')).toEqual({ ok: false, problem: 'ambiguous', decimal: '1.234', thousands: '1234' });
    expect(readNumber('-12,345')).toMatchObject({ problem: 'ambiguous', decimal: '-12.345', thousands: '-12345' });
  });

  it('refuses what a double cannot hold, and division by zero', () => {
    expect(readNumber('1e999')).toMatchObject({ problem: 'too-large' });
    expect(readNumber('9'.repeat(400))).toMatchObject({ problem: 'too-large' });
    expect(readNumber('1/0')).toMatchObject({ problem: 'divides-by-zero' });
    expect(readNumber('1/0.0')).toMatchObject({ problem: 'divides-by-zero' });
  });

  it('reads back every number as it is shown', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(showNumber(value, 17))).toEqual({ ok: true, value: value || 0 });
      }),
    );
  });

  it('never throws and never gives NaN or Infinity, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readNumber(text);
        if (read.ok) expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });

  it('ends on long input of every kind', { timeout: 2000 }, () => {
    for (const char of '0.,/×^%e-+ ⁻') {
      expect(readNumber(char.repeat(100_000)).ok).toBe(false);
      readList(char.repeat(100_000));
    }
  });
});

describe('readList', () => {
  it.each([
    ['1.5 -0.5', [1.5, -0.5]],
    ['1.5, -0.5', [1.5, -0.5]],
    ['1,2,3', [1, 2, 3]],
    ['0,5', [0, 5]],
    ['[1, 2]', [1, 2]],
    ['  3/4   12% ', [0.75, 0.12]],
    ['１．５ −０．５', [1.5, -0.5]],
    ['', []],
  ])('reads %s', (text, values) => {
    expect(readList(text)).toEqual({ ok: true, values });
  });

  it('reads short decimals exactly as JavaScript does', () => {
    const decimal = fc
      .tuple(fc.boolean(), fc.stringMatching(/^[0-9]{1,8}(\.[0-9]{0,7})?$/))
      .map(([minus, size]) => (minus ? `-${size}` : size));
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 5 }), (decimals) => {
        const values = decimals.map((text) => Number(text) || 0);
        expect(readList(decimals.join(' '))).toEqual({ ok: true, values });
        expect(readList(decimals.join(', '))).toEqual({ ok: true, values });
      }),
    );
  });

  it('names the part that is no number', () => {
    expect(readList('1 two 3')).toEqual({ ok: false, part: 'two', problem: 'not-a-number' });
  });
});
