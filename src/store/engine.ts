// What a database must offer beneath the repositories, and what it is handed.

import type { JobPlan } from './job-plan.ts';
import type { FailedJob, Job } from './jobs.ts';
import type { EngineName } from './migrations/migration.ts';
import type { Database } from './schema.ts';

export interface EngineOptions {
  readonly now: () => number;
  /** A fault that nobody waits for, such as a job's, and what it belongs to. */
  readonly log: (reference: string, fault: unknown) => void;
}

/** Does one job of a known kind; rejects when it must be tried again. */
export type Perform = (job: Job) => Promise<void>;

export interface Engine {
  readonly name: EngineName;
  readonly database: Database;
  /** Planning in a transaction, or on the database itself. */
  planIn(database: Database): JobPlan;
  work(kinds: readonly string[], perform: Perform): Promise<() => Promise<void>>;
  failed(): Promise<FailedJob[]>;
  close(): Promise<void>;
}
