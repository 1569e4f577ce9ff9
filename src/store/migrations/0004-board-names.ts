// How people want to be called on boards.

import type { Migration } from './migration.ts';

export const boardNames: Migration = async (schema) => {
  await schema
    .createTable('board_name')
    .addColumn('account', 'text', (account) => account.primaryKey())
    // Null for whoever is not to be known.
    .addColumn('name', 'text')
    .addColumn('chosen_at', 'bigint', (at) => at.notNull())
    .execute();
};
