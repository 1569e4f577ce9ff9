// A round on PostgreSQL, killed at every kind of moment.

import { describe } from 'vitest';
import { createDatabase, postgresServer } from '../postgres.ts';
import { type Ground, itEndsTheSame } from './crash-suite.ts';

const server = await postgresServer();

async function onServer(address: NonNullable<typeof server>): Promise<Ground> {
  const database = await createDatabase(address);
  // Life would take some seconds to find it dead: that is tested where life is.
  const giveBack = () => database.query('update graphile_worker._private_jobs set locked_at = null');
  return { place: { databaseUrl: database.url }, giveBack, remove: database.drop };
}

describe('a round on PostgreSQL', () => {
  itEndsTheSame(server === undefined ? undefined : () => onServer(server), ' (needs PostgreSQL)');
});
