// Brackets of typed products, and the written-out gradients whose length is bounded.

import { describe, expect, test } from 'vitest';
import { asFactor, deltaModel, errorModel, productModel } from '../../src/coach/models.ts';
import { networkOf, networks } from './tasks.ts';

describe('a factor', () => {
  test.each([
    ['x1', 'x1'],
    ['h1*(1 - h1)', 'h1*(1 - h1)'],
    ['1[z1 > 0]', '1[z1 > 0]'],
    ['y1 - t1', '(y1 - t1)'],
    ['-t1*(t1*h1 < 1)', '(-t1*(t1*h1 < 1))'],
    ['(y1 - t1)/2', '((y1 - t1)/2)'],
    ['1/(1 + |z1|)^2', '(1/(1 + |z1|)^2)'],
    ['1[z1 > -1]*1[z1 < 1]', '1[z1 > -1]*1[z1 < 1]'],
  ])('%s', (text, factor) => {
    expect(asFactor(text)).toBe(factor);
  });

  test('of 1 is left out of a product', () => {
    expect(productModel(['y1 - t1', '1', 'x1'])).toBe('(y1 - t1)*x1');
    expect(productModel(['y1 - t1', '1'])).toBe('y1 - t1');
    expect(productModel(['1'])).toBe('1');
  });
});

test('targets that do not sum to 1 stand in front of y', () => {
  const spec = { ...networks.article, target: [1, 1] };
  expect(errorModel(spec, 0)).toBe('sum(t)*y1 - t1');
});

test('a gradient written out is given up where it is too long', () => {
  expect(deltaModel(networks.article, 0, 0, 240)).toBe('(y1 - t1)*h1*(1 - h1)');
  expect(deltaModel(networks.hidden, 0, 0, 240)).toMatch(/^\(w2_11\*.*h1_1\*\(1 - h1_1\)$/);
  const wide = networkOf([2, 8, 8, 8, 2]);
  const start = performance.now();
  expect(deltaModel(wide, 0, 0, 240)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(200);
});
