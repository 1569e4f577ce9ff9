// The lessons in their order: the article's preparations, its three lessons, and all of it together.

import { activation } from './activation.ts';
import { activationSlope } from './activation-slope/index.ts';
import { chainRule } from './chain-rule/index.ts';
import { error } from './error/index.ts';
import { fullyConnected } from './fully-connected/index.ts';
import { inputScale } from './input-scale.ts';
import type { Lesson, Topic } from './lesson.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy/index.ts';
import { together } from './together/index.ts';

export const lessons: readonly Lesson[] = [
  chainRule,
  fullyConnected,
  activation,
  softmaxCrossEntropy,
  inputScale,
  activationSlope,
  error,
  together,
];

export const topics: readonly Topic[] = lessons.map(({ topic }) => topic);

export function lessonOn(topic: Topic): Lesson {
  return lessons.find((lesson) => lesson.topic === topic)!;
}
