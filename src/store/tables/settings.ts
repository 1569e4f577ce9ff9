// Settings, in a table: one JSON object a row.

import { z } from 'zod';
import type { Database } from '../schema.ts';
import type { Scope, Settings, StoredSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';

const Stored = z.record(z.string(), z.unknown());
const read = (text: string): StoredSettings => Stored.parse(JSON.parse(text));

async function write(database: Database, scope: Scope, settings: string): Promise<void> {
  await database
    .insertInto('setting')
    .values({ platform: scope.platform, scope_id: scope.scopeId, settings })
    .onConflict((conflict) => conflict.columns(['platform', 'scope_id']).doUpdateSet({ settings }))
    .execute();
}

/** What stands there, held against every other writer until the transaction ends, on either engine. */
async function hold(transaction: Database, { platform, scopeId }: Scope): Promise<StoredSettings> {
  const { settings } = await transaction
    .insertInto('setting')
    .values({ platform, scope_id: scopeId, settings: '{}' })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'scope_id']).doUpdateSet((row) => ({ settings: row.ref('setting.settings') })),
    )
    .returning('settings')
    .executeTakeFirstOrThrow();
  return read(settings);
}

export function settingsIn(database: Database): Settings {
  return {
    async get({ platform, scopeId }) {
      const row = await database
        .selectFrom('setting')
        .select('settings')
        .where('platform', '=', platform)
        .where('scope_id', '=', scopeId)
        .executeTakeFirst();
      return row === undefined ? {} : read(row.settings);
    },
    set(scope, settings) {
      return write(database, scope, JSON.stringify(settings));
    },
    patch(scope, changes) {
      return inTransaction(database, async (transaction) => {
        const text = JSON.stringify({ ...(await hold(transaction, scope)), ...changes });
        await write(transaction, scope, text);
        return read(text);
      });
    },
  };
}
