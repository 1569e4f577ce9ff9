// Computations with numbers in them, in TeX and in plain text side by side.

import { bracketed, isShownExactly, showNumber, texNumber } from './numbers.ts';

export interface Formula {
  readonly tex: string;
  readonly plain: string;
}

/** `(−0.43) · 0.16 · 1.5`: negative factors stand in brackets. */
export function product(values: readonly number[], digits = 6): Formula {
  return {
    tex: values.map((value) => bracketed(value, texNumber(value, digits))).join('\\cdot '),
    plain: values.map((value) => bracketed(value, showNumber(value, digits))).join(' · '),
  };
}

/** `−0.54 + (−0.36)`: only what follows a plus sign needs brackets where it is negative. */
export function sum(values: readonly number[], digits = 6): Formula {
  const join = (show: typeof showNumber) =>
    values.map((value, at) => (at > 0 ? bracketed(value, show(value, digits)) : show(value, digits))).join(' + ');
  return { tex: join(texNumber), plain: join(showNumber) };
}

/** `= 1.5` or `≈ 0.802184`, as the digits shown are exact or not. */
export function equals(value: number, digits = 6): Formula {
  const exact = isShownExactly(value, digits);
  return {
    tex: `${exact ? '=' : '\\approx '}${texNumber(value, digits)}`,
    plain: `${exact ? '=' : '≈'} ${showNumber(value, digits)}`,
  };
}

/** A sum whose terms cancel leaves rounding noise: below `1e-15` of its terms it is shown as the 0 that it is. */
export function cancelled(terms: readonly number[]): number {
  const sum = terms.reduce((total, term) => total + term, 0);
  const size = terms.reduce((total, term) => total + Math.abs(term), 0);
  return Math.abs(sum) <= 1e-15 * size ? 0 : sum;
}
