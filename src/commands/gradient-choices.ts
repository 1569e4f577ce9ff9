// The other gradients that one menu can offer for a network: at most 25, from every kind and layer.

import type { Option } from '../conversation/reply.ts';
import { nameOf, type Quantity, symbolOf, type Widths } from '../gradient/notation.ts';

const MOST = 25;

export function gradientChoices(widths: Widths): Option[] {
  const depth = widths.length - 1;
  const all = everyQuantity(widths);
  const chosen = all.length <= MOST ? all : spread(all, MOST);
  return chosen.map((quantity) => ({ value: nameOf(quantity, depth), label: `∂L/∂${symbolOf(quantity, depth)}` }));
}

function everyQuantity(widths: Widths): Quantity[] {
  const weights: Quantity[] = [];
  const units: Quantity[] = [];
  for (let layer = 0; layer < widths.length - 1; layer++) {
    for (let unit = 0; unit < widths[layer + 1]!; unit++) {
      for (let input = 0; input < widths[layer]!; input++) weights.push({ kind: 'w', layer, unit, input });
      units.push({ kind: 'b', layer, unit }, { kind: 'z', layer, unit }, { kind: 'h', layer, unit });
    }
  }
  const inputs = Array.from({ length: widths[0]! }, (_, input): Quantity => ({ kind: 'x', input }));
  return [...weights, ...inputs, ...units];
}

/** `count` of them at even distances, the first and the last among them. */
function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}
