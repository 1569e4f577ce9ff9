// Jobs on PostgreSQL: graphile-worker plans, claims and retries; life.ts tells it which processes have died.

import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, runMigrations, type WorkerPool } from 'graphile-worker';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Engine, EngineOptions, Perform } from '../engine.ts';
import type { JobPlan } from '../job-plan.ts';
import { type FailedJob, MAX_ATTEMPTS } from '../jobs.ts';
import type { Database } from '../schema.ts';
import { isDone } from '../tables/done.ts';
import { showLife } from './life.ts';
import type { Pools } from './pools.ts';

/** At the same time, in one process. */
const MOST_RUNNING = 5;
/** How late a job may start: what needs better keeps a timer of its own, and the job behind it. */
const POLL_MS = 100;

/** What travels with a job. The key too: graphile-worker takes it away from one that runs while it is planned anew. */
const Payload = z.object({ key: z.string(), at: z.number(), data: z.unknown() });

function planIn(database: Database): JobPlan {
  return {
    async plan({ key, kind, at, data }) {
      if (await isDone(database, key)) return false;
      const payload = JSON.stringify({ key, at, data });
      await sql`select graphile_worker.add_job(
        ${kind}, ${payload}::json, run_at => ${new Date(at).toISOString()}::timestamptz,
        job_key => ${key}, max_attempts => ${MAX_ATTEMPTS})`.execute(database);
      return true;
    },
    async cancel(key) {
      const { rows } = await sql<{ held: boolean }>`
        select locked_at is null as held from graphile_worker.remove_job(${key}) where id is not null
      `.execute(database);
      return rows[0]?.held ?? false;
    },
  };
}

async function failed(database: Database): Promise<FailedJob[]> {
  const { rows } = await sql<{ kind: string; payload: unknown; attempts: number; error: string | null }>`
    select identifier as kind, payload, attempts, last_error as error
    from graphile_worker._private_jobs join graphile_worker._private_tasks on _private_tasks.id = task_id
    where key is not null and attempts >= max_attempts and locked_at is null
  `.execute(database);
  return rows.map(({ kind, payload, attempts: attempt, error }) => {
    const { key, at, data } = Payload.parse(payload);
    return { key, kind, at, data, attempt, error: error ?? '' };
  });
}

export async function postgresqlJobs(
  pools: Pools,
  database: Database,
  { log }: EngineOptions,
): Promise<Pick<Engine, 'planIn' | 'work' | 'failed'>> {
  // What a job throws is logged where it is done; here only what happens to the queue itself.
  const logger = new Logger(({ jobId }) => (level, message) => {
    if (level === 'error' && jobId === undefined) log('jobs', new Error(message));
  });
  const shared = { pgPool: pools.jobs, logger };
  await runMigrations(shared);

  async function work(kinds: readonly string[], perform: Perform): Promise<() => Promise<void>> {
    const task =
      (kind: string) =>
      async (payload: unknown, { job }: { job: { attempts: number } }) => {
        const { key, at, data } = Payload.parse(payload);
        await pools
          .asJob(() => perform({ key, kind, at, data, attempt: job.attempts }))
          .catch((fault: unknown) => {
            log(`job ${kind}`, fault);
            throw fault;
          });
      };
    const events = new EventEmitter();
    const named = new Promise<string>((resolve) => {
      events.once('pool:create', ({ workerPool }: { workerPool: WorkerPool }) => resolve(workerPool.id));
    });
    const runner: Runner = await run({
      ...shared,
      events,
      taskList: Object.fromEntries(kinds.map((kind) => [kind, task(kind)])),
      concurrency: MOST_RUNNING,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      parsedCronItems: [],
    });
    const id = await named;
    const stopLife = await pools.asJob(() => showLife(database, id, log));
    return async () => {
      await runner.stop();
      await pools.asJob(stopLife);
    };
  }

  return { planIn, work, failed: () => failed(database) };
}
