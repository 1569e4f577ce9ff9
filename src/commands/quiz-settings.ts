// Reads how a round is to be played, from a line or from the form.

import type { FormField } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import { languageCodes } from '../language/index.ts';
import { topics as lessonTopics } from '../lessons/index.ts';
import { DUEL_TOPICS } from '../quiz/duel.ts';
import { LEVELS, type Level } from '../quiz/question.ts';
import { MODES, type Mode, type RoundSettings } from '../quiz/round-state.ts';
import type { Argument, Values } from './command.ts';
import { NETWORK_ARGUMENTS } from './network-arguments.ts';
import { nameOf, shown, wholeOf } from './readers.ts';
import { readTopics } from './topic.ts';

export const QUESTIONS = { least: 1, most: 20, fallback: 5 } as const;
export const SECONDS = { least: 10, most: 120, fallback: 30 } as const;
/** Five lines are read before one of them is chosen, and longer before one is written. */
const DUEL_SECONDS = { spot: 60, repair: 90 } as const;
const REPAIR_LEVEL: Level = 5;
const DUEL_EXAMPLE = 'quiz start mode=duel topics=chain-rule';
const LANGUAGE_NAMES = { en: 'English', ko: '한국어' } as const;

export const SETTINGS_ARGUMENTS = {
  questions: { type: 'whole', positional: true },
  seconds: { type: 'whole' },
  level: { type: 'whole', choices: LEVELS.map(String) },
  topics: {
    type: 'text',
    choices: lessonTopics,
    choiceName: (topic, words) => words.lessons[topic as (typeof lessonTopics)[number]].name,
    open: true,
  },
  mode: { type: 'text', choices: MODES, choiceName: (mode, words) => words.quiz.modes[mode as Mode] },
  with: { type: 'person' },
  net: NETWORK_ARGUMENTS.net,
  language: {
    type: 'text',
    choices: languageCodes,
    choiceName: (code) => LANGUAGE_NAMES[code as keyof typeof LANGUAGE_NAMES],
  },
} as const satisfies Readonly<Record<string, Argument>>;

/** Other words for the modes. */
const MODE_ALIASES: Readonly<Record<string, Mode>> = {
  calm: 'no-rush',
  norush: 'no-rush',
  teams: 'team',
  기본: 'classic',
  느긋하게: 'no-rush',
  시간제한없음: 'no-rush',
  '시간제한-없음': 'no-rush',
  팀: 'team',
  '두-팀': 'team',
  서바이벌: 'survival',
  대결: 'duel',
  듀얼: 'duel',
  일대일: 'duel',
};
const LANGUAGE_ALIASES: Readonly<Record<string, (typeof languageCodes)[number]>> = {
  english: 'en',
  korean: 'ko',
  한국어: 'ko',
  영어: 'en',
};

/** @throws UserError for the first argument that cannot be read. */
export function readRoundSettings(typed: Values, language: RoundSettings['language']): RoundSettings {
  // A field of the form that stays empty says nothing.
  const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => given(value)));
  const { language: spoken } = values;
  const mode = readMode(values);
  const level = readLevel(values);
  const topics = readTopics(values.topics, 'quiz start topics=error');
  if (mode === 'duel' && topics.length > 0 && !topics.some((topic) => DUEL_TOPICS.includes(topic))) {
    const read = shown(values.topics ?? '');
    throw new UserError('unknownName', { name: 'topics', read, nearest: undefined, known: DUEL_TOPICS }, DUEL_EXAMPLE);
  }
  return {
    questions: wholeOf(values, 'questions', QUESTIONS, 'quiz start questions=5'),
    seconds: wholeOf(values, 'seconds', { ...SECONDS, fallback: usualSeconds(mode, level) }, 'quiz start seconds=30'),
    level,
    topics,
    mode,
    language: given(spoken)
      ? nameOf('language', spoken, languageCodes, LANGUAGE_ALIASES, 'quiz start language=ko')
      : language,
  };
}

/** Whoever names somebody wants a duel. */
function readMode({ mode, with: other }: Values): Mode {
  if (given(mode)) return nameOf('mode', mode, MODES, MODE_ALIASES, 'quiz start mode=classic');
  return given(other) ? 'duel' : 'classic';
}

function usualSeconds(mode: Mode, level: Level | undefined): number {
  if (mode !== 'duel') return SECONDS.fallback;
  return level === REPAIR_LEVEL ? DUEL_SECONDS.repair : DUEL_SECONDS.spot;
}

function readLevel(values: Values): Level | undefined {
  if (!given(values.level)) return undefined;
  const range = { least: 1, most: LEVELS.length, fallback: 1 };
  return wholeOf(values, 'level', range, 'quiz start level=2') as Level;
}

function given(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

/** The same as a form: what most rounds want to change. */
export function settingsFields(words: Catalog): FormField[] {
  const named = (name: keyof Catalog['commands']['quiz start']['arguments']) => ({
    name,
    label: words.commands['quiz start'].arguments[name].name,
    placeholder: words.commands['quiz start'].arguments[name].description,
  });
  const choice = (values: readonly string[], label: (value: string) => string) => ({
    kind: 'choice' as const,
    required: false,
    options: values.map((value) => ({ value, label: label(value) })),
  });
  return [
    { ...named('questions'), kind: 'line', required: false, value: String(QUESTIONS.fallback) },
    // What is usual depends on the mode.
    { ...named('seconds'), kind: 'line', required: false },
    { ...named('level'), ...choice(LEVELS.map(String), (level) => words.quiz.level(Number(level))) },
    {
      ...named('topics'),
      ...choice(lessonTopics, (topic) => words.lessons[topic as (typeof lessonTopics)[number]].name),
    },
    { ...named('mode'), ...choice(MODES, (mode) => words.quiz.modes[mode as Mode]) },
  ];
}
