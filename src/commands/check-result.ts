// A verdict as plain data, for programs: `ask --json` prints it.

import type { FormulaVerdict } from '../marking/formula-answer.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import type { NumericVerdict } from '../marking/numeric-answer.ts';
import type { Checked } from './check-answer.ts';

/** The rungs of the ladder. A number alone is right as a number only. */
export type Rung = FormulaVerdict['kind'];

export function checkResult({ asked, verdict }: Checked) {
  return { of: asked, ...(verdict.as === 'formula' ? formulaResult(verdict.of) : numberResult(verdict.of)) };
}

function formulaResult(verdict: FormulaVerdict) {
  if (verdict.kind === 'unreadable') {
    const { problem, at, length } = verdict;
    return { verdict: verdict.kind, mistakes: NONE, problem, position: { at, length } };
  }
  const { kind, against, read, doubts } = verdict;
  const shown = 'counterexample' in verdict ? verdict.counterexample : undefined;
  return {
    verdict: kind,
    mistakes: 'mistakes' in verdict ? verdict.mistakes : NONE,
    read: read.plain,
    against,
    ...(doubts.length > 0 && { doubts }),
    ...('constraint' in verdict && { constraint: verdict.constraint }),
    ...('instead' in verdict && { instead: verdict.instead }),
    ...(shown && {
      counterexample: {
        values: Object.fromEntries(shown.values.map(({ symbol, value }) => [symbol.name, value])),
        // A value that does not exist is null in JSON.
        got: Number.isFinite(shown.got) ? shown.got : null,
        expected: shown.expected,
      },
    }),
  };
}

function numberResult(verdict: NumericVerdict) {
  if (verdict.kind === 'unreadable')
    return { verdict: 'unreadable' as const, mistakes: NONE, problem: verdict.problem };
  const rung: Rung = verdict.kind === 'right' || verdict.kind === 'rounding' ? 'number-only' : 'wrong';
  return {
    verdict: rung,
    mistakes: verdict.kind === 'mistake' ? [verdict.mistake] : NONE,
    read: verdict.read,
    ...(verdict.kind === 'rounding' && { rounded: true }),
    ...(verdict.kind === 'near' && { hint: verdict.hint }),
  };
}

const NONE: readonly MistakeId[] = [];
