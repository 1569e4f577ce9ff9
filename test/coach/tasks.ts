// Derivations to coach: networks of every kind, quantities of them, and what a learner who knows it all would type.

import fc from 'fast-check';
import { DERIVABLE, isDerivable } from '../../src/coach/derivable.ts';
import type { CoachLevel, CoachMove, DerivationTask } from '../../src/coach/derivation.ts';
import { type ActivationName, activationNames } from '../../src/gradient/activations.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import { seededChance } from '../../src/gradient/chance.ts';
import { type LossName, lossNames } from '../../src/gradient/losses.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { type Quantity, readQuantity } from '../../src/gradient/notation.ts';
import { seededInput, seededLayer } from '../../src/gradient/seeded-network.ts';

interface Kind {
  readonly activations?: readonly ActivationName[];
  readonly loss?: LossName;
  readonly bias?: boolean;
  readonly seed?: number;
}

export function networkOf(
  widths: readonly number[],
  { activations = ['sigmoid'], loss = 'softmax-ce', bias = false, seed = 5 }: Kind = {},
): NetworkSpec {
  const chance = seededChance(seed);
  const layers = widths.slice(1).map((units, at) => {
    const isLast = at === widths.length - 2;
    // The loss bce takes probabilities.
    const name = isLast && loss === 'bce' ? 'sigmoid' : activations[at % activations.length]!;
    const layer = seededLayer(units, widths[at]!, { name }, chance);
    return bias ? { ...layer, b: layer.W.map((_, k) => 0.1 * (k + 1)) } : layer;
  });
  const outputs = widths.at(-1)!;
  const target = Array.from({ length: outputs }, (_, k) => (k === 0 ? 1 : loss === 'hinge' ? -1 : 0));
  return { layers, loss, x: seededInput(widths[0]!, chance), target };
}

export const networks = {
  article: ARTICLE,
  hidden: networkOf([2, 3, 2]),
  relu: networkOf([3, 4, 4, 2], { activations: ['relu'] }),
  oneOutput: networkOf([2, 2, 1], { loss: 'half-sse', bias: true }),
  deep: networkOf([2, 3, 3, 3, 3, 2], { activations: ['tanh'] }),
} as const;

export function taskOf(spec: NetworkSpec, name: string, level: CoachLevel = 1): DerivationTask {
  const read = readQuantity(name, [spec.x.length, ...spec.layers.map(({ W }) => W.length)]);
  if (!read.ok) throw new Error(`${name}: ${read.problem}`);
  return { spec, of: read.quantity, level };
}

export const line = (text: string): CoachMove => ({ kind: 'line', text });
export const hint: CoachMove = { kind: 'hint' };
export const skip: CoachMove = { kind: 'skip' };

/** Any derivable network with any quantity of it, at any level. */
export const anyTask: fc.Arbitrary<DerivationTask> = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: DERIVABLE.units }), { minLength: 2, maxLength: DERIVABLE.layers + 1 }),
    activations: fc.array(fc.constantFrom(...activationNames), { minLength: 1, maxLength: 3 }),
    loss: fc.constantFrom(...lossNames),
    bias: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1_000 }),
    level: fc.constantFrom<CoachLevel>(1, 2, 3),
    kind: fc.constantFrom('w', 'b', 'z', 'h', 'x'),
    pick: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  })
  .map(({ widths, level, kind, pick: [a, b, c], ...rest }) => {
    const spec = networkOf(widths, rest);
    const layer = a % spec.layers.length;
    const unit = b % widths[layer + 1]!;
    const of: Quantity =
      kind === 'x'
        ? { kind, input: c % widths[0]! }
        : kind === 'w'
          ? { kind, layer, unit, input: c % widths[layer]! }
          : { kind: kind as 'b' | 'z' | 'h', layer, unit };
    return { spec, of, level };
  })
  .filter(({ spec }) => isDerivable(spec));
