// The numbers of the three factors joined: each changed network, and the network that learns, worked out by hand.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, read, rightLabel, valuesOf } from './reading.ts';

const words = languages.en.lessons.together;
const { error, slope, input } = languages.en.gradient;
const three = (value: number) => showNumber(value, 3);

type Factors = [error: number, slope: number, input: number];

/** The factors of ∂L/∂w_kj, units and inputs from 0. */
function factorsOf(spec: NetworkSpec, k: number, j: number): Factors {
  const z = spec.layers[0]!.W[k]!.reduce((sum, w, i) => sum + w * spec.x[i]!, 0);
  return [byHand(spec).dLdh[0]![k]!, 1 / (4 * Math.cosh(z / 2) ** 2), spec.x[j]!];
}

const product = (factors: Factors) => factors[0] * factors[1] * factors[2];
const over = (now: Factors, before: Factors) => now.map((factor, i) => factor / before[i]!) as Factors;

function furthest(ratios: Factors): string {
  const far = ratios.map((ratio) => Math.abs(Math.log2(Math.abs(ratio))));
  return [error, slope, input][far.indexOf(Math.max(...far))]!;
}

const START = factorsOf(ARTICLE, 0, 0);

describe('the three factors', () => {
  const [w1, w2] = ARTICLE.layers[0]!.W;
  const [x1, x2] = ARTICLE.x as [number, number];
  const changed: Record<string, NetworkSpec> = {
    half: { ...ARTICLE, x: [x1 / 2, x2] },
    twice: { ...ARTICLE, x: [x1 + x1, x2] },
    weights: { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, W: [w1!.map((w) => w + w + w), w2!] }] },
    target: { ...ARTICLE, target: [0, 1] },
  };
  const order = Object.keys(changed);

  it('unchanged it is the known −0.10335', () => {
    expect(product(START)).toBeCloseTo(-0.10335, 5);
    expect(numbersIn(read('together', 1).point)).toEqual([showNumber(product(START))]);
  });

  it.each(order)('%s: how each factor moved, and the gradient', (change) => {
    const now = factorsOf(changed[change]!, 0, 0);
    const told = [...over(now, START), product(now) / product(START)].map(three);
    expect(numbersIn(read('together', 1, { change }).point).slice(-5)).toEqual([...told, showNumber(product(now))]);
    expect(byHand(changed[change]!).dLdW[0]![0]![0]).toBeCloseTo(product(now), 14);
  });

  it.each(['none', ...order.slice(0, -1)])('%s: it asks which factor the next change moves most', (change) => {
    const next = order[order.indexOf(change) + 1]!;
    const ratios = over(factorsOf(changed[next]!, 0, 0), START);
    const shown = read('together', 1, { change });
    expect(rightLabel(shown)).toBe(furthest(ratios));
    expect(labelsOf(shown)).toEqual([error, slope, input]);
    for (const { because } of shown.prediction.options)
      expect(numbersIn(because)).toEqual(expect.arrayContaining(ratios.map(three)));
  });

  it('each of the three factors is the right answer at least once', () => {
    const right = ['none', ...order.slice(0, -1)].map((change) => rightLabel(read('together', 1, { change })));
    expect(new Set(right)).toEqual(new Set([error, slope, input]));
  });

  it('behind the last change it asks about a slope of 0, and nothing is learned', () => {
    expect(rightLabel(read('together', 1, { change: 'target' }))).toBe(words.three.zero.options.product);
    expect(product([START[0], 0, START[2]])).toBeCloseTo(0, 15);
  });
});

describe('which weight learns most', () => {
  const inputs = valuesOf('together', 2, 'x');
  const targets = valuesOf('together', 2, 't');
  const numbers = (text: string) => text.split(' ').map(Number);
  const places = [
    ['w₁₁', 0, 0],
    ['w₁₂', 0, 1],
    ['w₂₁', 1, 0],
    ['w₂₂', 1, 1],
  ] as const;

  /** The four weights, the one with the largest gradient first. */
  function ranked(x: string, t: string): { name: string; value: number; factors: Factors }[] {
    const spec = { ...ARTICLE, x: numbers(x), target: numbers(t) };
    const { dLdW } = byHand(spec);
    return places
      .map(([name, k, j]) => ({ name, value: dLdW[0]![k]![j]!, factors: factorsOf(spec, k, j) }))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  }

  const states = inputs.flatMap((x, at) => targets.map((t) => [x, t, inputs[(at + 1) % inputs.length]!] as const));

  it.each(states)('x = %s, t = %s: the winner here, and with x = %s', (x, t, next) => {
    const [most] = ranked(x, t);
    const shown = read('together', 2, { x, t });
    expect(shown.point).toContain(most!.name);
    expect(numbersIn(shown.point)).toEqual([...most!.factors, most!.value].map(three));
    const [asked, ...others] = ranked(next, t);
    expect(rightLabel(shown)).toBe(asked!.name);
    for (const one of [asked!, ...others]) {
      const { because } = shown.prediction.options.find(({ label }) => label === one.name)!;
      expect(because).toContain(`≈ ${three(one.value)}`);
      expect(because.includes('input is the smaller')).toBe(Math.abs(one.factors[2]) < Math.abs(asked!.factors[2]));
    }
  });

  it.each(states)('x = %s, t = %s: it is ahead by a fifth at least, and both errors are equally large', (x, t) => {
    const [first, second] = ranked(x, t);
    expect(Math.abs(first!.value / second!.value)).toBeGreaterThan(1.2);
    const spec = { ...ARTICLE, x: numbers(x), target: numbers(t) };
    const [one, other] = byHand(spec).dLdh[0] as [number, number];
    expect(one + other).toBeCloseTo(0, 14);
  });

  it.each(targets)('for t = %s each of the four wins once', (t) => {
    expect(inputs.map((x) => ranked(x, t)[0]!.name).sort()).toEqual(places.map(([name]) => name));
  });
});

describe('while it learns', () => {
  const RATE = 0.5;
  const counts = valuesOf('together', 3, 'n').map(Number);
  const marks = new Set([...counts, ...counts.map((n) => 10 * Math.max(n, 1))]);

  /** Steps of w − η·∂L/∂w, each from gradients by hand; the network at each count asked for. */
  const reached = new Map<number, NetworkSpec>();
  for (let step = 0, spec = ARTICLE; step <= Math.max(...marks); step++) {
    if (marks.has(step)) reached.set(step, spec);
    const { dLdW } = byHand(spec);
    const [layer] = spec.layers;
    const W = layer!.W.map((row, k) => row.map((w, j) => w - RATE * dLdW[0]![k]![j]!));
    spec = { ...spec, layers: [{ ...layer!, W }] };
  }

  it.each(counts)('after %d steps: z₁, the factors and the loss', (n) => {
    const spec = reached.get(n)!;
    const factors = factorsOf(spec, 0, 0);
    const z1 = spec.layers[0]!.W[0]!.reduce((sum, w, i) => sum + w * spec.x[i]!, 0);
    const told = [z1, factors[0], factors[1], product(factors)].map(three);
    const { point } = read('together', 3, { n: String(n) });
    expect(numbersIn(point).slice(-5)).toEqual([...told, showNumber(byHand(spec).loss)]);
  });

  it.each(counts)('from %d steps on: the slope shrinks most, and the error too', (n) => {
    const ratios = over(factorsOf(reached.get(10 * Math.max(n, 1))!, 0, 0), factorsOf(reached.get(n)!, 0, 0));
    const shown = read('together', 3, { n: String(n) });
    expect(Math.min(...ratios)).toBe(ratios[1]);
    expect(ratios[0]).toBeLessThan(1);
    expect(rightLabel(shown)).toBe(slope);
    expect(numbersIn(shown.prediction.options[1]!.because).slice(-3)).toEqual(
      [ratios[1], ratios[0], ratios[2]].map(three),
    );
  });

  it('the error and the loss near the limits that the page names, and never reach them', () => {
    const [limit, floor] = [-1 / (1 + Math.E), Math.log(1 + 1 / Math.E)];
    const { text } = read('together', 3);
    expect(numbersIn(text)).toEqual(expect.arrayContaining([showNumber(limit, 4), showNumber(floor, 4)]));
    for (const spec of reached.values()) {
      expect(factorsOf(spec, 0, 0)[0]).toBeLessThan(limit);
      expect(byHand(spec).loss).toBeGreaterThan(floor);
    }
    const last = reached.get(Math.max(...marks))!;
    expect(byHand(last).loss - floor).toBeLessThan(1e-3);
  });
});
