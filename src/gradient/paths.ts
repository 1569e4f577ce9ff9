// The ways in which one quantity reaches the loss. The product along one path is not the whole truth: paths add.

import type { Gradients, NetworkSpec, Pass } from './network-spec.ts';

/** One term of the sum over paths: local derivative times what comes from above. */
export interface PathTerm {
  /** The unit of the next layer (or the output y_k) that the path goes through, from 0. */
  readonly through: number;
  readonly local: number;
  readonly upstream: number;
  readonly value: number;
}

/** ∂L/∂h_j = Σ_k w_kj·∂L/∂z_k over the next layer's units k. For layer −1 the same from input x_j. */
export function pathsThroughLayer(spec: NetworkSpec, gradients: Gradients, layer: number, unit: number): PathTerm[] {
  const next = spec.layers[layer + 1];
  if (!next) return [];
  return next.W.map((row, through) => {
    const local = row[unit]!;
    const upstream = gradients.dLdz[layer + 1]![through]!;
    return { through, local, upstream, value: local * upstream };
  });
}

/** ∂L/∂h_j = Σ_k ∂L/∂y_k·∂y_k/∂h_j = Σ_k (−t_k/y_k)·y_k(δ_jk − y_j): the softmax joins every output to every h. */
export function pathsThroughSoftmax(pass: Pass, target: readonly number[], unit: number): PathTerm[] {
  const { y } = pass;
  if (!y) return [];
  // 1 − y_j as the sum of the others, which keeps its digits where y_j is near 1.
  const others = y.reduce((sum, probability, k) => (k === unit ? sum : sum + probability), 0);
  return y.map((probability, through) => {
    const t = target[through]!;
    const gap = through === unit ? others : -y[unit]!;
    // Written without the quotient −t/y, so that a y of 0 does not turn 0·∞ into NaN.
    return {
      through,
      local: probability * gap,
      upstream: t === 0 ? 0 : -t / probability,
      value: -t * gap + 0,
    };
  });
}
