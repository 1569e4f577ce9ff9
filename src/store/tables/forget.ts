// Forgets what has served its time. How long each kind is remembered stands here.

import { CODE_MS } from '../accounts.ts';
import type { Database } from '../schema.ts';
import { SEEN_MS } from '../seen.ts';
import { forgetDerivations } from './derivations.ts';
import { forgetRounds } from './rounds.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A button older than this is told that it is over. */
export const KEPT_MS = 90 * DAY_MS;
/** As long as its buttons work. What was scored stays, and what it was scored for. */
export const ROUND_MS = KEPT_MS;
/** What a learner wrote, after the last move. */
export const DERIVATION_MS = 365 * DAY_MS;
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
  await forgetRounds(database, now - ROUND_MS);
  await forgetDerivations(database, now - DERIVATION_MS);
  await database
    .deleteFrom('link_code')
    .where('made_at', '<=', now - CODE_MS)
    .execute();
  await database
    .deleteFrom('link_try')
    .where('first_at', '<=', now - CODE_MS)
    .execute();
}
