// A question whole: what every type reports, and that its answer is the one the question has.

import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { askQuestion, drawQuestion } from '../../src/quiz/draw.ts';
import { questionReport, questionText } from '../../src/quiz/question-report.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';

const SEEDS = [1, 2, 3];

describe.each(questionTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  const questions = SEEDS.map((seed) => drawQuestion(type, seed).question);

  it('is told whole, survives being stored, and has the answer of the question', () => {
    for (const question of questions) {
      const report = questionReport(question, languages.en);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(report).toMatchObject({ type: type.name, level: type.level, seed: question.seed, topic: question.topic });
      const { answer, prompt } = askQuestion(question, languages.en);
      expect(report.prompt).toBe(prompt);
      switch (answer.kind) {
        case 'choice':
          expect(report.options!.filter(({ correct }) => correct).map(({ text }) => text)).toEqual([report.answer]);
          break;
        case 'several':
          expect(report.options!.filter(({ correct }) => correct).map(({ text }) => text)).toEqual(report.answer);
          break;
        case 'order':
          expect(report.answer).toEqual(answer.parts);
          for (const { answer: order } of report.mistakes!) expect(order).not.toEqual(report.answer);
          break;
        case 'number':
          expect(report.answer).toBe(answer.value);
          break;
        case 'formula':
          expect(report).toMatchObject({ answer: answer.model, of: expect.stringMatching(/^[whzbx]\d/) });
      }
    }
  });

  it('explains every wrong answer it tells', () => {
    for (const question of questions) {
      const { options = [], mistakes = [] } = questionReport(question, languages.ko);
      expect(options.length + mistakes.length).toBeGreaterThan(0);
      for (const { because } of [...options, ...mistakes]) expect(because).toMatch(/[가-힣]/);
    }
  });

  it('reads as text with its title, its lesson and its answer', () => {
    for (const question of questions) {
      const report = questionReport(question, languages.ko);
      const text = questionText(report, languages.ko);
      expect(text.startsWith(languages.ko.questions[type.name].title)).toBe(true);
      expect(text).toContain(languages.ko.lessons[report.topic].name);
      for (const { text: option } of report.options ?? []) expect(text).toContain(option);
      expect(text).toContain(report.solution.point);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
