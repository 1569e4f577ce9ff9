// Where the PostgreSQL server for tests is, and a database of its own for each test file.

import { randomBytes } from 'node:crypto';
import pg from 'pg';

const USUAL = 'postgres://postgres@127.0.0.1/test';

/**
 * The address of a server, DATABASE_URL first, or undefined: then skip, with a name that says “needs PostgreSQL”.
 * Where REQUIRE_POSTGRES=1 a missing one throws instead.
 */
export async function postgresServer(): Promise<string | undefined> {
  const url = process.env.DATABASE_URL ?? USUAL;
  const answer = await query(url, 'select 1').catch((fault: Error) => fault);
  if (!(answer instanceof Error)) return url;
  if (process.env.REQUIRE_POSTGRES === '1')
    throw new Error(`no PostgreSQL answers and REQUIRE_POSTGRES=1: ${answer.message}; set DATABASE_URL`);
  return undefined;
}

export interface TestDatabase {
  readonly url: string;
  /** One statement on a connection of its own. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

export async function createDatabase(server: string): Promise<TestDatabase> {
  const name = `backprop_test_${randomBytes(6).toString('hex')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (sql) => query(url.href, sql),
    drop: async () => {
      await query(server, `drop database ${name} with (force)`);
    },
  };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
