// A product taken apart: a number, and each thing multiplied by it with its exponent. Knows no rule of simplification.

import type { Formula } from './formula-tree.ts';
import { type Fraction, UNIT } from './simplify-fraction.ts';

/** b^(plain + symbolic). */
export interface Exponent {
  readonly plain: Fraction;
  readonly symbolic?: Formula;
}

export interface Term {
  coefficient: Fraction;
  /** By base, in the order in which they were met. */
  readonly factors: Map<Formula, Exponent>;
}

export const emptyTerm = (coefficient = UNIT): Term => ({ coefficient, factors: new Map() });

export function isWhole({ plain, symbolic }: Exponent): boolean {
  return symbolic === undefined && plain.d === 1;
}

/** Whether it belongs below the line of division. */
export function isBelow({ plain, symbolic }: Exponent): boolean {
  return symbolic === undefined && plain.n < 0;
}

/** An exponent that both have, of the same sign; undefined where there is none. */
export function commonExponent(a: Exponent, b: Exponent): Exponent | undefined {
  if (!isWhole(a) || !isWhole(b) || a.plain.n * b.plain.n <= 0) return undefined;
  return Math.abs(a.plain.n) <= Math.abs(b.plain.n) ? a : b;
}
