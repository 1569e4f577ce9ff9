// The numbers of the fully connected layer: z₁ written out, and the loss's gradients by hand and by difference quotients.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const TOPIC = 'fully-connected';
const words = languages.en.lessons[TOPIC];
const six = (value: number) => showNumber(Number(value.toPrecision(12)));

const [[w11, w12], [w21, w22]] = ARTICLE.layers[0]!.W as unknown as [[number, number], [number, number]];
const [x1, x2] = ARTICLE.x as [number, number];

describe('a weight is moved', () => {
  it.each(valuesOf(TOPIC, 1, 'x1').map(Number))('x₁ = %d: up by 0.1, and down by 0.3', (x) => {
    const z = (w: number) => w * x + w12 * x2;
    const shown = read(TOPIC, 1, { x1: String(x) });
    expect(numbersIn(shown.point)).toEqual(['0.1', six(z(w11)), six(z(w11 + 0.1)), '0.1', six(0.1 * x)]);
    expect(quotient(z, w11)).toBeCloseTo(x, 9);
    expect(rightLabel(shown)).toBe(six(z(0.5)));
    const others = [z(w11) - 0.3 * w11, z(w11) - 0.3 * x2, z(w11) - 0.3];
    expect(labelsOf(shown)).toEqual([z(0.5), ...others].map(six));
  });
});

describe('weight, bias and input', () => {
  const layer = ARTICLE.layers[0]!;
  const { dLdz } = byHand(ARTICLE);
  const [d1, d2] = dLdz[0] as [number, number];
  /** The loss with something moved to `at`. */
  const loss = {
    w: (at: number) => byHand({ ...ARTICLE, layers: [{ ...layer, W: [[w11, at], layer.W[1]!] }] }).loss,
    b: (at: number) => byHand({ ...ARTICLE, layers: [{ ...layer, b: [0, at] }] }).loss,
    x: (at: number) => byHand({ ...ARTICLE, x: [x1, at] }).loss,
  };
  const at = { w: w12, b: 0, x: x2 };
  const mistakes = {
    w: [d1 * x1, d1 * w12, d1],
    b: [d2 * x2, 0, 1],
    x: [w12 * d1, w21 * d1 + w22 * d2, d1 + d2],
  };

  it.each(['w', 'b', 'x'] as const)(
    '%s: the right answer is what the loss does, the others are known mistakes',
    (by) => {
      const shown = read(TOPIC, 2, { by });
      const [answer, ...others] = labelsOf(shown);
      expect(rightLabel(shown)).toBe(answer);
      expect(Number(answer!.replace('−', '-'))).toBeCloseTo(quotient(loss[by], at[by]), 6);
      expect(others).toEqual(mistakes[by].map((value) => showNumber(value)));
    },
  );

  it('∂z₁ with respect to the three', () => {
    const z1 = (w: number, b: number, x: number) => w * x + w12 * x2 + b;
    const expected = [
      quotient((w) => z1(w, 0, x1), w11),
      quotient((b) => z1(w11, b, x1), 0),
      quotient((x) => z1(w11, 0, x), x1),
    ];
    const shown = (['w', 'b', 'x'] as const).map((by) => read(TOPIC, 2, { by }));
    for (const [index, { formula }] of shown.entries())
      expect(Number(numbersIn(formula.plain).at(-1))).toBeCloseTo(expected[index]!, 9);
  });
});

describe('all four weights at once', () => {
  const states = valuesOf(TOPIC, 3, 'x2').flatMap((x) => valuesOf(TOPIC, 3, 't').map((t) => [Number(x), t] as const));

  it.each(states)('x₂ = %d, t = %s: the matrix, which weight learns most, and the ratio within a column', (x, t) => {
    const target = t.split(' ').map(Number);
    const { dLdW } = byHand({ ...ARTICLE, x: [x1, x], target });
    const flat = dLdW[0]!.flat();
    const shown = read(TOPIC, 3, { x2: String(x), t });
    expect(numbersIn(shown.formula.plain).slice(-4)).toEqual(flat.map((value) => showNumber(value, 4)));
    const most = ['w₁₁', 'w₁₂', 'w₂₁', 'w₂₂'][flat.map(Math.abs).indexOf(Math.max(...flat.map(Math.abs)))]!;
    expect(shown.point).toContain(`meet in ${most},`);
    const ratios = [flat[0]! / flat[2]!, x1 / x, w11 / w21, 1];
    expect(labelsOf(shown)).toEqual(ratios.map((ratio) => words.all.times(showNumber(ratio, 3))));
    expect(rightLabel(shown)).toBe(labelsOf(shown)[0]);
  });
});
