// The embedded store in memory and on disk against the contract.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StorePlace } from '../../../src/store/store.ts';
import { options } from '../faults.ts';
import { type StoreUnderTest, storeContract } from '../store-contract.ts';

/** Later than any pause between two attempts. */
const HURRY_MS = 60_000;

async function open(place: StorePlace, remove: () => void): Promise<StoreUnderTest> {
  let ahead = 0;
  const store = await openStore(
    place,
    options(() => Date.now() + ahead),
  );
  return {
    store,
    // Only what has failed lies less than an hour ahead in these tests, so the clock can leap over the pause.
    hurry: async () => {
      ahead += HURRY_MS;
    },
    later: (ms) => {
      ahead += ms;
    },
    close: async () => {
      await store.close();
      remove();
    },
  };
}

storeContract('in memory', () => open('memory', () => {}));

storeContract('on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-store-'));
  return open({ dataDir: folder }, () => rmSync(folder, { recursive: true }));
});
