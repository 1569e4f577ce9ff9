// A formula differentiated: symbols, numbers where values were given, and whether central differences agree.

import { UserError } from '../errors.ts';
import { derivativeOf, sizeOf } from '../gradient/derivative.ts';
import { checkFormula } from '../gradient/formula-check.ts';
import { wideFunctions } from '../gradient/formula-functions.ts';
import { type FormulaKink, firstLost, kinksOfFormula, type Lost, lostSlope } from '../gradient/formula-kinks.ts';
import { RecordedFormula } from '../gradient/formula-tape.ts';
import { formulaPlain, formulaWritten } from '../gradient/formula-text.ts';
import type { Formula, FormulaSymbol } from '../gradient/formula-tree.ts';
import type { GradientCheck } from '../gradient/gradient-check.ts';
import type { Written } from '../gradient/losses.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { type DifferentiateRequest, SAMPLE_LINE } from './differentiate-request.ts';

export interface Partial {
  readonly symbol: FormulaSymbol;
  /** ∂f/∂w, as it is written. */
  readonly of: Written;
  /** What that is; undefined where it would be too long to write. */
  readonly written: Written | undefined;
  /** Undefined where no values were given. */
  readonly value: number | undefined;
}

export interface DifferentiateWorked {
  readonly request: DifferentiateRequest;
  /** Of the names asked about, or of all. */
  readonly partials: readonly Partial[];
  readonly numbers: WorkedNumbers | undefined;
}

export interface WorkedNumbers {
  readonly value: number;
  readonly recorded: RecordedFormula;
  readonly gradients: ReadonlyMap<string, number>;
  readonly check: GradientCheck;
  readonly kinks: readonly FormulaKink[];
}

/** Steps of simplifying that all derivatives of one answer may take together. */
const BUDGET = 24_000;
/** Parts of a derivative that is written out. */
const MOST_PARTS = 1500;

/** @throws UserError where the formula or a gradient asked for has no value, naming the part where it is lost. */
export function workOutFormula(request: DifferentiateRequest, words: Catalog): DifferentiateWorked {
  const { formula, names, wrt, at } = request;
  const asked = wrt ?? names;
  // A formula of numbers alone has its value even so.
  const numbers = at.size > 0 || names.length === 0 ? numbersOf(request, asked, words) : undefined;
  const partials = asked.map((symbol): Partial => {
    const derivative = derivativeOf(formula, symbol.name, BUDGET / Math.max(3, asked.length));
    return {
      symbol,
      of: partialWritten(request.own, symbol),
      written: sizeOf(derivative, MOST_PARTS) > MOST_PARTS ? undefined : written(derivative),
      value: numbers?.gradients.get(symbol.name),
    };
  });
  return { request, partials, numbers };
}

function numbersOf(
  { formula, at }: DifferentiateRequest,
  asked: readonly FormulaSymbol[],
  words: Catalog,
): WorkedNumbers {
  const recorded = new RecordedFormula(formula, at);
  const lost = firstLost(recorded);
  if (lost) throw new UserError('formulaLost', { what: lostSaid(lost, words) }, SAMPLE_LINE);
  const gradients = recorded.gradients();
  for (const { name } of asked) {
    if (Number.isFinite(gradients.get(name))) continue;
    const slope = lostSlope(recorded, name) ?? { node: recorded.nodes.at(-1)!, why: 'size', at: Number.NaN };
    throw new UserError('formulaLost', { what: lostSaid(slope, words) }, SAMPLE_LINE);
  }
  const kinks = kinksOfFormula(recorded);
  const check = checkFormula(
    recorded,
    asked.map(({ name }) => name),
  );
  return { value: recorded.value, recorded, gradients, check, kinks };
}

/** Characters of a part that is named in a sentence. */
const PART = 80;

function lostSaid({ node, why, at }: Lost, { differentiate: { lost } }: Catalog): string {
  return lost[why]({ where: cutPart(node.formula), point: Number.isFinite(at) ? showNumber(at) : '' });
}

export function cutPart(formula: Formula, most = PART): string {
  const text = formulaPlain(formula, wideFunctions);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function written(formula: Formula): Written {
  return formulaWritten(formula, wideFunctions);
}

export function partialWritten(own: FormulaSymbol, { plain, tex }: FormulaSymbol): Written {
  return { plain: `∂${own.plain}/∂${plain}`, tex: `\\frac{\\partial ${own.tex}}{\\partial ${tex}}` };
}
