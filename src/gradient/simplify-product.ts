// Products of a simpler form: numbers folded, like factors as powers, what cancels gone, divisors below one line.

import { add, isNumber, minus, number, over, power, product, subtract, ZERO } from './formula-building.ts';
import { SharedFormulas } from './formula-sharing.ts';
import type { Formula } from './formula-tree.ts';
import {
  added,
  type Fraction,
  fraction,
  fractionOf,
  knownNumber,
  multiplied,
  NOUGHT,
  negated,
  raised,
  signedNumber,
  UNIT,
  writtenParts,
} from './simplify-fraction.ts';
import { type Exponent, emptyTerm, isBelow, isWhole, type Term } from './simplify-term.ts';

/** Thrown and caught by simplification only: there was more to do than it may do. */
export class Spent extends Error {}

export abstract class Products {
  protected readonly pool = new SharedFormulas();
  /** What is known to be simple already, and what each formula became. */
  protected readonly done = new Map<Formula, Formula>();

  constructor(private left: number) {}

  abstract simplify(formula: Formula): Formula;

  protected spend(work = 1): void {
    this.left -= work;
    if (this.left < 0) throw new Spent();
  }

  protected termOf(formula: Formula): Term {
    const term = emptyTerm();
    this.multiply(term, formula, { plain: UNIT });
    return term;
  }

  /** Multiplies a term by formula^exponent. */
  private multiply(term: Term, formula: Formula, exponent: Exponent): void {
    this.spend();
    if (!isWhole(exponent)) this.raise(term, this.simplify(formula), exponent);
    else if (formula.kind === 'multiply' || formula.kind === 'divide') {
      const { plain } = exponent;
      this.multiply(term, formula.left, exponent);
      this.multiply(term, formula.right, { plain: formula.kind === 'divide' ? negated(plain) : plain });
    } else if (formula.kind === 'negate') {
      this.turn(term, exponent);
      this.multiply(term, formula.of, exponent);
    } else if (formula.kind === 'number') this.multiplyNumber(term, formula, exponent);
    else if (formula.kind === 'power')
      this.multiplyPower(term, formula.left, this.simplify(formula.right), exponent.plain);
    else {
      const simple = this.simplify(formula);
      if (simple !== formula && isProduct(simple)) this.multiply(term, simple, exponent);
      else this.raise(term, simple, exponent);
    }
  }

  /** Multiplies it by (−1)^exponent. */
  private turn(term: Term, { plain }: Exponent): void {
    if (plain.n % 2 !== 0) term.coefficient = negated(term.coefficient);
  }

  private multiplyNumber(term: Term, formula: Formula & { kind: 'number' }, exponent: Exponent): void {
    const value = fractionOf(formula.value);
    const to = value && raised(value, exponent.plain.n);
    const coefficient = to && multiplied(term.coefficient, to);
    if (coefficient) term.coefficient = coefficient;
    else this.raise(term, this.pool.share(formula), exponent);
  }

  /** (base^inner)^whole: the exponents multiply, and a whole one belongs to each factor of the base. */
  private multiplyPower(term: Term, base: Formula, inner: Formula, whole: Fraction): void {
    const { plain, symbolic } = this.exponentOf(inner);
    const both = multiplied(plain, whole);
    if (!both) this.raise(term, this.pool.share(power(this.simplify(base), inner)), { plain: whole });
    else if (symbolic === undefined) this.multiply(term, base, { plain: both });
    else {
      const scaled = this.simplify(product([signedNumber(whole), symbolic]));
      this.raise(term, this.simplify(base), { plain: both, symbolic: scaled });
    }
  }

  /** The number in a sum apart from the rest: n − 1 is n and −1. */
  private exponentOf(formula: Formula): Exponent {
    const known = knownNumber(formula);
    if (known) return { plain: known };
    if (formula.kind !== 'add' && formula.kind !== 'subtract') return { plain: NOUGHT, symbolic: formula };
    const last = knownNumber(formula.right);
    if (last) return { plain: formula.kind === 'add' ? last : negated(last), symbolic: formula.left };
    const first = knownNumber(formula.left);
    return first && formula.kind === 'add'
      ? { plain: first, symbolic: formula.right }
      : { plain: NOUGHT, symbolic: formula };
  }

  /** One base more, which is simple and no product. */
  private raise(term: Term, base: Formula, exponent: Exponent): void {
    const even = isWhole(exponent) && exponent.plain.n % 2 === 0 && base.kind === 'call' ? base : undefined;
    const turned =
      base.kind === 'subtract' && isWhole(exponent) ? this.pool.node(subtract(base.right, base.left)) : undefined;
    if (even?.name === 'sqrt') this.multiply(term, even.of[0]!, { plain: fraction(exponent.plain.n / 2) });
    else if (even?.name === 'abs') this.multiply(term, even.of[0]!, exponent);
    else if (turned && term.factors.has(turned)) {
      this.turn(term, exponent);
      this.merge(term, turned, exponent);
    } else if (!isNumber(base, 1)) this.merge(term, base, exponent);
  }

  private merge(term: Term, base: Formula, exponent: Exponent): void {
    const before = term.factors.get(base);
    const plain = added(before?.plain ?? NOUGHT, exponent.plain);
    if (!plain) {
      term.factors.set(this.pool.share(this.powered(base, exponent)), { plain: UNIT });
      return;
    }
    const symbolic =
      before?.symbolic && exponent.symbolic
        ? this.simplify(add(before.symbolic, exponent.symbolic))
        : (before?.symbolic ?? exponent.symbolic);
    const isNought = symbolic !== undefined && knownNumber(symbolic)?.n === 0;
    term.factors.set(base, symbolic === undefined || isNought ? { plain } : { plain, symbolic });
  }

  protected build({ coefficient, factors: met }: Term): Formula {
    if (coefficient.n === 0) return ZERO;
    const factors = this.withSigns(met);
    let negative = coefficient.n < 0;
    const above: Formula[] = [];
    const below: Formula[] = [];
    for (const [base, exponent] of factors) {
      if (exponent.symbolic === undefined && exponent.plain.n === 0) continue;
      if (isBelow(exponent)) below.push(this.powered(base, { plain: negated(exponent.plain) }));
      else if (negative && isWhole(exponent) && exponent.plain.n === 1 && isDifference(base)) {
        above.push(turnedRound(base));
        negative = false;
      } else above.push(this.powered(base, exponent));
    }
    const { above: n, below: d } = writtenParts(coefficient);
    // −(1 − y) alone is y − 1; in front of other factors it stays, as in −σ·(1 − σ).
    if (negative && n === 1 && d === 1 && above.length === 1 && below.length === 0 && above[0]!.kind === 'subtract') {
      above[0] = turnedRound(above[0]!);
      negative = false;
    }
    if (n !== 1 || above.length === 0) above.unshift(number(n));
    if (d !== 1) below.unshift(number(d));
    const size = below.length === 0 ? product(above) : over(product(above), product(below));
    const whole = this.pool.share(negative ? minus(size) : size);
    this.done.set(whole, whole);
    return whole;
  }

  /** u·sign(u) is |u|, and an indicator is its own square. */
  private withSigns(met: ReadonlyMap<Formula, Exponent>): ReadonlyMap<Formula, Exponent> {
    const isSign = (base: Formula) => base.kind === 'compare' || (base.kind === 'call' && base.name === 'sign');
    if (![...met.keys()].some(isSign)) return met;
    const factors = new Map(met);
    for (const [base, exponent] of met) {
      if (!isWhole(exponent) || exponent.plain.n < 1) continue;
      if (base.kind === 'compare') factors.set(base, { plain: UNIT });
      if (base.kind !== 'call' || base.name !== 'sign') continue;
      const other = factors.get(base.of[0]!);
      if (!other || !isWhole(other) || other.plain.n < 1) continue;
      const size = this.simplify({ kind: 'call', name: 'abs', of: base.of });
      const before = factors.get(size) ?? { plain: NOUGHT };
      const pairs = Math.min(exponent.plain.n, other.plain.n);
      const plain = added(before.plain, fraction(pairs));
      if (!plain) continue;
      factors.set(base.of[0]!, { plain: fraction(other.plain.n - pairs) });
      factors.set(base, { plain: fraction(exponent.plain.n - pairs) });
      factors.set(size, { ...before, plain });
    }
    return factors;
  }

  private powered(base: Formula, { plain, symbolic }: Exponent): Formula {
    if (symbolic !== undefined) {
      const exponent = plain.n === 0 ? symbolic : this.simplify(add(symbolic, signedNumber(plain)));
      return power(base, exponent);
    }
    return plain.n === 1 && plain.d === 1 ? base : power(base, signedNumber(plain));
  }
}

export function isSum(formula: Formula): boolean {
  const { kind } = formula.kind === 'negate' ? formula.of : formula;
  return kind === 'add' || kind === 'subtract';
}

function isProduct({ kind }: Formula): boolean {
  return ['multiply', 'divide', 'negate', 'number', 'power'].includes(kind);
}

/** y − t, which a minus sign in front turns round; 1 − σ is better left as it is. */
function isDifference({ kind, ...sides }: Formula): boolean {
  if (kind !== 'subtract' || !('left' in sides)) return false;
  return [sides.left, sides.right].every((side) => !isSum(side) && knownNumber(side) === undefined);
}

function turnedRound(difference: Formula): Formula {
  if (difference.kind !== 'subtract') return minus(difference);
  const { left, right } = difference;
  return left.kind === 'negate' ? add(left.of, right) : subtract(right, left);
}
