// An option that states a number, written as a question gives it.

import { showNumber } from '../../../language/numbers.ts';
import { GIVEN_DIGITS } from '../../number-lists.ts';
import type { NumberChoice } from '../../placed-options.ts';

export function rightNumber(value: number, because: string): NumberChoice {
  return { text: showNumber(value, GIVEN_DIGITS), value, correct: true, because };
}

export function wrongNumber(value: number, rest: Pick<NumberChoice, 'because' | 'mistake'>): NumberChoice {
  return { text: showNumber(value, GIVEN_DIGITS), value, correct: false, ...rest };
}
