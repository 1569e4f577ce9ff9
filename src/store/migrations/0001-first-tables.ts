// What buttons cannot carry, what was seen, what people and servers chose, gateway sessions, jobs.

import type { Migration } from './migration.ts';

export const firstTables: Migration = async (schema, engine) => {
  await schema
    .createTable('kept')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('text', 'text', (text) => text.notNull())
    .addColumn('kept_at', 'bigint', (at) => at.notNull())
    .execute();
  await schema.createIndex('kept_by_age').on('kept').column('kept_at').execute();

  await schema
    .createTable('seen')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('seen_at', 'bigint', (at) => at.notNull())
    .execute();
  await schema.createIndex('seen_by_age').on('seen').column('seen_at').execute();

  await schema
    .createTable('person')
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('person_id', 'text', (id) => id.notNull())
    .addColumn('language', 'text')
    .addPrimaryKeyConstraint('person_key', ['platform', 'person_id'])
    .execute();

  await schema
    .createTable('setting')
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('scope_id', 'text', (id) => id.notNull())
    .addColumn('settings', 'text', (settings) => settings.notNull())
    .addPrimaryKeyConstraint('setting_key', ['platform', 'scope_id'])
    .execute();

  await schema
    .createTable('session')
    .addColumn('shard', 'integer', (shard) => shard.primaryKey())
    .addColumn('session_id', 'text', (id) => id.notNull())
    .addColumn('resume_url', 'text', (url) => url.notNull())
    .addColumn('sequence', 'bigint', (sequence) => sequence.notNull())
    .addColumn('shard_count', 'integer', (count) => count.notNull())
    .execute();

  await schema
    .createTable('done')
    .addColumn('key', 'text', (key) => key.primaryKey())
    .addColumn('done_at', 'bigint', (at) => at.notNull())
    .execute();
  await schema.createIndex('done_by_age').on('done').column('done_at').execute();

  if (engine === 'embedded') {
    await schema
      .createTable('job')
      .addColumn('key', 'text', (key) => key.primaryKey())
      .addColumn('kind', 'text', (kind) => kind.notNull())
      .addColumn('planned_at', 'bigint', (at) => at.notNull())
      .addColumn('due_at', 'bigint', (at) => at.notNull())
      .addColumn('data', 'text', (data) => data.notNull())
      .addColumn('attempts', 'integer', (attempts) => attempts.notNull())
      .addColumn('error', 'text')
      .execute();
    await schema.createIndex('job_by_time').on('job').column('due_at').execute();
  } else {
    await schema
      .createTable('worker')
      .addColumn('id', 'text', (id) => id.primaryKey())
      .addColumn('seen_at', 'bigint', (at) => at.notNull())
      .execute();
  }
};
