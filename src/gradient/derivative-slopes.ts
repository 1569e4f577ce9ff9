// The local derivative of each function that a formula may call, as a formula: by which its arguments move it.

import { ShapeError } from '../errors.ts';
import { type ActivationName, alphaOf } from './activations.ts';
import {
  add,
  call,
  compare,
  minus,
  number,
  ONE,
  over,
  power,
  product,
  square,
  subtract,
  TWO,
  times,
  ZERO,
} from './formula-building.ts';
import { constants, type Formula } from './formula-tree.ts';
import { isActivationName } from './ops.ts';

type Call = Extract<Formula, { kind: 'call' }>;
type Slope = (z: Formula) => Formula;

const sigmoid: Slope = (z) => call('sigmoid', [z]);
const tanh: Slope = (z) => call('tanh', [z]);
/** exp of what is at most 0, so that it never overflows where another branch holds. */
const expBelow: Slope = (z) => call('exp', [call('min', [ZERO, z])]);
const without = (of: Formula) => subtract(ONE, of);
const isBelow: Slope = (z) => compare(z, '<=', ZERO);
const named =
  (name: ActivationName): Slope =>
  (z) =>
    call(`${name}'`, [z]);
const leak = number(alphaOf({ name: 'leaky-relu' }));

/** f′, written out where that is shorter to read than its name. Conventions at kinks as in the table of activations. */
const activationSlopes: { readonly [A in ActivationName]: Slope } = {
  identity: () => ONE,
  // σ(1−σ)
  sigmoid: (z) => times(sigmoid(z), without(sigmoid(z))),
  // 1−tanh²
  tanh: (z) => without(square(tanh(z))),
  // 1[z > 0]
  relu: (z) => compare(z, '>', ZERO),
  // 1 or α
  'leaky-relu': (z) => add(compare(z, '>', ZERO), times(leak, isBelow(z))),
  // 1 or e^z
  elu: expBelow,
  selu: named('selu'),
  gelu: named('gelu'),
  'gelu-tanh': named('gelu-tanh'),
  // σ(1+z(1−σ))
  silu: (z) => times(sigmoid(z), add(ONE, times(z, without(sigmoid(z))))),
  softplus: sigmoid,
  // tanh s + zσ(1−tanh² s)
  mish: (z) => {
    const t = tanh(call('softplus', [z]));
    return add(t, product([z, sigmoid(z), without(square(t))]));
  },
  hardtanh: (z) => times(compare(z, '>', minus(ONE)), compare(z, '<', ONE)),
  // 1/(1+|z|)²
  softsign: (z) => over(ONE, square(add(ONE, call('abs', [z])))),
};

const half = (of: Formula) => over(of, TWO);
const SQRT_2_OVER_PI = call('sqrt', [over(TWO, { kind: 'symbol', symbol: constants.π })]);

/** f″, for formulas that call a slope such as σ′ themselves. */
export const secondSlopes: { readonly [A in ActivationName]: Slope } = {
  identity: () => ZERO,
  // σ(1−σ)(1−2σ)
  sigmoid: (z) => product([sigmoid(z), without(sigmoid(z)), without(times(TWO, sigmoid(z)))]),
  // −2tanh(1−tanh²)
  tanh: (z) => minus(product([TWO, tanh(z), without(square(tanh(z)))])),
  relu: () => ZERO,
  'leaky-relu': () => ZERO,
  elu: (z) => times(isBelow(z), expBelow(z)),
  selu: (z) => times(isBelow(z), call("selu'", [z])),
  // (2−z²)φ(z)
  gelu: (z) =>
    over(
      times(subtract(TWO, square(z)), call('exp', [minus(half(square(z)))])),
      call('sqrt', [times(TWO, { kind: 'symbol', symbol: constants.π })]),
    ),
  // σ(g)(1−σ(g))·(2g′ + z·g″ + z·g′²(1−2σ(g))), g = 2√(2/π)(z+0.044715z³)
  'gelu-tanh': (z) => {
    const scale = times(TWO, SQRT_2_OVER_PI);
    const gate = sigmoid(times(scale, add(z, times(number(0.044715), power(z, number(3))))));
    const first = times(scale, add(ONE, times(number(0.134145), square(z))));
    const second = product([scale, number(0.26829), z]);
    const bend = product([z, square(first), without(times(TWO, gate))]);
    return product([gate, without(gate), add(add(times(TWO, first), times(z, second)), bend)]);
  },
  // σ(1−σ)(2+z(1−2σ))
  silu: (z) => product([sigmoid(z), without(sigmoid(z)), add(TWO, times(z, without(times(TWO, sigmoid(z)))))]),
  softplus: (z) => times(sigmoid(z), without(sigmoid(z))),
  // (1−t²)σ·(2 + z(1−σ−2tσ)), t = tanh s
  mish: (z) => {
    const t = tanh(call('softplus', [z]));
    const inner = subtract(without(sigmoid(z)), product([TWO, t, sigmoid(z)]));
    return product([without(square(t)), sigmoid(z), add(TWO, times(z, inner))]);
  },
  hardtanh: () => ZERO,
  // −2sign z/(1+|z|)³
  softsign: (z) => minus(over(times(TWO, call('sign', [z])), power(add(ONE, call('abs', [z])), number(3)))),
};

/** Functions of one number that are no activations. */
const plainSlopes: Readonly<Record<string, Slope>> = {
  exp: (a) => call('exp', [a]),
  ln: (a) => over(ONE, a),
  log10: (a) => over(ONE, times(a, call('ln', [number(10)]))),
  log2: (a) => over(ONE, times(a, call('ln', [TWO]))),
  sqrt: (a) => over(ONE, times(TWO, call('sqrt', [a]))),
  abs: (a) => call('sign', [a]),
  // Flat on both sides of the jump.
  sign: () => ZERO,
  heaviside: () => ZERO,
  sin: (a) => call('cos', [a]),
  cos: (a) => minus(call('sin', [a])),
  tan: (a) => over(ONE, square(call('cos', [a]))),
};

/** ∂f/∂(argument number `at`). Equal arguments have to be the same objects. @throws ShapeError for an unknown function */
export function slopeOfCall({ name, of, part }: Call, at: number): Formula {
  switch (name) {
    case 'sum':
      return ONE;
    case 'max':
    case 'min':
      return routed(name, of, at);
    case 'lse':
      return call('softmax', of, at);
    // y_i(1[i=k] − y_k)
    case 'softmax': {
      const own = call('softmax', of, part);
      return times(own, at === part ? without(own) : minus(call('softmax', of, at)));
    }
  }
  const slope = slopeOfOne(name);
  if (slope === undefined) throw new ShapeError(`no derivative of ${name}`);
  return slope(of[0]!);
}

function slopeOfOne(name: string): Slope | undefined {
  const prime = name.endsWith("'") ? name.slice(0, -1) : undefined;
  if (prime !== undefined) return isActivationName(prime) ? secondSlopes[prime] : undefined;
  return isActivationName(name) ? activationSlopes[name] : plainSlopes[name];
}

/** 1 where this argument is the largest (or smallest). Of equal arguments the first stands for all. */
function routed(name: 'max' | 'min', of: readonly Formula[], at: number): Formula {
  const own = of[at]!;
  if (of.indexOf(own) !== at) return ZERO;
  const others = [...new Set(of)].filter((each) => each !== own);
  if (others.length === 0) return ONE;
  return compare(own, name === 'max' ? '>' : '<', others.length === 1 ? others[0]! : call(name, others));
}

/** Slopes that keep their names, written out in z. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  selu: 'λ·([z > 0] + α·eᶻ·[z ≤ 0])',
  gelu: 'Φ(z) + z·φ(z)',
  'gelu-tanh': 'σ(u) + z·σ(u)·(1 − σ(u))·u′',
};

/** What the slope of an activation is, where a derivative calls it by its name. */
export function slopeDefinition(name: string): string | undefined {
  return DEFINITIONS[name];
}
