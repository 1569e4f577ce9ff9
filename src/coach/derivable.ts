// Which networks can be derived step by step: those whose sums a person can still write in a line.

import type { NetworkSpec } from '../gradient/network-spec.ts';

export const DERIVABLE = { layers: 5, units: 8, weights: 300 } as const;

export function isDerivable({ layers }: NetworkSpec): boolean {
  const weights = layers.reduce((sum, { W }) => sum + W.length * (W[0]?.length ?? 0), 0);
  return (
    layers.length <= DERIVABLE.layers &&
    weights <= DERIVABLE.weights &&
    layers.every(({ W }) => W.length <= DERIVABLE.units)
  );
}
