// One answer judged: as a formula, or as a number where it is nothing else. Says nothing.

import { UserError } from '../errors.ts';
import { partialName } from '../gradient/formula-tree.ts';
import { nameOf } from '../gradient/notation.ts';
import { type FormulaVerdict, markFormula } from '../marking/formula-answer.ts';
import { wrongNumbersOf } from '../marking/formula-goal.ts';
import { markNumber, type NumericVerdict } from '../marking/numeric-answer.ts';
import { type Derived, derive } from './gradient-question.ts';
import type { NetworkRequest } from './network-request.ts';
import { widthsOf } from './network-request.ts';

/** Larger networks take longer to compare at many points than an answer may. */
export const MOST_WEIGHTS = 1000;

export interface Checked {
  readonly derived: Derived;
  /** The name of what was asked: `∂L/∂w11`. */
  readonly asked: string;
  readonly typed: string;
  readonly verdict:
    | { readonly as: 'formula'; readonly of: FormulaVerdict }
    | { readonly as: 'number'; readonly of: NumericVerdict };
}

/** @throws UserError where the network is too large, or has no such gradient. */
export function checkAnswer(request: NetworkRequest, typed: string): Checked {
  const { spec, wrt } = request;
  const derived = deriveChecked(request);
  const asked = askedOf(request);
  const formula = (): Checked => ({
    ...{ derived, asked, typed },
    verdict: { as: 'formula', of: markFormula(typed, { spec, of: wrt }) },
  });
  // A left side may name another quantity, which only the formula's judge looks at.
  if (typed.includes('=')) return formula();
  const number = markNumber(typed, { value: derived.value, mistakes: wrongNumbersOf(spec, wrt) });
  const isFormula = number.kind === 'unreadable' && (number.problem === 'not-a-number' || number.problem === 'empty');
  return isFormula ? formula() : { derived, asked, typed, verdict: { as: 'number', of: number } };
}

/** @throws UserError as `checkAnswer` does. */
export function deriveChecked(request: NetworkRequest): Derived {
  const { spec } = request;
  const weights = spec.layers.reduce((sum, { W }) => sum + W.length * W[0]!.length, 0);
  if (weights > MOST_WEIGHTS)
    throw new UserError(
      'tooLargeToCheck',
      { net: widthsOf(spec).join('-'), weights, most: MOST_WEIGHTS },
      'check net=2-3-2 of=w1_11',
    );
  return derive(request);
}

export function askedOf({ spec, wrt }: NetworkRequest): string {
  return partialName('L', nameOf(wrt, spec.layers.length));
}
