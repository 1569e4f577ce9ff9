// Equal parts of formulas as one object: equality is identity then, and what stands in two places is worked on once.

import type { Formula } from './formula-tree.ts';
import { partsOf } from './formula-tree.ts';

export class SharedFormulas {
  private readonly known = new Map<string, Formula>();
  private readonly numbers = new Map<Formula, number>();

  /** The one object that stands for this formula. Recursive: the reader bounds how deep a formula is. */
  share(formula: Formula): Formula {
    if (this.numbers.has(formula)) return formula;
    return this.node(withParts(formula, (part) => this.share(part)));
  }

  /** The same for a node whose parts are shared already. */
  node(formula: Formula): Formula {
    const key = this.keyOf(formula);
    const found = this.known.get(key);
    if (found) return found;
    this.known.set(key, formula);
    this.numbers.set(formula, this.numbers.size);
    return formula;
  }

  private keyOf(formula: Formula): string {
    const parts = partsOf(formula)
      .map((part) => this.numbers.get(part))
      .join();
    switch (formula.kind) {
      case 'number':
        return `${formula.value}`;
      case 'symbol':
        return `symbol ${formula.symbol.name}`;
      case 'partial':
        return `partial ${formula.of.name} ${formula.by.name}`;
      case 'call':
        return `call ${formula.name} ${formula.part ?? ''} ${parts}`;
      case 'compare':
        return `${formula.by} ${parts}`;
      default:
        return `${formula.kind} ${parts}`;
    }
  }
}

/** The same node over other parts; itself where none changed. */
export function withParts(formula: Formula, change: (part: Formula) => Formula): Formula {
  switch (formula.kind) {
    case 'number':
    case 'symbol':
    case 'partial':
      return formula;
    case 'negate': {
      const of = change(formula.of);
      return of === formula.of ? formula : { ...formula, of };
    }
    case 'call': {
      const of = formula.of.map(change);
      return of.every((part, at) => part === formula.of[at]) ? formula : { ...formula, of };
    }
    default: {
      const [left, right] = [change(formula.left), change(formula.right)];
      return left === formula.left && right === formula.right ? formula : { ...formula, left, right };
    }
  }
}
