// Derivations that people write step by step: what each of them did. What a task or a move means, only the coach knows.

/** So many are kept of each account, the latest ones. */
export const MOST_DERIVATIONS = 10;

/** One is open; `aside` gave way to another and can be taken up again; `ended` is over. */
export type DerivationState = 'open' | 'aside' | 'ended';

export interface StoredDerivation {
  readonly id: string;
  readonly account: string;
  /** The line of arguments that names network and quantity. */
  readonly task: string;
  readonly level: number;
  /** Plain JSON, in order. */
  readonly moves: readonly unknown[];
  /** Grows with every change. */
  readonly version: number;
  readonly startedAt: number;
  /** When something was last done. */
  readonly movedAt: number;
  readonly state: DerivationState;
}

export interface Derivations {
  /** False where the account has another open one, or this one already: nothing is written then. */
  begin(derivation: StoredDerivation): Promise<boolean>;
  get(id: string): Promise<StoredDerivation | undefined>;
  /** The one that the account has open. */
  open(account: string): Promise<StoredDerivation | undefined>;
  /** Those of an account, the one moved last first. */
  of(account: string): Promise<StoredDerivation[]>;
  /** In place of the version before it; false where that stands there no more, and nothing is written. */
  save(derivation: StoredDerivation): Promise<boolean>;
}
