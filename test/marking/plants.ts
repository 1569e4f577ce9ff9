// Mistakes planted into the gradients of several networks, one or more at a time: what a diagnosis is measured with.

import type { ActivationName } from '../../src/gradient/activations.ts';
import type { LossName } from '../../src/gradient/losses.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { nameOf, type Quantity } from '../../src/gradient/notation.ts';
import { type Candidate, factorsAt } from '../../src/marking/candidates.ts';
import { agree } from '../../src/marking/equivalence.ts';
import { pointsOf } from '../../src/marking/manifold.ts';
import type { MistakeId } from '../../src/marking/mistake-id.ts';

function network(
  widths: readonly number[],
  activations: readonly ActivationName[],
  loss: LossName = 'softmax-ce',
): NetworkSpec {
  const layers = widths.slice(1).map((units, l) => ({
    W: Array.from({ length: units }, () => Array<number>(widths[l]!).fill(0.5)),
    b: Array<number>(units).fill(0.1),
    activation: { name: activations[l]! },
  }));
  const outputs = widths.at(-1)!;
  return {
    layers,
    loss,
    x: Array<number>(widths[0]!).fill(1),
    target: Array.from({ length: outputs }, (_, k) => Number(k === 0)),
  };
}

const w = (layer: number): Quantity => ({ kind: 'w', layer, unit: 0, input: 1 });

export const plantCases: readonly (readonly [string, NetworkSpec, Quantity])[] = [
  ['three classes', network([2, 3], ['sigmoid']), w(0)],
  ['two classes', network([2, 2], ['sigmoid']), w(0)],
  ['a bias', network([3, 3], ['tanh']), { kind: 'b', layer: 0, unit: 1 }],
  ['a hidden weight of 2-3-3', network([2, 3, 3], ['sigmoid', 'sigmoid']), w(0)],
  ['an output weight of 2-3-3', network([2, 3, 3], ['sigmoid', 'sigmoid']), w(1)],
  ['a hidden weight, ReLU', network([2, 3, 3], ['relu', 'identity']), w(0)],
  ['a hidden weight, leaky ReLU', network([3, 4, 3], ['leaky-relu', 'identity']), w(0)],
  ['three layers', network([2, 3, 3, 3], ['tanh', 'sigmoid', 'identity']), w(0)],
  ['half a squared error', network([2, 2], ['sigmoid'], 'half-sse'), w(0)],
  ['an input', network([2, 3], ['sigmoid']), { kind: 'x', input: 1 }],
];

export interface Plant {
  readonly mistakes: readonly MistakeId[];
  readonly values: readonly number[];
}

/** Every product of one reading of each factor, with so many mistakes; zeros and the truth itself are left out. */
export function plants(
  spec: NetworkSpec,
  of: Quantity,
  seed: number,
  count: number,
): { points: ReturnType<typeof pointsOf>; planted: Plant[] } {
  const points = pointsOf(spec, seed);
  const { error, slope, input } = factorsAt(points, of);
  const depth = spec.layers.length;
  const truth = points.map((point) => point.get(`∂L/∂${nameOf(of, depth)}`)!);
  const signs: Candidate[] = [
    { mistakes: [], values: points.map(() => 1) },
    { mistakes: ['M8'], values: points.map(() => -1) },
    { mistakes: ['M25'], values: points.map(() => 2) },
  ];
  const planted: Plant[] = [];
  for (const e of error) {
    for (const s of slope) {
      for (const i of input) {
        for (const sign of signs) {
          const mistakes = [e, s, i, sign].flatMap((part) => part.mistakes);
          if (mistakes.length !== count || new Set(mistakes).size !== count) continue;
          const values = points.map((_, p) => e.values[p]! * s.values[p]! * i.values[p]! * sign.values[p]!);
          const nothing = values.every((value) => !(Math.abs(value) > 1e-9));
          const right = values.every((value, p) => agree(value, truth[p]!));
          if (!nothing && !right) planted.push({ mistakes, values });
        }
      }
    }
  }
  return { points, planted };
}

/** Found: those planted, or others that are the same function with no more of them. */
export function isFound(found: readonly MistakeId[], { mistakes }: Plant, twins: readonly Plant[]): boolean {
  const same = (a: readonly MistakeId[], b: readonly MistakeId[]) => [...a].sort().join() === [...b].sort().join();
  return same(found, mistakes) || twins.some((twin) => same(found, twin.mistakes));
}
