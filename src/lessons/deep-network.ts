// A chain of layers of one activation, drawn from a seed: what happens to gradients on a long way back.

import { type ActivationName, activationAt } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import { seededChance } from '../gradient/chance.ts';
import { gradientSize } from '../gradient/gradient-size.ts';
import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { seededLayer } from '../gradient/seeded-network.ts';

const SEED = 7;
const UNITS = 8;

/** `depth` layers; the last has two units and no activation, so that every chain ends in the same softmax. */
export function deepNetwork(depth: number, name: ActivationName): NetworkSpec {
  const chance = seededChance(SEED);
  const layers = Array.from({ length: depth }, (_, layer) => {
    const isLast = layer === depth - 1;
    const inputs = layer === 0 ? ARTICLE.x.length : UNITS;
    return seededLayer(isLast ? 2 : UNITS, inputs, { name: isLast ? 'identity' : name }, chance);
  });
  return { ...ARTICLE, layers };
}

/** How large ∂L/∂W is (RMS), layer by layer. */
export function sizesOf(depth: number, name: ActivationName): number[] {
  return differentiate(deepNetwork(depth, name)).gradients.dLdW.map(gradientSize);
}

/** f′(z) of an activation with its usual parameter. */
export function slopeAt(name: ActivationName, z: number, alpha?: number): number {
  return activationAt(alpha === undefined ? { name } : { name, alpha }, z).slope;
}
