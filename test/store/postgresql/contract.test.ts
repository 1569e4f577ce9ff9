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
    const store = await openStore({ databaseUrl: database.url }, options());
    return {
      store,
      hurry: async () => {
        await database.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0');
      },
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  });
