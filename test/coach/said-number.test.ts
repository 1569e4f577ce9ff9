// Numbers in words: right, rounded, known mistakes, near misses; a wrong one is never answered by the right one.

import { describe, expect, test } from 'vitest';
import { numberHeading, numberParagraphs } from '../../src/coach/said-number.ts';
import { plainText } from '../../src/conversation/plain-text.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import { differentiate } from '../../src/gradient/network.ts';
import { type LanguageCode, languages } from '../../src/language/index.ts';
import { wrongNumbersOf } from '../../src/marking/formula-goal.ts';
import { markNumber } from '../../src/marking/numeric-answer.ts';
import { W11 } from '../marking/forms/forms.ts';

const value = differentiate(ARTICLE).gradients.dLdW[0]![0]![0]!;
const key = { value, mistakes: wrongNumbersOf(ARTICLE, W11) };

function said(typed: string, language: LanguageCode = 'en'): string {
  const judged = { verdict: markNumber(typed, key), typed, asked: '∂L/∂w11', shown: '∂L/∂w₁₁', value };
  const words = languages[language];
  return [numberHeading(judged, words), ...numberParagraphs(judged, words).map(plainText)].join('\n');
}

describe('what is said of a number', () => {
  test.each([
    ['-0.1034', '✓ The number is right'],
    ['-0.105', 'rounded too early'],
    ['-0.651', 'slope forgotten'],
    ['0.10335', 'sign flipped'],
    ['-1.0335', 'decimal point'],
    ['-0.1', 'give three'],
    ['7', 'another number'],
    ['1,034', '1.034 or 1034'],
    ['1/0', 'divides by zero'],
    ['1e999', 'larger than any'],
  ])('%s: %s', (typed, words) => {
    expect(said(typed)).toContain(words);
  });

  test('a wrong one does not give the right one away', () => {
    for (const typed of ['-0.651', '7', '-1.0335', '-0.1', '1,034']) {
      for (const language of ['en', 'ko'] as const) expect(said(typed, language)).not.toContain('0.10335');
    }
  });

  test('in Korean as well', () => {
    expect(said('-0.1034', 'ko')).toContain('✓ 수가 맞았어요');
    expect(said('-1.0335', 'ko')).toContain('소수점');
  });
});

test('the mistakes of z, h and x are known as numbers too', () => {
  const z = wrongNumbersOf(ARTICLE, { kind: 'z', layer: 0, unit: 0 });
  const slopeForgotten = z.find(({ mistake }) => mistake === 'M1')!;
  expect(slopeForgotten.value).toBeCloseTo(-0.434195, 6);
  const x = wrongNumbersOf(ARTICLE, { kind: 'x', input: 1 });
  expect(x.some(({ mistake }) => mistake === 'M34')).toBe(true);
});
