// Where quantities stand on the way from input to loss, by their names. Knows no values.

import type { NetworkSpec } from '../gradient/network-spec.ts';
import { readQuantity } from '../gradient/notation.ts';

interface Station {
  readonly kind: string;
  /** x is 0, then z and h of each layer, then y and the loss. */
  readonly stage: number;
}

/** The two ends of `∂of/∂by`. */
export interface Ends {
  readonly of: Station;
  readonly by: Station;
}

export function endsOf(partial: string, spec: NetworkSpec): Ends | undefined {
  const [of, by] = partial.slice(1).split('/∂');
  const ends = [of, by].map((name) => (name === undefined ? undefined : stationOf(name, spec)));
  return ends[0] && ends[1] && { of: ends[0], by: ends[1] };
}

/** Whether the factor `goal` is a part of what `partial` stands for; the units along the way do not matter. */
export function isPartOf(goal: string, partial: string, spec: NetworkSpec): boolean {
  if (goal === partial) return true;
  const [inner, outer] = [endsOf(goal, spec), endsOf(partial, spec)];
  if (!inner || !outer) return false;
  const same = (a: Station, b: Station) => a.kind === b.kind && a.stage === b.stage;
  if (outer.of.kind !== 'L') return same(inner.of, outer.of) && same(inner.by, outer.by);
  return inner.by.stage >= outer.by.stage && inner.by.kind !== 'w' && inner.by.kind !== 'b';
}

function stationOf(name: string, { x, layers }: NetworkSpec): Station | undefined {
  const depth = layers.length;
  if (name === 'L') return { kind: 'L', stage: 2 * depth + 2 };
  if (name.startsWith('y')) return { kind: 'y', stage: 2 * depth + 1 };
  const read = readQuantity(name, [x.length, ...layers.map(({ W }) => W.length)]);
  if (!read.ok) return undefined;
  const { quantity } = read;
  if (quantity.kind === 'x') return { kind: 'x', stage: 0 };
  return { kind: quantity.kind, stage: 2 * quantity.layer + (quantity.kind === 'h' ? 2 : 1) };
}
