// Judges a formula for a gradient: identity, right for this case only, right in number only, or wrong and which mistake.

import { type Doubt, type FormulaProblem, readFormula } from '../gradient/formula.ts';
import type { FormulaFunctions } from '../gradient/formula-functions.ts';
import { formulaWritten } from '../gradient/formula-text.ts';
import { type Formula, type FormulaSymbol, nodesOf, partialName, symbolsOf } from '../gradient/formula-tree.ts';
import { evaluate } from '../gradient/formula-value.ts';
import type { Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Quantity } from '../gradient/notation.ts';
import { type At, agree, firstDifference } from './equivalence.ts';
import { type Goal, goalOf, mistakesIn, wrongNumbers } from './formula-goal.ts';
import { neatly, pointsOf, valuesAt } from './manifold.ts';
import type { MistakeId } from './mistake-id.ts';
import { anotherQuantity, type Constraint, constraintsOf, unitThatCrossed } from './near-misses.ts';
import { networkVocabulary } from './network-names.ts';
import type { NetworkValues } from './network-values.ts';

export interface FormulaQuestion {
  /** The network with the numbers of the question. */
  readonly spec: NetworkSpec;
  /** What the loss is differentiated by. */
  readonly of: Quantity;
}

/** One place where formula and truth differ. `values` are those of the names that the formula uses. */
export interface Counterexample {
  readonly values: readonly { readonly symbol: FormulaSymbol; readonly value: number }[];
  readonly expected: number;
  /** NaN where the formula has no value there. */
  readonly got: number;
}

interface Judged {
  /** The formula as it was read. */
  readonly read: Written;
  /** What it was judged against, such as `∂L/∂w11`: what was asked, unless a left side named another. */
  readonly against: string;
  /** Whether `against` is what was asked. */
  readonly asked: boolean;
  readonly doubts: readonly Doubt[];
}

export type FormulaVerdict =
  | (Judged & { readonly kind: 'identity' })
  | (Judged & {
      readonly kind: 'special-case';
      readonly constraint: Constraint;
      readonly mistakes: readonly MistakeId[];
      readonly counterexample: Counterexample;
    })
  | (Judged & {
      readonly kind: 'number-only';
      /** Nothing but numbers: no formula at all. */
      readonly alone: boolean;
      readonly mistakes: readonly MistakeId[];
      readonly counterexample: Counterexample;
    })
  | (Judged & {
      readonly kind: 'wrong';
      /** Empty where no set of known mistakes explains it. */
      readonly mistakes: readonly MistakeId[];
      /** A quantity that the formula is right for, where there is one: `∂L/∂z1`, `h1`. */
      readonly instead?: string;
      readonly counterexample: Counterexample;
    })
  | {
      readonly kind: 'unreadable';
      readonly problem: FormulaProblem | 'question-itself';
      readonly at: number;
      readonly length: number;
    };

export interface MarkingOptions {
  /** Draws other points to compare at. */
  readonly seed?: number;
  /** What is asked, where that is not ∂L/∂of but a quantity on the way: `∂h1/∂z1`, `∂z2_1/∂h1_1`, `z1`. */
  readonly goal?: string;
}

const SEED = 2019;
/** From the first seed to the one that is asked before anything is called wrong: one unlucky point must not refuse. */
const SECOND = 2 ** 32;
/** A formula with rounded numbers in it, and a number alone, are right as a number is. */
const NUMBER_SHARE = 0.01;

/** The verdict on what was typed; the same for the same text and question. */
export function markFormula(
  text: string,
  question: FormulaQuestion,
  { seed = SEED, goal: named }: MarkingOptions = {},
): FormulaVerdict {
  const vocabulary = networkVocabulary(question.spec);
  const typed = readFormula(text, vocabulary);
  if (!typed.ok) return { kind: 'unreadable', problem: typed.problem, at: typed.at, length: typed.length };
  const { tree } = typed;
  const goal = goalOf(question.spec, question.of, named, typed.left);
  if (restates(tree, goal.name)) return { kind: 'unreadable', problem: 'question-itself', at: 0, length: text.length };
  // A left side such as ∂L/∂t1, which has no value here.
  if (valuesAt(question.spec).get(goal.name) === undefined) {
    return { kind: 'unreadable', problem: 'left-side', at: 0, length: Math.max(0, text.indexOf('=')) };
  }
  const judged: Judged = {
    read: formulaWritten(tree, vocabulary.functions),
    against: goal.name,
    asked: goal.asked,
    doubts: typed.doubts,
  };
  return { ...judged, ...judge(tree, goal, question.spec, vocabulary.functions, seed) };
}

type Judgement = FormulaVerdict extends infer V ? (V extends Judged ? Omit<V, keyof Judged> : never) : never;

function judge(tree: Formula, goal: Goal, spec: NetworkSpec, functions: FormulaFunctions, seed: number): Judgement {
  const answer: At<NetworkValues> = (point) => evaluate(tree, point, functions);
  const truth: At<NetworkValues> = (point) => point.get(goal.name) ?? Number.NaN;
  const own = valuesAt(spec);
  const show = (point: NetworkValues): Counterexample => ({
    values: symbolsOf(tree).map((symbol) => ({ symbol, value: point.get(symbol.name) ?? Number.NaN })),
    expected: truth(point),
    got: answer(point),
  });
  if (isNumber(tree)) return judgeNumber(answer(own), truth(own), goal, own, show(own));

  const points = pointsOf(spec, seed);
  const difference = firstDifference(points, answer, truth);
  if (!difference) return { kind: 'identity' };
  const more = pointsOf(spec, seed + SECOND);
  if (!firstDifference(more, answer, truth)) return { kind: 'identity' };
  const mistakes = mistakesIn(goal, points, points.map(answer));
  const elsewhere = (sides: boolean) => {
    const tells = (point: NetworkValues) => !agree(answer(point), truth(point), NUMBER_SHARE);
    const point = [...points, ...more].map(neatly).find(tells) ?? difference;
    const shown = show(point);
    const unit = sides ? unitThatCrossed(own, point, goal.of) : undefined;
    const isShown = shown.values.some(({ symbol }) => symbol.name === unit?.symbol.name);
    return unit && !isShown ? { ...shown, values: [...shown.values, unit] } : shown;
  };
  // What is wrong at the question's own numbers is not right for its case either.
  const cases = agree(answer(own), truth(own)) ? constraintsOf(spec) : [];
  const right = cases.find(({ held }) => !firstDifference(pointsOf(spec, seed, held), answer, truth));
  if (right)
    return {
      kind: 'special-case',
      constraint: right.constraint,
      mistakes,
      counterexample: elsewhere(right.held.sides === true),
    };
  const share = hasRoundedNumber(tree) ? NUMBER_SHARE : undefined;
  if (agree(answer(own), truth(own), share))
    return { kind: 'number-only', alone: false, mistakes, counterexample: elsewhere(false) };
  const instead = anotherQuantity(points, tree, answer, goal.name);
  return { kind: 'wrong', mistakes, ...(instead !== undefined && { instead }), counterexample: show(own) };
}

/** A number alone says nothing of a formula: it can only be the right number, or one that a mistake gives. */
function judgeNumber(
  got: number,
  expected: number,
  goal: Goal,
  own: NetworkValues,
  counterexample: Counterexample,
): Judgement {
  if (agree(got, expected, NUMBER_SHARE)) return { kind: 'number-only', alone: true, mistakes: [], counterexample };
  const mistake = wrongNumbers(goal, own).find(({ value }) => agree(value, got, NUMBER_SHARE))?.mistake;
  return { kind: 'wrong', mistakes: mistake ? [mistake] : [], counterexample };
}

function isNumber(tree: Formula): boolean {
  return nodesOf(tree).every(({ kind }) => kind !== 'symbol' && kind !== 'partial');
}

// Halves and whole numbers belong to formulas; 0.5658 is a value somebody put in.
function hasRoundedNumber(tree: Formula): boolean {
  return nodesOf(tree).some((node) => node.kind === 'number' && !Number.isInteger(4 * node.value));
}

/** `∂L/∂w11` is no answer to what ∂L/∂w11 is. */
function restates(tree: Formula, goal: string): boolean {
  return nodesOf(tree).some(
    (node) =>
      (node.kind === 'partial' && partialName(node.of.name, node.by.name) === goal) ||
      (node.kind === 'symbol' && node.symbol.name === goal),
  );
}
