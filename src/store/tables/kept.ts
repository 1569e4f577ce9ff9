// Kept, in a table. As JSON, because PostgreSQL's text can hold neither U+0000 nor half a surrogate pair.

import { idOf, type Kept } from '../kept.ts';
import type { Database } from '../schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export function keptIn(database: Database, now: () => number): Kept {
  return {
    async keep(text) {
      const id = idOf(text);
      await database
        .insertInto('kept')
        .values({ id, text: JSON.stringify(text), kept_at: now() })
        // Kept again on the same day, nothing is written.
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ kept_at: now() })
            .where('kept.kept_at', '<', now() - DAY_MS),
        )
        .execute();
      return id;
    },
    async find(id) {
      const row = await database.selectFrom('kept').select('text').where('id', '=', id).executeTakeFirst();
      return row && JSON.parse(row.text);
    },
  };
}
