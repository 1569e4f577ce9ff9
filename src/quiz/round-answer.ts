// Whether an answer still counts: judged by when the person acted, never by what is right. Pure.

import { isDuel, isPlayer } from './duel.ts';
import type { Round, RoundAnswer } from './round-state.ts';

export interface Attempt {
  readonly index: number;
  readonly personId: string;
  /** As readGiven gives it; undefined where it could not be read. */
  readonly given: string | undefined;
  readonly at: number;
}

export type Judgement =
  | 'accepted'
  | 'changed'
  /** It is what stands there already. */
  | 'same'
  /** The one change is used, or a later choice has arrived before this one. */
  | 'locked'
  | 'late'
  | 'other-question'
  | 'not-open'
  /** Of a survival round. */
  | 'out'
  /** Of a duel between two others. */
  | 'watching'
  | 'unreadable';

/** In a duel the first answer stands: or to guess at once and to change it would cost nothing. */
export function mostChanges(round: Pick<Round, 'settings'>): number {
  return isDuel(round) ? 0 : 1;
}

export function judge(round: Round, previous: RoundAnswer | undefined, attempt: Attempt): Judgement {
  const { current, phase } = round;
  if (phase === 'over') return 'not-open';
  if (attempt.index !== current.index) return 'other-question';
  if (phase !== 'gathering' && !isPlayer(round, attempt.personId)) return 'watching';
  // Once it is decided what the answer was, nothing counts any more, whenever it was given.
  if (current.outcome !== undefined) return 'late';
  if (phase !== 'asking') return 'not-open';
  if (current.deadline !== undefined && attempt.at > current.deadline) return 'late';
  if (!mayPlay(round, attempt.personId)) return 'out';
  if (attempt.given === undefined) return 'unreadable';
  if (previous === undefined) return 'accepted';
  if (previous.given === attempt.given) return 'same';
  return previous.changes >= mostChanges(round) || attempt.at < previous.at ? 'locked' : 'changed';
}

/** In a survival round, whoever was there when its first question counted, and has not failed since. */
function mayPlay({ settings, standings }: Round, personId: string): boolean {
  if (settings.mode !== 'survival' || !standings.some(({ answered }) => answered > 0)) return true;
  const mine = standings.find((one) => one.personId === personId);
  return mine !== undefined && mine.outAfter === undefined;
}

/** How long the question had been there when somebody acted. What was done before an outage counts from its first start. */
export function elapsed({ askedAt, timedFrom }: Round['current'], at: number): number {
  return Math.max(0, at - (at < timedFrom ? askedAt : timedFrom));
}
