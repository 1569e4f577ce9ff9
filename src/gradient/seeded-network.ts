// A network nobody typed the numbers of: weights and input drawn from a seed, short enough to be read aloud.

import { type Activation, activationRule } from './activations.ts';
import { type Chance, normal } from './chance.ts';
import type { LayerSpec } from './network-spec.ts';

/**
 * One layer with weights drawn for its activation and no bias, rounded to two decimals.
 * Xavier: uniform in ±√(6/(inputs+units)). He: normal with variance 2/inputs.
 * Source: Glorot & Bengio 2010, equation 16; He et al. 2015, equation 10.
 */
export function seededLayer(units: number, inputs: number, activation: Activation, chance: Chance): LayerSpec {
  const reach = Math.sqrt(6 / (inputs + units));
  const spread = Math.sqrt(2 / inputs);
  const draw =
    activationRule(activation.name).start === 'He' ? () => spread * normal(chance) : () => reach * (2 * chance() - 1);
  const W = Array.from({ length: units }, () => {
    const row = new Array<number>(inputs);
    for (let j = 0; j < inputs; j++) row[j] = twoDecimals(draw());
    return row;
  });
  return { W, b: null, activation };
}

/** `n` inputs from ±{0.1 … 2.0}, one decimal each. */
export function seededInput(n: number, chance: Chance): number[] {
  return Array.from({ length: n }, () => {
    const size = (1 + Math.floor(chance() * 20)) / 10;
    return chance() < 0.5 ? -size : size;
  });
}

// Never −0, and never 0: a weight of 0 would hide its path.
function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100 || 0.01;
}
