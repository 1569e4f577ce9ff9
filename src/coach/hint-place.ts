// What a hint is about where nobody is led: the factor at fault in the last line, or the first one still missing.

import type { MistakeId } from '../marking/mistake-id.ts';
import { type Before, isRight } from './mark-line.ts';
import type { PlanStep, StepKind } from './plan-step.ts';

/** Where each mistake is made. What is missing here is made in putting the factors together. */
const PARTS: readonly (readonly [StepKind, readonly number[]])[] = [
  ['slope', [1, 2, 3, 4, 5, 6, 7, 13, 47, 48, 49, 50, 51]],
  ['error', [8, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 38, 39, 41, 44, 45]],
  ['input', [9, 10, 11, 28, 29, 43]],
  ['sum', [34, 35, 36, 37, 42]],
];

/** A place in the plan. */
export function hintPlace(
  plan: readonly PlanStep[],
  before: Before | undefined,
  isFound: (at: number) => boolean,
): number {
  const end = plan.length - 1;
  if (before && !isRight(before.line.mark)) {
    const part = partOf(before.known);
    const at = plan.findLastIndex(({ kind }) => kind === part);
    return at < 0 || isFound(at) ? end : at;
  }
  const open = plan.findIndex((_, at) => at < end && !isFound(at));
  return open < 0 ? end : open;
}

function partOf(mistakes: readonly MistakeId[]): StepKind | undefined {
  const numbers = mistakes.map((mistake) => Number(mistake.slice(1)));
  return PARTS.find(([, made]) => numbers.some((number) => made.includes(number)))?.[0];
}
