// Gradient descent over several examples, one step at a time, with what happened on the way. Never waits, never yields:
// whoever runs it decides how many steps to take at once.

import type { Example } from './data-sets.ts';
import { gradientSize } from './gradient-size.ts';
import { type LayerSlots, RecordedNetwork } from './network.ts';
import type { NetworkSpec } from './network-spec.ts';

/** What was seen at one step. `sizes` is how large ∂L/∂W is (RMS), layer by layer. */
export interface Moment {
  readonly step: number;
  readonly loss: number;
  readonly sizes: readonly number[];
}

/**
 * Full-batch gradient descent: θ ← θ − η·(1/N)·Σ ∂Lᵢ/∂θ over all N examples, for every weight and every bias there is.
 * The loss spoken of is the mean over the examples.
 */
export class Training {
  readonly #network: RecordedNetwork;
  /** Σ ∂Lᵢ/∂θ by slot, for the slots of weights and biases. */
  readonly #sums: Float64Array;
  readonly #ranges: readonly { readonly from: number; readonly to: number }[];
  #step = 0;

  /** @throws ShapeError when network and examples do not fit together. */
  constructor(
    spec: Omit<NetworkSpec, 'x' | 'target'>,
    readonly examples: readonly Example[],
    readonly learningRate: number,
  ) {
    this.#network = new RecordedNetwork({ ...spec, ...examples[0]! });
    this.#sums = new Float64Array(this.#network.tape.size);
    this.#ranges = this.#network.layers.flatMap(parametersOf);
  }

  get step(): number {
    return this.#step;
  }

  /** Loss and gradients at the weights as they are now. */
  look(): Moment {
    const { step } = this;
    const loss = this.#batch();
    const sizes = this.#network.layers.map((layer) => gradientSize(rowsOf(this.#sums, layer)));
    return { step, loss, sizes };
  }

  /** One step down; gives the loss before it. */
  descend(): number {
    const loss = this.#batch();
    const { values } = this.#network.tape;
    const sums = this.#sums;
    for (const { from, to } of this.#ranges) for (let i = from; i < to; i++) values[i]! -= this.learningRate * sums[i]!;
    this.#step++;
    return loss;
  }

  /** The last layer's h for an input. */
  predict(x: readonly number[]): readonly number[] {
    const { tape, layers } = this.#network;
    this.#show(x, this.examples[0]!.target);
    this.#network.forward();
    const { h, units } = layers.at(-1)!;
    return [...tape.values.subarray(h, h + units)];
  }

  /** Mean loss over the examples; leaves the mean gradients in `#sums`. */
  #batch(): number {
    const sums = this.#sums;
    const { gradients } = this.#network.tape;
    const share = 1 / this.examples.length;
    sums.fill(0);
    let loss = 0;
    for (const { x, target } of this.examples) {
      this.#show(x, target);
      loss += share * this.#network.run();
      for (const { from, to } of this.#ranges) for (let i = from; i < to; i++) sums[i]! += share * gradients[i]!;
    }
    return loss;
  }

  #show(x: readonly number[], target: readonly number[]): void {
    const { tape, x: xSlot, target: targetSlot } = this.#network;
    for (let i = 0; i < x.length; i++) tape.values[xSlot + i] = x[i]!;
    for (let i = 0; i < target.length; i++) tape.values[targetSlot + i] = target[i]!;
  }
}

function parametersOf({ W, b, units, inputs }: LayerSlots): { from: number; to: number }[] {
  const weights = { from: W, to: W + units * inputs };
  return b < 0 ? [weights] : [weights, { from: b, to: b + units }];
}

function rowsOf(numbers: Float64Array, { W, units, inputs }: LayerSlots): number[][] {
  return Array.from({ length: units }, (_, k) => [...numbers.subarray(W + k * inputs, W + (k + 1) * inputs)]);
}
