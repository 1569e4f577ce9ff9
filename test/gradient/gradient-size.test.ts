// The size of a layer’s gradients, far beyond what squares of doubles can hold.

import { expect, test } from 'vitest';
import { gradientSize } from '../../src/gradient/gradient-size.ts';

test('is the root mean square', () => {
  expect(
    gradientSize([
      [3, -4],
      [0, 0],
    ]),
  ).toBeCloseTo(2.5, 12);
});

test.each([1e-300, 1e-200, 1e200, 1e300])('neither vanishes nor overflows at %d', (scale) => {
  expect(gradientSize([[3 * scale, 4 * scale]]) / scale).toBeCloseTo(Math.sqrt(12.5), 10);
});

test('of a layer without gradient is 0, of one that is not finite is not finite', () => {
  expect(gradientSize([[0, 0]])).toBe(0);
  expect(gradientSize([[Number.POSITIVE_INFINITY, 1]])).toBe(Number.POSITIVE_INFINITY);
  expect(gradientSize([[Number.NaN, 1]])).toBeNaN();
});
