// Jobs on the embedded store: rows of a table, done by the one process that has the file.
// What it had begun when it died is still there, and is done by the next one.

import type { Engine, EngineOptions, Perform } from '../engine.ts';
import type { JobPlan } from '../job-plan.ts';
import { MAX_ATTEMPTS } from '../jobs.ts';
import type { Database } from '../schema.ts';
import { isDone } from '../tables/done.ts';
import { Runner } from './runner.ts';

export function embeddedJobs(
  database: Database,
  { now, log }: EngineOptions,
): Pick<Engine, 'planIn' | 'work' | 'failed'> {
  const running = new Set<string>();
  let runner: Runner | undefined;

  function planIn(on: Database): JobPlan {
    return {
      async plan({ key, kind, at, data }) {
        if (await isDone(on, key)) return false;
        const row = { kind, planned_at: at, due_at: at, data: JSON.stringify(data), attempts: 0, error: null };
        await on
          .insertInto('job')
          .values({ key, ...row })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
          .execute();
        runner?.look();
        return true;
      },
      async cancel(key) {
        // One that runs loses its row too: should it fail, it is not tried again.
        const deleted = await on.deleteFrom('job').where('key', '=', key).returning('key').execute();
        return deleted.length > 0 && !running.has(key);
      },
    };
  }

  return {
    planIn,
    async work(kinds: readonly string[], perform: Perform) {
      const started = new Runner({ database, kinds, perform, running, now, log });
      runner = started;
      started.look();
      return () => started.stop();
    },
    async failed() {
      const rows = await database.selectFrom('job').selectAll().where('attempts', '>=', MAX_ATTEMPTS).execute();
      return rows
        .filter(({ key }) => !running.has(key))
        .map(({ key, kind, planned_at: at, data, attempts: attempt, error }) => {
          return { key, kind, at, data: JSON.parse(data), attempt, error: error ?? '' };
        });
    },
  };
}
