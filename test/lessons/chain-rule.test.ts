// The numbers of the chain rule: steps of descent whose loss is measured, difference quotients along each single path.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const TOPIC = 'chain-rule';
const words = languages.en.lessons[TOPIC];
const targets = valuesOf(TOPIC, 1, 't');
const pair = (text: string) => text.split(' ').map(Number) as [number, number];

const { W } = ARTICLE.layers[0]!;
const [x1] = ARTICLE.x as [number, number];
const [h1, h2] = W.map((row) => 1 / (1 + Math.exp(-row[0]! * x1 - row[1]! * ARTICLE.x[1]!))) as [number, number];
const shareOf = (at: number) => Math.exp(at) / (Math.exp(at) + Math.exp(h2));

function withW(rows: readonly (readonly number[])[], target: readonly number[]): NetworkSpec {
  return { ...ARTICLE, target, layers: [{ ...ARTICLE.layers[0]!, W: rows }] };
}

/** The loss as w₁₁ moves. */
const lossAt = (target: readonly number[]) => (w11: number) => byHand(withW([[w11, W[0]![1]!], W[1]!], target)).loss;

describe('the update', () => {
  it.each([
    ['1 0', '−0.10335'],
    ['0 1', '0.134677'],
    ['0.7 0.3', '−0.0319422'],
  ])('with t = %s the gradient is the known %s', (t, known) => {
    expect(numbersIn(read(TOPIC, 1, { t }).point)[0]).toBe(known);
    expect(quotient(lossAt(pair(t)), W[0]![0]!)).toBeCloseTo(Number(known.replace('−', '-')), 6);
  });

  it.each(targets)('t = %s: one step of all weights takes the loss down, to what the page says', (t) => {
    const target = pair(t);
    const { loss, dLdW } = byHand({ ...ARTICLE, target });
    const stepped = W.map((row, k) => row.map((w, j) => w - 0.5 * dLdW[0]![k]![j]!));
    const after = byHand(withW(stepped, target)).loss;
    expect(numbersIn(read(TOPIC, 1, { t }).point).slice(1)).toEqual(['0.5', showNumber(loss), showNumber(after)]);
    expect(after).toBeLessThan(loss);
    expect(numbersIn(read(TOPIC, 1, { t }).formula.plain).at(-1)).toBe(showNumber(stepped[0]![0]!));
  });

  it.each(targets)('t = %s: of the four places offered, the right one alone is a step of 0.1 downhill', (t) => {
    const loss = lossAt(pair(t));
    const slope = quotient(loss, 0.8);
    const shown = read(TOPIC, 1, { t });
    const places = labelsOf(shown).map((label) => Number(label.replace('−', '-')));
    const [right, climbed, whole, alone] = places as [number, number, number, number];
    expect(rightLabel(shown)).toBe(showNumber(right));
    expect([right, climbed, whole, alone].map((place) => place.toFixed(5))).toEqual(
      [0.8 - 0.1 * slope, 0.8 + 0.1 * slope, 0.8 - slope, -0.1 * slope].map((place) => place.toFixed(5)),
    );
    expect(loss(right)).toBeLessThan(loss(0.8));
    expect(loss(climbed)).toBeGreaterThan(loss(0.8));
  });
});

describe('L through its parts', () => {
  it.each(targets)('t = %s: the factors of ∂L/∂w₁₁, each by its own difference quotient', (t) => {
    const target = pair(t);
    const lossOf = (at: number) => -target[0] * Math.log(shareOf(at)) - target[1] * Math.log(1 - shareOf(at));
    const sigma = (z: number) => 1 / (1 + Math.exp(-z));
    const parts = [quotient(lossOf, h1), quotient(sigma, 1.4), quotient((w) => w * x1 + 0.2, 0.8)];
    const [error, slope, input, product] = numbersIn(read(TOPIC, 2, { t }).point).map((text) =>
      Number(text.replace('−', '-')),
    );
    for (const [at, told] of [error, slope, input].entries()) expect(told).toBeCloseTo(parts[at]!, 6);
    expect(product).toBeCloseTo(quotient(lossAt(target), 0.8), 6);
  });

  it.each(targets)('t = %s: ∂L/∂w₂₁ is the product, beside the sum, no slope, and the other unit’s slope', (t) => {
    const shown = read(TOPIC, 2, { t });
    const { dLdh, dLdW } = byHand({ ...ARTICLE, target: pair(t) });
    const error = dLdh[0]![1]!;
    const [slope, otherSlope] = [h2 * (1 - h2), h1 * (1 - h1)];
    expect(labelsOf(shown)).toEqual(
      [dLdW[0]![1]![0]!, error + slope + x1, error * x1, error * otherSlope * x1].map((value) => showNumber(value)),
    );
    expect(rightLabel(shown)).toBe(showNumber(dLdW[0]![1]![0]!));
  });
});

describe('one path is not the whole truth', () => {
  const { right, nothing, larger } = words.paths.options;

  it.each(targets)('t = %s: what comes through y₁ and through y₂, each with the other held', (t) => {
    const [t1, t2] = pair(t);
    const y = shareOf(h1);
    const one = quotient((at) => -t1 * Math.log(shareOf(at)), h1);
    const two = quotient((at) => -t2 * Math.log(1 - shareOf(at)), h1);
    const told = numbersIn(read(TOPIC, 3, { t }).point).map((text) => Number(text.replace('−', '-')));
    for (const [at, value] of [one, two, y - t1].entries()) expect(told[at]).toBeCloseTo(value, 6);
    expect(one + two).toBeCloseTo(y - t1, 8);
  });

  it.each([
    ['1 0', right],
    ['0 1', nothing],
    ['0.7 0.3', larger],
  ])('t = %s: through y₁ alone one gets: %s', (t, expected) => {
    const [t1] = pair(t);
    const rest = h1 * (1 - h1) * x1;
    const alone = quotient((at) => -t1 * Math.log(shareOf(at)), h1) * rest;
    const truth = (shareOf(h1) - t1) * rest;
    const shown = read(TOPIC, 3, { t });
    expect(rightLabel(shown)).toBe(expected);
    const close = Math.abs(alone - truth) < 1e-9;
    expect([close, Math.abs(alone) < 1e-12, !close && Math.abs(alone) > Math.abs(truth)]).toEqual(
      [right, nothing, larger].map((label) => label === expected),
    );
    for (const { because } of shown.prediction.options)
      expect(Number(numbersIn(because).at(-1)!.replace('−', '-'))).toBeCloseTo(truth, 6);
  });
});

describe('a hidden unit', () => {
  const V = [
    [0.9, -0.5],
    [0.6, 0.7],
  ];
  const identity = { W: V, b: null, activation: { name: 'identity' } } as const;
  /** The loss behind the second layer, as what its two inputs are. */
  const lossOf = (h: readonly number[]) => byHand({ ...ARTICLE, x: h, layers: [identity] }).loss;
  const back = [quotient((at) => lossOf([at, h2]), h1), quotient((at) => lossOf([h1, at]), h2)];

  it.each([0, 1])('unit %d: both paths together are what moving it does to the loss', (unit) => {
    const told = numbersIn(read(TOPIC, 4, { unit: String(unit + 1) }).point).map((text) =>
      Number(text.replace('−', '-')),
    );
    const [one, two, whole] = told.slice(-3) as [number, number, number];
    expect(whole).toBeCloseTo(back[unit]!, 6);
    expect(one + two).toBeCloseTo(whole, 5);
  });

  it.each([0, 1])('unit %d: it asks for the other, beside one path, the row for the column, and no weights', (unit) => {
    const other = 1 - unit;
    const [d1, d2] = byHand({ ...ARTICLE, x: [h1, h2], layers: [identity] }).dLdz[0] as [number, number];
    const shown = read(TOPIC, 4, { unit: String(unit + 1) });
    const expected = [back[other]!, V[0]![other]! * d1, V[other]![0]! * d1 + V[other]![1]! * d2, d1 + d2];
    for (const [at, label] of labelsOf(shown).entries())
      expect(Number(label.replace('−', '-'))).toBeCloseTo(expected[at]!, 6);
    expect(rightLabel(shown)).toBe(labelsOf(shown)[0]);
  });
});
