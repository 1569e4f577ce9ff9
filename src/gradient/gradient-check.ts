// Central differences against the gradients of the tape: the second route that confirms the first.

import { bearingsOf, compareAt } from './central-difference.ts';
import { type Chance, seededChance } from './chance.ts';
import { RecordedNetwork } from './network.ts';
import type { Gradients, NetworkSpec } from './network-spec.ts';

export interface GradientCheck {
  /** Largest relative disagreement of what was compared; 0 where nothing was. */
  readonly worstRelativeError: number;
  /** Nothing that was compared disagrees. Says nothing where `compared` is 0. */
  readonly passed: boolean;
  /** Parameters and inputs compared, and how many there are. */
  readonly compared: number;
  readonly total: number;
  /** Left out because a kink lies within the step. */
  readonly atKink: number;
  /** Left out because the loss is known to fewer digits there than the comparison needs. */
  readonly unresolved: number;
}

export const PASS_BELOW = 1e-6;
/** Multiply-adds that one check may cost; beyond it a seeded sample of the parameters is compared. */
const BUDGET = 4e6;
const FEWEST = 24;

/**
 * (L(p+ε) − L(p−ε)) / 2ε for weights, biases and inputs, beside the gradient of the tape.
 * Source: Stanford CS231n, notes on gradient checks (relative error, denominators, kinks).
 */
export function checkGradients(spec: NetworkSpec, gradients: Gradients, budget = BUDGET): GradientCheck {
  const network = new RecordedNetwork(spec);
  const entries = entriesOf(network, gradients);
  const affordable = Math.max(FEWEST, Math.floor(budget / (2 * (network.tape.size + 1))));
  const chosen = entries.length <= affordable ? entries : sample(entries, affordable, seededChance(1));
  const bearings = bearingsOf(network, gradients);
  let worst = 0;
  let atKink = 0;
  let unresolved = 0;
  for (const entry of chosen) {
    const comparison = compareAt(network, entry, bearings, PASS_BELOW);
    if (comparison === 'kink') atKink++;
    else if (comparison === 'unresolved') unresolved++;
    else worst = Math.max(worst, comparison);
  }
  return {
    worstRelativeError: worst,
    passed: worst <= PASS_BELOW,
    compared: chosen.length - atKink - unresolved,
    total: entries.length,
    atKink,
    unresolved,
  };
}

interface Entry {
  readonly slot: number;
  readonly analytic: number;
}

function entriesOf(network: RecordedNetwork, { dLdW, dLdb, dLdx }: Gradients): Entry[] {
  const weights = network.layers.flatMap(({ W, inputs }, l) =>
    dLdW[l]!.flatMap((row, k) => row.map((analytic, j) => ({ slot: W + k * inputs + j, analytic }))),
  );
  const biases = network.layers.flatMap(({ b }, l) =>
    b < 0 ? [] : dLdb[l]!.map((analytic, k) => ({ slot: b + k, analytic })),
  );
  return [...weights, ...biases, ...dLdx.map((analytic, j) => ({ slot: network.x + j, analytic }))];
}

function sample(entries: readonly Entry[], count: number, chance: Chance): Entry[] {
  const rest = [...entries];
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(chance() * (rest.length - i));
    [rest[i], rest[other]] = [rest[other]!, rest[i]!];
  }
  return rest.slice(0, count);
}
