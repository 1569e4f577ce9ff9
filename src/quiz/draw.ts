// Draws a question from a seed, again until it is fair. The same seed always gives the same question.

import { pick, seededChance } from '../gradient/chance.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
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

/** About a network that has nothing to ask about, more would only take longer. */
const MOST_DRAWS_LIKE = 40;
/** A type that needs more has a degenerate generator: a fault of ours. */
const MOST_DRAWS = 200;

export interface Drawing {
  readonly question: Question;
  /** 1 where the first draw was fair. */
  readonly draws: number;
}

/** Draws until the question is fair in every language. @throws Error when it never is */
export function drawQuestion(
  type: QuestionType,
  seed: number,
  topics: readonly Topic[] = type.topics,
  like?: NetworkSpec,
): Drawing {
  const drawing = findQuestion(type, seed, topics, like);
  if (drawing === undefined)
    throw new Error(`${type.name} has no fair question in ${MOST_DRAWS} draws from seed ${seed}`);
  return drawing;
}

/** The same, but undefined when it never is: about somebody's own network that may be so. */
export function findQuestion(
  type: QuestionType,
  seed: number,
  topics: readonly Topic[] = type.topics,
  like?: NetworkSpec,
): Drawing | undefined {
  const chance = seededChance(seed);
  const about = type.topics.filter((topic) => topics.includes(topic));
  const most = like === undefined ? MOST_DRAWS : MOST_DRAWS_LIKE;
  for (let draws = 1; draws <= most; draws++) {
    const topic = pick(about.length > 0 ? about : type.topics, chance);
    const given = type.draw(chance, topic, like);
    if (given === undefined || !isFair(type, given)) continue;
    return { question: { type: type.name, level: type.level, topic, seed, given }, draws };
  }
  return undefined;
}

/** The types that can be asked about networks like this one. */
export function typesFor(network: NetworkSpec, types: readonly QuestionType[] = questionTypes): QuestionType[] {
  return types.filter((type) => type.suits?.(network));
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
