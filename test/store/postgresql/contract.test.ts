// PostgreSQL against the contract.

import { describe, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { createDatabase, postgresServer } from '../../postgres.ts';
import { options } from '../faults.ts';
import { storeContract } from '../store-contract.ts';

const server = await postgresServer();

if (server === undefined) describe.skip('PostgreSQL', () => it('keeps the contract (needs PostgreSQL)'));
else
  storeContract('PostgreSQL', async () => {
    const database = await createDatabase(server);
    let ahead = 0;
    const store = await openStore(
      { databaseUrl: database.url },
      options(() => Date.now() + ahead),
    );
    return {
      store,
      hurry: async () => {
        await database.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0');
      },
      later: (ms) => {
        ahead += ms;
      },
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  });
