// Seen, in a table.

import type { Database } from '../schema.ts';
import type { Seen } from '../seen.ts';

export function seenIn(database: Database): Seen {
  return {
    async first(id, now) {
      const inserted = await database
        .insertInto('seen')
        .values({ id, seen_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      return inserted.length > 0;
    },
    async has(id) {
      return (await database.selectFrom('seen').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },
  };
}
