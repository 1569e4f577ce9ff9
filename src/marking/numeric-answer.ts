// Judges a number: right, right but rounded too early, the value of a known mistake, near in a telling way, or wrong.

import { readFormula } from '../gradient/formula.ts';
import { nodesOf } from '../gradient/formula-tree.ts';
import { evaluate } from '../gradient/formula-value.ts';
import { Vocabulary, variables } from '../gradient/formula-vocabulary.ts';
import type { WrongGradient } from './misconceptions.ts';
import type { MistakeId } from './mistake-id.ts';
import { readNumber } from './number.ts';
import { type TypedDigits, typedDigits } from './typed-digits.ts';

export interface NumericKey {
  readonly value: number;
  /** What mistakes come out as here; of two that fit equally well the earlier counts. */
  readonly mistakes?: readonly WrongGradient[];
}

/** How a wrong number is related to the right one. */
export type NumericHint = 'sign' | 'double' | 'half' | 'four-times' | 'power-of-ten';

export type NumericVerdict =
  | { readonly kind: 'right' | 'rounding' | 'wrong'; readonly read: number }
  | { readonly kind: 'mistake'; readonly read: number; readonly mistake: MistakeId }
  /** `power`: 10 to this is the factor, where the hint is a power of ten. */
  | { readonly kind: 'near'; readonly read: number; readonly hint: NumericHint; readonly power?: number }
  | Unreadable;

export type Unreadable =
  | { readonly kind: 'unreadable'; readonly problem: 'empty' | 'not-a-number' | 'too-large' | 'divides-by-zero' }
  /** `1,234`: ask which of the two was meant. */
  | {
      readonly kind: 'unreadable';
      readonly problem: 'ambiguous';
      readonly decimal: string;
      readonly thousands: string;
    };

/** Accepted however it was typed. */
const RIGHT = 0.01;
/** Accepted at most, where few digits were typed. */
const WIDEST = 0.025;
/** The method was right, something was rounded on the way. */
const ROUNDED = 0.02;
/** A right answer of exactly 0 has no share to be off by. */
const ZERO = 1e-9;

/** Judges what was typed. A formula of numbers alone is a number too: `0.5*(1-0.5)*2`, `-1/8`. */
export function markNumber(text: string, key: NumericKey): NumericVerdict {
  const answer = text.replace(/^[^=]*=/, '');
  const read = readAnswer(answer);
  return typeof read === 'number' ? judge(read, key, typedDigits(answer)) : read;
}

function judge(read: number, { value, mistakes = [] }: NumericKey, digits: TypedDigits | undefined): NumericVerdict {
  if (fits(read, value, digits)) return { kind: 'right', read };
  const off = Math.abs(read - value);
  const mistake = nearest(
    read,
    mistakes.filter((each) => fits(read, each.value, digits)),
  );
  // A mistake that fits better than the truth rounded is the better explanation.
  const rounded = off <= ROUNDED * Math.abs(value) && !(mistake && Math.abs(read - mistake.value) < off);
  if (rounded) return { kind: 'rounding', read };
  if (mistake) return { kind: 'mistake', read, mistake: mistake.mistake };
  const hint = hintFor(read / value);
  return hint ? { kind: 'near', read, ...hint } : { kind: 'wrong', read };
}

const NUMBERS_ALONE = new Vocabulary(variables([]));

function readAnswer(text: string): number | Unreadable {
  if (text.trim() === '') return { kind: 'unreadable', problem: 'empty' };
  const number = readNumber(text);
  if (number.ok) return number.value;
  const { ok: _, ...fault } = number;
  const formula = fault.problem === 'not-a-number' ? readFormula(text, NUMBERS_ALONE) : undefined;
  if (!formula?.ok) return { kind: 'unreadable', ...fault };
  const nothing = new Map<string, number>();
  const value = evaluate(formula.tree, nothing);
  if (Number.isFinite(value)) return value + 0;
  const byZero = nodesOf(formula.tree).some((node) => node.kind === 'divide' && evaluate(node.right, nothing) === 0);
  if (byZero) return { kind: 'unreadable', problem: 'divides-by-zero' };
  return { kind: 'unreadable', problem: Number.isNaN(value) ? 'not-a-number' : 'too-large' };
}

/** Within 1 %, or within half a unit of the last digit typed where at least two were, but never beyond 2.5 %. */
function fits(read: number, value: number, digits: TypedDigits | undefined): boolean {
  const off = Math.abs(read - value);
  const size = Math.abs(value);
  if (size === 0) return off <= ZERO;
  const widened = digits && digits.figures >= 2 ? Math.min(digits.unit / 2, WIDEST * size) : 0;
  // A little more, so that a half exactly on the edge is not lost to rounding.
  return off <= Math.max(RIGHT * size, widened) * (1 + 1e-9);
}

function nearest(read: number, mistakes: readonly WrongGradient[]): WrongGradient | undefined {
  let best: WrongGradient | undefined;
  for (const each of mistakes) {
    const closer = best && Math.abs(read - each.value) < Math.abs(read - best.value) - 1e-12 * Math.abs(best.value);
    if (!best || closer) best = each;
  }
  return best;
}

const TIMES: readonly (readonly [NumericHint, number])[] = [
  ['sign', -1],
  ['double', 2],
  ['half', 0.5],
  ['four-times', 4],
];

function hintFor(ratio: number): { hint: NumericHint; power?: number } | undefined {
  const near = (times: number) => Math.abs(ratio / times - 1) <= RIGHT;
  const known = TIMES.find(([, times]) => near(times));
  if (known) return { hint: known[0] };
  const power = Math.round(Math.log10(ratio));
  return Number.isFinite(power) && power !== 0 && near(10 ** power) ? { hint: 'power-of-ten', power } : undefined;
}
