// How each function of a formula is recorded on the tape. Shares no rule with the symbolic derivatives, which it checks,
// but for the slope of a slope.

import { ShapeError } from '../errors.ts';
import { type ActivationName, activationAt, sigmoid, sigmoidSlope } from './activations.ts';
import { secondSlopes } from './derivative-slopes.ts';
import { wideFunctions } from './formula-functions.ts';
import type { Comparison } from './formula-tree.ts';
import { evaluate } from './formula-value.ts';
import { binary, isActivationName, type OpRule, unary } from './ops.ts';
import type { Tape } from './tape.ts';

const flat = () => 0;
const Z = { kind: 'symbol', symbol: { name: 'z', plain: 'z', tex: 'z' } } as const;

/** Functions of one number that the table of ops has under this or another name. */
const NAMED = { exp: 'exp', ln: 'log', sqrt: 'sqrt', abs: 'abs' } as const;

const own: Readonly<Record<string, OpRule>> = {
  // ∂log₁₀a = 1/(a·ln 10)
  log10: unary(Math.log10, (a) => 1 / (a * Math.LN10)),
  // ∂log₂a = 1/(a·ln 2)
  log2: unary(Math.log2, (a) => 1 / (a * Math.LN2)),
  sin: unary(Math.sin, Math.cos),
  cos: unary(Math.cos, (a) => -Math.sin(a)),
  // ∂tan a = 1+tan²a
  tan: unary(Math.tan, (_a, value) => 1 + value * value),
  // Steps are flat but for their jump.
  sign: unary((a) => Math.sign(a) + 0, flat),
  heaviside: unary((a) => (a > 0 ? 1 : 0), flat),
};

const compared: Readonly<Record<Comparison, OpRule>> = {
  '>': binary((a, b) => (a > b ? 1 : 0), flat, flat),
  '>=': binary((a, b) => (a >= b ? 1 : 0), flat, flat),
  '<': binary((a, b) => (a < b ? 1 : 0), flat, flat),
  '<=': binary((a, b) => (a <= b ? 1 : 0), flat, flat),
};

export function recordComparison(tape: Tape, by: Comparison, left: number, right: number): number {
  return tape.own(compared[by], left, right);
}

/** Records a call of slots that are on the tape; gives the slot of its value. @throws ShapeError for an unknown function */
export function recordCall(tape: Tape, name: string, slots: readonly number[], part: number): number {
  const [first] = slots as [number];
  switch (name) {
    case 'sum':
      return slots.reduce((sum, slot) => tape.binary('add', sum, slot));
    case 'max':
    case 'min':
      return slots.reduce((best, slot) => tape.binary(name, best, slot));
    case 'lse': {
      const { total, most } = exponentials(tape, slots);
      return tape.binary('add', most, tape.unary('log', total));
    }
    case 'softmax': {
      const { each, total } = exponentials(tape, slots);
      return tape.binary('divide', each[part]!, total);
    }
  }
  if (Object.hasOwn(NAMED, name)) return tape.unary(NAMED[name as keyof typeof NAMED], first);
  if (Object.hasOwn(own, name)) return tape.own(own[name]!, first);
  if (isActivationName(name)) return tape.apply(name, first);
  const prime = name.endsWith("'") ? name.slice(0, -1) : '';
  if (isActivationName(prime)) return tape.own(slopeOp(prime), first);
  throw new ShapeError(`no op for ${name}`);
}

// e^(a−m): the largest is taken out, so that nothing overflows. It cancels, so it may stand as a constant.
function exponentials(tape: Tape, slots: readonly number[]) {
  const most = tape.leaf(Math.max(...slots.map((slot) => tape.value(slot))));
  const each = slots.map((slot) => tape.unary('exp', tape.binary('subtract', slot, most)));
  return { most, each, total: each.reduce((sum, slot) => tape.binary('add', sum, slot)) };
}

const flatter = (z: number) => sigmoidSlope(z, sigmoid(z));

/** f″ where its formula would lose digits: 1 − σ is 0 long before σ′ is. */
const seconds: Partial<Record<ActivationName, (z: number) => number>> = {
  // σ′(1−2σ)
  sigmoid: (z) => flatter(z) * (1 - 2 * sigmoid(z)),
  // −2tanh·tanh′
  tanh: (z) => -2 * Math.tanh(z) * activationAt({ name: 'tanh' }, z).slope,
  // σ′(2+z(1−2σ))
  silu: (z) => flatter(z) * (2 + z * (1 - 2 * sigmoid(z))),
  softplus: flatter,
};

/** f′ as a function itself, with f″ as it is written out in symbols. */
function slopeOp(name: ActivationName): OpRule {
  const written = (z: number) => evaluate(secondSlopes[name](Z), new Map([[Z.symbol.name, z]]), wideFunctions);
  return unary((z) => activationAt({ name }, z).slope, seconds[name] ?? written);
}
