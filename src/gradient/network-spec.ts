// What a network is: its layers, its loss and the one example it is shown. Plain data, no computation.

import type { Activation } from './activations.ts';
import type { LossName } from './losses.ts';

/** One fully connected layer: z = W·x + b, h = f(z). `W[k][j]` goes INTO unit k FROM input j (rows are units). */
export interface LayerSpec {
  readonly W: readonly (readonly number[])[];
  /** `null` where the layer has no bias: then none moves in a descent step. */
  readonly b: readonly number[] | null;
  readonly activation: Activation;
}

export interface NetworkSpec {
  readonly layers: readonly LayerSpec[];
  readonly loss: LossName;
  readonly x: readonly number[];
  readonly target: readonly number[];
}

/** Forward values, layers in order. */
export interface Pass {
  readonly z: readonly (readonly number[])[];
  readonly h: readonly (readonly number[])[];
  /** softmax of the last layer's h where the loss has one, else null. */
  readonly y: readonly number[] | null;
  readonly loss: number;
}

/** Gradients of the loss, each in the shape of what it is the gradient of. */
export interface Gradients {
  readonly dLdz: readonly (readonly number[])[];
  readonly dLdh: readonly (readonly number[])[];
  readonly dLdW: readonly (readonly (readonly number[])[])[];
  /** ∂L/∂b = ∂L/∂z; given for layers without a bias too: it is what one would feel. */
  readonly dLdb: readonly (readonly number[])[];
  readonly dLdx: readonly number[];
}
