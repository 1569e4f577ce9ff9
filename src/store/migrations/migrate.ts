// Brings a database to the version this program knows, all or nothing. Refuses one that is ahead of it.

import { StoreRefusal } from '../refusal.ts';
import type { Database } from '../schema.ts';
import { migrations } from './index.ts';
import type { EngineName } from './migration.ts';

export interface Ground {
  readonly engine: EngineName;
  readonly database: Database;
  /** For the sentence: a folder, or a server without its password; and the variable that decides it. */
  readonly place: string;
  readonly variable: 'DATA_DIR' | 'DATABASE_URL';
  /** Held until the transaction ends: of several processes that start at once, one migrates. */
  readonly lock: (transaction: Database) => Promise<void>;
}

export async function migrate(ground: Ground, now: number, steps = migrations): Promise<void> {
  await ground.database.transaction().execute(async (transaction) => {
    await ground.lock(transaction);
    const version = await versionOf(transaction);
    if (version > steps.length)
      throw new StoreRefusal(
        `The database in ${ground.place} was written by a newer version (${version}; this program knows ` +
          `${steps.length}). Install the newer version, or point ${ground.variable} elsewhere.`,
      );
    for (const [before, step] of steps.entries()) {
      if (before < version) continue;
      await step(transaction.schema, ground.engine);
      const row = { number: before + 1, applied_at: now };
      await transaction.insertInto('version').values(row).execute();
    }
  });
}

async function versionOf(database: Database): Promise<number> {
  await database.schema
    .createTable('version')
    .ifNotExists()
    .addColumn('number', 'integer', (number) => number.primaryKey())
    .addColumn('applied_at', 'bigint', (at) => at.notNull())
    .execute();
  const rows = await database.selectFrom('version').select('number').execute();
  return Math.max(0, ...rows.map(({ number }) => number));
}
