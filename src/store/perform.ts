// How a job is done on either engine: not at all when it is done already, and marked as done together with its effect.

import type { Perform } from './engine.ts';
import type { JobHandlers, Once } from './jobs.ts';
import type { Repositories } from './repositories.ts';
import type { Database } from './schema.ts';
import { isDone, markDone } from './tables/done.ts';

export function performer(
  handlers: JobHandlers,
  database: Database,
  repositoriesIn: (database: Database) => Repositories,
  now: () => number,
): Perform {
  return async (job) => {
    if (await isDone(database, job.key)) return;
    const once: Once = (effect) =>
      database.transaction().execute(async (transaction) => {
        const first = await markDone(transaction, job.key, now());
        if (first) await effect(repositoriesIn(transaction));
        return first;
      });
    await handlers[job.kind]?.(job, once);
    await markDone(database, job.key, now());
  };
}
