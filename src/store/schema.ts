// The tables as the code sees them; the migrations make them.
// What both engines understand alike: ids are text made by us, times bigint milliseconds, JSON is text.

import type { Kysely } from 'kysely';

export interface Schema {
  version: { number: number; applied_at: number };
  kept: { id: string; text: string; kept_at: number };
  seen: { id: string; seen_at: number };
  person: { platform: string; person_id: string; language: string | null };
  setting: { platform: string; scope_id: string; settings: string };
  /** Which account somebody on a platform belongs to. A column `account` anywhere has its merge in tables/merge.ts. */
  account_member: { platform: string; person_id: string; account: string; joined_at: number };
  link_code: { account: string; code_hash: string; made_at: number };
  link_try: { platform: string; person_id: string; first_at: number; tries: number };
  /** How an account is called on boards; null for one that is not to be known. */
  board_name: { account: string; name: string | null; chosen_at: number };
  last_page: { account: string; page: string; read_at: number };
  derivation: {
    id: string;
    account: string;
    task: string;
    level: number;
    moves: string;
    version: number;
    started_at: number;
    moved_at: number;
    /** One of each account is open. */
    state: string;
  };
  installation: { platform: string; installation_id: string; sealed: string; changed_at: number };
  /** `argument_values` is the text that asks for it; `name_key` is the name without its case. */
  network: { account: string; name_key: string; name: string; argument_values: string; saved_at: number };
  round: {
    id: string;
    platform: string;
    place_id: string;
    server: string;
    season: string;
    version: number;
    due_at: number | null;
    ended_at: number | null;
    state: string;
  };
  round_question: { round_id: string; question: number; topic: string; state: string; posted: string | null };
  round_answer: {
    round_id: string;
    question: number;
    person_id: string;
    account: string;
    name: string;
    given: string;
    acted_at: number;
    after_ms: number;
    changes: number;
    team: number | null;
    /** 1 or 0; null until the question is closed. */
    is_right: number | null;
    points: number | null;
    mistake: string | null;
    /** Null where it counts for no board. */
    board_points: number | null;
    /** Which of the account's counted answers this is, from 1: their order, also for answers of the same moment. */
    ordinal: number | null;
  };
  /** One row for each account on each board. */
  score: {
    scope: string;
    account: string;
    name: string;
    points: number;
    right_answers: number;
    answers: number;
    streak: number;
    best_streak: number;
  };
  mastery: { account: string; topic: string; right_answers: number; answers: number };
  /** One row: when a process that serves rounds last gave a sign of life while one was open. */
  heartbeat: { id: number; seen_at: number };
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
