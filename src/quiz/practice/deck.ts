// The cards there are: each question type about each of its lessons, in the order in which one meets them.

import { drawQuestion, type Question, typeNamed } from '../draw.ts';
import type { Topic } from '../question.ts';
import { questionTypes } from '../questions/index.ts';

/** What is remembered or forgotten: a way of asking about a lesson. Its numbers are drawn anew each time. */
export interface CardName {
  readonly type: string;
  readonly topic: Topic;
}

/** The easier ones first; within a level as the types are listed. */
export const deck: readonly CardName[] = [...questionTypes]
  .sort((a, b) => a.level - b.level)
  .flatMap(({ name, topics }) => topics.map((topic) => ({ type: name, topic })));

export function keyOf({ type, topic }: CardName): string {
  return `${type}/${topic}`;
}

/** A stored card may be of a type that is gone, or a lesson that its type no longer asks about. */
export function isKnown({ type, topic }: CardName): boolean {
  return typeNamed(type)?.topics.includes(topic) ?? false;
}

/** Another question of the card for each seed. @throws Error when its type is gone */
export function drawCard({ type, topic }: CardName, seed: number): Question {
  return drawQuestion(typeNamed(type)!, seed, [topic]).question;
}
