// In what way a formula that is not right is near: right in the question's own case, or right for another quantity.

import type { Formula, FormulaSymbol } from '../gradient/formula-tree.ts';
import { kinksOf } from '../gradient/kinks.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity, symbolOf, texOf } from '../gradient/notation.ts';
import { type At, firstDifference } from './equivalence.ts';
import type { Held } from './manifold.ts';
import { namesWorth } from './named-numbers.ts';
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

/** A unit that stands on another side of a kink at `point` than at `own`, `first` where that is one: its z. */
export function unitThatCrossed(
  own: NetworkValues,
  point: NetworkValues,
  first: Quantity | undefined,
): { readonly symbol: FormulaSymbol; readonly value: number } | undefined {
  const { layers } = own.spec;
  const side = ({ run }: NetworkValues, layer: number, unit: number) =>
    kinksOf(layers[layer]!.activation).filter((kink) => run.pass.z[layer]![unit]! > kink).length;
  const crossed = layers.flatMap(({ W }, layer) =>
    W.map((_, unit) => ({ layer, unit })).filter(({ unit }) => side(own, layer, unit) !== side(point, layer, unit)),
  );
  const isFirst = ({ layer, unit }: { layer: number; unit: number }) =>
    first !== undefined && first.kind !== 'x' && first.layer === layer && first.unit === unit;
  const found = crossed.find(isFirst) ?? crossed[0];
  if (!found) return undefined;
  const z = { kind: 'z', ...found } as const;
  const depth = layers.length;
  const symbol = { name: nameOf(z, depth), plain: symbolOf(z, depth), tex: texOf(z, depth) };
  return { symbol, value: point.run.pass.z[found.layer]![found.unit]! };
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
  // The first point is asked for all of them at once; the few that agree there are asked by name everywhere.
  const near = namesWorth(first!, answer(first!)).filter((name) => name !== goal);
  return near.find((name) => !firstDifference(points, answer, (point) => point.get(name) ?? Number.NaN));
}
