// Quiz rounds as they are kept: what they mean, only the quiz knows.

/** A round between two transitions. `state` is plain JSON. */
export interface StoredRound {
  readonly id: string;
  readonly platform: string;
  readonly placeId: string;
  /** What its scores count for: the server, or the place where there is none. */
  readonly server: string;
  readonly season: string;
  /** Grows with every transition. */
  readonly version: number;
  /** When it goes on by itself; undefined where it waits for somebody. */
  readonly dueAt: number | undefined;
  /** Open while undefined. */
  readonly endedAt: number | undefined;
  readonly state: unknown;
}

export interface StoredQuestion {
  readonly index: number;
  readonly topic: string;
  readonly state: unknown;
  /** The message that shows it, once it was posted. */
  readonly posted: unknown;
}

export interface Rounds {
  /** False where another round is open in that place: nothing is written then. */
  begin(round: StoredRound): Promise<boolean>;
  get(id: string): Promise<StoredRound | undefined>;
  openIn(platform: string, placeId: string): Promise<StoredRound | undefined>;
  /** In a transaction: nobody else can change it or add an answer until the end. */
  hold(id: string): Promise<StoredRound | undefined>;
  /** In a transaction: nobody can change it until the end; any number may hold it so. Undefined for one that ended. */
  share(id: string): Promise<{ readonly version: number } | undefined>;
  /** Over what is held. */
  save(round: StoredRound): Promise<void>;

  question(id: string, index: number): Promise<StoredQuestion | undefined>;
  /** Keeps where it was posted. */
  saveQuestion(id: string, question: Omit<StoredQuestion, 'posted'>): Promise<void>;
  setPosted(id: string, index: number, posted: unknown): Promise<void>;

  /** Ids of open rounds that are due after `from`, and not after `to`. */
  due(from: number, to: number): Promise<string[]>;
  /** A sign of life, written only while any round is open. */
  beat(now: number): Promise<void>;
  /** Undefined where no process ever had an open round. */
  lastBeat(): Promise<number | undefined>;
}
