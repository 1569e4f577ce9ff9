// Names on boards, in a table: a row for each account that chose one.

import type { BoardName, BoardNames } from '../board-names.ts';
import type { Database, Schema } from '../schema.ts';
import type { MergeAccounts } from './merging.ts';

/** People in one statement: few enough for both engines' parameters. */
const PEOPLE = 500;

/** Without a name, nobody is to know them. */
export function readBoardName(name: string | null): BoardName {
  return name === null ? 'hidden' : { alias: name };
}

export function boardNamesIn(database: Database, now: () => number): BoardNames {
  return {
    async get(account) {
      const row = await database
        .selectFrom('board_name')
        .select('name')
        .where('account', '=', account)
        .executeTakeFirst();
      return row && readBoardName(row.name);
    },
    async set(account, name) {
      if (name === undefined) {
        await database.deleteFrom('board_name').where('account', '=', account).execute();
        return;
      }
      const row = { name: name === 'hidden' ? null : name.alias, chosen_at: now() };
      await database
        .insertInto('board_name')
        .values({ account, ...row })
        .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
        .execute();
    },
    async of(platform, personIds) {
      const chosen = new Map<string, BoardName>();
      for (let from = 0; from < personIds.length; from += PEOPLE) {
        const rows = await database
          .selectFrom('account_member')
          .innerJoin('board_name', 'board_name.account', 'account_member.account')
          .select(['person_id', 'name'])
          .where('platform', '=', platform)
          .where('person_id', 'in', personIds.slice(from, from + PEOPLE))
          .execute();
        for (const { person_id: personId, name } of rows) chosen.set(personId, readBoardName(name));
      }
      return chosen;
    },
  };
}

/** What shows less of somebody wins, so that nobody is uncovered by linking; of two names the one chosen later. */
export const mergeBoardNames: MergeAccounts = async (from, to, transaction) => {
  const rows = await transaction.selectFrom('board_name').selectAll().where('account', 'in', [from, to]).execute();
  const [kept] = rows.sort((a, b) => hides(b) - hides(a) || b.chosen_at - a.chosen_at);
  await transaction.deleteFrom('board_name').where('account', 'in', [from, to]).execute();
  if (kept)
    await transaction
      .insertInto('board_name')
      .values({ ...kept, account: to })
      .execute();
};

function hides({ name }: Schema['board_name']): number {
  return name === null ? 1 : 0;
}
