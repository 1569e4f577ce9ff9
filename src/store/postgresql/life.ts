// Signs of life: each process that works on jobs writes one every two seconds, and gives the jobs of a silent one back.
// graphile-worker alone would wait four hours.

import { sql } from 'kysely';
import type { EngineOptions } from '../engine.ts';
import type { Database } from '../schema.ts';

const EVERY_MS = 2000;
/** With the next sign after it and the poll, a job is taken over within ten seconds. */
const SILENT_MS = 6000;
const FORGOTTEN_MS = 60 * 60 * 1000;

/** The server's clock, because those of the processes differ. */
const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Until the answer is called, `id` counts as alive. */
export async function showLife(
  database: Database,
  id: string,
  log: EngineOptions['log'],
): Promise<() => Promise<void>> {
  let turn = Promise.resolve();
  const sign = async () => {
    await database
      .insertInto('worker')
      .values({ id, seen_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: now }))
      .execute();
    await giveBack(database);
  };
  await sign();
  const timer = setInterval(() => {
    turn = turn.then(sign).catch((fault: unknown) => log('jobs', fault));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await turn;
    await database.deleteFrom('worker').where('id', '=', id).execute();
  };
}

/** Whoever began a job and gives no sign is dead. A process that only slept does it a second time: the effect is marked. */
async function giveBack(database: Database): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs
      where locked_at < now() - ${SILENT_MS} * interval '1 millisecond'
      and not exists (select from worker where worker.id = locked_by and seen_at > ${now} - ${SILENT_MS})
    ))`.execute(database);
  await database.deleteFrom('worker').where('seen_at', '<', sql<number>`${now} - ${FORGOTTEN_MS}::bigint`).execute();
}
