import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import type { Level, Topic } from '../../src/quiz/question.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import { inputSlope } from '../../src/quiz/questions/input-slope.ts';
import { unitError } from '../../src/quiz/questions/unit-error.ts';
import { askNext } from '../../src/quiz/round-question.ts';
import type { Current, RoundSettings } from '../../src/quiz/round-state.ts';

const usual: RoundSettings = {
  questions: 12,
  seconds: 30,
  level: undefined,
  topics: [],
  mode: 'classic',
  language: 'en',
};

function drawAll(more: Partial<RoundSettings> = {}, secret = 'secret', types = questionTypes): Current[] {
  const settings = { ...usual, ...more };
  let ids = 0;
  const asked: Current[] = [];
  for (let index = 0; index < settings.questions; index++) {
    const askedTypes = asked.map(({ question }) => question.type);
    const needs = { now: 1000, newId: (length: number) => String(++ids).padStart(length, 'x'), types };
    asked.push(askNext({ secret, settings, askedTypes }, index, needs));
  }
  return asked;
}

const typesOf = (asked: readonly Current[]) => asked.map(({ question }) => question.type);
const levelOf = (name: string) => questionTypes.find((type) => type.name === name)!.level;
const kindOf = ({ question }: Current) => askQuestion(question, languages.en).answer.kind;

describe('the questions of a round', () => {
  it('are the same for the same secret, and others for another', () => {
    const drawn = (secret: string) => drawAll({ questions: 4 }, secret).map(({ question }) => question);
    expect(drawn('secret')).toEqual(drawn('secret'));
    expect(drawn('another')).not.toEqual(drawn('secret'));
  });

  it('rise from recall to traps, no type twice in a row', () => {
    for (const secret of ['a', 'b', 'c']) {
      const types = typesOf(drawAll({}, secret));
      for (const [at, type] of types.entries()) expect(type).not.toBe(types[at - 1]);
      expect(types.map(levelOf)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    }
  });

  it('keep to a level, one type after another before any comes again', () => {
    const level: Level = 2;
    const all = questionTypes.filter((type) => type.level === level).map(({ name }) => name);
    const types = typesOf(drawAll({ level, questions: all.length }));
    expect([...types].sort()).toEqual([...all].sort());
  });

  it.each(['error', 'activation', 'chain-rule'] as Topic[])('keep to the lesson %s', (topic) => {
    for (const { question } of drawAll({ topics: [topic], questions: 6 })) expect(question.topic).toBe(topic);
  });

  it('ask for a formula only where the host wants such questions, or nobody is in a hurry', () => {
    const kinds = (more: Partial<RoundSettings>) => drawAll({ questions: 20, ...more }).map(kindOf);
    expect(kinds({})).not.toContain('formula');
    expect(kinds({ level: 4 })).not.toContain('formula');
    expect(kinds({ level: 5 })).toContain('formula');
    expect(kinds({ mode: 'no-rush', topics: ['together'] })).toContain('formula');
  });

  it('ask the one type there is again and again rather than none', () => {
    const only = [questionTypes[0]!];
    expect(typesOf(drawAll({ questions: 3 }, 'secret', only))).toEqual(Array(3).fill(only[0]!.name));
  });

  it('ask another level rather than the same type twice in a row', () => {
    const two = [inputSlope, unitError];
    expect(two[0]!.level).not.toBe(two[1]!.level);
    const types = typesOf(drawAll({ level: inputSlope.level, questions: 4 }, 'secret', two));
    expect(types).toEqual(['input-slope', 'unit-error', 'input-slope', 'unit-error']);
  });

  it('show options under ids that say nothing, and parts to be ordered never in order', () => {
    for (const current of ['a', 'b', 'c'].flatMap((secret) => drawAll({ questions: 20 }, secret))) {
      const { answer } = askQuestion(current.question, languages.en);
      const order = current.shown.map(({ option }) => option);
      const straight = order.map((_, at) => at);
      if (answer.kind === 'order') expect(order).not.toEqual(straight);
      else expect(order).toEqual(straight);
      const count = answer.kind === 'order' ? answer.parts.length : 'options' in answer ? answer.options.length : 0;
      expect([...order].sort()).toEqual(Array.from({ length: count }, (_, at) => at));
      expect(current.readMs).toBeGreaterThanOrEqual(3000);
    }
  });

  it('begin with their clock, or without one', () => {
    const [timed] = drawAll({ questions: 1 });
    expect(timed).toMatchObject({ askedAt: 1000, timedFrom: 1000, deadline: 31_000 });
    expect(drawAll({ questions: 1, mode: 'no-rush' })[0]!.deadline).toBeUndefined();
  });
});
