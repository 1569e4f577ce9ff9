// Activation functions: name → f, its slope f′, where it has a kink and what is used there, and how it is written.

import { erfc } from './error-function.ts';

/** One activation. `alpha` is the parameter where there is one, else ignored. */
export interface ActivationRule {
  /** h = f(z) */
  readonly f: (z: number, alpha: number) => number;
  /** f′(z); `h` is f(z), already known from the forward pass. */
  readonly slope: (z: number, h: number, alpha: number) => number;
  /** Default of the parameter, where there is one. */
  readonly alpha?: number;
  /** Points where f′ does not exist. The slope there is the convention of `slope` itself. */
  readonly kinks?: readonly number[];
  /** The name of the function in a formula: `f(z)` and `f′(z)` are written with it. */
  readonly symbol: { readonly tex: string; readonly plain: string };
  /** f and f′ written out in TeX, of z and h = f(z). */
  readonly tex: { readonly f: string; readonly slope: string };
  /** The best seeded start for weights that lead into it. */
  readonly start: 'Xavier' | 'He';
}

const SELU_SCALE = 1.0507009873554805;
const SELU_ALPHA = 1.6732632423543772;
const GELU_SLOPE = Math.sqrt(2 / Math.PI);

/** σ(z) = 1/(1+e^(−z)); for z < 0 as e^z/(1+e^z), so that neither side overflows. Range (0, 1). */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** σ′ = σ(1−σ), in (0, 0.25]; where σ is near 1, 1−σ has lost its digits and σ(−z) has not. */
export function sigmoidSlope(z: number, h: number): number {
  return h * (z > 2 ? sigmoid(-z) : 1 - h);
}

/** max(0, z); z ≤ 0 is asked, so that NaN stays NaN. */
export function relu(z: number): number {
  return z <= 0 ? 0 : z;
}

/** 1 for z > 0, else 0. */
export function reluSlope(z: number): number {
  return z > 0 ? 1 : 0;
}

/** ln(1+e^z), linear for large z. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

// Φ(z) = ½(1+erf(z/√2)), by erfc so that the left tail keeps its digits.
const normalBelow = (z: number) => 0.5 * erfc(-z * Math.SQRT1_2);
const normalDensity = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
// ½(1+tanh u) = σ(2u), which keeps its digits where tanh u is near −1; u = √(2/π)(z+0.044715z³).
const geluGate = (z: number) => 2 * GELU_SLOPE * (z + 0.044715 * z * z * z);

/**
 * The table. Slopes at kinks: 0 for ReLU, α for leaky ReLU, the z ≤ 0 branch for ELU and SELU, 0 for hardtanh.
 * Source: definitions and conventions as in PyTorch's Activation.cpp and autograd notes.
 */
export const activations = {
  identity: {
    f: (z) => z,
    // f′ = 1
    slope: () => 1,
    symbol: { tex: '\\mathrm{id}', plain: 'id' },
    tex: { f: 'z', slope: '1' },
    start: 'Xavier',
  },
  sigmoid: {
    f: sigmoid,
    slope: sigmoidSlope,
    symbol: { tex: '\\sigma', plain: 'σ' },
    tex: { f: '\\sigma(z)', slope: 'h(1-h)' },
    start: 'Xavier',
  },
  tanh: {
    f: Math.tanh,
    // tanh′ = 1−tanh²; where tanh is near ±1 as 1/cosh², which does not cancel
    slope: (z, h) => (Math.abs(z) < 1 ? 1 - h * h : (1 / Math.cosh(z)) ** 2),
    symbol: { tex: '\\tanh', plain: 'tanh' },
    tex: { f: '\\tanh(z)', slope: '1-h^2' },
    start: 'Xavier',
  },
  relu: {
    f: relu,
    slope: reluSlope,
    kinks: [0],
    symbol: { tex: '\\mathrm{ReLU}', plain: 'ReLU' },
    tex: { f: '\\max(0,z)', slope: '\\mathbf{1}[z>0]' },
    start: 'He',
  },
  'leaky-relu': {
    f: (z, alpha) => (z > 0 ? z : alpha * z),
    // 1 for z > 0, else α
    slope: (z, _h, alpha) => (z > 0 ? 1 : alpha),
    alpha: 0.01,
    kinks: [0],
    symbol: { tex: '\\mathrm{LReLU}', plain: 'LReLU' },
    tex: { f: '\\max(\\alpha z,z)', slope: '\\begin{cases}1&z>0\\\\ \\alpha&z\\le 0\\end{cases}' },
    start: 'He',
  },
  elu: {
    f: (z, alpha) => (z > 0 ? z : alpha * Math.expm1(z)),
    // 1 for z > 0, else αe^z
    slope: (z, _h, alpha) => (z > 0 ? 1 : alpha * Math.exp(z)),
    alpha: 1,
    kinks: [0],
    symbol: { tex: '\\mathrm{ELU}', plain: 'ELU' },
    tex: { f: '\\mathrm{ELU}(z)', slope: '\\begin{cases}1&z>0\\\\ \\alpha e^{z}&z\\le 0\\end{cases}' },
    start: 'He',
  },
  selu: {
    f: (z) => (z > 0 ? SELU_SCALE * z : SELU_SCALE * SELU_ALPHA * Math.expm1(z)),
    // λ for z > 0, else λαe^z
    slope: (z) => (z > 0 ? SELU_SCALE : SELU_SCALE * SELU_ALPHA * Math.exp(z)),
    kinks: [0],
    symbol: { tex: '\\mathrm{SELU}', plain: 'SELU' },
    tex: { f: '\\mathrm{SELU}(z)', slope: '\\begin{cases}\\lambda&z>0\\\\ \\lambda\\alpha e^{z}&z\\le 0\\end{cases}' },
    start: 'Xavier',
  },
  gelu: {
    f: (z) => (z < -40 ? 0 : z * normalBelow(z)),
    // Φ(z)+zφ(z)
    slope: (z) => normalBelow(z) + z * normalDensity(z),
    symbol: { tex: '\\mathrm{GELU}', plain: 'GELU' },
    tex: { f: 'z\\,\\Phi(z)', slope: '\\Phi(z)+z\\varphi(z)' },
    start: 'He',
  },
  'gelu-tanh': {
    // ½z(1+T), T = tanh u
    f: (z) => z * sigmoid(geluGate(z)),
    // ½(1+T)+½z(1−T²)√(2/π)(1+0.134145z²); ¼(1−T²) is 0 in doubles long before z² can overflow
    slope: (z) => {
      const gate = geluGate(z);
      const open = sigmoid(gate);
      const bend = open * sigmoid(-gate);
      return open + (bend === 0 ? 0 : 2 * z * bend * GELU_SLOPE * (1 + 0.134145 * z * z));
    },
    symbol: { tex: '\\mathrm{GELU}_{\\tanh}', plain: 'GELUtanh' },
    tex: { f: '\\tfrac z2(1+T)', slope: "\\tfrac12(1+T)+\\tfrac z2(1-T^2)\\,u'" },
    start: 'He',
  },
  silu: {
    f: (z) => z * sigmoid(z),
    // σ(1+z(1−σ))
    slope: (z) => {
      const s = sigmoid(z);
      return s * (1 + z * sigmoid(-z));
    },
    symbol: { tex: '\\mathrm{SiLU}', plain: 'SiLU' },
    tex: { f: 'z\\,\\sigma(z)', slope: '\\sigma(z)\\bigl(1+z(1-\\sigma(z))\\bigr)' },
    start: 'He',
  },
  softplus: {
    f: softplus,
    // ln(1+e^z)′ = σ(z)
    slope: sigmoid,
    symbol: { tex: '\\mathrm{softplus}', plain: 'softplus' },
    tex: { f: '\\ln(1+e^{z})', slope: '\\sigma(z)' },
    start: 'He',
  },
  mish: {
    f: (z) => z * Math.tanh(softplus(z)),
    // tanh s + zσ(z)(1−tanh² s), s = softplus(z)
    slope: (z) => {
      const t = Math.tanh(softplus(z));
      const bend = 1 - t * t;
      return t + (bend === 0 ? 0 : z * sigmoid(z) * bend);
    },
    symbol: { tex: '\\mathrm{mish}', plain: 'mish' },
    tex: { f: 'z\\tanh s', slope: '\\tanh s+z\\,\\sigma(z)(1-\\tanh^2 s)' },
    start: 'He',
  },
  hardtanh: {
    f: (z) => Math.min(1, Math.max(-1, z)),
    // 1 for −1 < z < 1, else 0
    slope: (z) => (z > -1 && z < 1 ? 1 : 0),
    kinks: [-1, 1],
    symbol: { tex: '\\mathrm{hardtanh}', plain: 'hardtanh' },
    tex: { f: '\\mathrm{clip}(z,-1,1)', slope: '\\mathbf{1}[-1<z<1]' },
    start: 'Xavier',
  },
  softsign: {
    f: (z) => z / (1 + Math.abs(z)),
    // 1/(1+|z|)²
    slope: (z) => 1 / (1 + Math.abs(z)) ** 2,
    symbol: { tex: '\\mathrm{softsign}', plain: 'softsign' },
    tex: { f: '\\frac{z}{1+|z|}', slope: '\\frac{1}{(1+|z|)^2}' },
    start: 'Xavier',
  },
} as const satisfies Record<string, ActivationRule>;

export type ActivationName = keyof typeof activations;

export const activationNames = Object.keys(activations) as ActivationName[];

/** An activation with its parameter. `alpha` is the table's default where the function has one and none was given. */
export interface Activation {
  readonly name: ActivationName;
  readonly alpha?: number;
}

export function activationRule(name: ActivationName): ActivationRule {
  return activations[name];
}

/** The parameter in force: as given, else the table's default, else 0 where the function has none. */
export function alphaOf(activation: Activation): number {
  return activation.alpha ?? activationRule(activation.name).alpha ?? 0;
}

/** h = f(z) and the slope f′(z), with the parameter of the activation or its usual one. */
export function activationAt(activation: Activation, z: number): { readonly h: number; readonly slope: number } {
  const rule = activationRule(activation.name);
  const alpha = alphaOf(activation);
  const h = rule.f(z, alpha);
  return { h, slope: rule.slope(z, h, alpha) };
}

/** As typed: `sigmoid`, `leaky-relu(0.2)`. */
export function activationText(activation: Activation): string {
  const rule = activationRule(activation.name);
  return rule.alpha === undefined || activation.alpha === undefined || activation.alpha === rule.alpha
    ? activation.name
    : `${activation.name}(${activation.alpha})`;
}
