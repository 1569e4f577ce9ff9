// Forgets what has served its time. How long each kind is remembered stands here.

import type { Database } from '../schema.ts';
import { SEEN_MS } from '../seen.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A button older than this is told that it is over. */
export const KEPT_MS = 90 * DAY_MS;
/** Nobody plans a job again that was done so long ago. */
export const DONE_MS = 90 * DAY_MS;

export async function forgetOld(database: Database, now: number): Promise<void> {
  await database
    .deleteFrom('kept')
    .where('kept_at', '<', now - KEPT_MS)
    .execute();
  await database
    .deleteFrom('seen')
    .where('seen_at', '<', now - SEEN_MS)
    .execute();
  await database
    .deleteFrom('done')
    .where('done_at', '<', now - DONE_MS)
    .execute();
}
