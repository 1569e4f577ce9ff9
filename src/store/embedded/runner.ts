// Starts each job of the table when it is due, sleeps until the next one, and tries again what failed.

import type { EngineOptions, Perform } from '../engine.ts';
import { MAX_ATTEMPTS } from '../jobs.ts';
import type { Database, Schema } from '../schema.ts';

/** At the same time. */
const MOST_RUNNING = 10;
/** Looks at least this often, because the machine's clock may be set. */
const LONGEST_SLEEP_MS = 1000;

/** Before the next attempt: 2.7 s, 7 s, 20 s, 55 s. Source: graphile-worker, so that both engines keep one pace. */
const pauseAfter = (attempts: number): number => Math.exp(Math.min(10, attempts)) * 1000;

export interface RunnerOptions extends EngineOptions {
  readonly database: Database;
  readonly kinds: readonly string[];
  readonly perform: Perform;
  /** Keys of the jobs that have begun, kept up to date here. */
  readonly running: Set<string>;
}

export class Runner {
  readonly #options: RunnerOptions;
  readonly #ends = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #stopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Starts what is due, now or as soon as the look that is under way has ended. */
  look(): void {
    this.#lookAgain = true;
    this.#looking ??= this.#lookUntilSeen().finally(() => {
      this.#looking = undefined;
      // Asked for after the last look had seen everything, and before this line.
      if (this.#lookAgain && !this.#stopped) this.look();
    });
  }

  /** Starts nothing more, and waits for what has begun. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await Promise.all(this.#ends);
  }

  async #lookUntilSeen(): Promise<void> {
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      clearTimeout(this.#timer);
      const next = await this.#startWhatIsDue().catch((fault: unknown) => {
        this.#options.log('jobs', fault);
        return undefined;
      });
      if (this.#stopped) return;
      const sleep = Math.min((next ?? Number.POSITIVE_INFINITY) - this.#options.now(), LONGEST_SLEEP_MS);
      this.#timer = setTimeout(() => this.look(), Math.max(sleep, 0));
    }
  }

  /** Answers when the next one is due. */
  async #startWhatIsDue(): Promise<number | undefined> {
    const { database, kinds, running, now } = this.#options;
    // The end of any of them looks again.
    if (running.size >= MOST_RUNNING || kinds.length === 0) return undefined;
    const soonest = await database
      .selectFrom('job')
      .selectAll()
      .where('attempts', '<', MAX_ATTEMPTS)
      .where('kind', 'in', kinds)
      .where('key', 'not in', [...running])
      .orderBy('due_at')
      .limit(MOST_RUNNING - running.size + 1)
      .execute();
    const due = soonest.filter((row) => row.due_at <= now()).slice(0, MOST_RUNNING - running.size);
    for (const row of due) {
      const end = this.#attempt(row).finally(() => {
        running.delete(row.key);
        this.#ends.delete(end);
        this.look();
      });
      running.add(row.key);
      this.#ends.add(end);
    }
    return soonest[due.length]?.due_at;
  }

  async #attempt({ key, kind, planned_at: at, data, attempts }: Schema['job']): Promise<void> {
    const { database, perform, now, log } = this.#options;
    const mine = database.updateTable('job').where('key', '=', key).where('planned_at', '=', at);
    try {
      // Counted before it begins: a job that kills its process runs out of attempts too.
      await mine.set({ attempts: attempts + 1 }).execute();
      await perform({ key, kind, at, data: JSON.parse(data), attempt: attempts + 1 });
      await database.deleteFrom('job').where('key', '=', key).execute();
    } catch (fault) {
      log(`job ${kind}`, fault);
      // Moved meanwhile, it keeps its new time and all its attempts.
      await mine
        .set({ due_at: now() + pauseAfter(attempts + 1), error: String(fault) })
        .execute()
        .catch((fault: unknown) => log('jobs', fault));
    }
  }
}
