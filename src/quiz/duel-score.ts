// How a duel stands, in the lines of its questions and answers.

import type { Catalog } from '../language/catalog.ts';
import type { Duel, Outcome } from './round-state.ts';

/** `Mina 2 : 1 Ada` */
export function scoreLine({ players }: Pick<Duel, 'players'>, won: readonly number[]): string {
  return `${players[0]?.name ?? ''} ${won.join(' : ')} ${players[1]?.name ?? ''}`.trim();
}

/** Who took a question and why, and how it stands then. */
export function takenSentences(duel: Duel, { duel: closed, right, why }: Outcome, { quiz }: Catalog): string {
  if (closed === undefined) return '';
  const [one, other] = closed.taken;
  const taken = () => {
    if (one === undefined) return quiz.duel.nobodyTakes;
    if (other !== undefined) return quiz.duel.bothTake;
    return right === 0 ? quiz.duel.given(one.name) : quiz.duel.takes(one.name);
  };
  return `${why === 'skipped' ? '' : `${taken()} `}${scoreLine(duel, closed.won)}.`;
}
