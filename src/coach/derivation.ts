// A derivation: its task, and what the learner did; everything else is recomputed from these. Plain data, no computation.

import type { Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Quantity } from '../gradient/notation.ts';
import type { FormulaVerdict } from '../marking/formula-answer.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import type { PlanStep } from './plan-step.ts';

/** 1 one factor at a time, 2 line after line, 3 an empty page. */
export type CoachLevel = 1 | 2 | 3;
export const COACH_LEVELS: readonly CoachLevel[] = [1, 2, 3];

export interface DerivationTask {
  readonly spec: NetworkSpec;
  readonly of: Quantity;
  readonly level: CoachLevel;
}

/** What the learner did, in order; plain JSON, kept as it is. */
export type CoachMove =
  /** A factor, a line, a list of paths: what was typed. */
  | { readonly kind: 'line'; readonly text: string }
  /** Asks for the next grade of hint about where they stand. */
  | { readonly kind: 'hint' }
  /** Level 1: show me this factor, go on. Earns nothing. */
  | { readonly kind: 'skip' };

/** A derivation takes no more moves than this; what comes after them is not looked at. */
export const MOST_MOVES = 60;
/** Characters of a line. */
export const LONGEST_LINE = 300;

/** How a line was judged. */
export type LineMark =
  | 'right'
  /** Right again, though the line before was not. */
  | 'back'
  /** Follows from the line before, which was wrong: the step itself is right. */
  | 'follow-through'
  /** Right for this target, or for the sides these units stand on, not in general. */
  | 'special-case'
  /** A right number, but no formula. */
  | 'number'
  /** Right, but a ∂ still stands where its own answer belongs. */
  | 'unfinished'
  | 'slip';

/** One of the learner's lines that could be read. */
export interface WrittenLine {
  /** As typed, without an equals sign in front. */
  readonly text: string;
  readonly read: Written;
  /** What it was judged against: `∂L/∂w11`, `∂h1/∂z1`. */
  readonly about: string;
  readonly mark: LineMark;
  /** Of a slip; empty where no known mistake explains it. */
  readonly mistakes: readonly MistakeId[];
  /** Level 1: the place in the plan that it was an answer to. */
  readonly step?: number;
  /** Of a line that follows from a slip: which line that was, as a place in `written`. */
  readonly since?: number;
  /** What marking says; none of a list of paths. */
  readonly verdict?: FormulaVerdict;
}

/** What the last move came to. */
export type Outcome =
  /** Lines were written: those from this place on. */
  | { readonly kind: 'written'; readonly from: number }
  | {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly verdict: Extract<FormulaVerdict, { readonly kind: 'unreadable' }>;
    }
  /** No list of units, where one was asked for. */
  | { readonly kind: 'not-a-list'; readonly text: string }
  /** The same as the line before. */
  | { readonly kind: 'duplicate'; readonly text: string }
  | { readonly kind: 'hint' }
  | { readonly kind: 'skipped'; readonly step: number }
  | { readonly kind: 'nothing-to-skip' }
  /** The derivation had reached its end before. */
  | { readonly kind: 'over' };

/** 1 which part, 2 which rule, 3 the step itself. */
export type HintGrade = 1 | 2 | 3;

export interface Hint {
  readonly grade: HintGrade;
  /** The thing that is missing next, or where the slip is. */
  readonly step: PlanStep;
}

export interface Credit {
  readonly earned: number;
  readonly possible: number;
}

export type StepState = 'open' | 'found' | 'shown';

/** A step of level 1 with how it stands. */
export interface PlannedStep extends PlanStep {
  /** `shown` where the learner let it be shown. */
  readonly state: StepState;
  /** The highest hint taken for it. */
  readonly hinted: 0 | HintGrade;
}

export interface Derivation {
  readonly task: DerivationTask;
  /** The name of the goal: `∂L/∂w11`. */
  readonly goal: string;
  /** The way from the loss to the goal. At levels 2 and 3 nobody is led along it; it is what hints are about. */
  readonly plan: readonly PlannedStep[];
  /** Level 1: the place in the plan that is asked now. */
  readonly now?: number;
  readonly written: readonly WrittenLine[];
  /** As long as the learner stands where it was asked for. */
  readonly hint?: Hint;
  readonly last?: Outcome;
  /** The goal has been reached. */
  readonly done: boolean;
  /** MOST_MOVES is reached. */
  readonly full: boolean;
  readonly credit: Credit;
}
