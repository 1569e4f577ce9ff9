// What the buttons of a round send: which round and question, and what was chosen. Nothing here says what is right.

import type { Action } from '../conversation/reply.ts';

export const ROUND_ACTIONS = {
  /** Chooses an option. */
  answer: 'quiz-answer',
  /** Opens the form for a typed answer. */
  type: 'quiz-type',
  /** The form comes back. */
  typed: 'quiz-typed',
  /** Opens the private panel in which several parts are chosen or put in order. */
  open: 'quiz-open',
  /** Changes it, where it stands. */
  panel: 'quiz-panel',
  /** Becomes the second of a duel. */
  join: 'quiz-join',
  /** Asks for another duel between the same two. */
  rematch: 'quiz-rematch',
  skip: 'quiz-skip',
  next: 'quiz-next',
  resume: 'quiz-resume',
  mine: 'quiz-mine',
  way: 'quiz-way',
} as const;

export type RoundActionName = (typeof ROUND_ACTIONS)[keyof typeof ROUND_ACTIONS];

/** One question of one round, and the opaque ids chosen so far. */
export interface RoundActionData {
  readonly round: string;
  readonly index: number;
  readonly chosen: readonly string[];
}

/** Round ids and option ids are made of these. */
const ID = /^[A-Za-z0-9_-]{1,24}$/;
const MOST_CHOSEN = 6;

export function roundAction(
  name: RoundActionName,
  round: string,
  index: number,
  chosen: readonly string[] = [],
): Action {
  return { name, data: [round, index, ...chosen].join('.') };
}

/** Undefined for what no button of ours ever sent. */
export function readRoundAction(data: string): RoundActionData | undefined {
  const [round = '', index = '', ...chosen] = data.split('.');
  if (!ID.test(round) || !/^\d{1,2}$/.test(index)) return undefined;
  if (chosen.length > MOST_CHOSEN || !chosen.every((id) => ID.test(id))) return undefined;
  return { round, index: Number(index), chosen };
}
