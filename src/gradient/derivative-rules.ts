// Which rule of differentiation applies to a formula, and what it makes of it. Knows no language: rules have names.

import { slopeOfCall } from './derivative-slopes.ts';
import { add, call, minus, ONE, over, power, product, square, subtract, sum, times, ZERO } from './formula-building.ts';
import type { Formula } from './formula-tree.ts';

export type RuleName =
  | 'sum'
  | 'difference'
  | 'sign'
  | 'constant-factor'
  | 'product'
  | 'constant-divisor'
  | 'reciprocal'
  | 'quotient'
  | 'power'
  | 'exponential'
  | 'general-power'
  | 'chain'
  | 'function'
  | 'routes'
  | 'several'
  | 'jump';

export interface Rule {
  readonly name: RuleName;
  /** The parts whose derivatives it asks for. */
  readonly inner: readonly Formula[];
  /** The derivative, once those of the parts are known. */
  readonly gives: (of: (part: Formula) => Formula) => Formula;
}

/** The rule for a formula that depends on the variable and is not the variable itself. `varies` tells of its parts. */
export function ruleFor(formula: Formula, varies: (part: Formula) => boolean): Rule {
  switch (formula.kind) {
    case 'number':
    case 'symbol':
    case 'partial':
      return { name: 'sum', inner: [], gives: () => ZERO };
    case 'negate':
      return { name: 'sign', inner: [formula.of], gives: (d) => minus(d(formula.of)) };
    case 'add':
      return sumRule([formula.left, formula.right].filter(varies));
    case 'subtract': {
      const { left, right } = formula;
      if (!varies(right)) return { name: 'difference', inner: [left], gives: (d) => d(left) };
      if (!varies(left)) return { name: 'difference', inner: [right], gives: (d) => minus(d(right)) };
      return { name: 'difference', inner: [left, right], gives: (d) => subtract(d(left), d(right)) };
    }
    case 'multiply':
      return productRule(formula.left, formula.right, varies);
    case 'divide':
      return quotientRule(formula.left, formula.right, varies);
    case 'power':
      return powerRule(formula, formula.left, formula.right, varies);
    case 'compare':
      return { name: 'jump', inner: [], gives: () => ZERO };
    case 'call':
      return callRule(formula, varies);
  }
}

function sumRule(terms: readonly Formula[]): Rule {
  return { name: 'sum', inner: terms, gives: (d) => sum(terms.map(d)) };
}

// (uv)′ = u′v + uv′
function productRule(u: Formula, v: Formula, varies: (part: Formula) => boolean): Rule {
  if (!varies(u)) return { name: 'constant-factor', inner: [v], gives: (d) => times(u, d(v)) };
  if (!varies(v)) return { name: 'constant-factor', inner: [u], gives: (d) => times(d(u), v) };
  return { name: 'product', inner: [u, v], gives: (d) => add(times(d(u), v), times(u, d(v))) };
}

// (u/v)′ = (u′v − uv′)/v²
function quotientRule(u: Formula, v: Formula, varies: (part: Formula) => boolean): Rule {
  if (!varies(v)) return { name: 'constant-divisor', inner: [u], gives: (d) => over(d(u), v) };
  if (!varies(u)) return { name: 'reciprocal', inner: [v], gives: (d) => minus(over(times(u, d(v)), square(v))) };
  return {
    name: 'quotient',
    inner: [u, v],
    gives: (d) => over(subtract(times(d(u), v), times(u, d(v))), square(v)),
  };
}

function powerRule(whole: Formula, u: Formula, v: Formula, varies: (part: Formula) => boolean): Rule {
  const ln = call('ln', [u]);
  // (uᶜ)′ = c·uᶜ⁻¹·u′
  if (!varies(v)) return { name: 'power', inner: [u], gives: (d) => product([v, power(u, subtract(v, ONE)), d(u)]) };
  // (cᵘ)′ = cᵘ·ln c·u′
  if (!varies(u)) return { name: 'exponential', inner: [v], gives: (d) => product([whole, ln, d(v)]) };
  // (uᵛ)′ = uᵛ·(v′·ln u + v·u′/u)
  return {
    name: 'general-power',
    inner: [u, v],
    gives: (d) => times(whole, add(times(d(v), ln), over(times(v, d(u)), u))),
  };
}

function callRule(formula: Extract<Formula, { kind: 'call' }>, varies: (part: Formula) => boolean): Rule {
  const { name, of } = formula;
  if (name === 'sum') return sumRule(of.filter(varies));
  if (name === 'sign' || name === 'heaviside') return { name: 'jump', inner: [], gives: () => ZERO };
  const moving = of.map((part, at) => ({ part, at })).filter(({ part }) => varies(part));
  const gives: Rule['gives'] = (d) => sum(moving.map(({ part, at }) => times(slopeOfCall(formula, at), d(part))));
  const inner = [...new Set(moving.map(({ part }) => part))];
  if (name === 'max' || name === 'min') return { name: 'routes', inner, gives };
  if (of.length > 1 || name === 'softmax' || name === 'lse') return { name: 'several', inner, gives };
  return { name: inner[0]!.kind === 'symbol' ? 'function' : 'chain', inner, gives };
}
