// The numbers of lesson 3: errors and losses by hand, the ranges that this network can reach, and confident mistakes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { languageCodes, languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const TOPIC = 'error';
const words = languages.en.lessons[TOPIC];
const four = (value: number) => showNumber(value, 4);

describe('prediction minus target', () => {
  const states = valuesOf(TOPIC, 1, 't').flatMap((t) => valuesOf(TOPIC, 1, 'k').map((k) => [t, Number(k)] as const));

  it.each(states)('t = %s, x × %d: the error, and what the other target would make of it', (t, k) => {
    const t1 = Number(t[0]);
    const x = ARTICLE.x.map((each) => k * each);
    const error = byHand({ ...ARTICLE, x, target: [t1, 1 - t1] }).dLdh[0]![0]!;
    const swapped = byHand({ ...ARTICLE, x, target: [1 - t1, t1] }).dLdh[0]![0]!;
    const shown = read(TOPIC, 1, { t, k: String(k) });
    expect(numbersIn(shown.point)).toEqual([error + t1, t1, error].map((value) => showNumber(value)));
    const { grows, shrinks } = words.difference.options;
    expect(rightLabel(shown)).toBe(Math.abs(swapped) > Math.abs(error) ? grows : shrinks);
    const told = [showNumber(error), showNumber(swapped), showNumber(Math.abs(swapped / error), 3)];
    for (const { because } of shown.prediction.options) expect(numbersIn(because).slice(-3)).toEqual(told);
  });
});

describe('what can be reached', () => {
  const states = valuesOf(TOPIC, 2, 'z').map(Number);

  it.each(languageCodes)('in %s it says the known ranges of y and of the loss', (code) => {
    expect(numbersIn(read(TOPIC, 2, {}, code).text)).toEqual(
      expect.arrayContaining(['0.2689', '0.7311', '0.3133', '1.3133']),
    );
  });

  it('no network of this kind leaves them', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const rows = fc.tuple(fc.tuple(number, number), fc.tuple(number, number));
    fc.assert(
      fc.property(rows, fc.tuple(number, number), fc.boolean(), (W, x, first) => {
        const target = first ? [1, 0] : [0, 1];
        const { loss, dLdh } = byHand({ ...ARTICLE, x, target, layers: [{ ...ARTICLE.layers[0]!, W }] });
        // The very limits only where rounding makes h exactly 0 or 1.
        const [low, high] = [1 / (1 + Math.E) - 1e-12, Math.E / (1 + Math.E) + 1e-12];
        for (const error of dLdh[0]!) {
          expect(Math.abs(error)).toBeGreaterThanOrEqual(low);
          expect(Math.abs(error)).toBeLessThanOrEqual(high);
        }
        expect(loss).toBeGreaterThanOrEqual(-Math.log(high));
        expect(loss).toBeLessThanOrEqual(-Math.log(low));
      }),
    );
  });

  const yOf = {
    sigmoid: (z: number) => 1 / (1 + Math.exp(-Math.tanh(z / 2))),
    identity: (z: number) => 1 / (1 + Math.exp(-2 * z)),
  };

  it.each(states.flatMap((z) => (['sigmoid', 'identity'] as const).map((h) => [h, z] as const)))(
    'h = %s, z = ±%d: best and worst, and what is left of the best twice as far out',
    (h, z) => {
      const shown = read(TOPIC, 2, { h, z: String(z) });
      const wrong = yOf[h](-z);
      const told = numbersIn(shown.point);
      const losses = [-Math.log1p(-wrong), -Math.log(wrong)].map((value) => showNumber(value));
      expect(told[2]).toBe(showNumber(-wrong));
      expect(told.slice(-2)).toEqual(losses);
      const left = yOf[h](-2 * z) / wrong;
      const { most, little } = words.reachable.options;
      expect(rightLabel(shown)).toBe(left > 0.5 ? most : little);
      for (const { because } of shown.prediction.options) expect(because).toContain(showNumber(-yOf[h](-2 * z)));
    },
  );

  it('never shows an error of exactly 0 or −1', () => {
    for (const h of ['sigmoid', 'identity'])
      for (const z of states) expect(read(TOPIC, 2, { h, z: String(z) }).point).not.toMatch(/is 0 at|and −1 at/);
  });

  it('the formula is that of the output that was chosen', () => {
    expect(read(TOPIC, 2, { h: 'sigmoid' }).formula.plain).toContain('(0.2689, 0.7311)');
    expect(read(TOPIC, 2, { h: 'identity' }).formula.plain).toContain('(0, 1)');
    expect(read(TOPIC, 2, { h: 'identity' }).formula.plain).not.toContain('0.2689');
  });
});

describe('confident and wrong', () => {
  const y = (z: number) => (1 + Math.tanh(z / 2)) / 2;
  const losses = {
    bce: (z: number) => -Math.log(y(z)),
    'half-sse': (z: number) => (1 - y(z)) ** 2 / 2,
  };
  const states = (['bce', 'half-sse'] as const).flatMap((loss) =>
    valuesOf(TOPIC, 3, 'z').map((z) => [loss, Number(z)] as const),
  );

  it.each(states)('%s at z = %d: what comes back, and one step further', (loss, z) => {
    const [now, further] = [quotient(losses[loss], z), quotient(losses[loss], z - 1)];
    const shown = read(TOPIC, 3, { loss, z: String(z) });
    expect(numbersIn(shown.formula.plain).at(-1)).toBe(four(Number(now.toFixed(9))));
    const { grows, shrinks } = words.confident.options;
    expect(rightLabel(shown)).toBe(Math.abs(further) > Math.abs(now) ? grows : shrinks);
    const told = numbersIn(shown.prediction.options.find(({ right }) => right)!.because).slice(-2);
    expect(told).toEqual([now, further].map((value) => four(Number(value.toFixed(9)))));
  });

  it('the squared error passes on the slope’s share of the error, bce all of it', () => {
    for (const [loss, z] of states) {
      const share = quotient(losses[loss], z) / (y(z) - 1);
      expect(share).toBeCloseTo(loss === 'bce' ? 1 : y(z) * (1 - y(z)), 8);
      const told = numbersIn(read(TOPIC, 3, { loss, z: String(z) }).point);
      if (loss === 'half-sse') expect(told).toContain(showNumber(Number((100 * share).toPrecision(6)), 3));
    }
  });

  it('the squared error first grows with the mistake and then dies, as the page’s states show', () => {
    const right = valuesOf(TOPIC, 3, 'z').map((z) => rightLabel(read(TOPIC, 3, { loss: 'half-sse', z })));
    expect(new Set(right).size).toBe(2);
    expect(labelsOf(read(TOPIC, 3)).length).toBe(3);
  });
});
