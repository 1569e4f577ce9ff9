// The last page of each account, in a table.

import type { LastPages } from '../last-pages.ts';
import type { Database } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

export function lastPagesIn(database: Database, now: () => number): LastPages {
  return {
    async get(account) {
      const row = await database
        .selectFrom('last_page')
        .select('page')
        .where('account', '=', account)
        .executeTakeFirst();
      return row?.page;
    },
    async set(account, page) {
      const row = { page, read_at: now() };
      await database
        .insertInto('last_page')
        .values({ account, ...row })
        .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
        .execute();
    },
  };
}

/** Whichever was read later. */
export const mergeLastPages: MergeAccounts = async (from, to, transaction) => {
  const pages = await transaction.selectFrom('last_page').selectAll().where('account', 'in', [from, to]).execute();
  const [latest] = pages.sort((a, b) => b.read_at - a.read_at);
  await transaction.deleteFrom('last_page').where('account', 'in', [from, to]).execute();
  if (latest)
    await transaction
      .insertInto('last_page')
      .values({ ...latest, account: to })
      .execute();
};
