// Derivations, in a table. `moves` holds what a learner typed: personal data, forgotten a year after the last move.

import type { DerivationState, Derivations, StoredDerivation } from '../derivations.ts';
import { MOST_DERIVATIONS } from '../derivations.ts';
import type { Database, Schema } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

export function derivationsIn(database: Database): Derivations {
  const all = () => database.selectFrom('derivation').selectAll();
  return {
    async begin(derivation) {
      const begun = await database
        .insertInto('derivation')
        .values(rowOf(derivation))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      if (begun.length > 0) await forgetOldest(database, derivation.account);
      return begun.length > 0;
    },
    async get(id) {
      return readRow(await all().where('id', '=', id).executeTakeFirst());
    },
    async open(account) {
      return readRow(await all().where('account', '=', account).where('state', '=', 'open').executeTakeFirst());
    },
    async of(account) {
      const rows = await all().where('account', '=', account).orderBy('moved_at', 'desc').orderBy('id').execute();
      return rows.map((row) => readRow(row)!);
    },
    async save(derivation) {
      // The account stays as it is: a join may just have changed it.
      const { id, account: _account, ...row } = rowOf(derivation);
      const saved = await database
        .updateTable('derivation')
        .set(row)
        .where('id', '=', id)
        .where('version', '=', derivation.version - 1)
        .returning('id')
        .execute();
      return saved.length > 0;
    },
  };
}

async function forgetOldest(database: Database, account: string): Promise<void> {
  const old = await database
    .selectFrom('derivation')
    .select('id')
    .where('account', '=', account)
    .where('state', '<>', 'open')
    .orderBy('moved_at', 'desc')
    .orderBy('id')
    .offset(MOST_DERIVATIONS - 1)
    // An offset alone is not understood by every engine.
    .limit(MOST_DERIVATIONS)
    .execute();
  if (old.length === 0) return;
  await database
    .deleteFrom('derivation')
    .where(
      'id',
      'in',
      old.map(({ id }) => id),
    )
    .execute();
}

/** All of both; of two that are open, the one moved last stays so, and the other is put aside. */
export const mergeDerivations: MergeAccounts = async (from, to, transaction) => {
  const open = await transaction
    .selectFrom('derivation')
    .select('id')
    .where('account', 'in', [from, to])
    .where('state', '=', 'open')
    .orderBy('moved_at', 'desc')
    .orderBy('id')
    .execute();
  for (const { id } of open.slice(1)) {
    await transaction
      .updateTable('derivation')
      .set((row) => ({ state: 'aside', version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
  await transaction.updateTable('derivation').set({ account: to }).where('account', '=', from).execute();
  await forgetOldest(transaction, to);
};

/** Those in which nothing was done since a moment. */
export async function forgetDerivations(database: Database, before: number): Promise<void> {
  await database.deleteFrom('derivation').where('moved_at', '<', before).execute();
}

function rowOf({ id, account, task, level, moves, version, startedAt, movedAt, state }: StoredDerivation) {
  return {
    id,
    account,
    task,
    level,
    moves: JSON.stringify(moves),
    version,
    started_at: startedAt,
    moved_at: movedAt,
    state,
  };
}

function readRow(row: Schema['derivation'] | undefined): StoredDerivation | undefined {
  if (row === undefined) return undefined;
  const { id, account, task, level, moves, version, started_at, moved_at, state } = row;
  return {
    id,
    account,
    task,
    level,
    moves: JSON.parse(moves),
    version,
    startedAt: started_at,
    movedAt: moved_at,
    state: state as DerivationState,
  };
}
