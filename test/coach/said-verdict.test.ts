// Verdicts in words: every rung has its own, the place of a fault is marked, and nothing gives the right formula away.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedPlace, placeIn } from '../../src/coach/marked-place.ts';
import { nameExamples, saidName } from '../../src/coach/said-name.ts';
import {
  lessonButton,
  lessonFor,
  verdictBlocks,
  verdictHeading,
  verdictParagraphs,
} from '../../src/coach/said-verdict.ts';
import { plainMessage, plainText } from '../../src/conversation/plain-text.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { type LanguageCode, languages } from '../../src/language/index.ts';
import { markFormula } from '../../src/marking/formula-answer.ts';
import { allForms } from '../marking/forms/all.ts';
import { W11 } from '../marking/forms/forms.ts';
import { hidden } from '../marking/forms/hidden.ts';
import { relu } from '../marking/forms/relu.ts';

interface More {
  readonly spec?: NetworkSpec;
  readonly goal?: string;
  readonly language?: LanguageCode;
}

function said(typed: string, { spec = ARTICLE, goal, language = 'en' }: More = {}): string {
  const verdict = markFormula(typed, { spec, of: W11 }, goal === undefined ? {} : { goal });
  const judged = { verdict, typed, spec, asked: goal ?? '∂L/∂w11' };
  const words = languages[language];
  const heading = { kind: 'heading', text: verdictHeading(judged, words) } as const;
  const blocks = [heading, ...verdictBlocks(judged, words)];
  return plainMessage({ kind: 'message', visibility: 'private', placement: 'new', blocks });
}

describe('each rung', () => {
  test('identity', () => {
    expect(said('(y1-t1)h1(1-h1)x1')).toMatch(/^✓ Right: that is ∂L\/∂w₁₁/);
    expect(said('(y1-t1)h1(1-h1)x1')).toContain('(y₁ − t₁)·h₁·(1 − h₁)·x₁');
    expect(said('x1', { goal: '∂z1/∂w11' })).toContain('✓ Right: that is ∂z₁/∂w₁₁');
  });

  test('right in this case: which case, and one where it fails', () => {
    const target = said('-t1(1-y1)h1(1-h1)x1');
    expect(target).toContain('t = (1, 0)');
    expect(target).toContain('For example with');
    expect(target).toContain('only the diagonal of softmax');
    const { spec } = relu;
    // The unit that crossed its kink is shown, though the formula does not name it.
    expect(said('(V11(y1-t1)+V21(y2-t2))x1', { spec })).toMatch(/z⁽¹⁾₁ = −[\d.]+: your formula gives/);
  });

  test('right in number', () => {
    expect(said('-0.4342h1(1-h1)x1')).toMatch(/^◐ The number is right, the formula is not/);
    expect(said('-0.10335')).toMatch(/^✓ The number is right/);
  });

  test('wrong: the numbers here, each mistake, what it would be right for', () => {
    expect(said('(t1-y1)x1')).toContain(
      'x₁ = 1.5, t₁ = 1, y₁ = 0.565805: your formula gives 0.651293, ∂L/∂w₁₁ is −0.10335.',
    );
    expect(said('h1(1-h1)')).toContain('It would be right for ∂h₁/∂z₁.');
    expect(said('h1(1-h1)x1')).toContain('It would be right for ∂h₁/∂w₁₁.');
    expect(said('(y1-t1)/x1')).toContain('∂h1/∂z1 = …');
    expect(said('ln(x2)')).toContain('no value');
    expect(said('w2_12', { spec: hidden.spec, goal: '∂z2_1/∂h1_1' })).toContain('∂z⁽²⁾₁/∂h⁽¹⁾₁ is 0.7');
  });

  test('a flipped sign is not said to have the right size where something else is wrong too', () => {
    expect(said('(t1-y1)h1(1-h1)x1')).toContain('The size is right');
    expect(said('(t1-y1)x1')).not.toContain('The size is right');
    expect(said('-h1(1-h1)', { goal: '∂h1/∂z1' })).not.toContain('target');
  });

  test('numbers that differ late are shown until one sees it', () => {
    expect(said('(y1-t1)h1(1-h1)x1·(1+1/2^26)')).toMatch(/gives (−0\.\d+), ∂L\/∂w₁₁ is (?!\1)−0\.\d+/);
  });

  test('unreadable: the place is marked, and why is said', () => {
    expect(said('(y1-q1)x1')).toContain('(y1-▸q1◂)x1');
    expect(said('(y1-t1)*')).toContain('(y1-t1)*▸◂');
    expect(said('h1·x1', { spec: hidden.spec })).toContain('w1_11, z1_1, h1_1.');
    expect(said('(y1-q1)x1', { language: 'ko' })).toContain('“q1”이라는 이름은');
    // What is wrong with all of it has no place to point at.
    expect(said('∂L/∂w11')).not.toContain('▸');
    expect(said('')).toContain('nothing to read');
  });

  test('a left side that was not asked about', () => {
    expect(said('dL/dw12 = (y1-t1)h1(1-h1)x2')).toMatch(/^✓ Right for ∂L\/∂w₁₂/);
    expect(said('∂h1/∂z1 = h1')).toContain('On the left you wrote ∂h₁/∂z₁');
  });

  test('doubts', () => {
    expect(said('1/1+e^-z1')).toContain('brackets');
    expect(said('log(y1)')).toContain('natural logarithm');
  });
});

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test('every form of every list is told, and no wrong one by a right formula', () => {
    for (const { spec, of, right, wrong } of allForms) {
      for (const typed of [...right, ...wrong.map(([text]) => text)]) {
        const verdict = markFormula(typed, { spec, of });
        const judged = { verdict, typed, spec, asked: '' };
        const text = verdictParagraphs(judged, languages[language]).map(plainText).join('\n');
        expect(text.length, typed).toBeGreaterThan(10);
        expect(text, typed).not.toMatch(/undefined|NaN|\(y₁ − t₁\)·h₁·\(1 − h₁\)/);
        expect(verdictHeading(judged, languages[language])).not.toBe('');
      }
    }
  });
});

test('names are shown as they are written', () => {
  const { spec } = hidden;
  expect(saidName('∂L/∂w2_12', spec)).toBe('∂L/∂w⁽²⁾₁₂');
  expect(saidName('∂h1_3/∂z1_3', spec)).toBe('∂h⁽¹⁾₃/∂z⁽¹⁾₃');
  expect(saidName('∂y1/∂h2_1', spec)).toBe('∂y₁/∂h⁽²⁾₁');
  expect(saidName('z1', ARTICLE)).toBe('z₁');
  expect(saidName('L', ARTICLE)).toBe('L');
  expect(nameExamples(spec)).toBe('x1, w1_11, z1_1, h1_1, y1, t1');
});

test('the lesson that helps, sent to whoever presses', () => {
  const verdict = markFormula('(y1-t1)x1', { spec: ARTICLE, of: W11 });
  expect(lessonFor(verdict)).toBe('activation-slope');
  expect(lessonFor(markFormula('x1', { spec: ARTICLE, of: W11 }))).toBeUndefined();
  expect(lessonButton('error', languages.en).action).toEqual({ name: 'run', data: 'explain topic=error' });
});

test('a marked place is one short line, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
      const at = a % (text.length + 1);
      const length = b % (text.length - at + 1);
      const marked = markedPlace(text, at, length);
      expect(marked).not.toMatch(/[\p{Cc}\p{Cf}`]/u);
      expect([...marked].filter((char) => char === '▸' || char === '◂')).toHaveLength(2);
      expect(marked.length).toBeLessThan(150);
      expect(placeIn(text, at, length).length).toBeLessThanOrEqual(60);
    }),
  );
});
