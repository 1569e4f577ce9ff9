// Mistakes as people write them, one and two at a time, through the whole way from text to verdict.

import { describe, expect, test } from 'vitest';
import { markFormula } from '../../src/marking/formula-answer.ts';
import { W11 } from './forms/forms.ts';
import { writtenFactors, writtenPlants } from './written-plants.ts';

describe.each(writtenFactors)('$name', (factors) => {
  const { spec } = factors;
  const foundIn = (text: string) => {
    const verdict = markFormula(text, { spec, of: W11 });
    return 'mistakes' in verdict ? [...verdict.mistakes] : [];
  };
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

  test('none: right, and no mistake is named', () => {
    for (const { text } of writtenPlants(factors, 0)) {
      expect(markFormula(text, { spec, of: W11 }).kind).toBe('identity');
    }
  });

  test.each(writtenPlants(factors, 1))('one: $text is $mistakes', ({ text, mistakes }) => {
    expect(foundIn(text)).toEqual(mistakes);
  });

  test('two: both are named in at least 85 %', () => {
    const planted = writtenPlants(factors, 2).filter((_, index) => index % 4 === 0);
    const named = planted.filter(({ text, mistakes }) => same(foundIn(text), mistakes));
    expect(named.length / planted.length).toBeGreaterThanOrEqual(0.85);
  });
});
