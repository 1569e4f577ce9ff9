// Which positions are shown when not all fit.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownPositions } from '../../src/pictures/shown.ts';

test('all where they fit, else the first ones and the last', () => {
  expect(shownPositions(3, 5)).toEqual([0, 1, 2]);
  expect(shownPositions(64, 4)).toEqual([0, 1, 2, 63]);
  expect(shownPositions(64, 4, [30, 31])).toEqual([0, 30, 31, 63]);
});

test('ascending, without doubles, with both ends and everything wanted', () => {
  const arbitrary = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 4, max: 9 }), fc.array(fc.nat(98)));
  fc.assert(
    fc.property(arbitrary, ([count, room, anywhere]) => {
      const wanted = anywhere.slice(0, 2).filter((position) => position < count);
      const shown = shownPositions(count, room, wanted);
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
      expect(shown.length).toBe(Math.min(count, room));
      for (const position of [0, count - 1, ...wanted]) expect(shown).toContain(position);
    }),
  );
});
