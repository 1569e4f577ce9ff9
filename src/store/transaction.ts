// All or nothing, also for a caller that may already be inside a transaction.

import type { Database } from './schema.ts';

/** Await only the database inside: on the embedded engine everybody else waits for the end. */
export function inTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return database.isTransaction ? work(database) : database.transaction().execute(work);
}
