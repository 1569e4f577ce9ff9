// How the outputs of a network are read: what y is, and which names its logits have.

import { activationRule, alphaOf, sigmoid } from '../gradient/activations.ts';
import { lossRule } from '../gradient/losses.ts';
import type { NetworkSpec, Pass } from '../gradient/network-spec.ts';

export interface Head {
  /** y = softmax of the last layer's h. */
  readonly softmax: boolean;
  /** The last layer's h are logits and may be called o. */
  readonly logits: boolean;
}

export function headOf({ loss }: NetworkSpec): Head {
  const { softmax } = lossRule(loss);
  return { softmax, logits: softmax || loss === 'bce-logits' };
}

/** The network's answer: probabilities where the loss turns logits into them, else the last layer's h. */
export function outputsOf(spec: NetworkSpec, pass: Pass): readonly number[] {
  const h = pass.h.at(-1)!;
  return pass.y ?? (headOf(spec).logits ? h.map(sigmoid) : h);
}

/** The α of the activations that have one, each value once. */
export function alphasOf({ layers }: NetworkSpec): number[] {
  const own = layers.map(({ activation }) => activation).filter(({ name }) => activationRule(name).alpha !== undefined);
  return [...new Set(own.map(alphaOf))];
}
