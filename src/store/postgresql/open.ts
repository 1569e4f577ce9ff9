// Opens a PostgreSQL database, which any number of processes may share.

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine, EngineOptions } from '../engine.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Database, Schema } from '../schema.ts';
import { postgresqlJobs } from './jobs.ts';
import { placeOf, postgresqlRefusal } from './refusal.ts';

/** Longer than any query of ours, shorter than anybody's patience. */
const TIMEOUT_MS = 10_000;
/** Any number, as long as every version of this program takes the same. */
const MIGRATION_LOCK = 7_310_020_986;

export async function openPostgresql(url: string, options: EngineOptions): Promise<Engine> {
  try {
    const pool = poolOf(url, options);
    const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    try {
      const ground = { engine: 'postgresql', database, place: placeOf(url), variable: 'DATABASE_URL', lock } as const;
      await migrate(ground, options.now());
      const jobs = await postgresqlJobs(pool, database, options);
      return { name: 'postgresql', database, ...jobs, close: () => database.destroy() };
    } catch (fault) {
      await database.destroy();
      throw fault;
    }
  } catch (fault) {
    throw postgresqlRefusal(fault, url) ?? fault;
  }
}

function poolOf(connectionString: string, { log }: EngineOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
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

async function lock(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}
