// Numbers as people read them: nothing is lost, and what is rounded says so.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShownExactly, showEqual, showNumber, superscript, texNumber } from '../../src/language/numbers.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads back what showNumber wrote. */
function parse(shown: string): number {
  const plain = shown
    .replace('−', '-')
    .replace('×10', 'e')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(RAISED.indexOf(digit)));
  return Number(plain.replace('∞', 'Infinity'));
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
// Doubles are spread over 600 powers of ten; learners meet the middle ones.
const everyday = fc.double({ min: -1e8, max: 1e8, noNaN: true });
const any = fc.oneof(finite, everyday, fc.integer(), fc.double());
const digits = fc.integer({ min: 1, max: 17 });

test.each([
  [-0.10335, 6, '−0.10335'],
  [4.5397868702434395e-5, 6, '4.53979×10⁻⁵'],
  [0.1586849, 6, '0.158685'],
  [1.5, 6, '1.5'],
  [100, 6, '100'],
  [-0, 6, '0'],
  [0.0001, 6, '0.0001'],
  [0.00001, 6, '1×10⁻⁵'],
  [999999.7, 6, '1×10⁶'],
  [123456, 4, '123500'],
  [0.99999999, 6, '1'],
  [-1e-300, 6, '−1×10⁻³⁰⁰'],
  [1.23e300, 6, '1.23×10³⁰⁰'],
  [Number.POSITIVE_INFINITY, 6, '∞'],
  [Number.NEGATIVE_INFINITY, 6, '−∞'],
  [Number.NaN, 6, 'NaN'],
])('%d at %d digits is %s', (value, count, shown) => {
  expect(showNumber(value, count)).toBe(shown);
});

describe('any number', () => {
  test('17 digits read back are the same double', () => {
    fc.assert(fc.property(fc.oneof(finite, everyday), (value) => parse(showNumber(value, 17)) === value));
  });

  test('fewer digits are the nearest number with so many digits', () => {
    fc.assert(
      fc.property(fc.oneof(finite, everyday), digits, (value, count) => {
        expect(parse(showNumber(value, count))).toBe(Number(value.toPrecision(count)) + 0);
      }),
    );
  });

  test('never −0, never a hyphen for a minus, never a trailing zero after the point', () => {
    fc.assert(
      fc.property(any, digits, (value, count) => {
        const shown = showNumber(value, count);
        expect(shown).not.toMatch(/^[−-]0$|-|\.\d*0(×|$)|\.(×|$)|e/);
        expect(shown).not.toBe('');
      }),
    );
  });

  test('no more significant figures than asked for', () => {
    fc.assert(
      fc.property(finite, digits, (value, count) => {
        const figures = showNumber(value, count).replace(/×.*/, '').replace(/[−.]/g, '').replace(/^0+/, '');
        expect(figures.replace(/0+$/, '').length).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('= where what is shown is all there is, else ≈', () => {
    fc.assert(
      fc.property(fc.oneof(finite, everyday, fc.integer()), digits, (value, count) => {
        const exact = parse(showNumber(value, count)) === value;
        expect(isShownExactly(value, count)).toBe(exact);
        expect(showEqual(value, count)).toBe(`${exact ? '=' : '≈'} ${showNumber(value, count)}`);
      }),
    );
  });

  test('TeX says the same number', () => {
    fc.assert(
      fc.property(fc.oneof(finite, everyday), digits, (value, count) => {
        const tex = texNumber(value, count);
        const read = Number(tex.replace(/\\times 10\^\{(-?\d+)\}/, 'e$1'));
        expect(read).toBe(parse(showNumber(value, count)));
      }),
    );
  });
});

test('TeX for what is no number on the line', () => {
  expect(texNumber(Number.POSITIVE_INFINITY)).toBe('\\infty');
  expect(texNumber(Number.NEGATIVE_INFINITY)).toBe('-\\infty');
});

test('superscripts', () => {
  expect(superscript(-1234567890)).toBe('⁻¹²³⁴⁵⁶⁷⁸⁹⁰');
});
