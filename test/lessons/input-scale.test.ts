// The numbers of lesson 1: the factor with z held, and the whole network recomputed by hand, against what is known of it.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, read, rightLabel, valuesOf } from './reading.ts';

const TOPIC = 'input-scale';
const words = languages.en.lessons[TOPIC];
const three = (value: number) => showNumber(value, 3);
const scaled = (k: number) => byHand({ ...ARTICLE, x: ARTICLE.x.map((x) => k * x) });
const w11Of = (k: number) => scaled(k).dLdW[0]![0]![0]!;
const scales = valuesOf(TOPIC, 1, 'k').map(Number);

describe('the factor, with z held', () => {
  it.each(scales)('x₁ × %d: the gradient follows exactly, and doubling doubles', (k) => {
    const shown = read(TOPIC, 1, { k: String(k) });
    expect(numbersIn(shown.point).slice(0, 2)).toEqual([showNumber(1.5 * k), showNumber(k * w11Of(1))]);
    expect(rightLabel(shown)).toBe(words.factor.options.twice);
  });

  it('says nothing of “1 times”', () => {
    for (const code of ['en', 'ko'] as const)
      expect(read(TOPIC, 1, { k: '1' }, code).point).not.toMatch(/\b1 times|[^\d]1배/);
  });
});

describe('the whole network', () => {
  it.each([
    [0.5, '0.744'],
    [2, '0.642'],
    [4, '0.0881'],
    [10, '5.49×10⁻⁵'],
  ])('x × %d: the gradient becomes the known %s times as large', (k, known) => {
    const told = numbersIn(read(TOPIC, 2, { k: String(k) }).point);
    expect(told[2]).toBe(known);
    expect(three(w11Of(k) / w11Of(1))).toBe(known);
  });

  it.each(scales.filter((k) => k !== 1))('x × %d: error, slope and input multiply to that', (k) => {
    const [now, start] = [scaled(k), scaled(1)];
    const error = now.dLdh[0]![0]! / start.dLdh[0]![0]!;
    const slope = Math.cosh(0.7) ** 2 / Math.cosh(0.7 * k) ** 2;
    expect(numbersIn(read(TOPIC, 2, { k: String(k) }).point).slice(-3)).toEqual([error, slope, k].map(three));
    expect(error * slope * k).toBeCloseTo(w11Of(k) / w11Of(1), 12);
  });

  it.each(scales)('x × %d: what doubling once more does', (k) => {
    const ratio = w11Of(2 * k) / w11Of(k);
    const { twice, less, smaller } = words.whole.options;
    const shown = read(TOPIC, 2, { k: String(k) });
    expect(rightLabel(shown)).toBe(ratio >= 2 ? twice : ratio > 1 ? less : smaller);
    for (const { because } of shown.prediction.options) expect(numbersIn(because).at(-1)).toBe(three(ratio));
  });

  it('has states in which it grows and states in which it shrinks', () => {
    const right = new Set(scales.map((k) => rightLabel(read(TOPIC, 2, { k: String(k) }))));
    expect(right.size).toBe(2);
  });
});

describe('two weights of one unit', () => {
  it.each(valuesOf(TOPIC, 3, 'x1').map(Number))('x₁ = %d: their gradients and their ratio', (x) => {
    const { dLdW } = byHand({ ...ARTICLE, x: [x, -0.5] });
    const [one, two] = dLdW[0]![0] as [number, number];
    const shown = read(TOPIC, 3, { x1: String(x) });
    const told = numbersIn(shown.point);
    if (x === 0) expect(told.at(-1)).toBe(showNumber(two));
    else expect(told.slice(0, 2)).toEqual([showNumber(one), showNumber(two)]);
    const [ratio, ofWeights] = labelsOf(shown).map((label) => numbersIn(label)[0]);
    expect([ratio, ofWeights]).toEqual([three(one / two + 0), three(0.8 / -0.4)]);
    expect(rightLabel(shown)).toBe(labelsOf(shown)[0]);
  });
});
