// Totals counted from the answers alone, by another way than the one that adds them up: what is kept must equal it.

import { sql } from 'kysely';
import type { Database, Schema } from '../schema.ts';
import type { Miscount } from '../scores.ts';
import type { MergeAccounts } from './merging.ts';
import { scopesOf } from './score-rows.ts';

/** Accounts looked at together. */
const PAGE = 100;

type Score = Schema['score'];
type MasteryRow = Schema['mastery'];

export async function recountAll(database: Database): Promise<Miscount[]> {
  const miscounts: Miscount[] = [];
  for (let after = ''; ; ) {
    const accounts = await accountsAfter(database, after);
    if (accounts.length === 0) return miscounts;
    for (const account of accounts) miscounts.push(...(await miscountsOf(database, account)));
    after = accounts.at(-1)!;
  }
}

/** Everybody who has an answer that counts, or a total, in order. */
async function accountsAfter(database: Database, after: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select account from round_answer where account > ${after} and board_points is not null
    union select account from score where account > ${after}
    union select account from mastery where account > ${after}
    order by account limit ${PAGE}`.execute(database);
  return rows.map(({ account }) => account);
}

async function miscountsOf(database: Database, account: string): Promise<Miscount[]> {
  const counted = await countOf(database, account);
  const scores = await database.selectFrom('score').selectAll().where('account', '=', account).execute();
  const mastery = await database.selectFrom('mastery').selectAll().where('account', '=', account).execute();
  return [
    // How somebody is called is no count.
    ...differences(account, scores.map(named), counted.scores.map(named), ({ scope }) => scope),
    ...differences(account, mastery, counted.mastery, ({ topic }) => `mastery ${topic}`),
  ];
}

function named({ name: _, ...counts }: Score): Omit<Score, 'name'> {
  return counts;
}

function differences<Row>(
  account: string,
  kept: readonly Row[],
  counted: readonly Row[],
  placeOf: (row: Row) => string,
): Miscount[] {
  const places = new Set([...kept, ...counted].map(placeOf));
  return [...places].flatMap((where) => {
    const [a, b] = [kept, counted].map((rows) => rows.find((row) => placeOf(row) === where));
    return sorted(a) === sorted(b) ? [] : [{ account, where, kept: a, counted: b }];
  });
}

function sorted(row: unknown): string {
  return JSON.stringify(Object.entries(row ?? {}).sort());
}

async function countOf(database: Database, account: string): Promise<{ scores: Score[]; mastery: MasteryRow[] }> {
  const answers = await database
    .selectFrom('round_answer')
    .innerJoin('round', 'round.id', 'round_answer.round_id')
    .innerJoin('round_question', (join) =>
      join
        .onRef('round_question.round_id', '=', 'round_answer.round_id')
        .onRef('round_question.question', '=', 'round_answer.question'),
    )
    .select(['platform', 'place_id', 'server', 'season', 'topic', 'name', 'is_right', 'board_points'])
    .where('account', '=', account)
    .where('board_points', 'is not', null)
    .orderBy('ordinal')
    .execute();
  const scores = new Map<string, Score>();
  const mastery = new Map<string, MasteryRow>();
  for (const { name, topic, is_right: right, board_points: points, ...place } of answers) {
    for (const scope of scopesOf(place)) {
      const before = scores.get(scope);
      const streak = right === 1 ? (before?.streak ?? 0) + 1 : 0;
      scores.set(scope, {
        scope,
        account,
        name,
        points: (before?.points ?? 0) + (points ?? 0),
        right_answers: (before?.right_answers ?? 0) + (right ?? 0),
        answers: (before?.answers ?? 0) + 1,
        streak,
        best_streak: Math.max(before?.best_streak ?? 0, streak),
      });
    }
    const known = mastery.get(topic) ?? { account, topic, right_answers: 0, answers: 0 };
    mastery.set(topic, { ...known, right_answers: known.right_answers + (right ?? 0), answers: known.answers + 1 });
  }
  return { scores: [...scores.values()], mastery: [...mastery.values()] };
}

/**
 * All answers of both in the order in which they were given, and the totals counted anew. Answers before totals: a
 * question that is being closed holds its answers first, so its totals are either here already or go to `to`.
 */
export const mergeScores: MergeAccounts = async (from, to, transaction) => {
  await transaction.updateTable('round_answer').set({ account: to }).where('account', '=', from).execute();
  await sql`
    update round_answer set ordinal = numbered.place
    from (
      select round_id, question, person_id,
        row_number() over (order by acted_at, ordinal, round_id, question, person_id) as place
      from round_answer where account = ${to} and board_points is not null
    ) as numbered
    where round_answer.round_id = numbered.round_id and round_answer.question = numbered.question
      and round_answer.person_id = numbered.person_id`.execute(transaction);
  for (const table of ['score', 'mastery'] as const)
    await transaction.deleteFrom(table).where('account', 'in', [from, to]).execute();
  const { scores, mastery } = await countOf(transaction, to);
  if (scores.length > 0) await transaction.insertInto('score').values(scores).execute();
  if (mastery.length > 0) await transaction.insertInto('mastery').values(mastery).execute();
};
