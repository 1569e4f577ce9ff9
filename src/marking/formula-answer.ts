// Judges a formula for a gradient: identity, right for this case only, right in number only, or wrong and which mistake.

import { type Doubt, type FormulaProblem, type LeftSide, readFormula } from '../gradient/formula.ts';
import type { FormulaFunctions } from '../gradient/formula-functions.ts';
import { formulaWritten } from '../gradient/formula-text.ts';
import { type Formula, type FormulaSymbol, nodesOf, partialName, symbolsOf } from '../gradient/formula-tree.ts';
import { evaluate } from '../gradient/formula-value.ts';
import type { Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity, readQuantity } from '../gradient/notation.ts';
import { diagnose } from './diagnosis.ts';
import { type At, agree, firstDifference } from './equivalence.ts';
import { neatly, pointsOf, valuesAt } from './manifold.ts';
import { wrongGradients } from './misconceptions.ts';
import type { MistakeId } from './mistake-id.ts';
import { anotherQuantity, type Constraint, constraintsOf } from './near-misses.ts';
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

const SEED = 2019;
/** From the first seed to the one that is asked before anything is called wrong: one unlucky point must not refuse. */
const SECOND = 2 ** 32;
/** A formula with rounded numbers in it, and a number alone, are right as a number is. */
const NUMBER_SHARE = 0.01;

/** The verdict on what was typed; the same for the same text and question. `seed` draws other points to compare at. */
export function markFormula(text: string, question: FormulaQuestion, { seed = SEED } = {}): FormulaVerdict {
  const vocabulary = networkVocabulary(question.spec);
  const typed = readFormula(text, vocabulary);
  if (!typed.ok) return { kind: 'unreadable', problem: typed.problem, at: typed.at, length: typed.length };
  const { tree } = typed;
  const goal = goalOf(question, typed.left);
  if (restates(tree, goal.name)) return { kind: 'unreadable', problem: 'question-itself', at: 0, length: text.length };
  // A left side such as ∂L/∂t1, which has no value here.
  if (valuesAt(question.spec).get(goal.name) === undefined) {
    return { kind: 'unreadable', problem: 'left-side', at: 0, length: text.indexOf('=') };
  }
  const judged: Judged = {
    read: formulaWritten(tree, vocabulary.functions),
    against: goal.name,
    asked: goal.asked,
    doubts: typed.doubts,
  };
  return { ...judged, ...judge(tree, goal, question.spec, vocabulary.functions, seed) };
}

/** What the formula has to equal. */
interface Goal {
  readonly name: string;
  readonly asked: boolean;
  /** The quantity, where the goal is a gradient of the loss: only then are mistakes known by name. */
  readonly of?: Quantity;
}

function goalOf({ spec, of }: FormulaQuestion, left: LeftSide | undefined): Goal {
  const own: Goal = { name: partialName('L', nameOf(of, spec.layers.length)), asked: true, of };
  if (!left || left.kind === 'word') return own;
  const name = left.kind === 'symbol' ? left.symbol.name : partialName(left.of.name, left.by.name);
  if (name === own.name) return own;
  const other =
    left.kind === 'partial' && left.of.name === 'L' ? readQuantity(left.by.name, widthsOf(spec)) : undefined;
  return { name, asked: false, ...(other?.ok && { of: other.quantity }) };
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
  if (isNumber(tree)) return judgeNumber(answer(own), truth(own), goal, spec, show(own));

  const points = pointsOf(spec, seed);
  const difference = firstDifference(points, answer, truth);
  if (!difference) return { kind: 'identity' };
  const more = pointsOf(spec, seed + SECOND);
  if (!firstDifference(more, answer, truth)) return { kind: 'identity' };
  const mistakes = goal.of ? diagnose(points, goal.of, points.map(answer)) : [];
  const elsewhere = () => {
    for (const point of [...points, ...more]) {
      const neat = neatly(point);
      if (!agree(answer(neat), truth(neat), NUMBER_SHARE)) return show(neat);
    }
    return show(difference);
  };
  // What is wrong at the question's own numbers is not right for its case either.
  const cases = agree(answer(own), truth(own)) ? constraintsOf(spec) : [];
  const right = cases.find(({ held }) => !firstDifference(pointsOf(spec, seed, held), answer, truth));
  if (right) return { kind: 'special-case', constraint: right.constraint, mistakes, counterexample: elsewhere() };
  const share = hasRoundedNumber(tree) ? NUMBER_SHARE : undefined;
  if (agree(answer(own), truth(own), share)) return { kind: 'number-only', mistakes, counterexample: elsewhere() };
  const instead = anotherQuantity(points, tree, answer, goal.name);
  return { kind: 'wrong', mistakes, ...(instead !== undefined && { instead }), counterexample: show(own) };
}

/** A number alone says nothing of a formula: it can only be the right number, or one that a mistake gives. */
function judgeNumber(
  got: number,
  expected: number,
  { of }: Goal,
  spec: NetworkSpec,
  counterexample: Counterexample,
): Judgement {
  if (agree(got, expected, NUMBER_SHARE)) return { kind: 'number-only', mistakes: [], counterexample };
  const wrong = of?.kind === 'w' || of?.kind === 'b' ? wrongGradients(spec, of) : [];
  const mistake = wrong.find(({ value }) => agree(value, got, NUMBER_SHARE))?.mistake;
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

function widthsOf({ x, layers }: NetworkSpec): number[] {
  return [x.length, ...layers.map(({ W }) => W.length)];
}
