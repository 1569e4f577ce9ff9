// Derivations that people write step by step.

import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const derivations: Migration = async (schema) => {
  await schema
    .createTable('derivation')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('task', 'text', (task) => task.notNull())
    .addColumn('level', 'integer', (level) => level.notNull())
    .addColumn('moves', 'text', (moves) => moves.notNull())
    .addColumn('version', 'integer', (version) => version.notNull())
    .addColumn('started_at', 'bigint', (at) => at.notNull())
    .addColumn('moved_at', 'bigint', (at) => at.notNull())
    .addColumn('state', 'text', (state) => state.notNull())
    .execute();
  await schema
    .createIndex('one_open_derivation')
    .unique()
    .on('derivation')
    .column('account')
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
  await schema.createIndex('derivation_by_account').on('derivation').columns(['account', 'moved_at']).execute();
  await schema.createIndex('derivation_by_move').on('derivation').column('moved_at').execute();
};
