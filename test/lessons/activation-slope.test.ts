// The numbers of lesson 2: the known slopes of the sigmoid, whole networks by hand, difference quotients at the kink.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activation, ActivationName } from '../../src/gradient/activations.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import { languageCodes, languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { deepNetwork } from '../../src/lessons/deep-network.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const words = languages.en.lessons['activation-slope'];
const TOPIC = 'activation-slope';

const steepness = (z: number) => 1 / (4 * Math.cosh(z / 2) ** 2);
/** (y₁ − t₁)·x₁ of the article’s network: all of ∂L/∂w₁₁ but the slope. */
const REST = byHand(ARTICLE).dLdh[0]![0]! * ARTICLE.x[0]!;

/** The output and ∂L/∂w of one unit with the weight 1, so that z is its input, whose output has this error. */
function unit(activation: Activation, z: number, error = 1): { h: number; dLdw: number; dLdz: number } {
  const layers = [{ W: [[1]], b: null, activation }];
  const { loss, dLdW, dLdz } = byHand({ layers, loss: 'output', x: [z], target: [error] });
  return { h: loss, dLdw: dLdW[0]![0]![0]!, dLdz: dLdz[0]![0]! };
}

/** RMS of ∂L/∂W, layer by layer. */
function sizes(layers: number, name: ActivationName): number[] {
  return byHand(deepNetwork(layers, name)).dLdW.map((rows) => {
    const all = rows.flat();
    return Math.sqrt(all.reduce((sum, value) => sum + value * value, 0) / all.length);
  });
}

const three = (value: number) => showNumber(value, 3);

describe('learning is proportional to the slope', () => {
  it.each([
    [0, '0.25'],
    [1, '0.197'],
    [-1, '0.197'],
    [2, '0.105'],
    [3, '0.0452'],
    [-3, '0.0452'],
    [5, '0.00665'],
    [-5, '0.00665'],
    [10, '4.54×10⁻⁵'],
    [-10, '4.54×10⁻⁵'],
  ])('at z = %d the slope is the known %s', (z, known) => {
    expect(numbersIn(read(TOPIC, 1, { z: String(z) }).point)[1]).toBe(known);
  });

  it.each(valuesOf(TOPIC, 1, 'z').map(Number))('at z = %d: the gradient, and what one more does to it', (z) => {
    const shown = read(TOPIC, 1, { z: String(z) });
    const [slope, next] = [steepness(z), steepness(z + 1)];
    expect(numbersIn(shown.point)).toEqual([showNumber(z), three(slope), three(REST * slope)]);
    const { less, more } = words.sigmoid.options;
    // Never the same: that would be at z = −½.
    expect(rightLabel(shown)).toBe(Math.abs(z + 1) > Math.abs(z) ? less : more);
    for (const { because } of shown.prediction.options)
      expect(numbersIn(because).slice(-3)).toEqual(expect.arrayContaining([slope, next, next / slope].map(three)));
  });
});

describe('vanishing with depth', () => {
  const depths = valuesOf(TOPIC, 2, 'n').map(Number);

  it.each([
    [3, '0.0156'],
    [5, '0.000977'],
    [10, '9.54×10⁻⁷'],
  ])('through %d layers at most the known %s is left', (n, known) => {
    expect(numbersIn(read(TOPIC, 2, { n: String(n) }).formula.plain).at(-1)).toBe(known);
  });

  it('no path with |w| ≤ 1 leaves more', () => {
    const step = fc.record({
      w: fc.double({ min: -1, max: 1, noNaN: true }),
      z: fc.double({ min: -9, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (path) => {
        const left = path.reduce((product, { w, z }) => product * Math.abs(w) * steepness(z), 1);
        expect(left).toBeLessThanOrEqual(0.25 ** path.length);
      }),
    );
  });

  it.each(depths)('%d layers: the gradients of the first and the last, and twice as many layers', (n) => {
    const shown = read(TOPIC, 2, { n: String(n) });
    const all = sizes(n + 1, 'sigmoid');
    const [first, last] = [all[0]!, all.at(-1)!];
    expect(numbersIn(shown.point)).toEqual([String(n), ...[first, last, last / first].map(three)]);
    expect(labelsOf(shown)).toEqual([0.25 ** (2 * n), 0.25 ** n / 2, 0.25 / (2 * n)].map(three));
    expect(rightLabel(shown)).toBe(three(0.25 ** (2 * n)));
  });

  it.each(depths)('%d layers: the picture leaves none out, and each is larger than the one before', (n) => {
    const { svg, alt } = read(TOPIC, 2, { n: String(n) }).picture;
    const all = sizes(n + 1, 'sigmoid');
    for (const [layer, size] of all.entries()) {
      expect(svg).toContain(`>${languages.en.charts.layer(layer + 1)}<`);
      expect(alt).toContain(`${languages.en.charts.layer(layer + 1)} = ${showNumber(size)}`);
      if (layer > 0) expect(size).toBeGreaterThan(all[layer - 1]!);
    }
  });
});

describe('ReLU', () => {
  const activation = { name: 'relu' } as const;

  it.each(valuesOf(TOPIC, 3, 'z').map(Number))('at z = %d: its slope, and an error ten times as large', (z) => {
    const shown = read(TOPIC, 3, { z: String(z) });
    const slope = z === 0 ? 0 : quotient((at) => Math.max(0, at), z);
    expect(numbersIn(shown.point)).toEqual([showNumber(z), showNumber(slope), three(steepness(z))]);
    const [once, tenfold] = [unit(activation, z).dLdw, unit(activation, z, 10).dLdw];
    expect(tenfold).toBe(10 * once);
    const { times, nothing } = words.relu.options;
    expect(rightLabel(shown)).toBe(tenfold === once ? nothing : times({ times: '10' }));
  });

  it('has a corner at 0: from either side the quotients disagree, and the page says so', () => {
    const h = 1e-6;
    const [left, right] = [(0 - Math.max(0, -h)) / h, (Math.max(0, h) - 0) / h];
    expect([left, right]).toEqual([0, 1]);
    expect(read(TOPIC, 3, { z: '0' }).point).toContain('no derivative');
    expect(read(TOPIC, 3, { z: '0' }, 'ko').point).toContain('미분할 수 없어요');
  });

  it.each(languageCodes)('in %s it is one of several causes of AlexNet’s success', (code) => {
    const { text } = read(TOPIC, 3, {}, code);
    expect(text).toContain('AlexNet');
    expect(text).toMatch(code === 'ko' ? /한몫/ : /contributed/);
    expect(text).toMatch(code === 'ko' ? /데이터.*GPU.*드롭아웃/ : /data.*GPUs.*dropout/);
  });
});

describe('leaky ReLU', () => {
  const states = valuesOf(TOPIC, 4, 'a').flatMap((a) =>
    valuesOf(TOPIC, 4, 'z').map((z) => [Number(a), Number(z)] as const),
  );

  it.each(states)('α = %d, z = %d: its slope, the gradient, and the other side of 0', (alpha, z) => {
    const shown = read(TOPIC, 4, { a: String(alpha), z: String(z) });
    const activation = { name: 'leaky-relu', alpha } as const;
    const slope = unit(activation, z).dLdz;
    expect(quotient((at) => unit(activation, at).h, z)).toBeCloseTo(slope, 9);
    const relu = unit({ name: 'relu' }, z).dLdz;
    expect(numbersIn(shown.point)).toEqual(
      [z, slope, relu].map((value) => showNumber(value)).concat(three(REST * slope)),
    );
    const ratio = unit(activation, -z).dLdz / slope;
    expect(rightLabel(shown)).toBe(words.leaky.times(showNumber(ratio)));
    expect(labelsOf(shown)).toEqual([1 / alpha, alpha, 1, 0].map((value) => words.leaky.times(showNumber(value))));
  });
});

describe('the same network with other activations', () => {
  const names = valuesOf(TOPIC, 5, 'f') as readonly ActivationName[];
  const steepest: Partial<Record<ActivationName, number>> = { sigmoid: 0.25, tanh: 1, relu: 1, 'leaky-relu': 1 };

  it.each(names)('%s: what its layers get, and what the next activation brings to the first', (name) => {
    const shown = read(TOPIC, 5, { f: name });
    const next = names[(names.indexOf(name) + 1) % names.length]!;
    const all = sizes(9, name);
    const [first, last] = [all[0]!, all.at(-1)!];
    const there = sizes(9, next)[0]!;
    expect(numbersIn(shown.point)).toEqual(['9', ...[first, last, first / last].map(three)]);
    const { more, similar, less } = words.cure.options;
    const v = { ten: '10' };
    const expected = there / first >= 10 ? more(v) : there / first <= 0.1 ? less(v) : similar;
    expect(rightLabel(shown)).toBe(expected);
    const told = [steepest[name]!, steepest[next]!, first, there, there / first].map(three);
    expect(numbersIn(shown.prediction.options[0]!.because)).toEqual(told);
  });

  it.each(names)('%s is nowhere steeper than the page says, and somewhere that steep', (name) => {
    const slopes = Array.from({ length: 1201 }, (_, i) => unit({ name }, (i - 600) / 100).dLdz);
    expect(Math.max(...slopes)).toBe(steepest[name]);
  });
});
