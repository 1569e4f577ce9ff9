// What a function of a simpler thing is at once: e^0, ln(e^x), max(x, x). Only where the value is exact.

import { ONE, ZERO } from './formula-building.ts';
import type { Comparison, Formula } from './formula-tree.ts';
import { type Fraction, fraction, NOUGHT, UNIT } from './simplify-fraction.ts';

/** A signed number in a formula, where it is one that is known exactly. */
type Known = (formula: Formula) => Fraction | undefined;
/** A formula for a signed number. */
type Write = (value: Fraction) => Formula;

const HALF = fraction(1, 2);

/** Functions of one number with exact values at 0. */
const AT_NOUGHT: Readonly<Record<string, Fraction>> = {
  exp: UNIT,
  sqrt: NOUGHT,
  abs: NOUGHT,
  sign: NOUGHT,
  heaviside: NOUGHT,
  sin: NOUGHT,
  cos: UNIT,
  tan: NOUGHT,
  sigmoid: HALF,
  tanh: NOUGHT,
  relu: NOUGHT,
  'leaky-relu': NOUGHT,
  elu: NOUGHT,
  selu: NOUGHT,
  gelu: NOUGHT,
  'gelu-tanh': NOUGHT,
  silu: NOUGHT,
  mish: NOUGHT,
  hardtanh: NOUGHT,
  softsign: NOUGHT,
};

/** The formula that `name(of)` is, or undefined where it stays a call. The arguments are simple already. */
export function foldedCall(name: string, of: readonly Formula[], known: Known, write: Write): Formula | undefined {
  const [first] = of as [Formula];
  if (name === 'max' || name === 'min') return foldedExtreme(name, of, known);
  if (name === 'identity') return first;
  if (first.kind === 'call' && (name === 'ln' ? first.name === 'exp' : name === 'exp' && first.name === 'ln'))
    return first.of[0];
  if (name === 'ln' && first.kind === 'symbol' && first.symbol.tex === 'e' && first.symbol.name === 'e') return ONE;
  // |−u| = |u|, and |u²| = u² where the exponent is even.
  if (name === 'abs' && first.kind === 'power' && isEven(known(first.right))) return first;
  const value = known(first);
  return value && of.length === 1 ? foldedNumber(name, value, write) : undefined;
}

function foldedNumber(name: string, value: Fraction, write: Write): Formula | undefined {
  const { n, d, decimal } = value;
  if (n === 0) return Object.hasOwn(AT_NOUGHT, name) ? write(AT_NOUGHT[name]!) : undefined;
  if (name === 'ln') return n === 1 && d === 1 ? ZERO : undefined;
  if (name === 'abs') return write(fraction(Math.abs(n), d, decimal));
  if (name === 'sign') return write(fraction(Math.sign(n)));
  if (name === 'heaviside') return n > 0 ? ONE : ZERO;
  if (name === 'relu') return write(n > 0 ? value : NOUGHT);
  if (name !== 'sqrt' || n < 0) return undefined;
  const [above, below] = [Math.sqrt(n), Math.sqrt(d)];
  return Number.isInteger(above) && Number.isInteger(below) ? write(fraction(above, below, decimal)) : undefined;
}

function foldedExtreme(name: 'max' | 'min', of: readonly Formula[], known: Known): Formula | undefined {
  if (of.every((each) => each === of[0])) return of[0];
  const values = of.map(known);
  if (!values.every((value) => value !== undefined)) return undefined;
  const sizes = values.map(({ n, d }) => n / d);
  return of[sizes.indexOf(name === 'max' ? Math.max(...sizes) : Math.min(...sizes))];
}

export function foldedComparison(left: Formula, by: Comparison, right: Formula, known: Known): Formula | undefined {
  if (left === right) return by === '>=' || by === '<=' ? ONE : ZERO;
  const [a, b] = [known(left), known(right)];
  if (!a || !b) return undefined;
  const difference = a.n * b.d - b.n * a.d;
  const holds = { '>': difference > 0, '>=': difference >= 0, '<': difference < 0, '<=': difference <= 0 }[by];
  return holds ? ONE : ZERO;
}

function isEven(value: Fraction | undefined): boolean {
  return value !== undefined && value.d === 1 && value.n % 2 === 0;
}
