// Answers to the questions of quiz rounds: one of each person to each question.

export interface StoredAnswer {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly given: string;
  readonly at: number;
  readonly afterMs: number;
  readonly changes: number;
  readonly team?: 0 | 1;
  /** Set once the question was closed. */
  readonly mark?: StoredMark;
}

export interface StoredMark {
  readonly right: boolean;
  readonly points: number;
  readonly mistake?: string;
}

export interface RoundAnswers {
  get(round: string, question: number, personId: string): Promise<StoredAnswer | undefined>;
  /** The first, or in place of the one before. */
  write(round: string, question: number, answer: StoredAnswer): Promise<void>;
  of(round: string, question: number): Promise<StoredAnswer[]>;
  count(round: string, question: number): Promise<number>;
  /** How many of each team have answered any question. */
  teams(round: string): Promise<[number, number]>;
  /** Ids of all who answered any question. */
  players(round: string): Promise<string[]>;
}
