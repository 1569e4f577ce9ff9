// A board over a million answers of fifty thousand people in two hundred servers, written by the database itself.

import { sql } from 'kysely';
import type { Engine } from '../src/store/engine.ts';
import { scoresIn } from '../src/store/tables/scores.ts';
import type { Ground } from './quiz-ground.ts';
import { median, type Row, row } from './rows.ts';

const ANSWERS = 1_000_000;
const PEOPLE = 50_000;
const SERVERS = 200;
const LOOKS = 200;

export async function boardOn({ name, place, boardMs }: Ground): Promise<Row[]> {
  const engine = await engineOf(place);
  try {
    await fill(engine);
    const scores = scoresIn(engine.database);
    const server = (look: number) =>
      ({ kind: 'server', platform: 'bench', server: `server ${look % SERVERS}` }) as const;
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look++) {
      const start = performance.now();
      const top = await scores.top(server(look), 10);
      const mine = await scores.of(server(look), top.at(-1)!.account);
      times.push(performance.now() - start);
      if (top.length !== 10 || mine?.place !== top.at(-1)!.place) throw new Error('the board is not what was written');
    }
    return [
      row(
        'G14',
        `top ten and own place over ${ANSWERS.toLocaleString('en')} answers, ${name}`,
        median(times),
        'ms',
        boardMs,
      ),
    ];
  } finally {
    await engine.close();
  }
}

async function engineOf(place: Ground['place']): Promise<Engine> {
  const options = { now: Date.now, log: () => {} };
  if (typeof place !== 'string' && 'databaseUrl' in place)
    return (await import('../src/store/postgresql/open.ts')).openPostgresql(place.databaseUrl, options);
  const { openEmbedded } = await import('../src/store/embedded/open.ts');
  return openEmbedded(typeof place === 'string' ? undefined : place.dataDir, options);
}

/** Person n answers in server n mod 200; every fifth of the answers is wrong. */
async function fill({ database }: Engine): Promise<void> {
  const each = ANSWERS / PEOPLE;
  await sql`insert into round_answer
      (round_id, question, person_id, account, name, given, acted_at, after_ms, changes, is_right, points, board_points, ordinal)
    with recursive answer(n) as (select 0 union all select n + 1 from answer where n < ${sql.lit(ANSWERS - 1)})
    select 'round ' || (n / ${sql.lit(PEOPLE)}), 0, 'person ' || (n % ${sql.lit(PEOPLE)}), 'account ' || (n % ${sql.lit(PEOPLE)}),
      '"Person"', '"a"', n, 1000, 0, case when n % 5 = 0 then 0 else 1 end, 100, 100 + n % 50, 1 + n / ${sql.lit(PEOPLE)}
    from answer`.execute(database);
  for (const scope of [sql`'all'`, sql`${'server\nbench\nserver '} || (person % ${sql.lit(SERVERS)})`])
    await sql`insert into score (scope, account, name, points, right_answers, answers, streak, best_streak)
      select ${scope}, 'account ' || person, '"Person"', points, right_answers, ${sql.lit(each)}, 1, 3 from (
        select cast(substr(account, 9) as integer) as person, sum(board_points) as points, sum(is_right) as right_answers
        from round_answer where account like 'account %' group by account) as counted`.execute(database);
  await sql`analyze`.execute(database);
}
