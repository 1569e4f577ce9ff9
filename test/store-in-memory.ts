// A real store that lives as long as the process, opened when the first test asks for it.

import { lazily } from '../src/store/lazily.ts';
import { openStore, type Store, type StoreOptions } from '../src/store/store.ts';

export function storeInMemory(
  now: () => number = Date.now,
  more: Pick<StoreOptions, 'randomBytes'> = {},
): () => Promise<Store> {
  return lazily(() =>
    openStore('memory', {
      now,
      ...more,
      log: (reference, fault) => {
        throw new Error(reference, { cause: fault });
      },
    }),
  );
}
