// Partial derivatives of a formula, in symbols: by the rules one knows from school, then simplified; and step by step.

import { type Rule, type RuleName, ruleFor } from './derivative-rules.ts';
import { ONE, ZERO } from './formula-building.ts';
import { type FormulaFunctions, wideFunctions } from './formula-functions.ts';
import { SharedFormulas } from './formula-sharing.ts';
import { formulaWritten } from './formula-text.ts';
import { type Formula, type FormulaSymbol, partsOf, symbolsOf } from './formula-tree.ts';
import { simplified } from './simplify.ts';

/** One rule used: ∂of/∂name = gives, where derivatives not taken yet stand in it as symbols of their own. */
export interface DerivativeStep {
  readonly rule: RuleName;
  readonly of: Formula;
  /** Worked out when it is asked for: of many steps few are read. */
  readonly gives: Formula;
}

/** ∂formula/∂name in its simplest readable form; as the rules gave it where simplifying would take too long. */
export function derivativeOf(formula: Formula, name: string, budget?: number): Formula {
  const raw = new Differentiation(formula, name).derivative();
  return simplified(raw, budget) ?? raw;
}

/** The rules used, from the whole formula down to its parts, each part once. */
export function derivativeSteps(
  formula: Formula,
  name: string,
  functions: FormulaFunctions = wideFunctions,
): DerivativeStep[] {
  return new Differentiation(formula, name).steps(functions);
}

class Differentiation {
  private readonly whole: Formula;
  private readonly moving = new Map<Formula, boolean>();
  private readonly found = new Map<Formula, Formula>();

  constructor(
    formula: Formula,
    private readonly name: string,
  ) {
    this.whole = new SharedFormulas().share(formula);
  }

  derivative(): Formula {
    return this.of(this.whole);
  }

  steps(functions: FormulaFunctions): DerivativeStep[] {
    const by = symbolsOf(this.whole).find(({ name }) => name === this.name);
    const steps: DerivativeStep[] = [];
    const waiting = this.varies(this.whole) && !this.isVariable(this.whole) ? [this.whole] : [];
    const met = new Set(waiting);
    for (let next = waiting.shift(); next !== undefined && by !== undefined; next = waiting.shift()) {
      const { name, gives, inner } = this.rule(next);
      const open = inner.filter((part) => !this.isVariable(part));
      steps.push({
        rule: name,
        of: next,
        get gives() {
          const raw = gives((part) => (open.includes(part) ? unknown(part, by, functions) : ONE));
          return simplified(raw) ?? raw;
        },
      });
      // Depth first: one part is followed to its end before the next begins.
      waiting.unshift(...open.filter((part) => !met.has(part)));
      for (const part of open) met.add(part);
    }
    return steps;
  }

  private of(formula: Formula): Formula {
    const known = this.found.get(formula);
    if (known) return known;
    const derivative = this.isVariable(formula)
      ? ONE
      : this.varies(formula)
        ? this.rule(formula).gives((part) => this.of(part))
        : ZERO;
    this.found.set(formula, derivative);
    return derivative;
  }

  private rule(formula: Formula): Rule {
    return ruleFor(formula, (part) => this.varies(part));
  }

  private isVariable(formula: Formula): boolean {
    return formula.kind === 'symbol' && formula.symbol.name === this.name;
  }

  private varies(formula: Formula): boolean {
    const known = this.moving.get(formula);
    if (known !== undefined) return known;
    const moves = this.isVariable(formula) || partsOf(formula).some((part) => this.varies(part));
    this.moving.set(formula, moves);
    return moves;
  }
}

/** ∂[…]/∂w as a name, for a derivative that the next step takes. */
function unknown(of: Formula, by: FormulaSymbol, functions: FormulaFunctions): Formula {
  const { plain, tex } = formulaWritten(of, functions);
  const symbol = {
    name: `∂[${plain}]`,
    plain: `∂[${plain}]/∂${by.plain}`,
    tex: `\\frac{\\partial}{\\partial ${by.tex}}\\left[${tex}\\right]`,
  };
  return { kind: 'symbol', symbol };
}

/** How many parts the formula has when it is written out, counted no further than `most`. */
export function sizeOf(formula: Formula, most: number): number {
  const sizes = new Map<Formula, number>();
  const size = (part: Formula): number => {
    const known = sizes.get(part);
    if (known !== undefined) return known;
    const own = Math.min(
      most + 1,
      partsOf(part).reduce((sum, each) => sum + size(each), 1),
    );
    sizes.set(part, own);
    return own;
  };
  return size(formula);
}
