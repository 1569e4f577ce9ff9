// Training against routes of its own: the same descent by whole passes, published logistic regression, and the first order.

import { describe, expect, it } from 'vitest';
import { seededChance } from '../../src/gradient/chance.ts';
import { type Example, twoMoons, xor } from '../../src/gradient/data-sets.ts';
import { gradientSize } from '../../src/gradient/gradient-size.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { seededLayer } from '../../src/gradient/seeded-network.ts';
import { Training } from '../../src/gradient/training.ts';

type Start = Omit<NetworkSpec, 'x' | 'target'>;

function start(seed: number): Start {
  const chance = seededChance(seed);
  const layer = (units: number, inputs: number, name: 'tanh' | 'identity') => ({
    ...seededLayer(units, inputs, { name }, chance),
    b: Array.from({ length: units }, () => 0.1),
  });
  return { loss: 'bce-logits', layers: [layer(3, 2, 'tanh'), layer(1, 3, 'identity')] };
}

/** The mean over the examples of what `differentiate` gives for each. */
function byWholePasses(spec: Start, examples: readonly Example[]) {
  const all = examples.map((example) => differentiate({ ...spec, ...example }));
  const mean = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    loss: mean(({ pass }) => pass.loss),
    dLdW: spec.layers.map(({ W }, l) =>
      W.map((row, k) => row.map((_, j) => mean((o) => o.gradients.dLdW[l]![k]![j]!))),
    ),
    dLdb: spec.layers.map(({ W }, l) => W.map((_, k) => mean((one) => one.gradients.dLdb[l]![k]!))),
  };
}

function stepped(spec: Start, examples: readonly Example[], rate: number): Start {
  const { dLdW, dLdb } = byWholePasses(spec, examples);
  const layers = spec.layers.map((layer, l) => ({
    ...layer,
    W: layer.W.map((row, k) => row.map((w, j) => w - rate * dLdW[l]![k]![j]!)),
    b: layer.b!.map((b, k) => b - rate * dLdb[l]![k]!),
  }));
  return { ...spec, layers };
}

describe.each([1, 2, 3])('seed %d', (seed) => {
  const examples = twoMoons(10, seededChance(seed));

  it('goes the same way as descent by whole passes', () => {
    let spec = start(seed);
    const training = new Training(spec, examples, 0.3);
    for (let step = 0; step < 25; step++) {
      const { loss, dLdW } = byWholePasses(spec, examples);
      const seen = training.look();
      expect(seen.step).toBe(step);
      expect(seen.loss).toBeCloseTo(loss, 12);
      for (const [layer, size] of seen.sizes.entries()) expect(size).toBeCloseTo(gradientSize(dLdW[layer]!), 12);
      expect(training.descend()).toBeCloseTo(loss, 12);
      spec = stepped(spec, examples, 0.3);
    }
  });

  it('to first order a small step lowers the loss by η‖∇L‖²', () => {
    const rate = 1e-6;
    const { dLdW, dLdb } = byWholePasses(start(seed), examples);
    const squared = [...dLdW.flat(2), ...dLdb.flat()].reduce((sum, g) => sum + g * g, 0);
    const training = new Training(start(seed), examples, rate);
    const before = training.descend();
    expect((before - training.look().loss) / (rate * squared)).toBeCloseTo(1, 3);
  });
});

it('looking changes nothing, and a rate of 0 stays where it is', () => {
  const training = new Training(start(1), xor(), 0);
  const seen = training.look();
  training.descend();
  expect(training.look()).toEqual({ ...seen, step: 1 });
});

it('predicts what the network says', () => {
  const spec = start(4);
  const training = new Training(spec, xor(), 0.1);
  for (const { x, target } of xor())
    expect(training.predict(x)).toEqual(differentiate({ ...spec, x, target }).pass.h.at(-1));
});
