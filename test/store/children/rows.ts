// One row of every kind under a name, and whether all of them are there.

import { idOf } from '../../../src/store/kept.ts';
import type { Repositories } from '../../../src/store/repositories.ts';
import type { Store } from '../../../src/store/store.ts';

const session = { resumeUrl: 'wss://gateway', sequence: 1, shardCount: 1 };

/** Half of the names in one transaction, half each for itself. */
export async function writeRows(store: Store, name: string): Promise<void> {
  const write = async (all: Repositories) => {
    await all.kept.keep(name);
    await all.seen.first(name, Date.now());
    await all.people.set({ platform: 'web', personId: name }, { language: 'ko' });
    await all.settings.patch({ platform: 'web', scopeId: name }, { name });
    await all.jobs.plan({ key: name, kind: 'nobody', at: 0, data: name });
    await all.sessions.set(0, { ...session, sessionId: name });
  };
  await (name.length % 2 === 0 ? store.transaction(write) : write(store));
}

/** Which of them are missing. */
export async function missingRows(store: Store, name: string): Promise<string[]> {
  const there = {
    kept: (await store.kept.find(idOf(name))) === name,
    seen: await store.seen.has(name),
    person: (await store.people.get({ platform: 'web', personId: name })).language === 'ko',
    settings: (await store.settings.get({ platform: 'web', scopeId: name })).name === name,
    job: await store.jobs.cancel(name),
  };
  return Object.entries(there).flatMap(([kind, found]) => (found ? [] : [`${kind} of ${name}`]));
}
