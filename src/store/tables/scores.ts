// Scores, in tables. Boards are written in one order and accounts sorted on each, so that two questions that close at
// the same moment wait for each other, and never both for both.

import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Schema } from '../schema.ts';
import type { MarkedAnswer, PlacedTotal, Scores } from '../scores.ts';
import { recountAll } from './score-recount.ts';
import { type RoundPlace, readTotal, scopeOf, scopesOf, selectTotals, type TotalRow } from './score-rows.ts';

/** Rows in one statement: enough to save the way to the server, few enough for both engines' parameters. */
const ROWS = 500;

/** What a closed question adds for one account. */
interface Added {
  readonly personId: string;
  readonly account: string;
  /** As it stands in its row. */
  readonly name: string;
  readonly right: 0 | 1;
  readonly points: number;
}

export function scoresIn(database: Database): Scores {
  return {
    async mark(round, question, marks, counts) {
      const owners = await writeMarks(database, round, question, marks, counts);
      if (!counts || marks.length === 0) return;
      const { topic, ...place } = await factsOf(database, round, question);
      const added = marks
        .map(({ personId, right, boardPoints }): Added => {
          const { account, name } = owners.get(personId)!;
          return { personId, account, name, right: right ? 1 : 0, points: boardPoints };
        })
        .sort((a, b) => (a.account < b.account ? -1 : 1));
      for (const each of withoutRepeats(added)) {
        const [first, ...others] = scopesOf(place);
        await addTotals(database, first!, each);
        // While the account's first row is held, nobody else can take the same number.
        await number(database, round, question, each);
        for (const scope of others) await addTotals(database, scope, each);
        await addMastery(database, topic, each);
      }
    },
    async top(board, most) {
      const rows = await selectTotals(database)
        .where('scope', '=', scopeOf(board))
        .orderBy('points', 'desc')
        .orderBy('right_answers', 'desc')
        .orderBy('score.account')
        .limit(most)
        .execute();
      return placed(rows);
    },
    async of(board, account) {
      const scope = scopeOf(board);
      const row = await selectTotals(database)
        .where('scope', '=', scope)
        .where('score.account', '=', account)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { better } = await database
        .selectFrom('score')
        .select(({ fn }) => fn.countAll<number>().as('better'))
        .where('scope', '=', scope)
        .where(sql<boolean>`(points, right_answers) > (${row.points}, ${row.right_answers})`)
        .executeTakeFirstOrThrow();
      return { ...readTotal(row), place: better + 1 };
    },
    async size(board) {
      const { count } = await database
        .selectFrom('score')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('scope', '=', scopeOf(board))
        .executeTakeFirstOrThrow();
      return count;
    },
    async mastery(account) {
      const rows = await database
        .selectFrom('mastery')
        .selectAll()
        .where('account', '=', account)
        .orderBy('topic')
        .execute();
      return rows.map(({ topic, right_answers: right, answers }) => ({ topic, right, answers }));
    },
    recount: () => recountAll(database),
  };
}

/** Marks that are alike share a statement. Answers with whose each answer is: decided here, while its row is held. */
async function writeMarks(
  database: Database,
  round: string,
  question: number,
  marks: readonly MarkedAnswer[],
  counts: boolean,
): Promise<Map<string, { readonly account: string; readonly name: string }>> {
  const alike = new Map<string, MarkedAnswer[]>();
  for (const mark of marks) {
    const key = [mark.right, mark.points, mark.boardPoints, mark.mistake].join();
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [mark]);
    else group.push(mark);
  }
  const owners = new Map<string, { account: string; name: string }>();
  for (const group of alike.values()) {
    const { right, points, boardPoints, mistake } = group[0]!;
    for (const chunk of chunks(group)) {
      const rows = await database
        .updateTable('round_answer')
        .set({
          is_right: right ? 1 : 0,
          points,
          mistake: mistake ?? null,
          board_points: counts ? boardPoints : null,
        })
        .where('round_id', '=', round)
        .where('question', '=', question)
        .where(
          'person_id',
          'in',
          chunk.map(({ personId }) => personId),
        )
        .returning(['person_id', 'account', 'name'])
        .execute();
      for (const { person_id, account, name } of rows) owners.set(person_id, { account, name });
    }
  }
  return owners;
}

async function factsOf(
  database: Database,
  round: string,
  question: number,
): Promise<RoundPlace & { readonly topic: string }> {
  return database
    .selectFrom('round')
    .innerJoin('round_question', 'round_question.round_id', 'round.id')
    .select(['platform', 'place_id', 'server', 'season', 'topic'])
    .where('round.id', '=', round)
    .where('round_question.question', '=', question)
    .executeTakeFirstOrThrow();
}

async function addTotals(database: Database, scope: string, added: readonly Added[]): Promise<void> {
  for (const chunk of chunks(added)) {
    await database
      .insertInto('score')
      .values(
        chunk.map(({ account, name, right, points }) => {
          const counted = { points, right_answers: right, answers: 1, streak: right, best_streak: right };
          return { scope, account, name, ...counted };
        }),
      )
      .onConflict((conflict) => conflict.columns(['scope', 'account']).doUpdateSet(addedTo))
      .execute();
  }
}

function addedTo(row: ExpressionBuilder<Schema & { excluded: Schema['score'] }, 'score' | 'excluded'>) {
  return {
    name: row.ref('excluded.name'),
    points: row('score.points', '+', row.ref('excluded.points')),
    right_answers: row('score.right_answers', '+', row.ref('excluded.right_answers')),
    answers: row('score.answers', '+', 1),
    streak: sql<number>`case when excluded.streak = 1 then score.streak + 1 else 0 end`,
    best_streak: sql<number>`case when excluded.streak = 1 and score.streak >= score.best_streak
      then score.streak + 1 else score.best_streak end`,
  };
}

async function number(database: Database, round: string, question: number, added: readonly Added[]): Promise<void> {
  for (const chunk of chunks(added)) {
    await database
      .updateTable('round_answer')
      .set(({ selectFrom }) => ({
        ordinal: selectFrom('score')
          .select('score.answers')
          .whereRef('score.account', '=', 'round_answer.account')
          .where('score.scope', '=', scopeOf({ kind: 'all' })),
      }))
      .where('round_id', '=', round)
      .where('question', '=', question)
      .where(
        'person_id',
        'in',
        chunk.map(({ personId }) => personId),
      )
      .execute();
  }
}

async function addMastery(database: Database, topic: string, added: readonly Added[]): Promise<void> {
  for (const chunk of chunks(added)) {
    await database
      .insertInto('mastery')
      .values(chunk.map(({ account, right }) => ({ account, topic, right_answers: right, answers: 1 })))
      .onConflict((conflict) =>
        conflict.columns(['account', 'topic']).doUpdateSet((row) => ({
          right_answers: row('mastery.right_answers', '+', row.ref('excluded.right_answers')),
          answers: row('mastery.answers', '+', 1),
        })),
      )
      .execute();
  }
}

/** One account may answer as two people of one platform, and a statement can change a row only once. */
function withoutRepeats(added: readonly Added[]): Added[][] {
  const parts: Added[][] = [];
  const seen = new Map<string, number>();
  for (const one of added) {
    const turn = seen.get(one.account) ?? 0;
    seen.set(one.account, turn + 1);
    parts[turn] ??= [];
    parts[turn].push(one);
  }
  return parts;
}

function placed(rows: readonly TotalRow[]): PlacedTotal[] {
  let place = 0;
  return rows.map((row, at) => {
    const before = rows[at - 1];
    if (before?.points !== row.points || before.right_answers !== row.right_answers) place = at + 1;
    return { ...readTotal(row), place };
  });
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, at) => all.slice(at * ROWS, (at + 1) * ROWS));
}
