// A lesson is found by what people call it, in either language.

import { describe, expect, it } from 'vitest';
import { readLesson } from '../../src/commands/topic.ts';
import { languages } from '../../src/language/index.ts';
import { topics } from '../../src/lessons/index.ts';

describe.each(topics)('%s', (topic) => {
  it('is found by its own name and by its name in each language', () => {
    const names = Object.values(languages).map((words) => words.lessons[topic].name);
    for (const name of [topic, ...names]) expect(readLesson(name, 'lesson').topic).toBe(topic);
  });
});

it.each([
  ['', 'chain-rule'],
  ['backprop', 'chain-rule'],
  ['활성화', 'activation'],
  ['소프트맥스', 'softmax-cross-entropy'],
  ['교차 엔트로피', 'softmax-cross-entropy'],
  ['2', 'activation-slope'],
  ['4-3', 'error'],
])('“%s” is %s', (typed, topic) => {
  expect(readLesson(typed, 'lesson').topic).toBe(topic);
});
