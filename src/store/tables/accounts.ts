// Accounts, in tables: who belongs to which, and how two become one.

import type { Accounts, Joined } from '../accounts.ts';
import { CODE_MS } from '../accounts.ts';
import type { PersonOnPlatform } from '../people.ts';
import type { Database } from '../schema.ts';
import { inTransaction } from '../transaction.ts';
import { findAccount, holdAccount, holdMembers, membersOf } from './account-members.ts';
import { findCode, forgetTries, keepCode, mayTry, newCode, type RandomBytes, useCode } from './link-codes.ts';
import { mergeAccounts } from './merge.ts';

export interface AccountNeeds {
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

export function accountsIn(database: Database, { now, randomBytes }: AccountNeeds): Accounts {
  const of = async (person: PersonOnPlatform) =>
    // Outside of a transaction there is nothing to hold, and mostly nothing to write.
    (database.isTransaction ? undefined : await findAccount(database, person)) ?? holdAccount(database, person, now());
  return {
    of,
    find: (person) => findAccount(database, person),
    members: (account) => membersOf(database, account),
    offer: (person) =>
      inTransaction(database, async (transaction) => {
        const account = await holdAccount(transaction, person, now());
        const code = newCode(randomBytes);
        await keepCode(transaction, account, code, now());
        return { code, until: now() + CODE_MS };
      }),
    async join(person, typed) {
      if (!(await mayTry(database, person, now()))) return { ok: false, reason: 'too-often' };
      const joined = await inTransaction(database, (transaction) => joinIn(transaction, person, typed, now()));
      if (joined.ok) await forgetTries(database, person);
      return joined;
    },
  };
}

async function joinIn(transaction: Database, person: PersonOnPlatform, typed: string, now: number): Promise<Joined> {
  const to = await findCode(transaction, typed, now);
  if (to === undefined) return { ok: false, reason: 'unknown' };
  const before = await findAccount(transaction, person);
  if (before === to) return { ok: false, reason: 'own' };
  // Two people may enter each other's codes: whoever comes second must find what the first has made of it. Held in one
  // order, they wait for each other at the first of the two.
  for (const account of [to, ...(before === undefined ? [] : [before])].sort()) await holdMembers(transaction, account);
  const from = await holdAccount(transaction, person, now);
  if (from === to) return { ok: false, reason: 'own' };
  if (!(await useCode(transaction, to, typed, now))) return { ok: false, reason: 'unknown' };
  await mergeAccounts(from, to, transaction);
  return { ok: true, account: to };
}
