// Writes numbered rows of every kind, several at a time, and prints each number once all of its rows are acknowledged.

import { openStore } from '../../../src/store/store.ts';
import { options, placeOf } from './place.ts';
import { print } from './print.ts';
import { writeRows } from './rows.ts';

const store = await openStore(placeOf(process.argv), options);
const run = process.argv[3]!;
let next = 0;

async function writeOn(): Promise<never> {
  for (;;) {
    const name = `${run}-${next++}`;
    await writeRows(store, name);
    print(`wrote ${name}`);
  }
}

await Promise.all(Array.from({ length: 4 }, writeOn));
