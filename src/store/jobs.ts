// Doing what was planned: at least once, whoever dies meanwhile, with an effect that happens once for each key.

import type { JobPlan, PlannedJob } from './job-plan.ts';
import type { Repositories } from './repositories.ts';

/** A job is tried this often, then kept among the failed. */
export const MAX_ATTEMPTS = 5;

export interface Job extends PlannedJob {
  /** 1 at first. */
  readonly attempt: number;
}

export interface FailedJob extends Job {
  readonly error: string;
}

/**
 * Runs `effect` in a transaction that also marks the job as done; where it is done already, answers false and runs
 * nothing. Inside, only what `effect` is handed, as in any transaction. What reaches beyond the store (a post) comes
 * before it, made harmless to repeat by the job's key.
 */
export type Once = (effect: (all: Repositories) => Promise<void>) => Promise<boolean>;

/**
 * Throws to be tried again later. It may run a second time after a fault or a kill, and beside a first run whose process
 * was taken for dead. Without `once` the job is done when the handler returns.
 */
export type JobHandler = (job: Job, once: Once) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

export interface Jobs extends JobPlan {
  /** Does what is due from now on; a job without a handler waits. The answer ends it, after what has begun. */
  work(handlers: JobHandlers): Promise<() => Promise<void>>;
  /** Given up after every attempt, for the operator to see. Planned again, they start afresh. */
  failed(): Promise<FailedJob[]>;
}
