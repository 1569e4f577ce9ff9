// How long each part of a round lasts. Milliseconds; the time for a question itself is the host's choice.

export interface Pace {
  /** An answer given in time may arrive this much later. */
  readonly graceMs: number;
  /** The answer and its reason stand there so long before the next question comes. */
  readonly revealMs: number;
  /** Half-time standings stand there so long. */
  readonly halfTimeMs: number;
  /** From one edit of the answer count to the next: platforms allow about one a second in a channel. */
  readonly countMs: number;
  /** When all have answered, whoever chose wrongly by accident still has so long to change it. */
  readonly settleMs: number;
  /** A round that waits for somebody ends after this, so that the channel is free again. */
  readonly idleMs: number;
  /** A duel waits so long for its second. */
  readonly gatherMs: number;
  /** How often a running process writes that it lives. */
  readonly beatMs: number;
}

export const PACE: Pace = {
  graceMs: 2000,
  revealMs: 8000,
  halfTimeMs: 7000,
  countMs: 2000,
  settleMs: 2000,
  idleMs: 24 * 60 * 60 * 1000,
  gatherMs: 10 * 60 * 1000,
  beatMs: 2000,
};

/** A question that lost more of its time than this to an outage has all of it again. */
export const LOST_SHARE = 1 / 3;
