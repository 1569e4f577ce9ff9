// When two accounts become one, no table is forgotten. A new table with a column `account` needs a row here and its merge.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/schema.ts';
import { mergeAccounts } from '../../../src/store/tables/merge.ts';
import { engines } from '../engines.ts';

/** Puts one row of an account into each table that holds accounts. */
const rows: Readonly<Record<string, (database: Database, account: string) => Promise<unknown>>> = {
  account_member: (database, account) =>
    database
      .insertInto('account_member')
      .values({ platform: 'web', person_id: account, account, joined_at: 1 })
      .execute(),
  link_code: (database, account) =>
    database.insertInto('link_code').values({ account, code_hash: account, made_at: 1 }).execute(),
  last_page: (database, account) =>
    database.insertInto('last_page').values({ account, page: 'error/1', read_at: 1 }).execute(),
  round_answer: async (database, account) => {
    const place = { platform: 'web', place_id: account, server: 'guild', season: '2027-01' };
    const round = { id: account, ...place, version: 1, due_at: null, ended_at: 1, state: 'null' };
    await database.insertInto('round').values(round).execute();
    const question = { round_id: account, question: 0 };
    await database
      .insertInto('round_question')
      .values({ ...question, topic: 'error', state: 'null', posted: null })
      .execute();
    const given = { name: '"Mina"', given: '"x"', acted_at: 1, after_ms: 1, changes: 0, team: null };
    const mark = { is_right: 1, points: 100, mistake: null, board_points: 100, ordinal: 1 };
    await database
      .insertInto('round_answer')
      .values({ ...question, person_id: account, account, ...given, ...mark })
      .execute();
  },
  score: (database, account) =>
    database
      .insertInto('score')
      .values({
        scope: 'all',
        account,
        name: '"Mina"',
        points: 100,
        right_answers: 1,
        answers: 1,
        streak: 1,
        best_streak: 1,
      })
      .execute(),
  mastery: (database, account) =>
    database.insertInto('mastery').values({ account, topic: 'error', right_answers: 1, answers: 1 }).execute(),
};

describe.each(engines)('merging accounts ($name)', ({ open }) => {
  it.skipIf(open === undefined)('leaves nothing of the one that is gone, in any table (needs PostgreSQL)', async () => {
    const { database, close } = await open!();
    try {
      const tables = await database.introspection.getTables();
      const holding = tables.filter(({ columns }) => columns.some(({ name }) => name === 'account'));
      expect(holding.map(({ name }) => name).sort()).toEqual(Object.keys(rows).sort());
      for (const account of ['one', 'two']) for (const insert of Object.values(rows)) await insert(database, account);

      await database.transaction().execute((transaction) => mergeAccounts('one', 'two', transaction));

      for (const table of Object.keys(rows) as 'account_member'[]) {
        const accounts = await database.selectFrom(table).select('account').execute();
        expect([table, accounts.filter(({ account }) => account === 'one')]).toEqual([table, []]);
        expect([table, accounts.length > 0]).toEqual([table, true]);
      }
    } finally {
      await close();
    }
  });

  it.skipIf(open === undefined)('keeps the page that was read later (needs PostgreSQL)', async () => {
    const { database, close } = await open!();
    try {
      const page = async (account: string) =>
        (await database.selectFrom('last_page').select('page').where('account', '=', account).executeTakeFirst())?.page;
      await database
        .insertInto('last_page')
        .values([
          { account: 'early', page: 'error/1', read_at: 1 },
          { account: 'late', page: 'together/2', read_at: 2 },
        ])
        .execute();
      await database.transaction().execute((transaction) => mergeAccounts('late', 'early', transaction));
      expect(await page('early')).toBe('together/2');
      await database.transaction().execute((transaction) => mergeAccounts('early', 'new', transaction));
      expect([await page('early'), await page('new')]).toEqual([undefined, 'together/2']);
    } finally {
      await close();
    }
  });
});
