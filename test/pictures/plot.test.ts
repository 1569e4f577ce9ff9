// Scales, ticks and ranges: right for every number there is, since a chart is drawn of whatever was computed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import {
  between,
  decades,
  line,
  niceTicks,
  plot,
  type Range,
  rangeOf,
  tickText,
  WIDTH,
} from '../../src/pictures/plot.ts';
import { EXTREMES, pointsOf, readNumber, textsOf } from './drawings.ts';

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(...EXTREMES), fc.double({ min: -10, max: 10, noNaN: true }));
const anyRange = fc.array(anyNumber).map((values) => rangeOf(values));

describe('ticks', () => {
  test('are few, ascending, within the range and labelled with what they are', () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: 3, max: 8 }), (range, most) => {
        const ticks = niceTicks(range, most);
        const step = (range[1] / most - range[0] / most) * 1e-6;
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        ticks.forEach((tick, index) => {
          expect(tick).toBeGreaterThanOrEqual(range[0] - step);
          expect(tick).toBeLessThanOrEqual(range[1] + step);
          expect(Math.abs(readNumber(tickText(tick, { range, ticks })) - tick)).toBeLessThanOrEqual(step);
          if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1]!);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('are steps of 1, 2 or 5', () => {
    expect(niceTicks([0, 1])).toHaveLength(6);
    expect(niceTicks([-6, 6], 7)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(niceTicks([-0.03, 1.04], 3)).toEqual([0, 0.5, 1]);
  });

  test.each<Range>([
    [1, 1],
    [2, 1],
    [Number.NaN, 1],
    [Number.NEGATIVE_INFINITY, 1],
  ])('of %d to %d are none', (...range) => {
    expect(niceTicks(range)).toEqual([]);
  });

  test('near each other keep the digits that part them', () => {
    const range = [1_000.1, 1_000.2] as const;
    const ticks = niceTicks(range, 2);
    expect(ticks.map((tick) => tickText(tick, { range, ticks }))).toEqual(['1000.1', '1000.15', '1000.2']);
  });
});

describe('a range', () => {
  test('is never empty, never infinite, and holds every finite value', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), (values) => {
        const [low, high] = rangeOf(values);
        expect(low).toBeLessThan(high);
        expect([low, high].every(Number.isFinite)).toBe(true);
        for (const value of values.filter(Number.isFinite)) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test('of nothing, or of nothing finite, is that from 0 to 1', () => {
    expect(rangeOf([])).toEqual([0, 1]);
    expect(rangeOf([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([0, 1]);
  });

  test('shows what differs by rounding alone as equal', () => {
    const [low, high] = rangeOf([0.3, 0.1 + 0.2]);
    expect(high - low).toBeGreaterThan(0.03);
  });

  test('can be walked from end to end, even where its width is beyond all numbers', () => {
    const widest = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;
    expect([0, 0.5, 1].map((share) => between(widest, share))).toEqual([-Number.MAX_VALUE, 0, Number.MAX_VALUE]);
  });
});

describe('decades', () => {
  const positive = fc.double({ min: 1e-307, max: Number.MAX_VALUE, noNaN: true });

  test('hold every positive value between whole powers, with at most six ticks', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1 }), (values) => {
        const { range, ticks } = decades(values);
        expect(range.every(Number.isFinite)).toBe(true);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(range[0] * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(range[1] * (1 + 1e-12));
        }
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(Math.log10(tick)).toBeCloseTo(Math.round(Math.log10(tick)), 9);
      }),
    );
  });

  test('have two powers at least, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), (values) => {
        const [low, high] = decades(values).range;
        expect(low).toBeGreaterThan(0);
        expect(Math.log10(high) - Math.log10(low)).toBeGreaterThan(1.99);
      }),
    );
  });

  test('give 0 a line of its own, below every positive value', () => {
    const axis = decades([1, 0.01, 0]);
    expect(axis.range).toEqual([0.001, 1]);
    expect(axis.ticks.map((tick) => tickText(tick, axis))).toEqual(['0', '0.01', '0.1', '1']);
    expect(decades([1, 0.01]).range).toEqual([0.01, 1]);
  });
});

describe('a plot', () => {
  test('places greater values further right and higher up, within its frame', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 2 }), (values) => {
        const range = rangeOf(values);
        const ticks = niceTicks(range);
        const { x, y, left, right, top, base } = plot(0, 200, { range, ticks }, { range, ticks });
        const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
        sorted.forEach((value, index) => {
          expect(x(value)).toBeGreaterThanOrEqual(left - 0.01);
          expect(x(value)).toBeLessThanOrEqual(right + 0.01);
          expect(y(value)).toBeGreaterThanOrEqual(top - 0.01);
          expect(y(value)).toBeLessThanOrEqual(base + 0.01);
          if (index === 0) return;
          expect(x(value)).toBeGreaterThanOrEqual(x(sorted[index - 1]!));
          expect(y(value)).toBeLessThanOrEqual(y(sorted[index - 1]!));
        });
      }),
    );
  });

  test('keeps its last number on the card', () => {
    const wide = { range: [0, 1e6], ticks: [0, 1e6] } as const;
    const { markup } = plot(0, 200, wide, wide);
    for (const { right } of textsOf(markup.markup)) expect(right).toBeLessThan(WIDTH);
  });
});

describe('a line', () => {
  const pixel = fc.double({ min: -2_000, max: 2_000, noNaN: true });

  test('reads back as its points, to a tenth of a pixel: rounding does not add up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pixel, pixel)), (all) => {
        const read = pointsOf(line(all));
        expect(read).toHaveLength(all.length);
        read.forEach(([x, y], index) => {
          expect(Math.abs(x - all[index]![0])).toBeLessThan(0.1);
          expect(Math.abs(y - all[index]![1])).toBeLessThan(0.1);
        });
      }),
    );
  });

  test('through no place is a fault', () => {
    expect(() => line([[0, Number.NaN]])).toThrow(ShapeError);
    expect(() => line([[Number.POSITIVE_INFINITY, 0]])).toThrow(ShapeError);
  });
});
