// The numbers of the lesson on softmax and cross entropy: exponentials written out, and difference quotients of them.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const words = languages.en.lessons['softmax-cross-entropy'];
const TOPIC = 'softmax-cross-entropy';

type Pair = [number, number];

const softmax = ([h1, h2]: Pair): Pair => [1 / (1 + Math.exp(h2 - h1)), 1 / (1 + Math.exp(h1 - h2))];
const lse = ([h1, h2]: Pair) => Math.log(Math.exp(h1) + Math.exp(h2));
const dot = (t: Pair, h: Pair) => t[0] * h[0] + t[1] * h[1];
const pairOf = (text: string) => text.split(' ').map(Number) as Pair;

/** L = −Σ t ln y, from the definition. */
function crossEntropy(t: Pair, h: Pair): number {
  const y = softmax(h);
  return -(t[0] * Math.log(y[0]) + t[1] * Math.log(y[1]));
}

/** ∂f/∂h₁ and ∂f/∂h₂ by central differences. */
function slopes(f: (h: Pair) => number, h: Pair): Pair {
  return [quotient((h1) => f([h1, h[1]]), h[0]), quotient((h2) => f([h[0], h2]), h[1])];
}

// The article's h, written out.
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const H = ARTICLE.layers[0]!.W.map((row) => sigma(row[0]! * ARTICLE.x[0]! + row[1]! * ARTICLE.x[1]!)) as Pair;

describe('from scores to probabilities', () => {
  const states = valuesOf(TOPIC, 1, 'h1').flatMap((h1) =>
    valuesOf(TOPIC, 1, 'add').map((add) => [Number(h1), Number(add)] as const),
  );

  it.each(states)('h₁ = %d, + %d', (h1, add) => {
    const shown = read(TOPIC, 1, { h1: String(h1), add: String(add) });
    const h: Pair = [h1 + add, 0.5 + add];
    const y = softmax([h1, 0.5]);
    expect(y[0] + y[1]).toBeCloseTo(1, 15);
    expect(numbersIn(shown.point)).toEqual([...h, h1 - 0.5, ...y].map((value) => showNumber(value)));
    const doubled = Math.exp(2 * h[0]) / (Math.exp(2 * h[0]) + Math.exp(2 * h[1]));
    const { grows, shrinks, same } = words.softmax.options;
    expect(rightLabel(shown)).toBe(h1 === 0.5 ? same : doubled > y[0] ? grows : shrinks);
    for (const { because } of shown.prediction.options) expect(because).toContain(showNumber(doubled));
  });
});

describe('together they become simple', () => {
  it.each(valuesOf(TOPIC, 2, 't'))('t = %s', (text) => {
    const t = pairOf(text);
    const shown = read(TOPIC, 2, { t: text });
    const y = softmax(H);
    const [error1, error2] = slopes((h) => crossEntropy(t, h), H);
    expect(error1).toBeCloseTo(y[0] - t[0], 9);
    expect(error2).toBeCloseTo(y[1] - t[1], 9);
    const told = [crossEntropy(t, H), y[0], t[0], y[0] - t[0]];
    expect(numbersIn(shown.point)).toEqual(told.map((value) => showNumber(value)));
    const right = y[1] - t[1];
    const offered = [right, -right, -t[1] / y[1], right * y[1] * (1 - y[1])];
    expect(labelsOf(shown)).toEqual(offered.map((value) => showNumber(value)));
    expect(rightLabel(shown)).toBe(showNumber(right));
  });

  it('the expansion is the same function: (Σt)·lse(h) − Σt·h', () => {
    for (const text of valuesOf(TOPIC, 3, 't')) {
      const t = pairOf(text);
      expect((t[0] + t[1]) * lse(H) - dot(t, H)).toBeCloseTo(crossEntropy(t, H), 14);
    }
  });
});

describe('the reader’s question', () => {
  it.each(valuesOf(TOPIC, 3, 't'))('t = %s: both forms, their values and their derivatives', (text) => {
    const t = pairOf(text);
    const sum = t[0] + t[1];
    const shown = read(TOPIC, 3, { t: text });
    const without = (h: Pair) => lse(h) - dot(t, h);
    const [error] = slopes((h) => crossEntropy(t, h), H);
    const [shortError] = slopes(without, H);
    const { neither, both } = words.question.options;
    const agree = Math.abs(without(H) - crossEntropy(t, H)) < 1e-12;
    expect(agree).toBe(Math.abs(error - shortError) < 1e-8);
    expect(agree).toBe(Math.abs(sum - 1) < 1e-12);
    expect(rightLabel(shown)).toBe(agree ? neither : both);
    const losses = agree ? [crossEntropy(t, H)] : [crossEntropy(t, H), without(H)];
    expect(numbersIn(shown.point)).toEqual([sum, ...losses].map((value) => showNumber(value)));
    const { because } = shown.prediction.options.find((option) => option.right)!;
    for (const value of [error, shortError]) expect(numbersIn(because).map(numberOf)).toContainEqual(near(value));
  });
});

describe('the diagonal is not enough', () => {
  const share = (k: 0 | 1) => slopes((h) => softmax(h)[k], H);
  const [ofY1, ofY2] = [share(0), share(1)];
  const y = softmax(H);

  it.each(valuesOf(TOPIC, 4, 't'))('t = %s: what comes through each output', (text) => {
    const t = pairOf(text);
    const shown = read(TOPIC, 4, { t: text });
    const through = (k: 0 | 1, jacobian: Pair, j: 0 | 1) => (-t[k] / y[k]) * jacobian[j];
    const [own, other] = [through(0, ofY1, 0), through(1, ofY2, 0)];
    const told = numbersIn(shown.point).map(numberOf);
    expect(told).toEqual([own, other, slopes((h) => crossEntropy(t, h), H)[0]].map(near));
    // Of h₂ the other output is y₁.
    const lost = through(0, ofY1, 1);
    const { yes, no } = words.diagonal.options;
    expect(rightLabel(shown)).toBe(lost === 0 ? yes : no);
    for (const { because } of shown.prediction.options)
      expect(numbersIn(because).map(numberOf)).toContainEqual(near(lost));
  });

  it.each([
    ['1 0', -0.10335],
    ['0.7 0.3', -0.07235],
  ])('for t = %s the diagonal alone would give the known ∂L/∂w₁₁ of this mistake', (text, known) => {
    const own = numberOf(numbersIn(read(TOPIC, 4, { t: text }).point)[0]!);
    expect(own * H[0] * (1 - H[0]) * ARTICLE.x[0]!).toBeCloseTo(known, 5);
  });
});

function numberOf(written: string): number {
  return Number(written.replace('−', '-'));
}

function near(value: number) {
  return expect.closeTo(value, 6);
}
