// A round at its first question, for tests of what is seen of it.

import { seededChance, shuffled } from '../../src/gradient/chance.ts';
import { type LanguageCode, languages } from '../../src/language/index.ts';
import { closeQuestion } from '../../src/quiz/close-question.ts';
import { askQuestion, drawQuestion } from '../../src/quiz/draw.ts';
import type { QuestionType } from '../../src/quiz/question.ts';
import type { Current, Round, RoundAnswer, RoundSettings } from '../../src/quiz/round-state.ts';
import type { RevealedRound } from '../../src/quiz/round-view.ts';

export const START = Date.UTC(2026, 10, 24, 10);

export function aRound(type: QuestionType, seed: number, settings: Partial<RoundSettings> = {}): Round {
  const { question } = drawQuestion(type, seed, type.topics, settings.like);
  return {
    id: 'Round_1',
    secret: 'a secret',
    platform: 'test',
    place: { id: 'quiz', kind: 'channel' },
    server: 'server',
    host: { personId: 'mina', name: 'Mina' },
    settings: {
      questions: 5,
      seconds: 30,
      level: undefined,
      topics: [],
      mode: 'classic',
      language: 'en' as LanguageCode,
      ...settings,
    },
    startedAt: START,
    season: '2026-11',
    phase: 'asking',
    current: currentOf(question, seed),
    askedTypes: [type.name],
    standings: [],
    topics: {},
    version: 1,
  };
}

function currentOf(question: Current['question'], seed: number): Current {
  const { answer } = askQuestion(question, languages.en);
  const parts = answer.kind === 'order' ? answer.parts : 'options' in answer ? answer.options : [];
  const options = parts.map((_, option) => option);
  const order = answer.kind === 'order' ? shuffled(options, seededChance(seed)) : options;
  return {
    index: 0,
    question,
    shown: order.map((option, at) => ({ id: `o${at}_${seed}`, option })),
    askedAt: START,
    timedFrom: START,
    readMs: 4000,
    deadline: START + 30_000,
    skips: [],
  };
}

/** What somebody gives, and how long after the start. */
export function answerOf(name: string, given: string, afterMs: number): RoundAnswer {
  const player = { personId: name.toLowerCase(), name };
  return { player, account: name, given, at: START + afterMs, afterMs, changes: 0 };
}

/** The same round once its question is closed with these answers. */
export function revealed(round: Round, answers: readonly RoundAnswer[]): RevealedRound {
  const asked = askQuestion(round.current.question, languages.en);
  const { marks: _, counts: __, ...became } = closeQuestion(round, { why: 'time', at: START + 32_000, asked, answers });
  return { ...round, ...became, phase: 'revealed', nextAt: START + 40_000 };
}
