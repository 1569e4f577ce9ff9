// The two networks that are measured, and the request a person would type for each.

import { seededChance } from '../src/gradient/chance.ts';
import type { LayerSpec, NetworkSpec } from '../src/gradient/network-spec.ts';

/** x(2) → 2 sigmoid units → softmax cross entropy: 6 parameters. */
export const SMALL: NetworkSpec = {
  layers: [
    {
      W: [
        [0.8, -0.4],
        [0.3, 0.6],
      ],
      b: [0.1, -0.2],
      activation: { name: 'sigmoid' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.5, -0.5],
  target: [1, 0],
};

/** 2-16-16-1, ReLU, half the squared error: 337 parameters. */
export const MLP: NetworkSpec = {
  layers: [layer(16, 2, 'relu'), layer(16, 16, 'relu'), layer(1, 16, 'identity')],
  loss: 'half-sse',
  x: [0.7, -1.3],
  target: [0.5],
};

function layer(units: number, inputs: number, name: 'relu' | 'identity'): LayerSpec {
  const chance = seededChance(units * 100 + inputs);
  const draw = () => Math.round((2 * chance() - 1) * 1000) / 1000;
  return {
    W: Array.from({ length: units }, () => Array.from({ length: inputs }, draw)),
    b: Array.from({ length: units }, draw),
    activation: { name },
  };
}

/** Every number of the network, as it is typed after `/backprop`. */
export function lineFor({ layers, loss, x, target }: NetworkSpec): string {
  const w = layers.map((l) => l.W.map((row) => row.join(' ')).join('; ')).join(' | ');
  const b = layers.map((l) => l.b!.join(' ')).join(' | ');
  const activation = layers.map((l) => l.activation.name).join(' ');
  return `gradient x="${x.join(' ')}" w="${w}" b="${b}" target="${target.join(' ')}" activation="${activation}" loss=${loss}`;
}

/** ∂L/∂W and ∂L/∂b in one row: layer by layer, W by rows, then b. Every route gives its gradients so. */
export type Flat = Float64Array;

export function flatten(dLdW: readonly (readonly (readonly number[])[])[], dLdb: readonly (readonly number[])[]): Flat {
  return Float64Array.from(dLdW.flatMap((rows, l) => [...rows.flat(), ...dLdb[l]!]));
}
