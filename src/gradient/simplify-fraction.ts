// Exact numbers for simplifying: fractions of whole numbers that a double holds. What does not fit is left as it is.

import { minus, number, over } from './formula-building.ts';
import type { Formula } from './formula-tree.ts';

/** n/d in lowest terms, d > 0. `decimal` where somebody wrote a decimal point: then it is written with one again. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
  readonly decimal: boolean;
}

export const fraction = (n: number, d = 1, decimal = false): Fraction => ({ n, d, decimal });
export const NOUGHT = fraction(0);
export const UNIT = fraction(1);

/** Whole numbers beyond this would not be exact any more. */
const MOST = 1e15;
const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A number as it is written: 0.1 is one tenth, not the double next to it. Undefined where its digits are too many. */
export function fractionOf(value: number): Fraction | undefined {
  if (Number.isInteger(value)) return value <= MOST ? fraction(value) : undefined;
  const [, whole = '', behind = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  const digits = Number(whole + behind);
  const places = behind.length - Number(exponent);
  return whole === '' || places > 15 || digits > MOST ? undefined : reduced(digits, 10 ** places, true);
}

export function added(a: Fraction, b: Fraction): Fraction | undefined {
  const [left, right] = [a.n * b.d, b.n * a.d];
  const isExact = Math.abs(left) <= MOST && Math.abs(right) <= MOST;
  return isExact ? reduced(left + right, a.d * b.d, a.decimal || b.decimal) : undefined;
}

export function multiplied(a: Fraction, b: Fraction): Fraction | undefined {
  return reduced(a.n * b.n, a.d * b.d, a.decimal || b.decimal);
}

/** a to a whole number; none for 0 to a negative one. */
export function raised(a: Fraction, exponent: number): Fraction | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return undefined;
  if (exponent < 0) return a.n === 0 ? undefined : raised(inverse(a), -exponent);
  return reduced(a.n ** exponent, a.d ** exponent, a.decimal);
}

export function inverse({ n, d, decimal }: Fraction): Fraction {
  return n < 0 ? fraction(-d, -n, decimal) : fraction(d, n, decimal);
}

export function negated({ n, d, decimal }: Fraction): Fraction {
  return fraction(0 - n, d, decimal);
}

function reduced(n: number, d: number, decimal: boolean): Fraction | undefined {
  if (!(Math.abs(n) <= MOST && d <= MOST)) return undefined;
  const common = divisor(Math.abs(n), d);
  return fraction(n / common + 0, d / common, decimal);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** How |n/d| is written: above and below a line of division, where `below` is 1 for a whole number or a decimal. */
export function writtenParts({ n, d, decimal }: Fraction): { readonly above: number; readonly below: number } {
  return decimal && endsAsDecimal(d) ? { above: Math.abs(n) / d, below: 1 } : { above: Math.abs(n), below: d };
}

/** The formula of a fraction that is not negative. */
export function fractionFormula(value: Fraction): Formula {
  const { above, below } = writtenParts(value);
  return below === 1 ? number(above) : over(number(above), number(below));
}

function endsAsDecimal(d: number): boolean {
  let left = d;
  for (const prime of [2, 5]) while (left % prime === 0) left /= prime;
  return left === 1;
}

/** 3, −3, 3/4 or −3/4 as a formula. */
export function signedNumber(value: Fraction): Formula {
  const size = fractionFormula(value.n < 0 ? negated(value) : value);
  return value.n < 0 ? minus(size) : size;
}

/** The reverse: undefined where the formula is none of these. */
export function knownNumber(formula: Formula): Fraction | undefined {
  switch (formula.kind) {
    case 'number':
      return fractionOf(formula.value);
    case 'negate': {
      const value = knownNumber(formula.of);
      return value && negated(value);
    }
    case 'divide': {
      const [above, below] = [knownNumber(formula.left), knownNumber(formula.right)];
      return above && below && below.n !== 0 ? multiplied(above, inverse(below)) : undefined;
    }
    default:
      return undefined;
  }
}
