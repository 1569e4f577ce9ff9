// A layer like the article's with an activation of one's choice and a soft target, for questions whose answer is a formula.

import { type Chance, pick } from '../gradient/chance.ts';
import { differentiate, type WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { drawNetwork } from './random-network.ts';

export const BENT = ['sigmoid', 'tanh', 'relu'] as const;
export type Bent = (typeof BENT)[number];

const LEAST_GRADIENT = 0.005;
/** From a kink. */
const LEAST_Z = 0.05;

/** A soft target sees every mistake; undefined where the weight would learn nothing. */
export function drawBent(chance: Chance, asked: WeightIndex): NetworkSpec | undefined {
  const drawn = drawNetwork(chance, { asked, target: 'soft' }) ?? drawNetwork(chance, { asked, target: 'soft' });
  const fair = BENT.map((name) => drawn && withActivation(drawn, name)).filter((one) => one && isFair(one, asked));
  return fair.length === 0 ? undefined : pick(fair, chance);
}

function withActivation(network: NetworkSpec, name: Bent): NetworkSpec {
  return { ...network, layers: network.layers.map((layer) => ({ ...layer, activation: { name } })) };
}

function isFair(network: NetworkSpec, { layer, unit, input }: WeightIndex): boolean {
  const { pass, gradients } = differentiate(network);
  const value = gradients.dLdW[layer]![unit]![input]!;
  return pass.z[0]!.every((z) => Math.abs(z) >= LEAST_Z) && Math.abs(value) >= LEAST_GRADIENT;
}

/** `h₁·(1 − h₁)`: the slope as one writes it with what the forward pass has. */
export function slopeText(name: Bent, z: string, h: string): string {
  return { sigmoid: `${h}·(1 − ${h})`, tanh: `(1 − ${h}²)`, relu: `1[${z} > 0]` }[name];
}
