// Puts the right option among the wrong ones, at the places that were drawn.

import { apartFrom } from './guards.ts';
import type { Choice } from './question.ts';

export type NumberChoice = Choice & { readonly value: number };

/** The options in the order drawn: place 0 is the right one. Wrong ones that have no place are left out. */
export function placed(right: Choice, wrong: readonly Choice[], order: readonly number[]): Choice[] {
  const options = [right, ...wrong].slice(0, order.length);
  return order.flatMap((at) => options[at] ?? []);
}

/** The same where options state numbers: a wrong one too near to the right one or to one before it is left out. */
export function placedNumbers(right: NumberChoice, wrong: readonly NumberChoice[], order: readonly number[]): Choice[] {
  return placed(right, apartFrom(right.value, wrong), order);
}
