// Reads what somebody gave: opaque option ids, or what was typed. Says nothing about right or wrong.

import type { Answer } from './question.ts';
import type { Current } from './round-state.ts';

/** Longer than any answer: a formula needs no more. Source: teaching.md section 5.4. */
const LONGEST_TYPED = 300;

/**
 * The given as it is stored: ids in one order where their order says nothing, typed text trimmed. Undefined where it
 * cannot be an answer: an unknown id, one twice, too few, or an empty or endless text.
 */
export function readGiven(kind: Answer['kind'], shown: Current['shown'], given: string): string | undefined {
  if (kind === 'number' || kind === 'formula') {
    const typed = given.trim();
    return typed === '' || typed.length > LONGEST_TYPED ? undefined : typed;
  }
  const ids = given.split(' ').filter((id) => id !== '');
  const known = shown.map(({ id }) => id);
  if (new Set(ids).size < ids.length || !ids.every((id) => known.includes(id))) return undefined;
  switch (kind) {
    case 'choice':
      return ids.length === 1 ? ids[0] : undefined;
    case 'several':
      return ids.length === 0 ? undefined : known.filter((id) => ids.includes(id)).join(' ');
    case 'order':
      return ids.length === known.length ? ids.join(' ') : undefined;
  }
}

/** The options or parts behind the ids of a given that was read. */
export function optionsOf(shown: Current['shown'], given: string): number[] {
  return given.split(' ').flatMap((id) => shown.find((one) => one.id === id)?.option ?? []);
}
