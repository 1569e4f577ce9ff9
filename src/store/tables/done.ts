// Which jobs are done: the mark that lets an effect happen once, whoever else tries.

import type { Database } from '../schema.ts';

/** True for whoever marks the key first. Inside a transaction a second one waits for the first to end. */
export async function markDone(database: Database, key: string, now: number): Promise<boolean> {
  const marked = await database
    .insertInto('done')
    .values({ key, done_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  return marked.length > 0;
}

export async function isDone(database: Database, key: string): Promise<boolean> {
  return (await database.selectFrom('done').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}
