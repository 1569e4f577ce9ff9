// Quiz rounds: their state, questions and answers; what was scored, counted beside the answers that it comes from.

import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const roundsAndScores: Migration = async (schema) => {
  await schema
    .createTable('round')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('platform', 'text', (platform) => platform.notNull())
    .addColumn('place_id', 'text', (id) => id.notNull())
    .addColumn('server', 'text', (server) => server.notNull())
    .addColumn('season', 'text', (season) => season.notNull())
    .addColumn('version', 'integer', (version) => version.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('state', 'text', (state) => state.notNull())
    .execute();
  // Whoever starts a second round in a place is refused by this, however close behind the first.
  await schema
    .createIndex('one_open_round')
    .unique()
    .on('round')
    .columns(['platform', 'place_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await schema.createIndex('round_by_end').on('round').column('ended_at').execute();
  await schema
    .createIndex('round_by_due')
    .on('round')
    .column('due_at')
    .where(sql.ref('due_at'), 'is not', null)
    .execute();

  await schema
    .createTable('round_question')
    .addColumn('round_id', 'text', (id) => id.notNull())
    .addColumn('question', 'integer', (question) => question.notNull())
    .addColumn('topic', 'text', (topic) => topic.notNull())
    .addColumn('state', 'text', (state) => state.notNull())
    .addColumn('posted', 'text')
    .addPrimaryKeyConstraint('round_question_key', ['round_id', 'question'])
    .execute();

  await schema
    .createTable('round_answer')
    .addColumn('round_id', 'text', (id) => id.notNull())
    .addColumn('question', 'integer', (question) => question.notNull())
    .addColumn('person_id', 'text', (id) => id.notNull())
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('name', 'text', (name) => name.notNull())
    .addColumn('given', 'text', (given) => given.notNull())
    .addColumn('acted_at', 'bigint', (at) => at.notNull())
    .addColumn('after_ms', 'bigint', (ms) => ms.notNull())
    .addColumn('changes', 'integer', (changes) => changes.notNull())
    .addColumn('team', 'integer')
    .addColumn('is_right', 'integer')
    .addColumn('points', 'integer')
    .addColumn('mistake', 'text')
    .addColumn('board_points', 'integer')
    .addColumn('ordinal', 'integer')
    .addPrimaryKeyConstraint('round_answer_key', ['round_id', 'question', 'person_id'])
    .execute();
  await schema.createIndex('answer_by_account').on('round_answer').columns(['account', 'ordinal']).execute();

  await schema
    .createTable('score')
    .addColumn('scope', 'text', (scope) => scope.notNull())
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('name', 'text', (name) => name.notNull())
    .addColumn('points', 'integer', (points) => points.notNull())
    .addColumn('right_answers', 'integer', (right) => right.notNull())
    .addColumn('answers', 'integer', (answers) => answers.notNull())
    .addColumn('streak', 'integer', (streak) => streak.notNull())
    .addColumn('best_streak', 'integer', (best) => best.notNull())
    .addPrimaryKeyConstraint('score_key', ['scope', 'account'])
    .execute();
  await schema
    .createIndex('score_by_points')
    .on('score')
    .columns(['scope', 'points desc', 'right_answers desc', 'account'])
    .execute();
  await schema.createIndex('score_by_account').on('score').column('account').execute();

  await schema
    .createTable('mastery')
    .addColumn('account', 'text', (account) => account.notNull())
    .addColumn('topic', 'text', (topic) => topic.notNull())
    .addColumn('right_answers', 'integer', (right) => right.notNull())
    .addColumn('answers', 'integer', (answers) => answers.notNull())
    .addPrimaryKeyConstraint('mastery_key', ['account', 'topic'])
    .execute();

  await schema
    .createTable('heartbeat')
    .addColumn('id', 'integer', (id) => id.primaryKey())
    .addColumn('seen_at', 'bigint', (at) => at.notNull())
    .execute();
};
