// What was scored: totals of each account on each board, written together with the marks they come from.

import type { BoardName } from './board-names.ts';
import type { StoredMark } from './round-answers.ts';

/** A board: of one channel, one server, one server in one month, or of everything. */
export type Board =
  | { readonly kind: 'channel'; readonly platform: string; readonly placeId: string }
  | { readonly kind: 'server'; readonly platform: string; readonly server: string }
  | { readonly kind: 'season'; readonly platform: string; readonly server: string; readonly season: string }
  | { readonly kind: 'all' };

export interface Total {
  readonly account: string;
  /** As they were called when they last scored there. Show what `boardName` says instead where there is one. */
  readonly name: string;
  readonly boardName?: BoardName;
  readonly points: number;
  readonly right: number;
  readonly answers: number;
  /** Right answers in a row, up to the last one. */
  readonly streak: number;
  readonly bestStreak: number;
}

export interface PlacedTotal extends Total {
  /** From 1; equal points and equal right answers share a place. */
  readonly place: number;
}

export interface Mastery {
  readonly topic: string;
  readonly right: number;
  readonly answers: number;
}

/** The mark of one person's answer to a question that is being closed. */
export interface MarkedAnswer extends StoredMark {
  readonly personId: string;
  readonly boardPoints: number;
}

/** A total that is not what its answers add up to. */
export interface Miscount {
  readonly account: string;
  /** `mastery`, or the board it stands on. */
  readonly where: string;
  readonly kept: unknown;
  readonly counted: unknown;
}

export interface Scores {
  /**
   * Marks the answers of a question and, where it `counts`, adds them to each board and to each person's mastery.
   * Once: in the transaction that closes the question.
   */
  mark(round: string, question: number, marks: readonly MarkedAnswer[], counts: boolean): Promise<void>;
  top(board: Board, most: number): Promise<PlacedTotal[]>;
  /** Undefined for somebody who never answered there. */
  of(board: Board, account: string): Promise<PlacedTotal | undefined>;
  /** How many have a total there. */
  size(board: Board): Promise<number>;
  mastery(account: string): Promise<Mastery[]>;
  /** Counts everything again from the answers, and tells where a total differs. Nothing while none was written wrongly. */
  recount(): Promise<Miscount[]>;
}
