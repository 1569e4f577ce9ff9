// A hidden weight's gradient by hand, and from the prompt's rounded numbers; each wrong number by its own wrong formula.

import { expect, it } from 'vitest';
import { byHand } from '../../gradient/by-hand.ts';
import { indexOf, isOneOf, listAfter, matrixAfter } from './lists.ts';
import { numberOf, numbersIn, overSeeds, sigmoidSlope } from './over-seeds.ts';

const all = overSeeds('two-paths').map((asked) => {
  const [, unit, input] = /is ∂L\/∂w⁽¹⁾(.)(.),/.exec(asked.prompt)!;
  const { prompt } = asked;
  return {
    ...numberOf(asked),
    prompt,
    network: asked.network!,
    k: indexOf(unit!),
    j: indexOf(input!),
    V: matrixAfter(prompt, 'W⁽²⁾ = '),
    delta: listAfter(prompt, '∂L/∂z⁽²⁾ = '),
    x: listAfter(prompt, 'x = '),
  };
});
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

it('is the gradient written out', () => {
  for (const { network, k, j, value } of all) expect(value).toBeCloseTo(byHand(network).dLdW[0]![k]![j]!, 12);
});

it('can be computed from the prompt alone, within what a marker lets pass', () => {
  for (const { prompt, k, j, V, delta, x, value } of all) {
    const slope = numbersIn(/σ′\(z⁽¹⁾.\) [=≈] (.+)\.\n/.exec(prompt)![1]!)[0]!;
    const found = total(delta.map((d, out) => V[out]![k]! * d)) * slope * x[j]!;
    expect(Math.abs(found / value - 1)).toBeLessThan(0.005);
  }
});

it('has two paths or three', () => {
  expect(new Set(all.map(({ delta }) => delta.length))).toEqual(new Set([2, 3]));
});

it('has a rule behind each wrong number, and one path is always among them', () => {
  const seen = new Set<string>();
  for (const { network, k, j, mistakes } of all) {
    const { dLdz } = byHand(network);
    const [W, V] = network.layers.map((layer) => layer.W) as [number[][], number[][]];
    const delta = dLdz[1]!;
    const slope = sigmoidSlope(total(W[k]!.map((w, at) => w * network.x[at]!)));
    const x = network.x[j]!;
    const sum = total(delta.map((d, out) => V[out]![k]! * d));
    const rules: Readonly<Record<string, readonly number[]>> = {
      M1: [sum * x],
      M7: [sum * slope ** 2 * x],
      M8: [-sum * slope * x],
      M10: [sum * slope * network.x[1 - j]!],
      M11: [sum * slope],
      M34: delta.map((d, out) => V[out]![k]! * d * slope * x),
      M35: [total(delta.slice(0, 2).map((d, out) => V[k]![out]! * d)) * slope * x],
      M36: [0],
    };
    for (const { mistake, value } of mistakes) {
      seen.add(mistake!);
      expect([mistake, isOneOf(value, rules[mistake!]!)]).toContain(true);
      if (mistake === 'M35') expect(delta).toHaveLength(2);
    }
    expect(mistakes.map(({ mistake }) => mistake)).toContain('M34');
  }
  expect([...seen].sort()).toEqual(['M1', 'M10', 'M11', 'M34', 'M35', 'M36', 'M7', 'M8']);
});
