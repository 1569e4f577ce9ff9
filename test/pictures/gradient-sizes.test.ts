// Gradient sizes per layer: vanishing, dead and exploding layers each show as what they are.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { drawGradientSizes } from '../../src/pictures/gradient-sizes.ts';
import { EXTREMES, elementsOf, expectSound, pointsOf, textsOf } from './drawings.ts';

const { en, ko } = languages;
const draw = (sizes: readonly (readonly number[])[], words = en.charts) =>
  drawGradientSizes(
    {
      steps: Array.from({ length: Math.max(1, ...sizes.map((size) => size.length)) }, (_, step) => step),
      layers: sizes.map((size, at) => ({ name: words.layer(at + 1), size })),
    },
    words,
  );
const linesOf = (svg: string) =>
  elementsOf(svg, 'path').flatMap(({ d, ...path }) => (path['stroke-linejoin'] === 'round' ? [pointsOf(d!)] : []));
const labelsOf = (svg: string) => textsOf(svg).map(({ text }) => text);

test('any sizes give a sound picture', () => {
  const size = fc.array(fc.oneof(fc.double(), fc.constantFrom(...EXTREMES)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(size, { maxLength: 20 }), (sizes) => {
      for (const { charts } of [en, ko]) expectSound(draw(sizes, charts));
    }),
  );
});

test('a factor of four each layer gives lines equally far apart, first layer lowest', () => {
  const { svg } = draw([1, 2, 3, 4].map((layer) => [4 ** layer, 4 ** layer]));
  const ys = linesOf(svg).map((points) => points[0]![1]);
  const gaps = ys.slice(1).map((y, at) => ys[at]! - y);
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 0);
  expect(gaps[0]!).toBeGreaterThan(20);
});

test('a dead layer lies on the line numbered 0, below every living one', () => {
  const { svg } = draw([
    [0.1, 0, 0],
    [1, 0.01, 0.01],
  ]);
  const [dead, living] = linesOf(svg) as [[number, number][], [number, number][]];
  const zero = textsOf(svg).find(({ text, right }) => text === '0' && right < 120)!.y - 8;
  expect(dead[2]![1]).toBeCloseTo(zero, 0);
  expect(living[2]![1]).toBeLessThan(zero - 20);
});

test('a layer that leaves the finite numbers ends there, and the words say when', () => {
  const { svg, alt } = draw([[1, 10, Number.POSITIVE_INFINITY, 1]]);
  expect(linesOf(svg)[0]).toHaveLength(2);
  expect(alt).toContain('layer 1 from 1 to 10 (diverged at step 2)');
});

test('a single step is a dot for each layer', () => {
  expect(elementsOf(draw([[1], [0.1]]).svg, 'circle')).toHaveLength(2);
});

test('of very many layers first and last are named, and no name stands on another', () => {
  const { svg } = draw(Array.from({ length: 64 }, (_, layer) => [0.5 ** layer, 0.5 ** layer]));
  const names = textsOf(svg).filter(({ text }) => text.startsWith('layer '));
  expect(labelsOf(svg)).toEqual(expect.arrayContaining(['layer 1', 'layer 64']));
  const ys = names.map(({ y }) => y).sort((a, b) => a - b);
  ys.slice(1).forEach((y, at) => {
    expect(y - ys[at]!).toBeGreaterThanOrEqual(22);
  });
});
