// Published numbers and platform contracts that tests read but the repository does not carry.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The parsed JSON of a file in the folder SHARED_DATA, or undefined in a clone without it: then skip, with a name that
 * says “needs shared data”. Where REQUIRE_SHARED_DATA=1 a missing file throws instead, so that no skip passes unseen.
 */
export function sharedData(file: string): unknown {
  const path = join(process.env.SHARED_DATA ?? '../shared/data', file);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  if (process.env.REQUIRE_SHARED_DATA === '1') throw new Error(`${path} is missing and REQUIRE_SHARED_DATA=1`);
  return undefined;
}
