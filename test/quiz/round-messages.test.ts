// What is seen of a round: within the budget, in both languages, and nothing of the answer before its time.

import { describe, expect, it } from 'vitest';
import { fitMessage } from '../../src/conversation/limits.ts';
import { plainMessage } from '../../src/conversation/plain-text.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { languageCodes, languages } from '../../src/language/index.ts';
import { rightInWords } from '../../src/quiz/answer-words.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import type { Answer } from '../../src/quiz/question.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import type { Round } from '../../src/quiz/round-state.ts';
import { againLine } from '../../src/quiz/standings-message.ts';
import { answerOf, aRound, revealed } from './a-round.ts';

const SEEDS = [1, 2, 3];
const everywhere = questionTypes.flatMap((type) =>
  languageCodes.map((language) => [type.name, language, type] as const),
);
const actionsIn = (message: Message) =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : []));

/** All that tells what is right, or why. */
function keysOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'choice':
    case 'several':
      return answer.options.map(({ because }) => because);
    case 'order':
      return answer.mistakes.map(({ because }) => because);
    case 'number':
      return [String(answer.value), ...answer.mistakes.map(({ because }) => because)];
    case 'formula':
      return [answer.model, ...answer.mistakes.map(({ because }) => because)];
  }
}

describe.each(everywhere)('%s in %s', (_, language, type) => {
  const words = languages[language];
  const rounds = SEEDS.map((seed) => aRound(type, seed, { language }));

  it('is asked whole, and tells nothing of its answer', () => {
    for (const round of rounds) {
      const asked = askQuestion(round.current.question, words);
      const message = roundMessages.question(round, 3);
      expect(fitMessage(message)).toBe(message);
      // An answer may happen to be a number that is given, too.
      const payload = JSON.stringify(message).replaceAll(JSON.stringify(asked.prompt).slice(1, -1), '');
      for (const key of [...keysOf(asked.answer), asked.solution.point, asked.solution.text, round.secret])
        expect(payload).not.toContain(key);
      for (const { data } of actionsIn(message)) expect(data).toMatch(/^Round_1\.0(\.o\d_\d)?$/);
      expect(plainMessage(message)).toContain(words.quiz.answered(3));
    }
  });

  it('is covered while the round waits', () => {
    const [round] = rounds as [Round];
    const paused = { ...round, phase: 'paused', pausedAs: { phase: 'asking', left: 9000, why: 'asked' } } as const;
    const text = plainMessage(roundMessages.question(paused, 0));
    expect(text).toContain(words.quiz.paused.asked);
    expect(text).not.toContain(askQuestion(round.current.question, words).prompt.slice(0, 40));
    expect(actionsIn(roundMessages.question(paused, 0)).map(({ name }) => name)).toEqual(['quiz-resume']);
  });

  it('is revealed with its answer, its reason and who chose what', () => {
    for (const round of rounds) {
      const given = round.current.shown.map(({ id }) => id);
      const closed = revealed(round, [answerOf('Ada', given[0] ?? '0.5', 3000), answerOf('Bo', given[1] ?? '1', 9000)]);
      const message = roundMessages.reveal(closed, true);
      expect(fitMessage(message)).toBe(message);
      const asked = askQuestion(round.current.question, words);
      const text = plainMessage(message);
      expect(text).toContain(asked.solution.point);
      const right = rightInWords(asked, closed.current);
      if (asked.answer.kind !== 'several') expect(text).toContain(right);
      expect(text).toContain(words.lessons[asked.topic].name);
      expect(text).toContain(words.quiz.reveal.next.trim());
      expect(plainMessage(roundMessages.reveal(closed, false))).not.toContain(words.quiz.reveal.next.trim());
    }
  });
});

describe.each(languageCodes)('standings in %s', (language) => {
  const words = languages[language];
  const [type] = questionTypes;
  const round = revealed(aRound(type!, 4, { language }), [
    answerOf('Ada', 'o0_4', 3000),
    answerOf('Bo', 'o1_4', 4000),
    answerOf('Cy', 'o2_4', 5000),
  ]);

  it('name everybody and the hardest lesson', () => {
    for (const message of [roundMessages.halfTime(round), roundMessages.end({ ...round, phase: 'over' })]) {
      expect(fitMessage(message)).toBe(message);
      const text = plainMessage(message);
      for (const name of ['Ada', 'Bo', 'Cy']) expect(text).toContain(name);
      const [topic] = Object.keys(round.topics) as (keyof typeof words.lessons)[];
      expect(text).toContain(words.lessons[topic!].name);
    }
  });

  it('say so when nobody played', () => {
    const nobody = roundMessages.end({ ...aRound(type!, 1, { language }), phase: 'over', endedAs: 'stopped' });
    expect(plainMessage(nobody)).toContain(words.quiz.standings.nobody);
  });
});

it('another round is like the one before', () => {
  const settings = { questions: 7, seconds: 45, level: 3, topics: ['error', 'together'], mode: 'team' } as const;
  expect(againLine(aRound(questionTypes[0]!, 1, settings))).toBe(
    'quiz start questions=7 seconds=45 mode=team language=en level=3 topics="error together"',
  );
});
