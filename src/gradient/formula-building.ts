// Short names for making formula trees: what rules of derivatives and simplification are written with.

import type { BinaryKind, Comparison, Formula } from './formula-tree.ts';

export const number = (value: number): Formula =>
  value < 0 ? { kind: 'negate', of: { kind: 'number', value: -value } } : { kind: 'number', value: value + 0 };

export const ZERO = number(0);
export const ONE = number(1);
export const TWO = number(2);

const binary =
  (kind: BinaryKind) =>
  (left: Formula, right: Formula): Formula => ({ kind, left, right });

export const add = binary('add');
export const subtract = binary('subtract');
export const times = binary('multiply');
export const over = binary('divide');
export const power = binary('power');
export const square = (of: Formula): Formula => power(of, TWO);
export const minus = (of: Formula): Formula => ({ kind: 'negate', of });

export const call = (name: string, of: readonly Formula[], part?: number): Formula =>
  part === undefined ? { kind: 'call', name, of } : { kind: 'call', name, of, part };

export const compare = (left: Formula, by: Comparison, right: Formula): Formula => ({
  kind: 'compare',
  by,
  left,
  right,
});

/** `a + b + c`; none is 0. */
export const sum = (terms: readonly Formula[]): Formula => (terms.length === 0 ? ZERO : terms.reduce(add));
/** `a·b·c`; none is 1. */
export const product = (factors: readonly Formula[]): Formula => (factors.length === 0 ? ONE : factors.reduce(times));

export function isNumber(formula: Formula, value: number): boolean {
  return formula.kind === 'number' && formula.value === value;
}
