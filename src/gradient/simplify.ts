// A formula in its simplest readable form: numbers folded exactly, like factors as powers, like terms together, in the
// order in which they were written. The work is bounded.

import { add, over, product, subtract, ZERO } from './formula-building.ts';
import { withParts } from './formula-sharing.ts';
import type { Formula } from './formula-tree.ts';
import { foldedCall, foldedComparison } from './simplify-calls.ts';
import {
  added,
  type Fraction,
  knownNumber,
  multiplied,
  NOUGHT,
  negated,
  signedNumber,
  UNIT,
} from './simplify-fraction.ts';
import { isSum, Products, Spent } from './simplify-product.ts';
import { commonExponent, type Exponent, emptyTerm, isWhole } from './simplify-term.ts';

/** Steps of work. Derivatives that people write take some hundreds; this many take a few milliseconds. */
const BUDGET = 8_000;

/**
 * Equal to the formula wherever that has a value; where a factor was cancelled it may have one more (x/x is 1).
 * Undefined where the budget is spent.
 */
export function simplified(formula: Formula, budget = BUDGET): Formula | undefined {
  try {
    return new Simplifier(budget).simplify(formula);
  } catch (thrown) {
    if (thrown instanceof Spent) return undefined;
    throw thrown;
  }
}

/** A part of a sum: what is added so many times. The number 1 stands for a constant. */
type Addend = readonly [rest: Formula, times: Fraction];

class Simplifier extends Products {
  simplify(formula: Formula): Formula {
    const found = this.done.get(formula);
    if (found) return found;
    this.spend();
    const simple = this.pool.share(this.simpler(formula));
    this.done.set(formula, simple).set(simple, simple);
    return simple;
  }

  private simpler(formula: Formula): Formula {
    switch (formula.kind) {
      case 'number':
      case 'symbol':
      case 'partial':
        return formula;
      case 'add':
      case 'subtract':
        return this.sum(formula);
      case 'negate':
      case 'multiply':
      case 'divide':
      case 'power':
        return this.flat(this.build(this.termOf(formula)));
      case 'compare': {
        const [left, right] = [this.simplify(formula.left), this.simplify(formula.right)];
        return foldedComparison(left, formula.by, right, knownNumber) ?? { ...formula, left, right };
      }
      case 'call': {
        if (formula.name === 'sum') return this.sum(formula);
        this.spend(formula.of.length);
        const simple = withParts(formula, (part) => this.simplify(part));
        if (simple.kind !== 'call') return simple;
        const { name } = simple;
        const of = name === 'abs' ? simple.of.map((part) => this.withoutSign(part)) : simple.of;
        return foldedCall(name, of, knownNumber, signedNumber) ?? { ...simple, of };
      }
    }
  }

  /** A minus sign that turned a sum round left a sum within it. */
  private flat(formula: Formula): Formula {
    return formula.kind === 'subtract' || formula.kind === 'add' ? this.sum(formula) : formula;
  }

  private withoutSign(part: Formula): Formula {
    return part.kind === 'negate' ? part.of : part;
  }

  private sum(formula: Formula): Formula {
    const addends = new Map<Formula, Fraction>();
    const apart: Addend[] = [];
    this.gather(formula, UNIT, (rest, times) => {
      const total = added(addends.get(rest) ?? NOUGHT, times);
      if (total) addends.set(rest, total);
      else apart.push([rest, times]);
    });
    const kept = [...addends, ...apart].filter(([, times]) => times.n !== 0);
    return this.opened(kept) ?? this.factored(kept) ?? this.written(kept);
  }

  /** 2·(x + 2) + 3·(x + 1) as 5·x + 7: numbers in front of sums are multiplied in where terms meet by that. */
  private opened(addends: readonly Addend[]): Formula | undefined {
    if (addends.length < 2 || !addends.some(([rest]) => isSum(rest))) return undefined;
    const totals = new Map<Formula, Fraction>();
    let before = 0;
    for (const [rest, times] of addends) {
      this.gather(rest, times, (each, size) => {
        before++;
        totals.set(each, added(totals.get(each) ?? NOUGHT, size) ?? size);
      });
    }
    const after = [...totals].filter(([, times]) => times.n !== 0);
    return after.length < before ? (this.factored(after) ?? this.written(after)) : undefined;
  }

  /** Tells each addend of a sum within sums, simplified. */
  private gather(formula: Formula, times: Fraction, tell: (rest: Formula, times: Fraction) => void): void {
    this.spend();
    if (formula.kind === 'add' || formula.kind === 'subtract') {
      this.gather(formula.left, times, tell);
      this.gather(formula.right, formula.kind === 'add' ? times : negated(times), tell);
    } else if (formula.kind === 'negate') this.gather(formula.of, negated(times), tell);
    else if (formula.kind === 'call' && formula.name === 'sum') {
      for (const part of formula.of) this.gather(part, times, tell);
    } else {
      const simple = this.simplify(formula);
      if (simple !== formula && isSum(simple)) this.gather(simple, times, tell);
      else this.tellTerm(simple, times, tell);
    }
  }

  private tellTerm(simple: Formula, times: Fraction, tell: (rest: Formula, times: Fraction) => void): void {
    const term = this.termOf(simple);
    const scaled = multiplied(term.coefficient, times);
    if (scaled) tell(this.build({ ...term, coefficient: UNIT }), scaled);
    else tell(simple, times);
  }

  private written(addends: readonly Addend[]): Formula {
    if (addends.length === 0) return ZERO;
    // `1 − x` rather than `−x + 1`.
    const lead = addends.findIndex(([, times]) => times.n > 0);
    const ordered = lead > 0 ? [addends[lead]!, ...addends.filter((_, at) => at !== lead)] : addends;
    return ordered.slice(1).reduce<Formula>(
      (sum, [rest, times]) => {
        const size = this.scaled(rest, times.n < 0 ? negated(times) : times);
        return times.n < 0 ? subtract(sum, size) : add(sum, size);
      },
      this.scaled(...ordered[0]!),
    );
  }

  private scaled(rest: Formula, times: Fraction): Formula {
    const { coefficient, factors } = this.termOf(rest);
    const both = multiplied(coefficient, times);
    return both ? this.build({ coefficient: both, factors }) : product([signedNumber(times), rest]);
  }

  /** σ·a + σ·b as σ·(a + b): where a function or a sum stands in every addend. */
  private factored(addends: readonly Addend[]): Formula | undefined {
    if (addends.length < 2) return undefined;
    const terms = addends.map(([rest]) => this.termOf(rest));
    const common = emptyTerm();
    for (const [base, exponent] of terms[0]!.factors) {
      let least: Exponent | undefined = exponent;
      for (const { factors } of terms.slice(1)) {
        const other: Exponent | undefined = factors.get(base);
        least = least && other && commonExponent(least, other);
      }
      if (least && isWhole(least)) common.factors.set(base, least);
    }
    if (![...common.factors.keys()].some(({ kind }) => kind === 'call' || kind === 'add' || kind === 'subtract'))
      return undefined;
    const outside = this.build(common);
    const inside = addends.map(([rest, times]) => this.scaled(over(rest, outside), times));
    return this.build(this.termOf(product([outside, inside.reduce(add)])));
  }
}
