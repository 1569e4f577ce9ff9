// Rounds and their questions, in tables.

import type { EngineName } from '../migrations/migration.ts';
import type { Rounds, StoredRound } from '../rounds.ts';
import type { Database, Schema } from '../schema.ts';

/** The heartbeat has one row. */
const HEART = 1;
/** In place of a state that has served its time. */
const FORGOTTEN = '';
/** The next time is soon enough for more. */
const FORGOTTEN_AT_ONCE = 1000;

export function roundsIn(database: Database, engine: EngineName): Rounds {
  // On the embedded engine a transaction has everything to itself.
  const locksRows = engine === 'postgresql';
  const byId = (id: string) => database.selectFrom('round').where('id', '=', id);
  return {
    async begin(round) {
      const begun = await database
        .insertInto('round')
        .values(rowOf(round))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      return begun.length > 0;
    },
    async get(id) {
      return readRow(await byId(id).selectAll().executeTakeFirst());
    },
    async openIn(platform, placeId) {
      const row = await database
        .selectFrom('round')
        .selectAll()
        .where('platform', '=', platform)
        .where('place_id', '=', placeId)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return readRow(row);
    },
    async hold(id) {
      const row = byId(id)
        .selectAll()
        .$if(locksRows, (query) => query.forUpdate());
      return readRow(await row.executeTakeFirst());
    },
    async share(id) {
      const row = byId(id)
        .select('version')
        .where('ended_at', 'is', null)
        .$if(locksRows, (query) => query.forShare());
      return row.executeTakeFirst();
    },
    async save(round) {
      const { id, ...row } = rowOf(round);
      await database.updateTable('round').set(row).where('id', '=', id).execute();
    },

    async question(id, index) {
      const row = await database
        .selectFrom('round_question')
        .select(['topic', 'state', 'posted'])
        .where('round_id', '=', id)
        .where('question', '=', index)
        .executeTakeFirst();
      if (row === undefined || row.state === FORGOTTEN) return undefined;
      const { topic, state, posted } = row;
      return { index, topic, state: JSON.parse(state), posted: posted === null ? undefined : JSON.parse(posted) };
    },
    async saveQuestion(id, { index, topic, state }) {
      const row = { topic, state: JSON.stringify(state) };
      await database
        .insertInto('round_question')
        .values({ round_id: id, question: index, posted: null, ...row })
        .onConflict((conflict) => conflict.columns(['round_id', 'question']).doUpdateSet(row))
        .execute();
    },
    async setPosted(id, index, posted) {
      await database
        .updateTable('round_question')
        .set({ posted: JSON.stringify(posted) })
        .where('round_id', '=', id)
        .where('question', '=', index)
        .execute();
    },

    async due(from, to) {
      const rows = await database
        .selectFrom('round')
        .select('id')
        .where('due_at', '>', from)
        .where('due_at', '<=', to)
        .where('ended_at', 'is', null)
        .execute();
      return rows.map(({ id }) => id);
    },
    async beat(now) {
      const open = await database.selectFrom('round').select('id').where('ended_at', 'is', null).limit(1).execute();
      if (open.length === 0) return;
      await database
        .insertInto('heartbeat')
        .values({ id: HEART, seen_at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: now }))
        .execute();
    },
    async lastBeat() {
      const row = await database.selectFrom('heartbeat').select('seen_at').where('id', '=', HEART).executeTakeFirst();
      return row?.seen_at;
    },
  };
}

function rowOf({ id, platform, placeId, server, season, version, dueAt, endedAt, state }: StoredRound) {
  return {
    id,
    platform,
    place_id: placeId,
    server,
    season,
    version,
    due_at: dueAt ?? null,
    ended_at: endedAt ?? null,
    state: JSON.stringify(state),
  };
}

function readRow(row: Schema['round'] | undefined): StoredRound | undefined {
  if (row === undefined || row.state === FORGOTTEN) return undefined;
  const { id, platform, place_id: placeId, server, season, version, due_at: dueAt, ended_at: endedAt, state } = row;
  return {
    id,
    platform,
    placeId,
    server,
    season,
    version,
    dueAt: dueAt ?? undefined,
    endedAt: endedAt ?? undefined,
    state: JSON.parse(state),
  };
}

/** What was asked and answered in rounds that ended before a moment; the marks stay, because the totals come from them. */
export async function forgetRounds(database: Database, before: number): Promise<void> {
  const old = await database
    .selectFrom('round')
    .select('id')
    .where('ended_at', '<', before)
    .where('state', '<>', FORGOTTEN)
    .limit(FORGOTTEN_AT_ONCE)
    .execute();
  for (const { id } of old) {
    await database
      .updateTable('round_question')
      .set({ state: FORGOTTEN, posted: null })
      .where('round_id', '=', id)
      .execute();
    await database
      .updateTable('round_answer')
      .set({ given: JSON.stringify('') })
      .where('round_id', '=', id)
      .execute();
    await database.updateTable('round').set({ state: FORGOTTEN }).where('id', '=', id).execute();
  }
}
