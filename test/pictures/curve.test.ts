// Curves of every activation: sound wherever the unit stands, with no steep line at a jump.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationNames, activationRule, alphaOf } from '../../src/gradient/activations.ts';
import { languages } from '../../src/language/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { type CurvePicture, drawCurve } from '../../src/pictures/curve.ts';
import { PALETTE } from '../../src/pictures/palette.ts';
import { WIDTH } from '../../src/pictures/plot.ts';
import { EXTREMES, elementsOf, expectSound, pointsOf, textsOf } from './drawings.ts';

const { en, ko } = languages;
const draw = (more: Partial<CurvePicture>, words = en.charts) =>
  drawCurve({ curves: [{ activation: { name: 'sigmoid' } }], at: 0, show: 'both', ...more }, words);

/** Where the units stand. */
const standing = (svg: string) => elementsOf(svg, 'circle').filter(({ fill }) => fill === PALETTE.highlight);

describe.each(activationNames)('%s', (name) => {
  const curves = [{ activation: { name } }];
  const { f, slope } = activationRule(name);
  const alpha = alphaOf({ name });

  test.each(EXTREMES)('with a unit at %d', (at) => {
    for (const { charts } of [en, ko]) {
      const drawn = draw({ curves, at }, charts);
      expectSound(drawn);
      const values = [f(at, alpha), slope(at, f(at, alpha), alpha)];
      expect(standing(drawn.svg)).toHaveLength(Number.isFinite(at) ? values.filter(Number.isFinite).length : 0);
      expect(textsOf(drawn.svg).map(({ text }) => text)).toContain(`z = ${showNumber(at, 4)}`);
      expect(drawn.alt).toContain(`f(z) = ${showNumber(f(at, alpha))}`);
      expect(drawn.alt).toContain(`f′(z) = ${showNumber(slope(at, f(at, alpha), alpha))}`);
    }
  });

  test('the slope has no steep line, at a jump least of all', () => {
    const { svg } = draw({ curves, show: 'slope' });
    const lines = elementsOf(svg, 'path').filter(({ stroke }) => stroke === PALETTE.positive);
    expect(lines.length).toBeGreaterThan(0);
    for (const { d } of lines) {
      const points = pointsOf(d!);
      points.slice(1).forEach(([, y], index) => {
        // A jump of ReLU's slope is four times as high.
        expect(Math.abs(y - points[index]![1])).toBeLessThan(55);
      });
    }
  });
});

test('a unit anywhere stands within the plot, and its tangent too', () => {
  const at = fc.oneof(
    fc.double({ min: -1e307, max: 1e307, noNaN: true }),
    fc.double({ min: -50, max: 50, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...activationNames), at, (name, z) => {
      const drawn = draw({ curves: [{ activation: { name } }], at: z });
      expectSound(drawn);
      const tangents = elementsOf(drawn.svg, 'path').filter(({ stroke }) => stroke === PALETTE.highlightEdge);
      const places = [
        ...standing(drawn.svg).map(({ cx }) => Number(cx)),
        ...tangents.flatMap(({ d }) => pointsOf(d!).map(([x]) => x)),
      ];
      const isKink = activationRule(name).kinks?.includes(z) === true;
      expect(places).toHaveLength(isKink ? 2 : 4);
      for (const x of places) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThanOrEqual(WIDTH - 31);
      }
    }),
    { numRuns: 60 },
  );
});

test('z far outside the usual range widens the range to that side alone', () => {
  expect(draw({ at: 3 }).alt).toContain('−6 … 6.');
  expect(draw({ at: 94 }).alt).toContain('−6 … 100.');
  expect(draw({ at: -94 }).alt).toContain('−100 … 6.');
});

test('the tangent of a line lies on the line', () => {
  const { svg } = draw({ curves: [{ activation: { name: 'identity' } }], at: 1, show: 'function' });
  const of = (colour: string) => pointsOf(elementsOf(svg, 'path').find(({ stroke }) => stroke === colour)!.d!);
  const [curve, tangent] = [of(PALETTE.positive), of(PALETTE.highlightEdge)];
  const rise = (points: [number, number][]) =>
    (points.at(-1)![1] - points[0]![1]) / (points.at(-1)![0] - points[0]![0]);
  expect(rise(tangent)).toBeCloseTo(rise(curve), 2);
});

test('four activations at once are told apart by name, colour and dash', () => {
  const names = ['relu', 'leaky-relu', 'elu', 'selu'] as const;
  const drawn = draw({ curves: names.map((name) => ({ activation: { name } })), at: -2, title: 'x'.repeat(300) });
  expectSound(drawn);
  expect(textsOf(drawn.svg).map(({ text }) => text)).toEqual(expect.arrayContaining([...names]));
  const lines = elementsOf(drawn.svg, 'path').filter(({ d }) => d!.includes('h48'));
  expect(new Set(lines.map(({ stroke }) => stroke)).size).toBe(4);
  expect(new Set(lines.map((line) => line['stroke-dasharray'])).size).toBe(4);
});
