// Gradient descent: every weight and bias moves against its gradient, w − ηg, with the gradients of the pass before.

import type { Differentiated, RecordedNetwork } from './network.ts';
import type { LayerSpec, NetworkSpec } from './network-spec.ts';

/** One step on a recorded network, in place, from the gradients of its last run. η is the learning rate, ≥ 0. */
export function descend(network: RecordedNetwork, learningRate: number): void {
  const { values, gradients } = network.tape;
  for (const { W, b, units, inputs } of network.layers) {
    for (let i = W; i < W + units * inputs; i++) values[i]! -= learningRate * gradients[i]!;
    if (b >= 0) for (let i = b; i < b + units; i++) values[i]! -= learningRate * gradients[i]!;
  }
}

/** The network after one step: W − η·∂L/∂W, and b − η·∂L/∂b where a layer has a bias. Nothing else changes. */
export function afterStep(
  spec: NetworkSpec,
  { gradients }: Pick<Differentiated, 'gradients'>,
  learningRate: number,
): NetworkSpec {
  // + 0 turns −0 into 0 and lets NaN through.
  const move = (value: number, gradient: number) => value - learningRate * gradient + 0;
  const layers = spec.layers.map(
    (layer, l): LayerSpec => ({
      ...layer,
      W: layer.W.map((row, k) => row.map((w, j) => move(w, gradients.dLdW[l]![k]![j]!))),
      b: layer.b === null ? null : layer.b.map((b, k) => move(b, gradients.dLdb[l]![k]!)),
    }),
  );
  return { ...spec, layers };
}
