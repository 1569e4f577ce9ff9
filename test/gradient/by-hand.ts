// The equations of a layered network written out loop by loop, with activations and losses in other forms than the core's.
// An independent route for tests: it uses nothing of the core but its types.

import type { ActivationName } from '../../src/gradient/activations.ts';
import type { LossName } from '../../src/gradient/losses.ts';
import type { Gradients, LayerSpec, NetworkSpec } from '../../src/gradient/network-spec.ts';

type Curve = readonly [f: (z: number, alpha: number) => number, slope: (z: number, alpha: number) => number];

const { abs, cosh, exp, expm1, log, log1p, max, min, PI, sign, sinh, sqrt } = Math;
const logistic = (z: number) => exp(z / 2) / (2 * cosh(z / 2));
const logisticSlope = (z: number) => 1 / (4 * cosh(z / 2) ** 2);
const softened = (z: number) => log(1 + exp(z));
const sech2 = (z: number) => 1 / cosh(z) ** 2;
const hyperbolic = (z: number) => sinh(z) / cosh(z);
const density = (z: number) => exp(-(z * z) / 2) / sqrt(2 * PI);
const inner = (z: number) => sqrt(2 / PI) * (z + 0.044715 * z ** 3);
const SELU = [1.0507009873554805, 1.6732632423543772] as const;

// Φ(z) = φ(z)·∫₀^∞ e^(zt−t²/2) dt for z ≤ 0, by exp-sinh quadrature: t = e^(π/2·sinh u), trapezoids in u.
function below(z: number): number {
  if (z > 0) return 1 - below(-z);
  let sum = 0;
  for (let u = -4; u <= 2; u += 1 / 64) {
    const t = exp((PI / 2) * sinh(u));
    sum += exp(z * t - (t * t) / 2) * t * cosh(u);
  }
  return (density(z) * sum * PI) / 128;
}

const curves: Record<ActivationName, Curve> = {
  identity: [(z) => z, () => 1],
  sigmoid: [logistic, logisticSlope],
  tanh: [hyperbolic, sech2],
  relu: [(z) => max(0, z), (z) => Number(z > 0)],
  'leaky-relu': [(z, a) => max(0, z) + a * min(0, z), (z, a) => (z > 0 ? 1 : a)],
  elu: [(z, a) => max(0, z) + a * expm1(min(0, z)), (z, a) => (z > 0 ? 1 : a * exp(z))],
  selu: [(z) => SELU[0] * (max(0, z) + SELU[1] * expm1(min(0, z))), (z) => SELU[0] * (z > 0 ? 1 : SELU[1] * exp(z))],
  gelu: [(z) => z * below(z), (z) => below(z) + z * density(z)],
  'gelu-tanh': [
    (z) => z * logistic(2 * inner(z)),
    (z) => logistic(2 * inner(z)) + 0.5 * z * sech2(inner(z)) * sqrt(2 / PI) * (1 + 3 * 0.044715 * z * z),
  ],
  silu: [(z) => z / (1 + exp(-z)), (z) => logistic(z) + z * logisticSlope(z)],
  softplus: [softened, logistic],
  mish: [(z) => z * hyperbolic(softened(z)), (z) => hyperbolic(softened(z)) + z * logistic(z) * sech2(softened(z))],
  hardtanh: [(z) => min(1, max(-1, z)), (z) => Number(abs(z) < 1)],
  softsign: [(z) => z / (1 + abs(z)), (z) => 1 / (1 + 2 * abs(z) + z * z)],
};

/** L and ∂L/∂h of the last layer's outputs. */
type Head = (h: readonly number[], t: readonly number[]) => { L: number; dLdh: number[] };

const total = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0);

function each(scale: (n: number) => number, term: (h: number, t: number) => readonly [number, number]): Head {
  return (h, t) => {
    const terms = h.map((value, k) => term(value, t[k]!));
    const by = scale(h.length);
    return { L: by * total(terms.map(([L]) => L)), dLdh: terms.map(([, slope]) => by * slope) };
  };
}
const sumOf = () => 1;
const meanOf = (n: number) => 1 / n;

const heads: Record<LossName, Head> = {
  // L = −Σ t_k ln y_k; ∂L/∂h_j = Σ_k (−t_k/y_k)·y_k(δ_kj − y_j), through the Jacobian of softmax
  'softmax-ce': (h, t) => {
    const powers = h.map((value) => exp(value));
    const y = powers.map((power) => power / total(powers));
    const jacobian = (k: number, j: number) => y[k]! * (Number(k === j) - y[j]!);
    return {
      L: -total(t.map((target, k) => target * log(y[k]!))),
      dLdh: h.map((_, j) => total(t.map((target, k) => (-target / y[k]!) * jacobian(k, j)))),
    };
  },
  'bce-logits': each(meanOf, (h, t) => [t * softened(-h) + (1 - t) * softened(h), logistic(h) - t]),
  bce: each(meanOf, (h, t) => [-t * log(h) - (1 - t) * log1p(-h), -t / h + (1 - t) / (1 - h)]),
  'half-sse': each(sumOf, (h, t) => [((h - t) * (h - t)) / 2, h - t]),
  mse: each(meanOf, (h, t) => [(h - t) * (h - t), 2 * h - 2 * t]),
  l1: each(meanOf, (h, t) => [max(h - t, t - h), sign(h - t)]),
  huber: each(meanOf, (h, t) => {
    const d = abs(h - t);
    return d < 1 ? [(d * d) / 2, h - t] : [d - 0.5, sign(h - t)];
  }),
  hinge: each(meanOf, (h, t) => (t * h < 1 ? [1 - t * h, -t] : [0, 0])),
  output: each(sumOf, (h, t) => [t * h, t]),
};

/** Forward and backward pass. δ_l = f′(z_l) ⊙ ∂L/∂h_l; ∂L/∂W_l = δ_l h_{l−1}ᵀ; ∂L/∂h_{l−1} = W_lᵀ δ_l. */
export function byHand({ layers, loss, x, target }: NetworkSpec): Gradients & { readonly loss: number } {
  const inputs: (readonly number[])[] = [x];
  const zs: number[][] = [];
  for (const layer of layers) {
    const z = layer.W.map((row, k) => total(row.map((w, j) => w * inputs.at(-1)![j]!)) + (layer.b?.[k] ?? 0));
    zs.push(z);
    inputs.push(z.map((value) => curves[layer.activation.name][0](value, alphaIn(layer))));
  }
  const head = heads[loss](inputs.at(-1)!, target);
  const backward: { dLdh: number[]; dLdz: number[]; dLdW: number[][] }[] = [];
  let dLdh = head.dLdh;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!;
    const dLdz = dLdh.map((error, k) => error * curves[layer.activation.name][1](zs[l]![k]!, alphaIn(layer)));
    backward.unshift({ dLdh, dLdz, dLdW: dLdz.map((delta) => inputs[l]!.map((input) => delta * input)) });
    dLdh = inputs[l]!.map((_, j) => total(dLdz.map((delta, k) => delta * layer.W[k]![j]!)));
  }
  const dLdz = backward.map((layer) => layer.dLdz);
  return {
    loss: head.L,
    dLdz,
    dLdb: dLdz,
    dLdh: backward.map((layer) => layer.dLdh),
    dLdW: backward.map((layer) => layer.dLdW),
    dLdx: dLdh,
  };
}

const DEFAULT_ALPHA: Partial<Record<ActivationName, number>> = { 'leaky-relu': 0.01, elu: 1 };

function alphaIn({ activation: { name, alpha } }: LayerSpec): number {
  return alpha ?? DEFAULT_ALPHA[name] ?? Number.NaN;
}
