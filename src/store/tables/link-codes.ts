// One-time codes that join two accounts, and how often somebody has tried one. Only what a code hashes to is kept.

import { createHash } from 'node:crypto';
import { CODE_MS, MOST_TRIES } from '../accounts.ts';
import type { PersonOnPlatform } from '../people.ts';
import type { Database } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

/** Of 0 O, 1 I L, 2 Z, 5 S, 8 B and U V at most one each. */
const LETTERS = '23456789ACDEFGHJKMNPQRTVWXY';
const LENGTH = 8;
/** Bytes from here on would make the first letters likelier. */
const FAIR = 256 - (256 % LETTERS.length);

export type RandomBytes = (count: number) => Uint8Array;

export function newCode(randomBytes: RandomBytes): string {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < FAIR && code.length < LENGTH) code += LETTERS[byte % LETTERS.length];
    }
  }
  return code;
}

/** As people type it: in small letters, in parts, with full-width characters. */
function hashOf(typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]+/gu, '');
  return createHash('sha256').update(code).digest('base64url');
}

export async function keepCode(database: Database, account: string, code: string, now: number): Promise<void> {
  const row = { code_hash: hashOf(code), made_at: now };
  await database
    .insertInto('link_code')
    .values({ account, ...row })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
    .execute();
}

/** Whose code it is, as long as it holds. */
export async function findCode(database: Database, typed: string, now: number): Promise<string | undefined> {
  const row = await database
    .selectFrom('link_code')
    .select('account')
    .where('code_hash', '=', hashOf(typed))
    .where('made_at', '>', now - CODE_MS)
    .executeTakeFirst();
  return row?.account;
}

/** True for whoever uses the code first. */
export async function useCode(transaction: Database, account: string, typed: string, now: number): Promise<boolean> {
  const used = await transaction
    .deleteFrom('link_code')
    .where('account', '=', account)
    .where('code_hash', '=', hashOf(typed))
    .where('made_at', '>', now - CODE_MS)
    .returning('account')
    .execute();
  return used.length > 0;
}

/** Counts one more try, and says whether it is still allowed. */
export async function mayTry(
  database: Database,
  { platform, personId }: PersonOnPlatform,
  now: number,
): Promise<boolean> {
  const over = now - CODE_MS;
  const { tries } = await database
    .insertInto('link_try')
    .values({ platform, person_id: personId, first_at: now, tries: 1 })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'person_id']).doUpdateSet((row) => ({
        first_at: row.case().when('link_try.first_at', '<=', over).then(now).else(row.ref('link_try.first_at')).end(),
        tries: row
          .case()
          .when('link_try.first_at', '<=', over)
          .then(1)
          .else(row('link_try.tries', '+', 1))
          .end(),
      })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries <= MOST_TRIES;
}

export async function forgetTries(database: Database, { platform, personId }: PersonOnPlatform): Promise<void> {
  await database.deleteFrom('link_try').where('platform', '=', platform).where('person_id', '=', personId).execute();
}

/** A code of an account that is no more is over. */
export const mergeLinkCodes: MergeAccounts = async (from, _to, transaction) => {
  await transaction.deleteFrom('link_code').where('account', '=', from).execute();
};
