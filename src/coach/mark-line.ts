// Judges one line of a learner: against the truth, against the line before, and whether it is the end. Knows no words.

import { type Formula, nodesOf } from '../gradient/formula-tree.ts';
import { evaluate } from '../gradient/formula-value.ts';
import { agree, firstDifference } from '../marking/equivalence.ts';
import { type FormulaVerdict, markFormula } from '../marking/formula-answer.ts';
import { pointsOf, valuesAt } from '../marking/manifold.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { networkVocabulary } from '../marking/network-names.ts';
import type { NetworkValues } from '../marking/network-values.ts';
import type { DerivationTask, LineMark, WrittenLine } from './derivation.ts';
import type { PlanStep } from './plan-step.ts';
import { type ReadLine, readLine } from './read-line.ts';

type Readable = Exclude<FormulaVerdict, { readonly kind: 'unreadable' }>;
export type Unreadable = Extract<FormulaVerdict, { readonly kind: 'unreadable' }>;

/** What a line says by itself. */
export interface Read {
  readonly ok: true;
  readonly verdict: Readable;
  readonly line: ReadLine;
}

/** The line that another goes on from. */
export interface Before {
  readonly line: WrittenLine;
  /** Its place among the lines. */
  readonly at: number;
  /** The mistakes that have been named since the chain was last right. */
  readonly known: readonly MistakeId[];
  readonly tree: Formula;
  /** The partial derivatives still in it. */
  readonly partials: readonly string[];
}

/** Numbers are rounded by those who write them. */
const NUMBER_SHARE = 0.01;
const SEED = 7;

/** Judges the lines of one task. Points are drawn once, and only if a line has to be compared with another. */
export class LineJudge {
  private points: readonly NetworkValues[] | undefined;

  constructor(private readonly task: DerivationTask) {}

  /** `goal` is what is asked; a left side may name something else. */
  read(text: string, goal: string): Read | { readonly ok: false; readonly verdict: Unreadable } {
    const { spec, of } = this.task;
    const verdict = markFormula(text, { spec, of }, { goal });
    const line = readLine(text, spec);
    if (verdict.kind === 'unreadable') return { ok: false, verdict };
    return { ok: true, verdict, line: line! };
  }

  /** What is said of one quantity alone; `step` where it is one of the plan. */
  factorMark({ verdict, line }: Read, step: PlanStep | undefined): LineMark {
    // A formula that is a number: 1 is all there is to ∂z/∂b.
    const isConstant = step?.kind === 'bias' && verdict.kind === 'number-only' && verdict.alone;
    if (verdict.kind !== 'identity' && !isConstant) return markOfWrong(verdict);
    return step && line.partials.some((name) => !step.keeps.includes(name)) ? 'unfinished' : 'right';
  }

  /** A line of the chain to the goal, `before` being the one that it goes on from. */
  chainLine(text: string, read: Read, before: Before | undefined): WrittenLine {
    const { verdict } = read;
    const base = { text, read: verdict.read, about: verdict.against, verdict };
    const wasWrong = before !== undefined && !isRight(before.line.mark);
    if (verdict.kind === 'identity') return { ...base, mark: wasWrong ? 'back' : 'right', mistakes: [] };
    if (wasWrong && this.follows(read, before)) {
      return { ...base, mark: 'follow-through', mistakes: [], since: before.line.since ?? before.at };
    }
    const all = mistakesOf(verdict);
    const fresh = wasWrong ? all.filter((mistake) => !before.known.includes(mistake)) : all;
    return { ...base, mark: markOfWrong(verdict), mistakes: fresh.length > 0 ? fresh : all };
  }

  /** Whether two lines say the same, right or wrong. */
  private follows({ line: { tree } }: Read, before: Before): boolean {
    const { spec } = this.task;
    const { functions } = networkVocabulary(spec);
    const now = (point: NetworkValues) => evaluate(tree, point, functions);
    const then = (point: NetworkValues) => evaluate(before.tree, point, functions);
    if (isNumber(tree)) {
      const own = valuesAt(spec);
      return agree(now(own), then(own), NUMBER_SHARE);
    }
    this.points ??= pointsOf(spec, SEED);
    return firstDifference(this.points, now, then) === undefined;
  }
}

/** Whether there is nothing in it but numbers. */
export function isNumber(tree: Formula): boolean {
  return nodesOf(tree).every(({ kind }) => kind !== 'symbol' && kind !== 'partial');
}

export function isRight(mark: LineMark): boolean {
  return mark === 'right' || mark === 'back';
}

export function mistakesOf(verdict: FormulaVerdict): readonly MistakeId[] {
  return 'mistakes' in verdict ? verdict.mistakes : [];
}

function markOfWrong(verdict: Readable): LineMark {
  switch (verdict.kind) {
    case 'special-case':
      return 'special-case';
    case 'number-only':
      return 'number';
    default:
      return 'slip';
  }
}
