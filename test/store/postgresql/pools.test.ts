// Answers and jobs have connections of their own: while all of the ones wait, the others go on.

import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/store/engine.ts';
import { openPostgresql } from '../../../src/store/postgresql/open.ts';
import { createDatabase, postgresServer } from '../../postgres.ts';
import { options } from '../faults.ts';

const server = await postgresServer();

/** Shorter than the server lets a statement wait. */
const PATIENCE_MS = 8000;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await holds()) && Date.now() < end; ) await wait(20);
}

describe.skipIf(server === undefined)('with a server (needs PostgreSQL)', { timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let engine: Engine;
  let gate: pg.Client;
  // A new one each time: a connection that closes while its database is dropped may complain afterwards.
  let told: ReturnType<typeof options>;

  beforeEach(async () => {
    database = await createDatabase(server!);
    told = options();
    engine = await openPostgresql(database.url, told);
    gate = new pg.Client({ connectionString: database.url });
    await gate.connect();
    await gate.query('select pg_advisory_lock(1)');
  });
  afterEach(async () => {
    await gate.end();
    await engine.close();
    await database.drop();
  });

  const open = () => gate.query('select pg_advisory_unlock_all()');
  /** A query that waits as long as the gate is shut. */
  const waiting = () => sql`select pg_advisory_lock_shared(1), pg_advisory_unlock_shared(1)`.execute(engine.database);
  const quick = () => sql`select 1`.execute(engine.database);
  const plan = (key: string) => engine.planIn(engine.database).plan({ key, kind: 'note', at: Date.now(), data: null });
  const connections = async () => {
    const [row] = await database.query(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'backprop'`,
    );
    return Number(row!.count);
  };

  it('jobs are begun and done, and signs of life given, while every answer waits', async () => {
    const done: string[] = [];
    for (const key of ['one', 'two']) await plan(key);
    let answered = 0;
    const answers = Promise.all(Array.from({ length: 20 }, () => waiting().then(() => answered++)));
    await until(async () => (await connections()) >= 10);
    const before = Date.now();
    const stop = await engine.work(['note'], async ({ key }) => {
      await quick();
      done.push(key);
    });
    await until(() => done.length === 2);
    expect(done.sort()).toEqual(['one', 'two']);
    const [life] = await database.query('select seen_at from worker');
    expect(Number(life!.seen_at)).toBeGreaterThanOrEqual(before - 1000);
    expect(answered).toBe(0);
    await open();
    await answers;
    await stop();
    expect(told.faults).toEqual([]);
  });

  it('answers are given while every job waits; a process takes no more connections than it says, and gives them back', async () => {
    let begun = 0;
    let done = 0;
    for (let each = 0; each < 8; each++) await plan(`job ${each}`);
    const stop = await engine.work(['note'], async () => {
      begun++;
      await waiting();
      done++;
    });
    await until(() => begun === 5);
    let answered = 0;
    const answers = Promise.all(Array.from({ length: 40 }, () => quick().then(() => answered++)));
    await until(() => answered === 40);
    expect([begun, done, answered]).toEqual([5, 0, 40]);
    expect(await connections()).toBeLessThanOrEqual(16);
    await open();
    await answers;
    await until(() => done === 8);
    await stop();
    await engine.close();
    await until(async () => (await connections()) === 0);
    expect(await connections()).toBe(0);
    told = options();
    engine = await openPostgresql(database.url, told);
    expect(told.faults).toEqual([]);
  });
});
