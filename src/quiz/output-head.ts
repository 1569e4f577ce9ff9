// A network that is nothing but its output: what is asked about the head alone is computed by the core all the same.

import type { Activation } from '../gradient/activations.ts';
import type { LossName } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';

const IDENTITY: Activation = { name: 'identity' };

/** Units whose z stand as weights before an input of 1: z = logits. */
export function outputHead(
  logits: readonly number[],
  target: readonly number[],
  loss: LossName = 'softmax-ce',
  activation: Activation = IDENTITY,
): NetworkSpec {
  return { layers: [{ W: logits.map((z) => [z]), b: null, activation }], loss, x: [1], target };
}

/** Softmax and cross entropy at these probabilities: ln y are logits of y. */
export function softmaxHead(y: readonly number[], target: readonly number[]): NetworkSpec {
  return outputHead(y.map(Math.log), target);
}
