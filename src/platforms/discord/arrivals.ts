// Each act once: delivered twice, to two processes, or again after a process died over it.

import { setTimeout as wait } from 'node:timers/promises';
import type { Seen } from '../../store/seen.ts';
import { NAME } from './fault.ts';

/** A store that takes longer holds nobody up: within this process each act runs once all the same. */
const PATIENCE_MS = 1000;
const REMEMBERED = 10_000;
/** What kills every process that meets it is not met for ever. */
const MOST_TURNS = 5;

/** How an act comes to be run: for the first time, or once more because an earlier process did not finish it. */
export type Turn = 'first' | 'again';

export class Arrivals {
  /** In the order of arrival; undefined once it is over. */
  readonly #known = new Map<string, Promise<void> | undefined>();

  constructor(
    private readonly seen: Seen,
    private readonly now: () => number,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  /**
   * Runs `work` unless it has been, or is being, run. Resolves when it is over; never rejects if `work` does not.
   * @param replayed whether an earlier process may have begun it.
   */
  take(id: string, replayed: boolean, work: (turn: Turn) => Promise<void>): Promise<void> {
    if (this.#known.has(id)) return this.#known.get(id) ?? Promise.resolve();
    const run = this.#run(`${NAME} ${id}`, replayed, work).finally(() => this.#known.set(id, undefined));
    this.#known.set(id, run);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    return run;
  }

  /** From now on it is answered, whatever happens to this process. */
  async answered(id: string): Promise<void> {
    await this.#asked(() => this.seen.first(`${NAME} ${id} answered`, this.now()), true);
  }

  /** Resolves when nothing is under way any more, or after `most` milliseconds. */
  async settled(most: number): Promise<void> {
    await Promise.race([Promise.allSettled(this.#known.values()), wait(most, undefined, { ref: false })]);
  }

  async #run(key: string, replayed: boolean, work: (turn: Turn) => Promise<void>): Promise<void> {
    const turn = await this.#turn(key, replayed);
    if (turn === undefined) return;
    await work(turn);
    await this.#asked(() => this.seen.first(`${key} answered`, this.now()), true);
  }

  async #turn(key: string, replayed: boolean): Promise<Turn | undefined> {
    if (await this.#asked(() => this.seen.first(key, this.now()), true)) return 'first';
    if (!replayed || (await this.#asked(() => this.seen.has(`${key} answered`), true))) return undefined;
    for (let turn = 2; turn <= MOST_TURNS; turn++)
      if (await this.#asked(() => this.seen.first(`${key} turn ${turn}`, this.now()), false)) return 'again';
    return undefined;
  }

  /** A store that fails is complained of, and `otherwise` stands in for its answer. */
  async #asked(ask: () => Promise<boolean>, otherwise: boolean): Promise<boolean> {
    const over = new AbortController();
    const tooLong = wait(PATIENCE_MS, undefined, { signal: over.signal, ref: false }).then(() => {
      throw new Error(`the store did not answer within ${PATIENCE_MS} ms`);
    });
    try {
      return await Promise.race([ask(), tooLong]);
    } catch (fault) {
      this.onFault(fault);
      return otherwise;
    } finally {
      tooLong.catch(() => {});
      over.abort();
    }
  }
}
