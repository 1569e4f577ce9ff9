// The right order by gradients of softmax and cross entropy, each wrong one by its own rule.

import { expect, it } from 'vitest';
import { byHand } from '../../gradient/by-hand.ts';
import { numbersIn, overSeeds } from './over-seeds.ts';

/** ∂L/∂h₁ where softmax gives class 1 the probability y: ln y and ln(1 − y) are such scores. */
function gradientOf(y: number, t: number): number {
  const identity = { name: 'identity' } as const;
  const W = [
    [1, 0],
    [0, 1],
  ];
  const x = [Math.log(y), Math.log1p(-y)];
  return byHand({ layers: [{ W, b: null, activation: identity }], loss: 'softmax-ce', x, target: [t, 1 - t] })
    .dLdh[0]![0]!;
}

const all = overSeeds('rank-by-error').map(({ answer }) => {
  if (answer.kind !== 'order') throw new Error(answer.kind);
  return { ...answer, examples: answer.parts.map((part) => numbersIn(part) as [y: number, t: number]) };
});

it('goes from the largest gradient to the smallest, with room between', () => {
  for (const { examples } of all) {
    const sizes = examples.map(([y, t]) => Math.abs(gradientOf(y, t)));
    for (const [at, size] of sizes.entries()) if (at > 0) expect(sizes[at - 1]! - size).toBeGreaterThan(0.05);
  }
});

it('has a rule behind each wrong order', () => {
  const rules: Readonly<Record<string, readonly ((y: number, t: number) => number)[]>> = {
    M21: [(y) => y],
    M23: [(y, t) => y + t],
    none: [(y, t) => -Math.abs(y - t), (y, t) => y - t, (y) => -y],
  };
  for (const { examples, mistakes } of all) {
    expect(mistakes.length).toBeGreaterThanOrEqual(2);
    expect(mistakes.some(({ mistake }) => mistake === 'M21')).toBe(true);
    for (const { order, mistake = 'none' } of mistakes) {
      const falls = rules[mistake]!.some((rule) =>
        order.every((part, at) => at === 0 || rule(...examples[order[at - 1]!]!) >= rule(...examples[part]!)),
      );
      expect(falls).toBe(true);
    }
  }
});
