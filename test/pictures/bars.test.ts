// Bars: as long as their values say, none left out in silence, sound for every number.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { type Bar, type BarsPicture, drawBars } from '../../src/pictures/bars.ts';
import { EXTREMES, expectSound, type Rect, rectsOf, textsOf } from './drawings.ts';

const { en, ko } = languages;
const barsOf = (values: readonly number[]): Bar[] => values.map((value, at) => ({ label: `b${at}`, value }));
const draw = (bars: readonly Bar[], scale: BarsPicture['scale'] = 'linear', words = en.charts) =>
  drawBars({ bars, scale }, words);
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(...EXTREMES));
const scales = fc.constantFrom('linear', 'log') as fc.Arbitrary<BarsPicture['scale']>;

test('any numbers give a sound picture, with a bar for each of the first twelve', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 30 }), scales, (values, scale) => {
      for (const { charts } of [en, ko]) {
        const drawn = draw(barsOf(values), scale, charts);
        expectSound(drawn);
        expect(rectsOf(drawn.svg)).toHaveLength(Math.min(12, values.length));
      }
    }),
  );
});

test('a larger number never has the shorter bar', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.array(finite, { minLength: 2, maxLength: 12 }), scales, (some, scale) => {
      const values = scale === 'log' ? some.map(Math.abs) : some;
      const widths = rectsOf(draw(barsOf(values), scale).svg).map(({ width }) => width);
      const order = [...values.keys()].sort((a, b) => Math.abs(values[a]!) - Math.abs(values[b]!));
      order.slice(1).forEach((at, index) => {
        expect(widths[at]!).toBeGreaterThanOrEqual(widths[order[index]!]! - 0.01);
      });
    }),
  );
});

test('opposite numbers have equal bars on either side of zero', () => {
  const [left, right] = rectsOf(draw(barsOf([-3, 3])).svg) as [Rect, Rect];
  expect(left.width).toBeCloseTo(right.width, 1);
  expect(left.x + left.width).toBeCloseTo(right.x, 1);
});

test('−∞ points left, ∞ right, and what is no number nowhere', () => {
  const [minus, plus, none] = rectsOf(
    draw(barsOf([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN])).svg,
  );
  expect(minus!.x + minus!.width).toBeCloseTo(plus!.x, 1);
  expect(minus!.width).toBeGreaterThan(50);
  expect(plus!.width).toBeGreaterThan(50);
  expect(none!.width).toBe(2);
});

describe('more than twelve', () => {
  test('say how many are left out, and where', () => {
    const bars = barsOf(Array.from({ length: 40 }, (_, at) => at));
    const shown = textsOf(draw(bars).svg).map(({ text }) => text);
    expect(shown).toContain('… 28 more');
    expect(shown.indexOf('… 28 more')).toBe(shown.indexOf('b39') - 1);
    expect(textsOf(draw(bars, 'log', ko.charts).svg).map(({ text }) => text)).toContain('… 28개 더');
  });

  test('show every marked one, and leave none uncounted', () => {
    const marks = fc.uniqueArray(fc.nat(39), { maxLength: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), marks, (count, wanted) => {
        const bars = barsOf(Array.from({ length: count }, (_, at) => at)).map((bar, at) => ({
          ...bar,
          marked: wanted.includes(at),
        }));
        const drawn = draw(bars);
        expectSound(drawn);
        const texts = textsOf(drawn.svg).map(({ text }) => text);
        const shown = texts.filter((text) => text.startsWith('b'));
        const leftOut = texts.flatMap((text) => /^… (\d+) more$/.exec(text)?.[1] ?? []).map(Number);
        expect(shown.length + leftOut.reduce((sum, some) => sum + some, 0)).toBe(count);
        for (const at of wanted.filter((each) => each < count)) expect(shown).toContain(`b${at}`);
      }),
    );
  });
});

test('long labels and notes are cut visibly, and rows do not overlap', () => {
  const long = '가나다라마바사'.repeat(30);
  const bars = [1, -1e-300, 1e300].map((value) => ({ label: long, note: long, value }));
  const drawn = draw(bars, 'linear', ko.charts);
  expectSound(drawn);
  expect(textsOf(drawn.svg).filter(({ text }) => text.endsWith('…'))).toHaveLength(6);
  const rows = rectsOf(drawn.svg);
  rows.slice(1).forEach(({ y }, index) => {
    expect(y).toBeGreaterThan(rows[index]!.y + rows[index]!.height);
  });
});

test('a list too long for words is cut between two bars', () => {
  const { alt } = draw(barsOf(Array.from({ length: 300 }, (_, at) => at + 0.123456)));
  expect(alt.length).toBeLessThanOrEqual(1_000);
  expect(alt).toMatch(/b\d+ = \d+\.\d+; …$/);
  expect(alt.slice(0, -3).split('; ').at(-1)).toMatch(/^b(\d+) = \1\.12/);
});
