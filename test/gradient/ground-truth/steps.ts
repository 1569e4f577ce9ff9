// One step of descent with biases held or not, and the published mistake: hidden gradients taken through output weights
// that were already updated.

import { afterStep } from '../../../src/gradient/descent.ts';
import { differentiate } from '../../../src/gradient/network.ts';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';

export interface Step {
  readonly spec: NetworkSpec;
  /** ∂L/∂z of the first layer, as this step used it. */
  readonly hidden: readonly number[];
}

export function plainStep(spec: NetworkSpec, rate: number, moveBiases: boolean): Step {
  const here = differentiate(spec);
  const moved = afterStep(spec, here, rate);
  const layers = moveBiases ? moved.layers : moved.layers.map((layer, l) => ({ ...layer, b: spec.layers[l]!.b }));
  return { spec: { ...moved, layers }, hidden: here.gradients.dLdz[0]! };
}

/** One step of a two-layer network, biases fixed, whose hidden layer hears the error through the new output weights. */
export function stepThroughUpdatedWeights(spec: NetworkSpec, rate: number): Step {
  const [first, second] = spec.layers as [NetworkSpec['layers'][0], NetworkSpec['layers'][0]];
  const right = differentiate(spec);
  const newOutput = { ...afterStep(spec, right, rate).layers[1]!, b: second.b };
  // Σδ_k·z_k has the gradient δ at z: the old output error, now sent back through the new weights.
  const wrong: NetworkSpec = {
    ...spec,
    layers: [first, { ...newOutput, activation: { name: 'identity' } }],
    loss: 'output',
    target: right.gradients.dLdz[1]!,
  };
  const heard = differentiate(wrong);
  const newHidden = { ...afterStep(wrong, heard, rate).layers[0]!, b: first.b };
  return { spec: { ...spec, layers: [newHidden, newOutput] }, hidden: heard.gradients.dLdz[0]! };
}
