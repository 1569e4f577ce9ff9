// What a table that holds account ids must offer: the way its rows go when two accounts become one.

import type { Database } from '../schema.ts';

/**
 * Moves everything of `from` to `to`, so that afterwards no row names `from`. Runs inside the transaction that joins
 * the two, while both are held. Where both have a row for the same thing, the table decides: add up, or keep the better.
 */
export type MergeAccounts = (from: string, to: string, transaction: Database) => Promise<void>;
