// What the tape can record, besides activations: name → forward and backward rule. An op that lacks one does not compile.

import { type ActivationName, type ActivationRule, activationNames } from './activations.ts';
import type { LossPlace, LossRule } from './losses.ts';

/**
 * A recorded op: where its result is (`out`, `n` values), where its inputs are (`a`, `b`, `c`, offsets into the arena; −1
 * for none), and for an affine op how many inputs each unit has (`m`).
 */
export interface Recorded {
  readonly rule: OpRule;
  readonly out: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly n: number;
  readonly m: number;
  readonly activation: ActivationRule | undefined;
  readonly alpha: number;
  readonly loss: { readonly rule: LossRule; readonly place: LossPlace } | undefined;
}

export interface OpRule {
  /** Reads the inputs from `v` and writes the result. */
  readonly forward: (v: Float64Array, op: Recorded) => void;
  /** Adds upstream·local to the gradient of each input. */
  readonly backward: (v: Float64Array, g: Float64Array, op: Recorded) => void;
}

/** An op of two numbers, by its value and its two local derivatives. */
export function binary(
  f: (a: number, b: number) => number,
  byA: (a: number, b: number) => number,
  byB: (a: number, b: number) => number,
): OpRule {
  return {
    forward: (v, { out, a, b }) => {
      v[out] = f(v[a]!, v[b]!);
    },
    backward: (v, g, { out, a, b }) => {
      const upstream = g[out]!;
      const x = v[a]!;
      const y = v[b]!;
      g[a]! += upstream * byA(x, y);
      g[b]! += upstream * byB(x, y);
    },
  };
}

/** An op of one number; `slope` may use the value `f` already computed. */
export function unary(f: (a: number) => number, slope: (a: number, value: number) => number): OpRule {
  return {
    forward: (v, { out, a }) => {
      v[out] = f(v[a]!);
    },
    backward: (v, g, { out, a }) => {
      g[a]! += g[out]! * slope(v[a]!, v[out]!);
    },
  };
}

/** z = W·x + b. W is n×m by rows at `a`, b at `b` (or −1), x at `c`. */
const affine: OpRule = {
  forward: (v, { out, a, b, c, n, m }) => {
    let w = a;
    for (let k = 0; k < n; k++) {
      let z = b < 0 ? 0 : v[b + k]!;
      for (let j = 0; j < m; j++) z += v[w++]! * v[c + j]!;
      v[out + k] = z;
    }
  },
  // ∂z_k/∂W_kj = x_j, ∂z_k/∂b_k = 1, ∂z_k/∂x_j = W_kj
  backward: (v, g, { out, a, b, c, n, m }) => {
    let w = a;
    for (let k = 0; k < n; k++) {
      const upstream = g[out + k]!;
      // Half of the units behind a ReLU pass nothing on.
      if (upstream === 0) {
        w += m;
        continue;
      }
      if (b >= 0) g[b + k]! += upstream;
      for (let j = 0; j < m; j++, w++) {
        g[w]! += upstream * v[c + j]!;
        g[c + j]! += upstream * v[w]!;
      }
    }
  },
};

/** L, at the place that the loss was recorded with. */
const loss: OpRule = {
  forward: (v, op) => {
    v[op.out] = op.loss!.rule.value(v, op.loss!.place);
  },
  backward: (v, g, op) => {
    op.loss!.rule.gradient(v, g, op.loss!.place, g[op.out]!);
  },
};

const scalar = {
  // ∂(a+b) = 1, 1
  add: binary(
    (a, b) => a + b,
    () => 1,
    () => 1,
  ),
  // ∂(a−b) = 1, −1
  subtract: binary(
    (a, b) => a - b,
    () => 1,
    () => -1,
  ),
  // ∂(ab) = b, a
  multiply: binary(
    (a, b) => a * b,
    (_a, b) => b,
    (a) => a,
  ),
  // ∂(a/b) = 1/b, −a/b² (divided twice, since b² overflows and vanishes sooner than b)
  divide: binary(
    (a, b) => a / b,
    (_a, b) => 1 / b,
    (a, b) => -(a / b) / b,
  ),
  // ∂(aᵇ) = b·aᵇ⁻¹, aᵇ·ln a (0 at a = 0, where aᵇ is constant in b > 0)
  power: binary(
    (a, b) => a ** b,
    (a, b) => (b === 0 ? 0 : b * a ** (b - 1)),
    (a, b) => (a === 0 ? 0 : a ** b * Math.log(a)),
  ),
  // max routes the gradient to the larger input; a tie gives half to each
  max: binary(
    Math.max,
    (a, b) => (a > b ? 1 : a === b ? 0.5 : 0),
    (a, b) => (b > a ? 1 : a === b ? 0.5 : 0),
  ),
  // min routes it to the smaller one
  min: binary(
    Math.min,
    (a, b) => (a < b ? 1 : a === b ? 0.5 : 0),
    (a, b) => (b < a ? 1 : a === b ? 0.5 : 0),
  ),
  // ∂(−a) = −1
  negate: unary(
    (a) => -a,
    () => -1,
  ),
  // ∂eᵃ = eᵃ
  exp: unary(Math.exp, (_a, value) => value),
  // ∂ln a = 1/a
  log: unary(Math.log, (a) => 1 / a),
  // ∂√a = 1/(2√a)
  sqrt: unary(Math.sqrt, (_a, value) => 0.5 / value),
  // ∂|a| = sign a, 0 at 0
  abs: unary(Math.abs, Math.sign),
} as const satisfies Record<string, OpRule>;

export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'max' | 'min';
export type ScalarName = keyof typeof scalar;
export type OpName = ScalarName | 'affine' | 'loss';

export const ops: { readonly [K in OpName]: OpRule } = { ...scalar, affine, loss };

/** Functions of one number that a formula may name: the scalar ops and every activation. */
export const unaryNames: readonly (Exclude<ScalarName, BinaryName> | ActivationName)[] = [
  'negate',
  'exp',
  'log',
  'sqrt',
  'abs',
  ...activationNames,
];

export function isActivationName(name: string): name is ActivationName {
  return (activationNames as readonly string[]).includes(name);
}
