// G9, G12–G15 and G19 for quiz rounds, on each store there is: measured in a process of its own, so that what other
// subjects left in memory is not weighed with it.

import { spawnSync } from 'node:child_process';
import type { Row } from './rows.ts';

/** @param measure the built file of quiz-measure.ts */
export function quiz(measure: string): Row[] {
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', measure], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the measuring of rounds ended with ${status}`);
  return JSON.parse(stdout);
}
