// Saved networks, in a table: one row for each name of an account.

import { MOST_NETWORKS, type Networks, type SavedNetwork } from '../networks.ts';
import type { Database } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

export function networksIn(database: Database, now: () => number): Networks {
  return {
    all: (account) => rowsOf(database, account),
    async find(account, name) {
      return database
        .selectFrom('network')
        .select(['name', 'argument_values as values'])
        .where('account', '=', account)
        .where('name_key', '=', keyOf(name))
        .executeTakeFirst();
    },
    async save(account, { name, values }) {
      const key = keyOf(name);
      const present = await database.selectFrom('network').select('name_key').where('account', '=', account).execute();
      if (present.length >= MOST_NETWORKS && !present.some(({ name_key }) => name_key === key)) return false;
      const row = { name, argument_values: values, saved_at: now() };
      await database
        .insertInto('network')
        .values({ account, name_key: key, ...row })
        .onConflict((conflict) => conflict.columns(['account', 'name_key']).doUpdateSet(row))
        .execute();
      return true;
    },
    async delete(account, name) {
      const gone = await database
        .deleteFrom('network')
        .where('account', '=', account)
        .where('name_key', '=', keyOf(name))
        .returning('name_key')
        .execute();
      return gone.length > 0;
    },
  };
}

/** Two names that differ in the case of letters alone are one. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** In one order on either engine: each database sorts letters in a way of its own. */
async function rowsOf(database: Database, account: string): Promise<SavedNetwork[]> {
  const rows = await database
    .selectFrom('network')
    .select(['name', 'argument_values as values'])
    .where('account', '=', account)
    .execute();
  return rows.sort((a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1));
}

/** Both keep theirs. Where two differ under one name, the one that comes gets a number behind it: nothing is lost. */
export const mergeNetworks: MergeAccounts = async (from, to, transaction) => {
  const taken = new Map((await rowsOf(transaction, to)).map(({ name, values }) => [keyOf(name), values]));
  const coming = await transaction.selectFrom('network').selectAll().where('account', '=', from).execute();
  await transaction.deleteFrom('network').where('account', '=', from).execute();
  for (const row of coming) {
    if (taken.get(row.name_key) === row.argument_values) continue;
    const name = freeName(row.name, taken);
    taken.set(keyOf(name), row.argument_values);
    await transaction
      .insertInto('network')
      .values({ ...row, account: to, name, name_key: keyOf(name) })
      .execute();
  }
};

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  let free = name;
  for (let number = 2; taken.has(keyOf(free)); number++) free = `${name}-${number}`;
  return free;
}
