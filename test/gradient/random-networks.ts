// Networks drawn by fast-check for property tests: any depth, width, activation and loss that the core knows.

import fc from 'fast-check';
import {
  type Activation,
  type ActivationName,
  activationNames,
  activationRule,
} from '../../src/gradient/activations.ts';
import { type LossName, lossNames } from '../../src/gradient/losses.ts';
import type { LayerSpec, NetworkSpec } from '../../src/gradient/network-spec.ts';

/**
 * A number of either sign and moderate size, never 0 and never tiny: with zeros whole layers die and every path goes
 * through a kink, with subnormals the comparison would be of rounding alone.
 */
const value = (reach: number) => fc.noBias(fc.integer({ min: -1000, max: 999 })).map((n) => (reach * (n + 0.5)) / 1000);

const vector = (n: number, reach: number) => fc.array(value(reach), { minLength: n, maxLength: n });

const activation: fc.Arbitrary<Activation> = fc.constantFrom(...activationNames).chain((name: ActivationName) => {
  if (activationRule(name).alpha === undefined) return fc.constant<Activation>({ name });
  const alpha = fc.constantFrom(0.01, 0.2, 0.5, 1, 1.5);
  return fc.option(alpha, { nil: undefined }).map((a): Activation => (a === undefined ? { name } : { name, alpha: a }));
});

function layer(units: number, inputs: number, drawn: fc.Arbitrary<Activation>): fc.Arbitrary<LayerSpec> {
  const W = fc.array(vector(inputs, 1.2), { minLength: units, maxLength: units });
  return fc.record({ W, b: fc.option(vector(units, 1)), activation: drawn });
}

// A probability loss needs outputs in (0, 1); a hinge has targets ±1; the others take any target.
const outputs: Partial<Record<LossName, fc.Arbitrary<Activation>>> = {
  bce: fc.constant<Activation>({ name: 'sigmoid' }),
};
const targets: Partial<Record<LossName, fc.Arbitrary<number>>> = {
  bce: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  'bce-logits': fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  hinge: fc.constantFrom(-1, 1),
};

export interface Drawing {
  readonly losses?: readonly LossName[];
  readonly depth?: number;
  readonly width?: number;
}

/** Depth 1–4 and widths 1–5 unless told otherwise; half of the layers have no bias. */
export function randomNetworks({ losses = lossNames, depth = 4, width = 5 }: Drawing = {}): fc.Arbitrary<NetworkSpec> {
  const widths = fc.array(fc.integer({ min: 1, max: width }), { minLength: 2, maxLength: depth + 1 });
  return fc.tuple(widths, fc.constantFrom(...losses)).chain(([sizes, loss]) => {
    const last = sizes.length - 2;
    const layers = sizes
      .slice(1)
      .map((units, l) => layer(units, sizes[l]!, l === last ? (outputs[loss] ?? activation) : activation));
    const units = sizes.at(-1)!;
    return fc.record({
      layers: fc.tuple(...layers),
      loss: fc.constant(loss),
      x: vector(sizes[0]!, 1.5),
      target: fc.array(targets[loss] ?? value(1.5), { minLength: units, maxLength: units }),
    });
  });
}
