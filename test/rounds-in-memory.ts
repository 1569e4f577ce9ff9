// A real host of rounds for tests of what it answers; nothing is posted until somebody works on its jobs.

import type { Messenger } from '../src/conversation/messenger.ts';
import { RoundHost } from '../src/quiz/host.ts';
import { roundMessages } from '../src/quiz/round-messages.ts';
import type { Store } from '../src/store/store.ts';
import { MessengerInMemory } from './messenger-in-memory.ts';

/** Ids count up: the same acts give the same ids. */
export function roundsInMemory(
  store: Store,
  now: () => number = Date.now,
  messenger: Messenger = new MessengerInMemory(),
): RoundHost {
  let ids = 0;
  return new RoundHost({
    store,
    messages: roundMessages,
    messengerOf: () => messenger,
    now,
    newId: (length) => String(++ids).padStart(length, 'r'),
    log: (reference, fault) => {
      throw new Error(reference, { cause: fault });
    },
  });
}
