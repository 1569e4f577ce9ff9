// What a derivation has earned so far. Tries and the first two hints are free; a step that was shown is not.

import type { CoachLevel, Credit, PlannedStep, WrittenLine } from './derivation.ts';

/** For a step found alone, or a line that is right in itself. */
const FULL = 2;
/** Less for a step that the third hint has shown. */
const SHOWN = 1;

export function creditOf(
  level: CoachLevel,
  plan: readonly PlannedStep[],
  written: readonly WrittenLine[],
  done: boolean,
): Credit {
  return level === 1 ? creditOfSteps(plan) : creditOfLines(plan, written, done);
}

function creditOfSteps(plan: readonly PlannedStep[]): Credit {
  const earned = plan.map(({ state, hinted }) => (state !== 'found' ? 0 : hinted === 3 ? FULL - SHOWN : FULL));
  return { earned: total(earned), possible: FULL * plan.length };
}

/** Each line counts once; what follows rightly from a slip earns as much as what is right. A goal not reached counts as a line. */
function creditOfLines(plan: readonly PlannedStep[], written: readonly WrittenLine[], done: boolean): Credit {
  const lines = new Map(written.map((line) => [line.text.replace(/\s+/g, ''), line]));
  // A number beside a formula is worth no point and costs none.
  const counted = [...lines.values()].filter(({ mark }) => mark !== 'number');
  const earned = total(counted.map(({ mark }) => (mark === 'slip' || mark === 'special-case' ? 0 : FULL)));
  const shown = SHOWN * plan.filter(({ hinted }) => hinted === 3).length;
  return { earned: Math.max(0, earned - shown), possible: FULL * (counted.length + (done ? 0 : 1)) };
}

function total(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
