// Connections to the server: one pool for answers, and a small one for jobs, so that neither waits for the other.
// A process that cannot give its signs of life because everybody is answering would be taken for dead.

import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { EngineOptions } from '../engine.ts';

/**
 * With what jobs take, each process has at most 16. PostgreSQL's usual `max_connections` of 100, of which three are kept for
 * its administrators, serves six processes; for more, raise it there, or put a pooler in front.
 */
const FOR_ANSWERS = 10;
/** One that listens, one for signs of life, four for up to five jobs at the same time: each needs one for moments only. */
const FOR_JOBS = 6;
/** Longer than any query of ours, shorter than anybody's patience. */
const TIMEOUT_MS = 10_000;

export interface Pools {
  /** Whichever pool is meant where it is asked for a connection: kysely needs no more of one. */
  readonly database: { connect(): Promise<pg.PoolClient>; end(): Promise<void> };
  readonly jobs: pg.Pool;
  /** All that `work` does on `database` uses the connections of jobs. */
  asJob<T>(work: () => Promise<T>): Promise<T>;
}

export function openPools(url: string, options: EngineOptions): Pools {
  const answers = poolOf(url, FOR_ANSWERS, options);
  const jobs = poolOf(url, FOR_JOBS, options);
  const inJob = new AsyncLocalStorage<true>();
  return {
    database: {
      connect: () => (inJob.getStore() ? jobs : answers).connect(),
      end: async () => {
        await Promise.all([answers.end(), jobs.end()]);
      },
    },
    jobs,
    asJob: (work) => inJob.run(true, work),
  };
}

function poolOf(connectionString: string, max: number, { log }: EngineOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    application_name: 'backprop',
    types: { getTypeParser },
  });
  // Without listeners the process would end when the server does: one for connections that nobody is using, one for
  // those in use, whose caller is told by its own query.
  pool.on('error', (fault) => log('database', fault));
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Our whole numbers are all exact as JavaScript has them; left alone, the library gives bigint as text. */
function getTypeParser(...[type, format]: Parameters<typeof pg.types.getTypeParser>): unknown {
  return type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format);
}
