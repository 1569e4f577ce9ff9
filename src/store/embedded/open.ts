// Opens the database file of a folder for this process alone, or one in memory that ends with the process.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Engine, EngineOptions } from '../engine.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import { Connection } from './connection.ts';
import { embeddedDialect } from './dialect.ts';
import { DATABASE_FILE, OWNER_FILE } from './files.ts';
import { embeddedJobs } from './jobs.ts';
import { DamagedFile, embeddedRefusal } from './refusal.ts';

export async function openEmbedded(folder: string | undefined, options: EngineOptions): Promise<Engine> {
  if (folder === undefined) return start(new Connection(':memory:'), 'memory', options);
  const owner = join(folder, OWNER_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const engine = await start(new Connection(join(folder, DATABASE_FILE)), folder, options);
    writeFileSync(owner, `${process.pid}\n`);
    return {
      ...engine,
      close: async () => {
        rmSync(owner, { force: true });
        await engine.close();
      },
    };
  } catch (fault) {
    throw embeddedRefusal(fault, folder, () => readFileSync(owner, 'utf8').trim()) ?? fault;
  }
}

async function start(connection: Connection, place: string, options: EngineOptions): Promise<Engine> {
  const database = new Kysely<Schema>({ dialect: embeddedDialect(connection) });
  try {
    // In this mode the first transaction takes the file for this process alone, or fails; nothing is written before.
    connection.pragma('locking_mode = exclusive');
    connection.exec('begin exclusive');
    connection.exec('commit');
    const [found] = connection.query('pragma quick_check(1)', []).rows;
    if (found?.quick_check !== 'ok') throw new DamagedFile(String(found?.quick_check));
    connection.pragma('journal_mode = wal');
    connection.pragma('synchronous = full');
    connection.pragma('foreign_keys = on');
    // Nobody else has the file, so there is nobody to lock out.
    const ground = { engine: 'embedded', database, place, variable: 'DATA_DIR', lock: async () => {} } as const;
    await migrate(ground, options.now());
  } catch (fault) {
    connection.abandon();
    throw fault;
  }
  return { name: 'embedded', database, ...embeddedJobs(database, options), close: () => database.destroy() };
}
