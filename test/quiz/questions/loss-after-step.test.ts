// The loss after a step: recomputed at the moved weights by the written-out equations; the straight line only where it holds.

import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';
import { byHand, gradientByHand, movedBy } from './layer-by-hand.ts';
import { numberAfter, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const asked = overSeeds('loss-after-step').map((question) => ({
  question,
  network: question.network!,
  rate: numberAfter(question.prompt, 'η = '),
}));
const small = asked.filter(({ network }) => network.layers[0]!.W.length === 2);
const large = asked.filter(({ network }) => network.layers[0]!.W.length === 1);

const PLACES = [0, 1].flatMap((k) => [0, 1].map((j) => [k, j] as const));

function gradients(network: NetworkSpec): number[] {
  return PLACES.map(([k, j]) => gradientByHand(byHand(network), k, j));
}

/** How the loss changes when every weight goes by −rate·g. */
function change(network: NetworkSpec, rate: number): number {
  const g = gradients(network);
  const moved = PLACES.reduce((now, [k, j], at) => movedBy(now, k, j, -rate * g[at]!), network);
  return byHand(moved).loss - byHand(network).loss;
}

/** z = w·x, L = ½(z − t)²: after w − ηg, z − t has become (1 − ηx²)(z − t). */
function largeChange(network: NetworkSpec, rate: number): number {
  const [w, x, t] = [network.layers[0]!.W[0]![0]!, network.x[0]!, network.target[0]!];
  return 0.5 * (w * x - t) ** 2 * ((1 - rate * x * x) ** 2 - 1);
}

describe('loss-after-step, small', () => {
  it('is what the loss does when all four weights move', () => {
    expect(small.length).toBeGreaterThan(50);
    for (const { question, network, rate } of small) {
      expect(rightOption(question).value).toBeCloseTo(change(network, rate), 12);
      const squares = gradients(network).reduce((sum, g) => sum + g * g, 0);
      expect(Math.abs(rightOption(question).value! + rate * squares)).toBeLessThan(0.025 * rate * squares);
    }
  });

  it('has the wrong numbers of the thoughts behind them', () => {
    for (const { question, network, rate } of small) {
      const g = gradients(network);
      const squares = g.reduce((sum, each) => sum + each * each, 0);
      const unnamed = [-rate * Math.sqrt(squares), -rate * g[0]! ** 2];
      for (const { mistake, value } of wrongOptions(question)) {
        if (mistake === 'M32') expect(value).toBeCloseTo(change(network, -rate), 12);
        else if (mistake === 'M33') expect(value).toBeCloseTo(-squares, 12);
        else expect(Math.min(...unnamed.map((each) => Math.abs(each - value!)))).toBeLessThan(1e-12);
      }
    }
  });
});

describe('loss-after-step, large', () => {
  it('is what the parabola does, up as well as down', () => {
    const signs = large.map(({ question, network, rate }) => {
      const { value, text } = rightOption(question);
      expect(value).toBeCloseTo(largeChange(network, rate), 10);
      expect(text).toContain(value! > 0 ? 'rises' : 'falls');
      return value! > 0;
    });
    expect(signs.filter(Boolean).length).toBeGreaterThan(0.15 * large.length);
    expect(signs.filter((up) => !up).length).toBeGreaterThan(0.15 * large.length);
  });

  it('has the wrong numbers of the thoughts behind them', () => {
    for (const { question, network, rate } of large) {
      const [w, x, t] = [network.layers[0]!.W[0]![0]!, network.x[0]!, network.target[0]!];
      const g = (w * x - t) * x;
      for (const { mistake, value } of wrongOptions(question)) {
        if (mistake === 'M32') expect(value).toBeCloseTo(largeChange(network, -rate), 10);
        else if (mistake === 'M33') expect(value).toBeCloseTo(largeChange(network, 1), 10);
        else
          expect(Math.min(Math.abs(value! + rate * g * g), Math.abs(value! + rate * Math.abs(g)))).toBeLessThan(1e-10);
      }
    }
  });

  it('always offers three options or four, one of them the straight line', () => {
    for (const { question, network, rate } of large) {
      const [w, x, t] = [network.layers[0]!.W[0]![0]!, network.x[0]!, network.target[0]!];
      const line = -rate * ((w * x - t) * x) ** 2;
      expect(optionsOf(question).length).toBeGreaterThanOrEqual(3);
      expect(optionsOf(question).some(({ value, correct }) => !correct && Math.abs(value! - line) < 1e-10)).toBe(true);
    }
  });
});
