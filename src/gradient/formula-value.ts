// The value of a formula where its names have values. Nothing typed is ever run as a program.

import { type FormulaFunctions, formulaFunctions } from './formula-functions.ts';
import { type Comparison, constants, type Formula, partialName } from './formula-tree.ts';

/** Names to numbers; a Map is one. Partial derivatives are looked up as `∂L/∂w11`. */
export interface Values {
  get(name: string): number | undefined;
}

const CONSTANTS: Values = new Map(Object.values(constants).map(({ name, value }) => [name, value]));

/**
 * NaN where a name has no value and where the formula has none, as at ln of a negative number.
 * Recursive: the reader bounds how many parts a formula has, and so how deep this goes.
 */
export function evaluate(formula: Formula, values: Values, functions: FormulaFunctions = formulaFunctions): number {
  const of = (part: Formula) => evaluate(part, values, functions);
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'symbol':
      return values.get(formula.symbol.name) ?? CONSTANTS.get(formula.symbol.name) ?? Number.NaN;
    case 'partial':
      return values.get(partialName(formula.of.name, formula.by.name)) ?? Number.NaN;
    case 'negate':
      return -of(formula.of);
    case 'add':
      return of(formula.left) + of(formula.right);
    case 'subtract':
      return of(formula.left) - of(formula.right);
    case 'multiply':
      return of(formula.left) * of(formula.right);
    case 'divide':
      return of(formula.left) / of(formula.right);
    case 'power':
      return of(formula.left) ** of(formula.right);
    case 'compare':
      return holds(of(formula.left), formula.by, of(formula.right)) ? 1 : 0;
    case 'call':
      return functions.get(formula.name)?.value(formula.of.map(of), formula.part ?? 0) ?? Number.NaN;
  }
}

function holds(left: number, by: Comparison, right: number): boolean {
  switch (by) {
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
  }
}
