// In what way a formula that is not right is near: right in the question's own case, or right for another quantity.

import type { Formula } from '../gradient/formula-tree.ts';
import { kinksOf } from '../gradient/kinks.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity } from '../gradient/notation.ts';
import { type At, agree, firstDifference } from './equivalence.ts';
import type { Held } from './manifold.ts';
import type { NetworkValues } from './network-values.ts';

/** Under what a formula is right: the question's target, the side of the kinks its units stand on, or both. */
export type Constraint = 'target' | 'sides' | 'target-and-sides';

/** The cases that this network's own numbers stand for, the widest first. */
export function constraintsOf(spec: NetworkSpec): { readonly constraint: Constraint; readonly held: Held }[] {
  const kinked = spec.layers.some(({ activation }) => kinksOf(activation).length > 0);
  const cases: { constraint: Constraint; held: Held }[] = [
    { constraint: 'target', held: { target: true } },
    { constraint: 'sides', held: { sides: true } },
    { constraint: 'target-and-sides', held: { target: true, sides: true } },
  ];
  return cases.filter(({ held }) => kinked || !held.sides);
}

/** The quantity, or the gradient of one, that the formula is right for: `∂L/∂z1`, `h1`. A name alone is no finding. */
export function anotherQuantity(
  points: readonly NetworkValues[],
  tree: Formula,
  answer: At<NetworkValues>,
  goal: string,
): string | undefined {
  if (tree.kind === 'symbol') return undefined;
  const [first] = points;
  const got = answer(first!);
  // The first point is asked for all of them at once; the few that agree there are asked by name everywhere.
  const near = [...namedNumbers(first!)].filter(([name, value]) => name !== goal && agree(value, got));
  const found = near.find(([name]) => !firstDifference(points, answer, (point) => point.get(name) ?? Number.NaN));
  return found?.[0];
}

/** The gradient of each weight, z, h and input, then z, h and y themselves. ∂L/∂b is ∂L/∂z under another name. */
function* namedNumbers({ spec, run: { pass, gradients }, outputs }: NetworkValues): Generator<[string, number]> {
  const depth = spec.layers.length;
  const name = (quantity: Quantity) => nameOf(quantity, depth);
  for (const [layer, rows] of gradients.dLdW.entries()) {
    for (const [unit, row] of rows.entries()) {
      for (const [input, value] of row.entries()) yield [`∂L/∂${name({ kind: 'w', layer, unit, input })}`, value];
    }
  }
  for (const [kind, values] of [
    ['z', gradients.dLdz],
    ['h', gradients.dLdh],
  ] as const) {
    for (const [layer, row] of values.entries()) {
      for (const [unit, value] of row.entries()) yield [`∂L/∂${name({ kind, layer, unit })}`, value];
    }
  }
  for (const [input, value] of gradients.dLdx.entries()) yield [`∂L/∂${name({ kind: 'x', input })}`, value];
  for (const kind of ['z', 'h'] as const) {
    for (const [layer, row] of pass[kind].entries()) {
      for (const [unit, value] of row.entries()) yield [name({ kind, layer, unit }), value];
    }
  }
  for (const [k, value] of outputs.entries()) yield [`y${k + 1}`, value];
}
