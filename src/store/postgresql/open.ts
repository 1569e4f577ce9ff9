// Opens a PostgreSQL database, which any number of processes may share.

import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Engine, EngineOptions } from '../engine.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Database, Schema } from '../schema.ts';
import { postgresqlJobs } from './jobs.ts';
import { openPools } from './pools.ts';
import { placeOf, postgresqlRefusal } from './refusal.ts';

/** Any number, as long as every version of this program takes the same. */
const MIGRATION_LOCK = 7_310_020_986;

export async function openPostgresql(url: string, options: EngineOptions): Promise<Engine> {
  try {
    const pools = openPools(url, options);
    const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pools.database }) });
    try {
      const ground = { engine: 'postgresql', database, place: placeOf(url), variable: 'DATABASE_URL', lock } as const;
      await migrate(ground, options.now());
      const jobs = await postgresqlJobs(pools, database, options);
      return { name: 'postgresql', database, ...jobs, close: () => database.destroy() };
    } catch (fault) {
      await database.destroy();
      throw fault;
    }
  } catch (fault) {
    throw postgresqlRefusal(fault, url) ?? fault;
  }
}

async function lock(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}
