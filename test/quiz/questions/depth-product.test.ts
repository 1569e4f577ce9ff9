// A whole chain of layers differentiated by hand, biases holding each unit where the prompt says it stands.

import { expect, it } from 'vitest';
import type { Activation } from '../../../src/gradient/activations.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand } from '../../gradient/by-hand.ts';
import { numberAfter, numberOf, overSeeds } from './over-seeds.ts';

interface Chain {
  readonly n: number;
  readonly w: number;
  readonly h: number;
  readonly activation: Activation;
}

function chainIn({ prompt }: Asked): Chain {
  const [, name] = /each a (\w+)/.exec(prompt)!;
  const activation: Activation =
    name === 'leaky'
      ? { name: 'leaky-relu', alpha: numberAfter(prompt, 'α = ') }
      : { name: name as 'sigmoid' | 'tanh' };
  return {
    n: numberAfter(prompt, 'A chain of '),
    w: numberAfter(prompt, 'w = '),
    h: numberAfter(prompt, 'h = '),
    activation,
  };
}

const inverse = ({ activation, h }: Chain) =>
  activation.name === 'sigmoid'
    ? Math.log(h) - Math.log1p(-h)
    : activation.name === 'tanh'
      ? (Math.log1p(h) - Math.log1p(-h)) / 2
      : h / activation.alpha!;

function slopeIn({ activation, h }: Chain): number {
  if (activation.name === 'sigmoid') return h * (1 - h);
  return activation.name === 'tanh' ? 1 - h * h : activation.alpha!;
}

const all = overSeeds('depth-product').map((asked) => ({ ...numberOf(asked), chain: chainIn(asked) }));

it('is ∂h/∂x of the chain', () => {
  for (const { value, chain } of all) {
    const { n, w, h, activation } = chain;
    const b = [inverse(chain) - w * h];
    const layers = Array.from({ length: n }, () => ({ W: [[w]], b, activation }));
    // The last layer's output is the loss, and the input stands where an output would.
    const { dLdx } = byHand({ layers, loss: 'output', x: [h], target: [1] });
    expect(value / dLdx[0]!).toBeCloseTo(1, 8);
  }
});

it('has a rule behind each wrong number', () => {
  const seen = new Set<string>();
  for (const { value, mistakes, chain } of all) {
    const { n, w, h } = chain;
    const slope = slopeIn(chain);
    const rules: Readonly<Record<string, readonly number[]>> = {
      M1: [w ** n],
      M3: [(w * h) ** n],
      M27: [n * w * slope],
      M36: [slope ** n],
      none: [w * slope, w * slope ** n, -value, (w * slope) / n, (w / 4) ** n],
    };
    expect(mistakes.length).toBeGreaterThanOrEqual(4);
    for (const { mistake = 'none', value: wrong } of mistakes) {
      seen.add(mistake);
      expect(rules[mistake]!.some((rule) => Math.abs(rule / wrong - 1) < 1e-9)).toBe(true);
    }
  }
  expect([...seen].sort()).toEqual(['M1', 'M27', 'M3', 'M36', 'none']);
});
