// Each act once: delivered twice, to two processes, or left unfinished by a process that died over it. What is acknowledged
// is in the store before, so that whoever comes after can finish it.

import { within } from '../../adapters/within.ts';
import type { Job, JobHandlers } from '../../store/jobs.ts';
import type { Store } from '../../store/store.ts';
import { NAME } from './fault.ts';

/** A store that takes longer holds nobody up: within this process each act runs once all the same. */
const PATIENCE_MS = 1000;
const REMEMBERED = 10_000;
/** Whoever is silent so long about an act it has begun is taken for dead. */
const LEASE_MS = 8000;
const RENEW_MS = 3000;

/** The kind of job that an unfinished act is. */
const KIND = 'slack act';

/** How an act comes to be run: for the first time, or once more because an earlier process did not finish it. */
export type Turn = 'first' | 'again';

/** What is needed to do an act again. */
export interface ActRecord {
  readonly body: unknown;
  /** When it came, in Unix milliseconds. */
  readonly at: number;
  /** The message under which its answer already began to appear. */
  readonly standing?: string | undefined;
}

export interface Arrival {
  readonly id: string;
  /** Kept until the work is over; without one nobody does it again. */
  readonly record: ActRecord | undefined;
  /** Called as soon as it is in safety, or known to have been here before. */
  readonly accepted: (first: boolean) => void;
  readonly work: (turn: Turn) => Promise<void>;
}

export class ElsewhereError extends Error {
  override readonly name = 'ElsewhereError';
}

export type ArrivalStore = Pick<Store, 'seen' | 'jobs' | 'transaction'>;

export class Arrivals {
  /** In the order of arrival; undefined once it is over. */
  readonly #known = new Map<string, Promise<void> | undefined>();
  /** What is kept of the acts under way. */
  readonly #records = new Map<string, ActRecord>();

  constructor(
    private readonly store: ArrivalStore,
    private readonly now: () => number,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  /** Runs the work unless it has been, or is being, run. Resolves when it is accepted. */
  async take({ id, record, accepted, work }: Arrival): Promise<void> {
    if (this.#known.has(id)) return accepted(false);
    let settle: () => void = () => {};
    this.#know(id, new Promise((resolve) => (settle = () => resolve())));
    const first = await this.#asked(() => this.#enter(id, record), true);
    accepted(first);
    if (first) void this.#run(id, record, () => work('first')).finally(settle);
    else settle();
  }

  /** For an act that is worth keeping only from here on. */
  async keep(id: string, record: ActRecord): Promise<void> {
    this.#records.set(id, record);
    await this.#renew(id);
  }

  /** Notes where the answer stands, for whoever might have to finish it. */
  async stands(id: string, standing: string): Promise<void> {
    const record = this.#records.get(id);
    if (record !== undefined) await this.keep(id, { ...record, standing });
  }

  /**
   * Whether the answer is ours to give: from now on nobody else gives it. If not, whoever did may have died over it.
   * @throws ElsewhereError where this is no second attempt, so that another process is about it.
   */
  async claim(id: string, turn: Turn): Promise<boolean> {
    const ours = await this.#asked(() => this.store.seen.first(`${keyOf(id)} answered`, this.now()), true);
    if (!ours && turn === 'first') throw new ElsewhereError('another process answers it');
    return ours;
  }

  /**
   * The same for an answer that nobody could look for: what is kept of the act goes before it is said, so that a kill between
   * the two loses it rather than say it twice.
   */
  async claimForGood(id: string, turn: Turn): Promise<boolean> {
    const kept = turn === 'first' && this.#records.delete(id);
    if (kept && (await this.#asked(() => this.store.jobs.cancel(keyOf(id)), false))) return true;
    return this.claim(id, turn);
  }

  /** Resolves when nothing is under way any more, or after `most` milliseconds: what is left is for whoever comes next. */
  async settled(most: number): Promise<void> {
    await within(most, Promise.allSettled(this.#known.values()), () => undefined);
    this.#records.clear();
  }

  /** What this process does about acts that another left unfinished. */
  jobs(
    again: (record: ActRecord) => { readonly id: string; readonly work: () => Promise<void> } | undefined,
  ): JobHandlers {
    return {
      [KIND]: async (job: Job) => {
        const record = job.data as ActRecord;
        const act = again(record);
        if (act === undefined) return;
        if (this.#known.has(act.id)) return this.#known.get(act.id);
        // Neither renewed nor cancelled: a job has its own attempts, and its own end.
        const run = act.work();
        this.#know(act.id, run);
        await run;
      },
    };
  }

  #know(id: string, run: Promise<void>): void {
    this.#known.set(id, run);
    void run.finally(() => this.#known.set(id, undefined));
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
  }

  /** Seen and kept in one: an act that only one of the two knew would be lost, or done twice. */
  #enter(id: string, record: ActRecord | undefined): Promise<boolean> {
    const { seen, transaction } = this.store;
    if (record === undefined) return seen.first(keyOf(id), this.now());
    return transaction(async ({ seen, jobs }) => {
      const first = await seen.first(keyOf(id), this.now());
      if (first) await jobs.plan(this.#job(id, record));
      return first;
    });
  }

  async #run(id: string, record: ActRecord | undefined, work: () => Promise<void>): Promise<void> {
    if (record !== undefined) this.#records.set(id, record);
    const timer = setInterval(() => void this.#renew(id), RENEW_MS).unref();
    try {
      await work();
    } finally {
      clearInterval(timer);
      if (this.#records.delete(id)) await this.#asked(() => this.store.jobs.cancel(keyOf(id)), true);
    }
  }

  async #renew(id: string): Promise<void> {
    const record = this.#records.get(id);
    if (record !== undefined) await this.#asked(() => this.store.jobs.plan(this.#job(id, record)), true);
  }

  #job(id: string, record: ActRecord) {
    return { key: keyOf(id), kind: KIND, at: this.now() + LEASE_MS, data: record };
  }

  /** A store that fails is complained of, and `otherwise` stands in for its answer. */
  async #asked(ask: () => Promise<boolean>, otherwise: boolean): Promise<boolean> {
    try {
      return await within(PATIENCE_MS, ask(), () => {
        throw new Error(`the store did not answer within ${PATIENCE_MS} ms`);
      });
    } catch (fault) {
      this.onFault(fault);
      return otherwise;
    }
  }
}

function keyOf(id: string): string {
  return `${NAME} ${id}`;
}
