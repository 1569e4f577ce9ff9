// Vectors and matrices as a question gives them: at most three significant figures, rows apart by semicolons.

import { showNumber } from '../language/numbers.ts';

/** Digits of a number that a question gives. */
export const GIVEN_DIGITS = 3;

/** `(0.802, 0.537)` */
export function vectorText(values: readonly number[], digits = GIVEN_DIGITS): string {
  return `(${values.map((value) => showNumber(value, digits)).join(', ')})`;
}

/** `[−0.103 0.0345; 0.107 −0.0357]` */
export function matrixText(rows: readonly (readonly number[])[], digits = GIVEN_DIGITS): string {
  return `[${rows.map((row) => row.map((value) => showNumber(value, digits)).join(' ')).join('; ')}]`;
}

/** What one computes with who was given the number: it, rounded. */
export function asGiven(value: number, digits = GIVEN_DIGITS): number {
  return Number(value.toPrecision(digits));
}
