// The port of who draws a round. What decides and posts it (host, effects) knows no words; what draws it decides nothing.

import type { Message } from '../conversation/reply.ts';
import type { LanguageCode } from '../language/index.ts';
import type { Outcome, Round } from './round-state.ts';

/** The round as it stands, with the closed question in `current` that the message is about, be it the latest or not. */
export type RevealedRound = Round & { readonly current: { readonly outcome: Outcome } };

/**
 * Each public message of a round, in the round's language, and the one that its host gets alone. Pure: the same round
 * always gives the same message. What is shown of an open question must not tell what is right, and no message may
 * tell `secret`.
 */
export interface RoundMessages {
  /** A duel that waits for its second, in a message of its own. */
  invitation(round: Round): Message;
  /** The open question, also while paused (`phase`), or when the round ended before it was closed (`phase` is over). */
  question(round: Round, answered: number): Message;
  /**
   * The same message once the question was closed. `isLatest` until the round goes on: a countdown, going on and
   * resuming (`phase` may be paused after a silence) belong there only as long.
   */
  reveal(round: RevealedRound, isLatest: boolean): Message;
  /** Standings after half of the questions, in a message of its own. */
  halfTime(round: Round): Message;
  /** Final standings, in a message of its own. */
  end(round: Round): Message;
  /** In a message of its own: the question that an outage cut short has its full time again. */
  recovered(round: Round): Message;
  /** To the host alone: the channel cannot be reached any more; points are kept. */
  lost(round: Round, language: LanguageCode): Message;
}
