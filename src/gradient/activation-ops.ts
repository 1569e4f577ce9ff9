// How a layer is activated: any activation number by number, and the ones computed most as loops of their own.

import { type ActivationName, relu, reluSlope, sigmoid, sigmoidSlope } from './activations.ts';
import type { OpRule } from './ops.ts';

/** h = f(z) for n units, for any activation of the table. */
const anyActivation: OpRule = {
  forward: (v, { out, a, n, activation, alpha }) => {
    const f = activation!.f;
    for (let k = 0; k < n; k++) v[out + k] = f(v[a + k]!, alpha);
  },
  // ∂h_k/∂z_k = f′(z_k)
  backward: (v, g, { out, a, n, activation, alpha }) => {
    const slope = activation!.slope;
    for (let k = 0; k < n; k++) g[a + k]! += g[out + k]! * slope(v[a + k]!, v[out + k]!, alpha);
  },
};

// A function out of a table is called with every number in a box of its own, which takes longer than the number itself;
// one that is named here becomes part of the loop. They are the table's own functions, so the results are the same.
const loops: Partial<Record<ActivationName, OpRule>> = {
  sigmoid: {
    forward: (v, { out, a, n }) => {
      for (let k = 0; k < n; k++) v[out + k] = sigmoid(v[a + k]!);
    },
    // ∂h_k/∂z_k = σ′(z_k)
    backward: (v, g, { out, a, n }) => {
      for (let k = 0; k < n; k++) g[a + k]! += g[out + k]! * sigmoidSlope(v[a + k]!, v[out + k]!);
    },
  },
  relu: {
    forward: (v, { out, a, n }) => {
      for (let k = 0; k < n; k++) v[out + k] = relu(v[a + k]!);
    },
    // ∂h_k/∂z_k = 1[z_k > 0]
    backward: (v, g, { out, a, n }) => {
      for (let k = 0; k < n; k++) g[a + k]! += g[out + k]! * reluSlope(v[a + k]!);
    },
  },
};

export function activateOp(name: ActivationName): OpRule {
  return loops[name] ?? anyActivation;
}
