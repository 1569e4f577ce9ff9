// Draws a question from a seed, again until it is fair. The same seed always gives the same question.

import { pick, seededChance } from '../gradient/chance.ts';
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import { problemsOf } from './guards.ts';
import type { Asked, Level, QuestionType, Topic } from './question.ts';
import { questionTypes } from './questions/index.ts';

/** A question as it is stored: its type's name, and what was drawn. Plain JSON. */
export interface Question {
  readonly type: string;
  readonly level: Level;
  readonly topic: Topic;
  readonly seed: number;
  readonly given: unknown;
}

/** A type that needs more has a degenerate generator: a fault of ours. */
const MOST_DRAWS = 200;

export interface Drawing {
  readonly question: Question;
  /** 1 where the first draw was fair. */
  readonly draws: number;
}

/** Draws until the question is fair in every language. @throws Error when it never is */
export function drawQuestion(type: QuestionType, seed: number, topics: readonly Topic[] = type.topics): Drawing {
  const chance = seededChance(seed);
  const about = type.topics.filter((topic) => topics.includes(topic));
  for (let draws = 1; draws <= MOST_DRAWS; draws++) {
    const topic = pick(about.length > 0 ? about : type.topics, chance);
    const given = type.draw(chance, topic);
    if (given === undefined || !isFair(type, given)) continue;
    return { question: { type: type.name, level: type.level, topic, seed, given }, draws };
  }
  throw new Error(`${type.name} has no fair question in ${MOST_DRAWS} draws from seed ${seed}`);
}

function isFair(type: QuestionType, given: unknown): boolean {
  return Object.values(languages).every((words) => problemsOf(type.ask(given, words)).length === 0);
}

/** The type of that name, if there is one. */
export function typeNamed(name: string): QuestionType | undefined {
  return questionTypes.find((type) => type.name === name);
}

/** The question in a language. @throws Error when its type is gone */
export function askQuestion({ type: name, given }: Question, words: Catalog): Asked {
  const type = typeNamed(name);
  if (type === undefined) throw new Error(`no question type is called ${name}`);
  return type.ask(given, words);
}
