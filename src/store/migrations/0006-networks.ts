// Networks that people saved under names of their own.

import type { Migration } from './migration.ts';

export const networks: Migration = async (schema) => {
  await schema
    .createTable('network')
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('name_key', 'text', (key) => key.notNull())
    .addColumn('name', 'text', (name) => name.notNull())
    .addColumn('argument_values', 'text', (values) => values.notNull())
    .addColumn('saved_at', 'bigint', (at) => at.notNull())
    .addPrimaryKeyConstraint('network_key', ['account', 'name_key'])
    .execute();
};
