// erf and erfc against values of 40-digit arithmetic, on both sides of where the method changes.

import { describe, expect, it } from 'vitest';
import { erf, erfc } from '../../src/gradient/error-function.ts';

const KNOWN: readonly (readonly [x: number, erf: number, erfc: number])[] = [
  [-3, -0.9999779095030014, 1.9999779095030015],
  [-1.25, -0.9229001282564582, 1.9229001282564582],
  [-0.5, -0.5204998778130465, 1.5204998778130465],
  [0.1, 0.1124629160182849, 0.887537083981715],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [1, 0.8427007929497149, 0.15729920705028513],
  [1.2, 0.9103139782296354, 0.08968602177036462],
  [1.25, 0.9229001282564582, 0.07709987174354177],
  [1.3, 0.9340079449406524, 0.06599205505934755],
  [2, 0.9953222650189527, 0.004677734981047266],
  [2.5, 0.999593047982555, 0.000406952017444959],
  [4, 0.9999999845827421, 1.541725790028002e-8],
  [5.5, 0.9999999999999927, 7.357847917974398e-15],
];

describe('erf', () => {
  it.each(KNOWN)('erf(%d) to 1e-15', (x, truth) => {
    expect(Math.abs(erf(x) - truth)).toBeLessThanOrEqual(1e-15);
  });

  it('is odd, keeps tiny x and ends at ±1', () => {
    for (const x of [0.3, 1.24, 1.26, 3, 30]) expect(erf(-x)).toBe(-erf(x));
    expect(erf(0)).toBe(0);
    expect(erf(1e-300) / 1e-300).toBeCloseTo(2 / Math.sqrt(Math.PI), 15);
    expect([erf(1e4), erf(-1e300), erf(Number.POSITIVE_INFINITY)]).toEqual([1, -1, 1]);
  });
});

describe('erfc', () => {
  it.each(KNOWN)('erfc(%d) to 3e-15 of itself', (x, _erf, truth) => {
    expect(Math.abs(erfc(x) / truth - 1)).toBeLessThanOrEqual(3e-15);
  });

  // Where 1 − erf(x) would be exactly 0.
  it.each([
    [8, 1.1224297172982926e-29],
    [10, 2.088487583762545e-45],
    [20, 5.395865611607901e-176],
    [26, 5.663192408856143e-296],
  ])('erfc(%d) keeps its digits', (x, truth) => {
    expect(Math.abs(erfc(x) / truth - 1)).toBeLessThanOrEqual(1e-13);
  });
});
