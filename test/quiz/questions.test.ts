// What every question type owes, over many seeds: fair, told in both languages alike, right where it says so, and replayable.

import { describe, expect, it } from 'vitest';
import { differentiate } from '../../src/gradient/network.ts';
import { languages } from '../../src/language/index.ts';
import { askQuestion, drawQuestion } from '../../src/quiz/draw.ts';
import { problemsOf } from '../../src/quiz/guards.ts';
import type { Answer, Asked } from '../../src/quiz/question.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';

const SEEDS = 1000;
/** Source: the issue of the quiz: resampling ≤ 10 draws. */
const MOST_DRAWS = 10;
/** A form, its mistakes and their judgement are costly: fewer seeds are judged in full. */
const JUDGED = 40;

describe.each(questionTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  const drawn = Array.from({ length: SEEDS }, (_, seed) => drawQuestion(type, seed));

  it(`is drawn fair within ${MOST_DRAWS} draws`, () => {
    expect(Math.max(...drawn.map(({ draws }) => draws))).toBeLessThanOrEqual(MOST_DRAWS);
    // What is drawn was judged by the same guards: here only that they were asked.
    for (const { question } of drawn.slice(0, JUDGED))
      for (const words of Object.values(languages)) expect(problemsOf(type.ask(question.given, words))).toEqual([]);
  });

  it('gives the same question for the same seed, and survives being stored', () => {
    for (const { question } of drawn.slice(0, 100)) {
      expect(drawQuestion(type, question.seed).question).toEqual(question);
      expect(JSON.parse(JSON.stringify(question))).toEqual(question);
    }
  });

  it('is not one question over and over', () => {
    const texts = drawn.map(({ question }) => whole(askQuestion(question, languages.en)));
    expect(new Set(texts).size).toBeGreaterThan(5);
  });

  it('puts the right option everywhere', () => {
    const places = drawn.map(({ question }) => rightPlace(askQuestion(question, languages.en).answer));
    if (places.every((place) => place === undefined)) return;
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('asks the same in both languages', () => {
    for (const { question } of drawn.slice(0, JUDGED)) {
      const [en, ko] = [askQuestion(question, languages.en), askQuestion(question, languages.ko)];
      expect(outline(ko)).toEqual(outline(en));
      expect(ko.prompt).toMatch(/[가-힣]/);
      expect(en.prompt).not.toMatch(/[가-힣]/);
      for (const text of textsOf(ko)) expect(text).not.toMatch(/undefined|NaN|\[object/);
      for (const text of textsOf(en)) expect(text).not.toMatch(/undefined|NaN|\[object|[가-힣]/);
    }
  });

  it('is about one of its lessons', () => {
    for (const { question } of drawn.slice(0, JUDGED)) {
      const asked = askQuestion(question, languages.en);
      expect(type.topics).toContain(asked.topic);
      expect(asked.topic).toBe(question.topic);
    }
  });

  it('shows a network that can be differentiated, and pictures with words', () => {
    for (const { question } of drawn.slice(0, JUDGED)) {
      const { network, picture, solution } = askQuestion(question, languages.ko);
      if (network) expect(Number.isFinite(differentiate(network).pass.loss)).toBe(true);
      for (const one of [picture, solution.picture]) if (one) expect(one.alt).not.toBe('');
    }
  });
});

function whole(asked: Asked): string {
  return `${asked.prompt} ${asked.formula?.plain ?? ''} ${JSON.stringify(asked.answer)} ${JSON.stringify(asked.network)}`;
}

function rightPlace(answer: Answer): number | undefined {
  return answer.kind === 'choice' ? answer.options.findIndex(({ correct }) => correct) : undefined;
}

/** All of an answer but its words. */
function outline({ answer, topic, network }: Asked): unknown {
  const rest = { topic, network };
  switch (answer.kind) {
    case 'choice':
    case 'several':
      return { ...rest, options: answer.options.map(({ correct, value, mistake }) => ({ correct, value, mistake })) };
    case 'order':
      return { ...rest, orders: answer.mistakes.map(({ order, mistake }) => ({ order, mistake })) };
    case 'number':
      return {
        ...rest,
        value: answer.value,
        mistakes: answer.mistakes.map(({ value, mistake }) => ({ value, mistake })),
      };
    case 'formula':
      return {
        ...rest,
        model: answer.model,
        mistakes: answer.mistakes.map(({ text, mistake }) => ({ text, mistake })),
      };
  }
}

function textsOf({ prompt, answer, solution, picture }: Asked): string[] {
  const reasons =
    answer.kind === 'choice' || answer.kind === 'several'
      ? answer.options.flatMap(({ text, because }) => [text, because])
      : answer.mistakes.map(({ because }) => because);
  return [prompt, solution.point, solution.text, picture?.alt ?? '', ...reasons];
}
