// What each program is handed.

import type { StorePlace } from '../../../src/store/store.ts';

export function placeOf(words: readonly string[]): StorePlace {
  return JSON.parse(words[2]!);
}

export const options = {
  now: Date.now,
  log: (reference: string, fault: unknown) => void process.stderr.write(`${reference} ${(fault as Error).message}\n`),
};
