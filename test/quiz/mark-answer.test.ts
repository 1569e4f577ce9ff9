import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { askQuestion, drawQuestion } from '../../src/quiz/draw.ts';
import { readGiven } from '../../src/quiz/given-answer.ts';
import { markAnswer, readTyped } from '../../src/quiz/mark-answer.ts';
import type { Answer, Choice } from '../../src/quiz/question.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';

const shown = [
  { id: 'c', option: 2 },
  { id: 'a', option: 0 },
  { id: 'b', option: 1 },
];
const option = (text: string, correct: boolean, mistake?: Choice['mistake']): Choice => ({
  text,
  correct,
  because: `because ${text}`,
  ...(mistake && { mistake }),
});

describe('a choice', () => {
  const answer: Answer = {
    kind: 'choice',
    options: [option('0', true), option('1', false, 'M9'), option('2', false)],
  };

  it('is marked by the option behind its id, whatever stands where', () => {
    expect(markAnswer(answer, shown, 'a')).toEqual({ right: true, because: 'because 0' });
    expect(markAnswer(answer, shown, 'b')).toEqual({ right: false, because: 'because 1', mistake: 'M9' });
    expect(markAnswer(answer, shown, 'c')).toEqual({ right: false, because: 'because 2' });
  });

  it('is one known id', () => {
    expect(readGiven('choice', shown, ' b ')).toBe('b');
    for (const bad of ['', 'd', 'a b', 'a a', '0']) expect(readGiven('choice', shown, bad)).toBeUndefined();
  });
});

describe('several', () => {
  const answer: Answer = {
    kind: 'several',
    options: [option('0', true), option('1', false, 'M9'), option('2', true)],
  };

  it('are right together, in any order of pressing', () => {
    expect(markAnswer(answer, shown, readGiven('several', shown, 'a c')!)).toEqual({ right: true });
    expect(readGiven('several', shown, 'a c')).toBe(readGiven('several', shown, 'c a'));
  });

  it('tell the first option that was judged wrongly: one too many, or one that is missing', () => {
    expect(markAnswer(answer, shown, 'a b c')).toEqual({ right: false, because: 'because 1', mistake: 'M9' });
    expect(markAnswer(answer, shown, 'a')).toEqual({ right: false, because: 'because 2' });
  });

  it('are at least one', () => expect(readGiven('several', shown, ' ')).toBeUndefined());
});

describe('an order', () => {
  const answer: Answer = {
    kind: 'order',
    parts: ['first', 'second', 'third'],
    mistakes: [{ order: [1, 0, 2], mistake: 'M9', because: 'the other way round' }],
  };

  it('is right in one order, and some wrong ones are known', () => {
    expect(markAnswer(answer, shown, 'a b c')).toEqual({ right: true });
    expect(markAnswer(answer, shown, 'b a c')).toEqual({ right: false, because: 'the other way round', mistake: 'M9' });
    expect(markAnswer(answer, shown, 'c b a')).toEqual({ right: false });
  });

  it('has every part once', () => {
    for (const bad of ['a b', 'a b b', 'a b c d', '']) expect(readGiven('order', shown, bad)).toBeUndefined();
  });
});

describe('a number', () => {
  const answer: Answer = {
    kind: 'number',
    value: -0.104,
    mistakes: [
      { value: 0.208, mistake: 'M9', because: 'twice, and the sign' },
      { value: 0.5, because: 'a thought without a name' },
    ],
  };

  it('is right within rounding, in the forms in which people type it', () => {
    for (const typed of ['-0.104', '−0,104', '-1.04e-1', '-10.4 %', '-0.1055'])
      expect([typed, markAnswer(answer, [], typed).right]).toEqual([typed, true]);
    expect(markAnswer(answer, [], '-0.109').right).toBe(false);
  });

  it('names the mistake behind it, the thought, or how it is related', () => {
    expect(markAnswer(answer, [], '0.208')).toEqual({
      right: false,
      read: '0.208',
      mistake: 'M9',
      because: 'twice, and the sign',
    });
    expect(markAnswer(answer, [], '0.5')).toEqual({ right: false, read: '0.5', because: 'a thought without a name' });
    expect(markAnswer(answer, [], '0.104')).toEqual({ right: false, read: '0.104', hint: 'sign' });
  });

  it('tells how it was read, right or wrong alike, and why not', () => {
    expect(readTyped(answer, '-0,104')).toEqual({ ok: true, read: '−0.104' });
    expect(readTyped(answer, '3/4')).toEqual({ ok: true, read: '0.75' });
    expect(readTyped(answer, 'about half')).toEqual({ ok: false, unread: { problem: 'not-a-number' } });
    expect(readTyped(answer, '1,234')).toMatchObject({ ok: false, unread: { problem: 'ambiguous' } });
  });

  it('is not endless', () => {
    expect(readGiven('number', [], ' 0.5 ')).toBe('0.5');
    expect(readGiven('number', [], '1'.repeat(301))).toBeUndefined();
    expect(readGiven('number', [], '  ')).toBeUndefined();
  });
});

describe('a formula', () => {
  const network = {
    layers: [
      {
        W: [
          [0.3, -0.2],
          [0.1, 0.5],
        ],
        b: null,
        activation: { name: 'sigmoid' },
      },
    ],
    loss: 'softmax-ce',
    x: [1.5, -0.5],
    target: [1, 0],
  } as const;
  const answer: Answer = {
    kind: 'formula',
    network,
    of: { kind: 'w', layer: 0, unit: 0, input: 0 },
    model: '(y1-t1)*h1*(1-h1)*x1',
    mistakes: [{ text: '(t1-y1)*h1*(1-h1)*x1', mistake: 'M3', because: 'the error the other way round' }],
  };

  it('is right in any equivalent form, and only for what was asked', () => {
    for (const typed of [answer.model, 'x1·σ′(z1)·(y1−t1)', 'dL/dw11 = (y1-t1)*(h1-h1^2)*x1'])
      expect([typed, markAnswer(answer, [], typed).right]).toEqual([typed, true]);
    expect(markAnswer(answer, [], 'dL/dw12 = (y1-t1)*h1*(1-h1)*x2').right).toBe(false);
    expect(markAnswer(answer, [], '(y1-t1)*h1*x1').right).toBe(false);
  });

  it('is read back in one form, and unread with the place', () => {
    expect(readTyped(answer, '(t1-y1)x1')).toMatchObject({ ok: true });
    expect(readTyped(answer, '(y1-t1')).toMatchObject({ ok: false, unread: { at: expect.any(Number) } });
  });
});

describe.each(questionTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  it('marks its right answers as right and each known mistake as that mistake', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { answer } = askQuestion(drawQuestion(type, seed).question, languages.en);
      const ids = 'options' in answer ? answer.options : answer.kind === 'order' ? answer.parts : [];
      const all = ids.map((_, option) => ({ id: `i${option}`, option }));
      switch (answer.kind) {
        case 'choice':
          for (const [at, { correct, mistake }] of answer.options.entries()) {
            const mark = markAnswer(answer, all, `i${at}`);
            expect([mark.right, mark.mistake]).toEqual([correct, mistake]);
          }
          break;
        case 'several': {
          const right = all.filter(({ option }) => answer.options[option]!.correct).map(({ id }) => id);
          expect(markAnswer(answer, all, right.join(' ')).right).toBe(true);
          break;
        }
        case 'order':
          expect(markAnswer(answer, all, all.map(({ id }) => id).join(' ')).right).toBe(true);
          for (const { order, because } of answer.mistakes)
            expect(markAnswer(answer, all, order.map((part) => `i${part}`).join(' '))).toMatchObject({
              right: false,
              because,
            });
          break;
        case 'number':
          expect(markAnswer(answer, [], answer.value.toPrecision(3)).right).toBe(true);
          for (const { value, mistake } of answer.mistakes) {
            const mark = markAnswer(answer, [], String(value));
            expect([mark.right, mark.mistake]).toEqual([false, mistake]);
          }
          break;
        case 'formula':
          expect(markAnswer(answer, [], answer.model).right).toBe(true);
          for (const { text } of answer.mistakes) expect(markAnswer(answer, [], text).right).toBe(false);
      }
    }
  });
});
