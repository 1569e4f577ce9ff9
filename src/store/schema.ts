// The tables as the code sees them; the migrations make them.
// What both engines understand alike: ids are text made by us, times bigint milliseconds, JSON is text.

import type { Kysely } from 'kysely';

export interface Schema {
  version: { number: number; applied_at: number };
  kept: { id: string; text: string; kept_at: number };
  seen: { id: string; seen_at: number };
  person: { platform: string; person_id: string; language: string | null };
  setting: { platform: string; scope_id: string; settings: string };
  session: { shard: number; session_id: string; resume_url: string; sequence: number; shard_count: number };
  /** Keys of jobs that are done, so that none of them happens again. */
  done: { key: string; done_at: number };
  /** Embedded only; PostgreSQL has the tables of graphile-worker. */
  job: {
    key: string;
    kind: string;
    planned_at: number;
    /** Later than planned once an attempt has failed. */
    due_at: number;
    data: string;
    attempts: number;
    error: string | null;
  };
  /** PostgreSQL only: when each process that works on jobs last gave a sign of life. */
  worker: { id: string; seen_at: number };
}

/** A connection or a transaction on it: repositories work on either. */
export type Database = Kysely<Schema>;
