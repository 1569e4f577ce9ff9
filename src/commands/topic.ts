// Reads which lesson someone means: by topic, by its number among all or among the three, by its name in any language.

import { languageCodes, languages } from '../language/index.ts';
import { lessonOn, topics } from '../lessons/index.ts';
import type { Lesson, Topic } from '../lessons/lesson.ts';
import type { Argument } from './command.ts';
import { nameOf } from './readers.ts';

export const TOPIC: Argument = {
  type: 'text',
  positional: true,
  manyWords: true,
  choices: topics,
  choiceName: (topic, words) => words.lessons[topic as Topic].name,
  open: true,
};

/** What else a lesson is called: the article's sections and its three lessons by number. */
const OTHER_NAMES: Readonly<Record<string, Topic>> = {
  network: 'chain-rule',
  backprop: 'chain-rule',
  backpropagation: 'chain-rule',
  '3-1': 'fully-connected',
  '3-2': 'activation',
  '3-3': 'softmax-cross-entropy',
  softmax: 'softmax-cross-entropy',
  'cross-entropy': 'softmax-cross-entropy',
  '4-1': 'input-scale',
  '4-2': 'activation-slope',
  '4-3': 'error',
  '1': 'input-scale',
  '2': 'activation-slope',
  '3': 'error',
  input: 'input-scale',
  slope: 'activation-slope',
  vanishing: 'activation-slope',
  역전파: 'chain-rule',
  연쇄법칙: 'chain-rule',
  신경망: 'chain-rule',
  네트워크: 'chain-rule',
  완전연결층: 'fully-connected',
  '완전-연결': 'fully-connected',
  활성화: 'activation',
  활성화함수: 'activation',
  소프트맥스: 'softmax-cross-entropy',
  '교차-엔트로피': 'softmax-cross-entropy',
  크로스엔트로피: 'softmax-cross-entropy',
  입력: 'input-scale',
  기울기: 'activation-slope',
  '기울기-소실': 'activation-slope',
  오차: 'error',
};

/** Several lessons, parted by commas or spaces; none where nothing was typed. @throws UserError with the nearest topic. */
export function readTopics(typed: string | undefined, example: string): readonly Topic[] {
  if (typed === undefined || typed.trim() === '') return [];
  const parts = typed.split(/[,;·]/).map((part) => part.trim());
  const words = parts.length > 1 || isTopic(typed) ? parts : typed.trim().split(/\s+/);
  const read = words.filter((word) => word !== '').map((word) => nameOf('topics', word, topics, ALIASES, example));
  return [...new Set(read)];
}

function isTopic(typed: string): boolean {
  const word = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  return (topics as readonly string[]).includes(word) || Object.hasOwn(ALIASES, word);
}

/** The first lesson where nothing was typed. @throws UserError with the nearest topic. */
export function readLesson(typed: string | undefined, command: 'lesson' | 'explain'): Lesson {
  if (typed === undefined || typed.trim() === '') return lessonOn(topics[0]!);
  const word = typed.replace(/\s*\(.*\)\s*$/, '');
  return lessonOn(nameOf('topic', word, topics, ALIASES, `${command} topic=input-scale`));
}

const ALIASES: Readonly<Record<string, Topic>> = { ...Object.fromEntries(topics.flatMap(spokenNames)), ...OTHER_NAMES };

function spokenNames(topic: Topic): [string, Topic][] {
  const names = languageCodes.map((code) => languages[code].lessons[topic].name.replace(/\s*\(.*\)\s*$/, ''));
  return names.map((name) => [name.normalize('NFKC').toLowerCase().replace(/\s+/g, '-'), topic]);
}
