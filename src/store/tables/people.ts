// People, in a table.

import type { People } from '../people.ts';
import type { Database } from '../schema.ts';

export function peopleIn(database: Database): People {
  return {
    async get({ platform, personId }) {
      const row = await database
        .selectFrom('person')
        .select('language')
        .where('platform', '=', platform)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row?.language ? { language: row.language } : {};
    },
    async set({ platform, personId }, { language = null }) {
      await database
        .insertInto('person')
        .values({ platform, person_id: personId, language })
        .onConflict((conflict) => conflict.columns(['platform', 'person_id']).doUpdateSet({ language }))
        .execute();
    },
  };
}
