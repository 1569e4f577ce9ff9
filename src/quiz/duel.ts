// The rules of a duel: who plays, who takes a question, and when it is decided. Pure, and without a word.

import type { QuestionType, Topic } from './question.ts';
import type { Duel, Invited, Player, Round, RoundAnswer } from './round-state.ts';

/** Both spot, or repair, the same wrong line. */
const TYPES: readonly string[] = ['wrong-line', 'repair-line'] satisfies readonly QuestionType['name'][];
/** Where nobody leads after the last question. Further ones would bore two people who know the same. */
export const MOST_DECIDERS = 3;

export function isDuel({ settings }: Pick<Round, 'settings'>): boolean {
  return settings.mode === 'duel';
}

/** The lessons that a duel can be about. */
export const DUEL_TOPICS: readonly Topic[] = ['chain-rule', 'together'];

/** Those that a duel asks. */
export function duelTypes(types: readonly QuestionType[]): readonly QuestionType[] {
  return types.filter(({ name }) => TYPES.includes(name));
}

/** Nobody but the two of a duel; anybody in any other round. */
export function isPlayer({ duel }: Pick<Round, 'duel'>, personId: string): boolean {
  return duel === undefined || duel.players.some((player) => player.personId === personId);
}

export type Joining = 'joined' | 'in-already' | 'full' | 'not-invited' | 'over';

/** What comes of somebody who wants to be the second of a duel. */
export function joining({ duel, phase }: Pick<Round, 'duel' | 'phase'>, player: Player): Joining {
  if (duel === undefined) return 'over';
  if (isPlayer({ duel }, player.personId)) return 'in-already';
  if (phase === 'over') return 'over';
  if (phase !== 'gathering') return 'full';
  return duel.invited === undefined || isMeant(duel.invited, player) ? 'joined' : 'not-invited';
}

/** Whether somebody is meant by an invitation. Without an id a name must do: as it is shown, whatever its letters' case. */
export function isMeant({ personId, name }: Invited, player: Player): boolean {
  return personId === undefined ? folded(name) === folded(player.name) : personId === player.personId;
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** An answer, and whether it was right. */
interface Judged {
  readonly answer: RoundAnswer;
  readonly right: boolean;
}

/**
 * Who takes a question: whoever was right first. Where nobody was right and one of the two was wrong, the other one takes
 * it: to guess is worse than to think on. Both, where they acted in the same millisecond.
 */
export function takers({ players }: Duel, judged: readonly Judged[]): Player[] {
  const first = Math.min(...judged.filter(({ right }) => right).map(({ answer }) => answer.at));
  const taken = judged.filter(({ answer, right }) => right && answer.at === first).map(({ answer }) => answer.player);
  const wrong = judged.map(({ answer }) => answer.player.personId);
  const silent = wrong.length === 1 ? players.filter(({ personId }) => !wrong.includes(personId)) : [];
  const ids = (taken.length > 0 ? taken : silent).map(({ personId }) => personId);
  return players.filter(({ personId }) => ids.includes(personId));
}

/** The duel once these have taken a question. */
export function withTaken(duel: Duel, taken: readonly Player[]): Duel {
  return { ...duel, won: duel.players.map((player, at) => (duel.won[at] ?? 0) + (taken.includes(player) ? 1 : 0)) };
}

/** Whether no question follows the one that was asked last: there is none, or in a duel nothing is left to decide. */
export function isLast({ duel, current, settings }: Pick<Round, 'duel' | 'current' | 'settings'>): boolean {
  const left = settings.questions - (current.index + 1);
  if (duel === undefined) return left <= 0;
  const lead = Math.abs((duel.won[0] ?? 0) - (duel.won[1] ?? 0));
  return lead > Math.max(0, left) || left <= -MOST_DECIDERS;
}

/** Asked because nobody led after the last question of a duel. */
export function isDecider({ current, settings }: Pick<Round, 'current' | 'settings'>): boolean {
  return current.index >= settings.questions;
}
