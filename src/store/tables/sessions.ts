// Sessions, in a table.

import type { Database } from '../schema.ts';
import type { Sessions } from '../sessions.ts';

export function sessionsIn(database: Database): Sessions {
  return {
    async get(shard) {
      const row = await database.selectFrom('session').selectAll().where('shard', '=', shard).executeTakeFirst();
      if (row === undefined) return undefined;
      const { session_id: sessionId, resume_url: resumeUrl, sequence, shard_count: shardCount } = row;
      return { sessionId, resumeUrl, sequence, shardCount };
    },
    async set(shard, { sessionId, resumeUrl, sequence, shardCount }) {
      const row = { session_id: sessionId, resume_url: resumeUrl, sequence, shard_count: shardCount };
      await database
        .insertInto('session')
        .values({ shard, ...row })
        .onConflict((conflict) => conflict.column('shard').doUpdateSet(row))
        .execute();
    },
    async delete(shard) {
      await database.deleteFrom('session').where('shard', '=', shard).execute();
    },
  };
}
