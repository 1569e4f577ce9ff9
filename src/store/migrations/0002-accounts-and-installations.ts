// Who is one person on several platforms, where they were reading, and the workspaces that installed the bot.

import type { Migration } from './migration.ts';

export const accountsAndInstallations: Migration = async (schema) => {
  await schema
    .createTable('account_member')
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('person_id', 'text', (id) => id.notNull())
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('joined_at', 'bigint', (at) => at.notNull())
    .addPrimaryKeyConstraint('account_member_key', ['platform', 'person_id'])
    .execute();
  await schema.createIndex('member_by_account').on('account_member').column('account').execute();

  await schema
    .createTable('link_code')
    .addColumn('account', 'text', (account) => account.primaryKey())
    .addColumn('code_hash', 'text', (hash) => hash.notNull().unique())
    .addColumn('made_at', 'bigint', (at) => at.notNull())
    .execute();

  await schema
    .createTable('link_try')
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('person_id', 'text', (id) => id.notNull())
    .addColumn('first_at', 'bigint', (at) => at.notNull())
    .addColumn('tries', 'integer', (tries) => tries.notNull())
    .addPrimaryKeyConstraint('link_try_key', ['platform', 'person_id'])
    .execute();

  await schema
    .createTable('last_page')
    .addColumn('account', 'text', (account) => account.primaryKey())
    .addColumn('page', 'text', (page) => page.notNull())
    .addColumn('read_at', 'bigint', (at) => at.notNull())
    .execute();

  await schema
    .createTable('installation')
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('installation_id', 'text', (id) => id.notNull())
    .addColumn('sealed', 'text', (sealed) => sealed.notNull())
    .addColumn('changed_at', 'bigint', (at) => at.notNull())
    .addPrimaryKeyConstraint('installation_key', ['platform', 'installation_id'])
    .execute();
};
