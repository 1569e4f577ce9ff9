// Factors: every number within its own box, however many and however long.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { drawFactors, type FactorBox } from '../../src/pictures/factors.ts';
import { EXTREMES, expectSound, type Rect, rectsOf, type Text, textsOf } from './drawings.ts';

const { en, ko } = languages;
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(...EXTREMES));
const box = fc.record(
  { name: fc.string({ maxLength: 40 }), symbol: fc.constant('σ′(z₁)'), value: anyNumber, before: anyNumber },
  { requiredKeys: ['name', 'symbol', 'value'] },
);
const draw = (factors: readonly FactorBox[], product: Omit<FactorBox, 'name'>, words = en.charts) =>
  drawFactors({ factors, product }, words);

function areOverlapping(one: Rect, other: Rect): boolean {
  return !(one.x + one.width <= other.x || one.y + one.height <= other.y);
}

function isWithin({ left, right, y }: Text, box: Rect): boolean {
  return box.x <= left && right <= box.x + box.width && box.y < y && y < box.y + box.height;
}

test('any factors give boxes apart from each other, each with its own text inside', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (factors, product) => {
      for (const { charts } of [en, ko]) {
        const drawn = draw(factors, product, charts);
        expectSound(drawn);
        const boxes = rectsOf(drawn.svg);
        expect(boxes).toHaveLength(Math.min(20, factors.length + 1));
        const overlapping = boxes.filter((one, at) => boxes.slice(at + 1).some((other) => areOverlapping(one, other)));
        expect(overlapping).toEqual([]);
        const signs = ['×', '=', '…'];
        const words = textsOf(drawn.svg).filter(({ text }) => !signs.includes(text));
        expect(words.filter((text) => !boxes.some((each) => isWithin(text, each)))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

describe('beside what was before', () => {
  const ratioOf = (before: number, value: number) => {
    const { svg } = draw([], { symbol: 'p', value, before });
    return textsOf(svg).at(-1)!.text;
  };

  test.each([
    [2, 3, '× 1.5'],
    [2, -2, '× −1'],
    [2, 0, '× 0'],
    [0, 0, '× 1'],
    [1e308, 1e308, '× 1'],
  ])('from %d to %d is %s', (before, value, ratio) => expect(ratioOf(before, value)).toBe(ratio));

  test.each([
    [0, 3],
    [Number.NaN, 1],
    [1, Number.NaN],
    [1e300, 1e-300],
    [1e-300, 1e300],
  ])('from %d to %d is no ratio that a double holds', (before, value) => expect(ratioOf(before, value)).toBe('–'));
});

test('what is left out of very many shows as …, before the last factor', () => {
  const factors = Array.from({ length: 64 }, (_, at) => ({ name: `f${at}`, symbol: 's', value: 0.25 }));
  const texts = textsOf(draw(factors, { symbol: 'p', value: 0.25 ** 64 }).svg).map(({ text }) => text);
  expect(texts.filter((text) => text === '…')).toHaveLength(1);
  expect(texts.indexOf('…')).toBe(texts.indexOf('f63') - 1);
  expect(texts.filter((text) => text === '×')).toHaveLength(17);
  expect(texts.filter((text) => text === '=')).toHaveLength(1);
});

test('the words say every factor with six digits', () => {
  const { alt } = draw([{ name: 'slope', symbol: 'σ′(z₁)', value: 0.158678123, before: 0.25 }], {
    symbol: 'p',
    value: -1,
  });
  expect(alt).toBe('Factors multiplied: slope σ′(z₁) = 0.158678 (was 0.25, × 0.635). Product: p = −1.');
});
