// Loss over the steps: whatever a run does, its line shows, and where it leaves the finite numbers that is said.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { drawLossCurves, finiteLength, type LossSeries } from '../../src/pictures/loss-curves.ts';
import { PALETTE } from '../../src/pictures/palette.ts';
import { EXTREMES, elementsOf, expectSound, pointsOf, textsOf } from './drawings.ts';

const { en, ko } = languages;
const seriesOf = (loss: readonly number[], name = 'run'): LossSeries => ({ name, steps: [...loss.keys()], loss });
const draw = (series: readonly LossSeries[], words = en.charts) => drawLossCurves({ series }, words);
const anyLoss = fc.array(fc.oneof(fc.double(), fc.constantFrom(...EXTREMES)), { maxLength: 20 });

/** The line of the first run, without the sample of it in the legend. */
function lineOf(svg: string): [number, number][] {
  const path = elementsOf(svg, 'path').find(({ stroke, d }) => stroke === PALETTE.positive && d!.includes('l'));
  return pointsOf(path!.d!);
}

const labelsOf = (svg: string) => textsOf(svg).map(({ text }) => text);

test('any runs give a sound picture', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyLoss, fc.string({ maxLength: 99 })), { maxLength: 5 }), (runs) => {
      for (const { charts } of [en, ko])
        expectSound(
          draw(
            runs.map(([loss, name]) => seriesOf(loss, name)),
            charts,
          ),
        );
    }),
  );
});

test('a greater loss never lies lower, on either scale', () => {
  const loss = fc.array(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(0)), { minLength: 2 });
  fc.assert(
    fc.property(loss, (values) => {
      const points = lineOf(draw([seriesOf(values)]).svg);
      expect(points).toHaveLength(values.length);
      const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
      order.slice(1).forEach((at, index) => {
        expect(points[at]![1]).toBeLessThanOrEqual(points[order[index]!]![1] + 0.11);
      });
    }),
  );
});

test('a loss below 0 lies below the line of 0, and numbers reach down there', () => {
  const { svg } = draw([seriesOf([1_000, 1, -3, -1_000])]);
  const ys = lineOf(svg).map(([, y]) => y);
  const zero = textsOf(svg).find(({ text, right }) => text === '0' && right < 120)!.y - 8;
  expect(ys[2]!).toBeGreaterThan(zero);
  expect(ys[3]!).toBeGreaterThan(ys[2]! + 100);
  expect(labelsOf(svg)).toContain('−1000');
});

test('a loss of exactly 0 beside powers of ten lies on a line of its own, numbered 0', () => {
  const { svg } = draw([seriesOf([1, 0.1, 0.001, 0])]);
  const ys = lineOf(svg).map(([, y]) => y);
  const zero = textsOf(svg).find(({ text, right }) => text === '0' && right < 120)!.y - 8;
  expect(ys[3]!).toBeCloseTo(zero, 0);
  expect(ys[2]!).toBeLessThan(zero - 20);
});

test('all zero, all equal and a single point are drawn', () => {
  expect(new Set(lineOf(draw([seriesOf([0, 0, 0])]).svg).map(([, y]) => y)).size).toBe(1);
  expect(new Set(lineOf(draw([seriesOf([0.3, 0.3])]).svg).map(([, y]) => y)).size).toBe(1);
  expect(elementsOf(draw([seriesOf([0.3])]).svg, 'circle')).toHaveLength(1);
});

describe('a run that diverges', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('to %d ends before, with a cross and the step', (lost) => {
    const series = seriesOf([1, 2, lost, 0.5]);
    expect(finiteLength(series)).toBe(2);
    const { svg, alt } = draw([series]);
    expect(lineOf(svg)).toHaveLength(2);
    expect(labelsOf(svg)).toContain('diverged at step 2');
    expect(alt).toContain('run from 1 to 2 in 1 steps (diverged at step 2)');
    expect(labelsOf(draw([series], ko.charts).svg)).toContain('2걸음에서 발산');
  });

  test('at once has no line, and the legend says why', () => {
    const { svg, alt } = draw([seriesOf([Number.NaN, 1])]);
    expect(labelsOf(svg)).toContain('run diverged at step 0');
    expect(alt).toContain('run: diverged at step 0');
  });
});

test('steps are whole, however few', () => {
  const { svg } = draw([seriesOf([1, 0.5])]);
  expect(labelsOf(svg)).not.toContain('0.2');
});

test('sixteen runs are told apart', () => {
  const runs = Array.from({ length: 16 }, (_, at) => seriesOf([at, at + 1], `r${at}`));
  const drawn = draw(runs);
  expectSound(drawn);
  const samples = elementsOf(drawn.svg, 'path').filter(({ d }) => d!.endsWith('h48'));
  expect(new Set(samples.map((path) => `${path.stroke} ${path['stroke-dasharray']}`)).size).toBe(16);
});
