// Who belongs to which account: a row for each person on a platform.

import { randomUUID } from 'node:crypto';
import type { PersonOnPlatform } from '../people.ts';
import type { Database } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

/** The account of a person, made if there is none, and held against a join until the transaction ends. */
export async function holdAccount(
  database: Database,
  { platform, personId }: PersonOnPlatform,
  now: number,
): Promise<string> {
  const { account } = await database
    .insertInto('account_member')
    .values({ platform, person_id: personId, account: randomUUID(), joined_at: now })
    .onConflict((conflict) =>
      // What changes nothing still takes the row, on either engine.
      conflict
        .columns(['platform', 'person_id'])
        .doUpdateSet((row) => ({ account: row.ref('account_member.account') })),
    )
    .returning('account')
    .executeTakeFirstOrThrow();
  return account;
}

export async function findAccount(
  database: Database,
  { platform, personId }: PersonOnPlatform,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('account_member')
    .select('account')
    .where('platform', '=', platform)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.account;
}

export async function membersOf(database: Database, account: string): Promise<PersonOnPlatform[]> {
  const rows = await database
    .selectFrom('account_member')
    .select(['platform', 'person_id'])
    .where('account', '=', account)
    .orderBy('joined_at')
    .orderBy('platform')
    .orderBy('person_id')
    .execute();
  return rows.map(({ platform, person_id: personId }) => ({ platform, personId }));
}

/** Holds everybody in an account until the transaction ends; false where nobody is in it any more. */
export async function holdMembers(transaction: Database, account: string): Promise<boolean> {
  const held = await transaction
    .updateTable('account_member')
    .set((row) => ({ account: row.ref('account') }))
    .where('account', '=', account)
    .returning('account')
    .execute();
  return held.length > 0;
}

export const mergeMembers: MergeAccounts = async (from, to, transaction) => {
  await transaction.updateTable('account_member').set({ account: to }).where('account', '=', from).execute();
};
