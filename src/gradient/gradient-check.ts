// Central differences against the gradients of the tape: the second route that confirms the first.

import { bearingsOf, compareAt } from './central-difference.ts';
import { type Chance, seededChance } from './chance.ts';
import { RecordedNetwork } from './network.ts';
import type { Gradients, NetworkSpec } from './network-spec.ts';
import type { Quantity } from './notation.ts';

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
const BUDGET = 2e6;
const FEWEST = 24;

/**
 * (L(p+ε) − L(p−ε)) / 2ε for weights, biases and inputs, beside the gradient of the tape. Where only a sample is
 * compared, `asked` is in it.
 * Source: Stanford CS231n, notes on gradient checks (relative error, denominators, kinks).
 */
export function checkGradients(
  spec: NetworkSpec,
  gradients: Gradients,
  budget = BUDGET,
  asked?: Quantity,
): GradientCheck {
  const network = new RecordedNetwork(spec);
  const rows = rowsOf(network, gradients);
  const total = rows.reduce((sum, row) => sum + row.gradients.length, 0);
  const affordable = Math.max(FEWEST, Math.floor(budget / (2 * (network.tape.size + 1))));
  const sampled = total <= affordable ? undefined : sample(total, affordable, seededChance(1));
  const askedSlot = asked && slotOf(network, asked);
  const isChosen = (index: number, slot: number) => sampled === undefined || sampled.has(index) || slot === askedSlot;
  const chosen = entriesAt(rows, isChosen);
  const bearings = bearingsOf(network, gradients);
  let worst = 0;
  let atKink = 0;
  let unresolved = 0;
  // From the last layer to the first: a comparison leaves the layers from its own on moved, and the next one, which
  // begins no later, computes them anew. So each pays only for the layers behind it.
  for (const entry of chosen.sort((a, b) => b.layer - a.layer)) {
    const comparison = compareAt(network, entry, bearings, PASS_BELOW);
    if (comparison === 'kink') atKink++;
    else if (comparison === 'unresolved') unresolved++;
    else worst = Math.max(worst, comparison);
  }
  return {
    worstRelativeError: worst,
    passed: worst <= PASS_BELOW,
    compared: chosen.length - atKink - unresolved,
    total,
    atKink,
    unresolved,
  };
}

/** Parameters that stand in a row on the tape, with the gradient of each. */
interface Row {
  readonly slot: number;
  /** The first layer whose values change with these. */
  readonly layer: number;
  readonly gradients: readonly number[];
}

function rowsOf(network: RecordedNetwork, { dLdW, dLdb, dLdx }: Gradients): Row[] {
  const rows: Row[] = [];
  network.layers.forEach(({ W, b, inputs }, l) => {
    dLdW[l]!.forEach((gradients, k) => {
      rows.push({ slot: W + k * inputs, layer: l, gradients });
    });
    if (b >= 0) rows.push({ slot: b, layer: l, gradients: dLdb[l]! });
  });
  return [...rows, { slot: network.x, layer: 0, gradients: dLdx }];
}

/** Where a quantity stands on the tape, if it is one that can be moved. */
function slotOf({ layers, x }: RecordedNetwork, asked: Quantity): number | undefined {
  if (asked.kind === 'x') return x + asked.input;
  const { W, b, inputs } = layers[asked.layer]!;
  if (asked.kind === 'w') return W + asked.unit * inputs + asked.input;
  return asked.kind === 'b' && b >= 0 ? b + asked.unit : undefined;
}

interface Entry {
  readonly slot: number;
  readonly layer: number;
  readonly analytic: number;
}

/** The entries with the chosen numbers, counted through all rows; of a large network only those are ever made. */
function entriesAt(rows: readonly Row[], chosen: (index: number, slot: number) => boolean): Entry[] {
  const entries: Entry[] = [];
  let index = 0;
  for (const { slot, layer, gradients } of rows) {
    for (let j = 0; j < gradients.length; j++, index++) {
      if (chosen(index, slot + j)) entries.push({ slot: slot + j, layer, analytic: gradients[j]! });
    }
  }
  return entries;
}

function sample(total: number, count: number, chance: Chance): ReadonlySet<number> {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(Math.floor(chance() * total));
  return drawn;
}
