// What a derivation has come to while it is replayed: lines, steps found, the line to go on from. Changed in place.

import { partialName } from '../gradient/formula-tree.ts';
import { nameOf } from '../gradient/notation.ts';
import type { DerivationTask, LineMark, WrittenLine } from './derivation.ts';
import { type Before, isRight, LineJudge } from './mark-line.ts';
import { planOf } from './plan.ts';
import type { PlanStep } from './plan-step.ts';
import { isPartOf } from './stations.ts';

export class Ledger {
  readonly goal: string;
  readonly plan: readonly PlanStep[];
  readonly judge: LineJudge;
  readonly written: WrittenLine[] = [];
  /** Places in the plan. */
  readonly found = new Set<number>();
  readonly shown = new Set<number>();
  /** Levels 2 and 3: the last line about the goal. */
  before: Before | undefined;
  done = false;

  constructor(readonly task: DerivationTask) {
    this.goal = partialName('L', nameOf(task.of, task.spec.layers.length));
    this.plan = planOf(task);
    this.judge = new LineJudge(task);
  }

  get end(): number {
    return this.plan.length - 1;
  }

  isFound(at: number): boolean {
    if (this.done || this.found.has(at)) return true;
    return this.task.level !== 1 && !this.isMissing(this.plan[at]!);
  }

  /** Level 1: whether nobody has answered it or let it be shown. */
  isWaiting(at: number): boolean {
    return !this.found.has(at) && !this.shown.has(at);
  }

  firstWaiting(): number {
    return this.plan.findIndex((_, at) => this.isWaiting(at));
  }

  settle(at: number, into: Set<number>): void {
    into.add(at);
    this.done = at === this.end;
  }

  /** Whether the same was written there before, and judged the same. */
  isRepeated(text: string, step: number | undefined, mark: LineMark): boolean {
    return this.written.some((line) => line.step === step && line.mark === mark && sameText(line.text, text));
  }

  /** Whether a factor is still to be written out in the last line about the goal. */
  private isMissing({ goal }: PlanStep): boolean {
    const { before } = this;
    if (!before || !isRight(before.line.mark)) return true;
    return before.partials.some((partial) => isPartOf(goal, partial, this.task.spec));
  }
}

export function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}
