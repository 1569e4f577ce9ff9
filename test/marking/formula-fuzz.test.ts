// Text that nobody meant as a formula, half of it nearly one. The benchmark does the same with 200,000 strings.

import { expect, test } from 'vitest';
import { fuzzFormulas } from './formula-fuzz.ts';

test('8,000 random and mutated strings: none hangs or is thrown at, and what is read prints as the same formula', () => {
  const { strings, read, thrown, changed, slowestMs } = fuzzFormulas(8000, 7);
  expect({ strings, thrown, changed }).toEqual({ strings: 8000, thrown: 0, changed: 0 });
  expect(read).toBeGreaterThan(800);
  expect(slowestMs).toBeLessThan(50);
}, 60_000);
