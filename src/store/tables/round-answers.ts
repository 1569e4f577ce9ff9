// Answers, in a table. What people typed, and their names, as JSON: PostgreSQL's text can hold neither U+0000 nor half
// a surrogate pair.

import type { RoundAnswers, StoredAnswer } from '../round-answers.ts';
import type { Database, Schema } from '../schema.ts';

export function roundAnswersIn(database: Database): RoundAnswers {
  const answersTo = (round: string, question: number) =>
    database.selectFrom('round_answer').where('round_id', '=', round).where('question', '=', question);
  return {
    async get(round, question, personId) {
      const row = await answersTo(round, question).selectAll().where('person_id', '=', personId).executeTakeFirst();
      return row && readRow(row);
    },
    async write(round, question, { personId, account, name, given, at, afterMs, changes, team }) {
      const row = {
        account,
        name: JSON.stringify(name),
        given: JSON.stringify(given),
        acted_at: at,
        after_ms: afterMs,
        changes,
        team: team ?? null,
      };
      await database
        .insertInto('round_answer')
        .values({ round_id: round, question, person_id: personId, ...row })
        .onConflict((conflict) => conflict.columns(['round_id', 'question', 'person_id']).doUpdateSet(row))
        .execute();
    },
    async of(round, question) {
      return (await answersTo(round, question).selectAll().orderBy('person_id').execute()).map(readRow);
    },
    async count(round, question) {
      const { count } = await answersTo(round, question)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async teams(round) {
      const rows = await database
        .selectFrom('round_answer')
        .select(({ fn }) => ['team', fn.count<number>('person_id').distinct().as('count')])
        .where('round_id', '=', round)
        .groupBy('team')
        .execute();
      const sizeOf = (team: number) => rows.find((row) => row.team === team)?.count ?? 0;
      return [sizeOf(0), sizeOf(1)];
    },
    async players(round) {
      const rows = await database
        .selectFrom('round_answer')
        .select('person_id')
        .distinct()
        .where('round_id', '=', round)
        .execute();
      return rows.map(({ person_id }) => person_id);
    },
  };
}

function readRow(row: Schema['round_answer']): StoredAnswer {
  const { team, is_right: isRight, points, mistake } = row;
  return {
    personId: row.person_id,
    account: row.account,
    name: JSON.parse(row.name),
    given: JSON.parse(row.given),
    at: row.acted_at,
    afterMs: row.after_ms,
    changes: row.changes,
    ...(team !== null && { team: team === 0 ? 0 : 1 }),
    ...(isRight !== null && {
      mark: { right: isRight === 1, points: points ?? 0, ...(mistake !== null && { mistake }) },
    }),
  };
}
