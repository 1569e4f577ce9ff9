// Whether a formula and a quantity are one function: compared at points, since for formulas with e^x no proof is always possible.

import type { Values } from '../gradient/formula-value.ts';

/** Whatever has a value at a point. */
export type At<P extends Values> = (point: P) => number;

const RELATIVE = 1e-9;
const FLOOR = 1e-12;

/** Equal but for rounding. A value that does not exist equals nothing. */
export function agree(a: number, b: number, relative = RELATIVE): boolean {
  return Math.abs(a - b) <= Math.max(FLOOR, relative * Math.max(Math.abs(a), Math.abs(b)));
}

/** The first point where the two differ; none where they agree everywhere. */
export function firstDifference<P extends Values>(points: readonly P[], a: At<P>, b: At<P>): P | undefined {
  return points.find((point) => !agree(a(point), b(point)));
}
