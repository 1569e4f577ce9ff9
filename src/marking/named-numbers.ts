// Which quantities of a network, and derivatives between them, have a given value. Knows no formula.

import { partialName } from '../gradient/formula-tree.ts';
import { slopeOf } from '../gradient/network.ts';
import { nameOf, type Quantity } from '../gradient/notation.ts';
import { agree } from './equivalence.ts';
import type { NetworkValues } from './network-values.ts';

/**
 * The gradient of each weight, z, h and input, the steps of the chain in between, then z, h and y themselves, where they agree
 * with `wanted`; likeliest first. ∂L/∂b is ∂L/∂z under another name.
 */
export function namesWorth({ spec, run: { pass, gradients }, outputs }: NetworkValues, wanted: number): string[] {
  const depth = spec.layers.length;
  const found: string[] = [];
  const name = (quantity: Quantity) => nameOf(quantity, depth);
  // Thousands are compared and hardly any named.
  const offer = (value: number, named: () => string) => {
    if (agree(value, wanted)) found.push(named());
  };
  const lossBy = (value: number, by: Quantity) => offer(value, () => partialName('L', name(by)));
  each(gradients.dLdW, (rows, layer) =>
    each(rows, (row, unit) => each(row, (value, input) => lossBy(value, { kind: 'w', layer, unit, input }))),
  );
  each(gradients.dLdz, (row, layer) => each(row, (value, unit) => lossBy(value, { kind: 'z', layer, unit })));
  each(gradients.dLdh, (row, layer) => each(row, (value, unit) => lossBy(value, { kind: 'h', layer, unit })));
  each(gradients.dLdx, (value, input) => lossBy(value, { kind: 'x', input }));
  each(spec.layers, ({ activation, W }, layer) => {
    if (activation.name === 'identity') return;
    const inputs = layer === 0 ? spec.x : pass.h[layer - 1]!;
    each(W, (_row, unit) => {
      const slope = slopeOf(spec, pass, layer, unit);
      const unitBy = (by: Quantity) => () => partialName(name({ kind: 'h', layer, unit }), name(by));
      offer(slope, unitBy({ kind: 'z', layer, unit }));
      each(inputs, (value, input) => offer(slope * value, unitBy({ kind: 'w', layer, unit, input })));
    });
  });
  each(pass.y ?? [], (y, k) => {
    const own = `y${k + 1}`;
    offer(-spec.target[k]! / y, () => partialName('L', own));
    each(pass.y!, (other, unit) =>
      offer(y * ((k === unit ? 1 : 0) - other), () => partialName(own, name({ kind: 'h', layer: depth - 1, unit }))),
    );
  });
  for (const kind of ['z', 'h'] as const) {
    each(pass[kind], (row, layer) => each(row, (value, unit) => offer(value, () => name({ kind, layer, unit }))));
  }
  each(outputs, (value, k) => offer(value, () => `y${k + 1}`));
  return found;
}

function each<T>(list: readonly T[], visit: (item: T, index: number) => void): void {
  for (let index = 0; index < list.length; index++) visit(list[index]!, index);
}
