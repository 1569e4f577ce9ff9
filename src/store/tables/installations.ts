// Installations, in a table.

import type { Installations } from '../installations.ts';
import type { Database } from '../schema.ts';

export function installationsIn(database: Database, now: () => number): Installations {
  return {
    async get({ platform, id }) {
      const row = await database
        .selectFrom('installation')
        .select('sealed')
        .where('platform', '=', platform)
        .where('installation_id', '=', id)
        .executeTakeFirst();
      return row?.sealed;
    },
    async set({ platform, id }, sealed) {
      const row = { sealed, changed_at: now() };
      await database
        .insertInto('installation')
        .values({ platform, installation_id: id, ...row })
        .onConflict((conflict) => conflict.columns(['platform', 'installation_id']).doUpdateSet(row))
        .execute();
    },
    async replace({ platform, id }, before, sealed) {
      const replaced = await database
        .updateTable('installation')
        .set({ sealed, changed_at: now() })
        .where('platform', '=', platform)
        .where('installation_id', '=', id)
        .where('sealed', '=', before)
        .returning('installation_id')
        .execute();
      return replaced.length > 0;
    },
    async delete({ platform, id }) {
      await database
        .deleteFrom('installation')
        .where('platform', '=', platform)
        .where('installation_id', '=', id)
        .execute();
    },
  };
}
