// Who is one person: on each platform somebody belongs to an account, and a one-time code joins two of them.

import type { PersonOnPlatform } from './people.ts';

/** How long a code can be entered. */
export const CODE_MS = 10 * 60 * 1000;
/** So many codes may be tried by one person within `CODE_MS`: of 27⁸ possible ones. */
export const MOST_TRIES = 5;

export interface LinkCode {
  /** Eight characters that are not mistaken for each other. */
  readonly code: string;
  /** In Unix milliseconds. */
  readonly until: number;
}

export type Joined =
  | { readonly ok: true; readonly account: string }
  /** `own`: both are one account already. `unknown`: never given, used, replaced by a newer one, or over. */
  | { readonly ok: false; readonly reason: 'unknown' | 'own' | 'too-often' };

export interface Accounts {
  /**
   * An opaque id, made when it is first asked for. In a transaction it stays this person's until the end: write what
   * belongs to an account in the transaction that asked for it, or a join may pass in between.
   */
  of(person: PersonOnPlatform): Promise<string>;
  /** The same, but undefined for somebody who has none yet. */
  find(person: PersonOnPlatform): Promise<string | undefined>;
  /** Everybody who belongs to it, in the order in which they came. */
  members(account: string): Promise<PersonOnPlatform[]>;
  /** One code at a time: a newer one ends the one before. */
  offer(person: PersonOnPlatform): Promise<LinkCode>;
  /**
   * Makes one account of this person's and of the one that offered `code`, with all that belongs to either.
   * Not inside another transaction: a try counts even when it comes to nothing.
   */
  join(person: PersonOnPlatform, code: string): Promise<Joined>;
}
