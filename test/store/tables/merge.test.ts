// When two accounts become one, no table is forgotten. A new table with a column `account` needs a row here and its merge.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/schema.ts';
import { derivationsIn } from '../../../src/store/tables/derivations.ts';
import { mergeAccounts } from '../../../src/store/tables/merge.ts';
import { networksIn } from '../../../src/store/tables/networks.ts';
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
  board_name: (database, account) =>
    database.insertInto('board_name').values({ account, name: account, chosen_at: 1 }).execute(),
  network: (database, account) =>
    database
      .insertInto('network')
      .values({ account, name_key: 'mine', name: 'mine', argument_values: account, saved_at: 1 })
      .execute(),
  derivation: (database, account) =>
    database
      .insertInto('derivation')
      .values({
        id: account,
        account,
        task: '',
        level: 1,
        moves: '[]',
        version: 1,
        started_at: 1,
        moved_at: account === 'one' ? 1 : 2,
        state: 'open',
      })
      .execute(),
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

  it.skipIf(open === undefined)(
    'keeps both derivations, and open the one that was moved later (needs PostgreSQL)',
    async () => {
      const { database, close } = await open!();
      try {
        for (const account of ['one', 'two']) await rows.derivation!(database, account);
        await database.transaction().execute((transaction) => mergeAccounts('two', 'one', transaction));
        const derivations = derivationsIn(database);
        expect((await derivations.of('one')).map(({ id, state, version }) => ({ id, state, version }))).toEqual([
          { id: 'two', state: 'open', version: 1 },
          { id: 'one', state: 'aside', version: 2 },
        ]);
        expect((await derivations.open('one'))?.id).toBe('two');
      } finally {
        await close();
      }
    },
  );

  it.skipIf(open === undefined)('loses no network, and gives twins a number (needs PostgreSQL)', async () => {
    const { database, close } = await open!();
    try {
      const networks = networksIn(database, () => 1);
      for (const [account, name, values] of [
        ['to', 'Mine', 'net=2-3-2'],
        ['to', 'mine-2', 'net=2-4-2'],
        ['to', 'same', 'net=3-2'],
        ['from', 'mine', 'net=2-5-2'],
        ['from', 'same', 'net=3-2'],
        ['from', '내것', ''],
      ] as const)
        await networks.save(account, { name, values });
      await database.transaction().execute((transaction) => mergeAccounts('from', 'to', transaction));
      expect(await networks.all('to')).toEqual([
        { name: 'Mine', values: 'net=2-3-2' },
        { name: 'mine-2', values: 'net=2-4-2' },
        { name: 'mine-3', values: 'net=2-5-2' },
        { name: 'same', values: 'net=3-2' },
        { name: '내것', values: '' },
      ]);
      expect(await networks.all('from')).toEqual([]);
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

  it.skipIf(open === undefined)('uncovers nobody, and keeps the name chosen later (needs PostgreSQL)', async () => {
    const { database, close } = await open!();
    try {
      const all = database.selectFrom('board_name').select(['account', 'name']);
      const merged = async (from: [string | null, number][], to: [string | null, number][]) => {
        await database.deleteFrom('board_name').execute();
        const rows = [
          ...from.map(([name, chosen_at]) => ({ account: 'from', name, chosen_at })),
          ...to.map(([name, chosen_at]) => ({ account: 'to', name, chosen_at })),
        ];
        await database.insertInto('board_name').values(rows).execute();
        await database.transaction().execute((transaction) => mergeAccounts('from', 'to', transaction));
        return await all.execute();
      };
      expect(await merged([['Fox', 1]], [['Owl', 2]])).toEqual([{ account: 'to', name: 'Owl' }]);
      expect(await merged([['Fox', 2]], [['Owl', 1]])).toEqual([{ account: 'to', name: 'Fox' }]);
      expect(await merged([[null, 1]], [['Owl', 2]])).toEqual([{ account: 'to', name: null }]);
      expect(await merged([['Fox', 2]], [[null, 1]])).toEqual([{ account: 'to', name: null }]);
      expect(await merged([['Fox', 1]], [])).toEqual([{ account: 'to', name: 'Fox' }]);
    } finally {
      await close();
    }
  });
});
