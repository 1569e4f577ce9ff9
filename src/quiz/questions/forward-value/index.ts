// Q1: a value of the forward pass: the sum z, the activation h, a probability y or the loss. Each lesson asks its own.

import { pick } from '../../../gradient/chance.ts';
import type { QuestionType } from '../../question.ts';
import { activated, type GivenUnit } from './activated.ts';
import { type GivenLoss, loss } from './loss.ts';
import { type GivenLogits, probability } from './probability.ts';
import { type GivenSum, weightedSum } from './weighted-sum.ts';

type Given = GivenSum | GivenUnit | GivenLogits | GivenLoss;

export const forwardValue: QuestionType<Given> = {
  name: 'forward-value',
  level: 1,
  topics: ['fully-connected', 'activation', 'softmax-cross-entropy'],
  draw(chance, topic) {
    switch (topic) {
      case 'fully-connected':
        return weightedSum.draw(chance);
      case 'activation':
        return activated.draw(chance);
      default:
        return pick([probability, loss], chance).draw(chance);
    }
  },
  ask(given, words) {
    switch (given.what) {
      case 'z':
        return weightedSum.ask(given, words);
      case 'h':
        return activated.ask(given, words);
      case 'y':
        return probability.ask(given, words);
      case 'loss':
        return loss.ask(given, words);
    }
  },
};
