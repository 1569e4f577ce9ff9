// Q23: which predictions and errors can be reached. Values arrive already written.

import { activationNames } from './activation-names.ts';

interface Asked {
  readonly name: string;
  readonly classes: string;
  readonly t: string;
  /** Between which limits a score lies. */
  readonly low: string;
  readonly high: string;
  /** The right answer, as its option reads. */
  readonly range: string;
}

interface Thought {
  readonly facts: string;
}

export const reachableRange = {
  title: 'How right, how wrong can it be?',
  names: activationNames,
  prompt: {
    prediction: (v: Asked) =>
      `A network ends in ${v.classes} ${v.name} units, one for each class. Their outputs h are the scores that softmax turns into probabilities y.\n\nWhatever weights and input are, between which limits does y₁ lie?`,
    error: (v: Asked) =>
      `A network ends in ${v.classes} ${v.name} units, one for each class. Their outputs h are the scores that softmax turns into probabilities y. For this example ${v.t}.\n\nWhatever weights and input are, between which limits does the size of the error y₁ − t₁ lie?`,
  },
  facts: {
    bounded: (v: Asked) =>
      `Every score lies between ${v.low} and ${v.high}, so they can be only so far apart; with ${v.classes} classes, ${v.range}.`,
    free: (v: Asked) =>
      `The scores can be as far apart as one likes, with ${v.classes} classes as with any number: ${v.range}.`,
  },
  because: {
    free: (v: Thought) => `That is what softmax could do with scores of any size. These scores are bounded. ${v.facts}`,
    neighbour: (v: { name: string; facts: string }) => `Those are the limits with ${v.name} scores. ${v.facts}`,
    alone: (v: Thought) => `That puts one score through a sigmoid. A softmax looks at all scores together. ${v.facts}`,
    classes: (v: { classes: string; facts: string }) => `Those are the limits with ${v.classes} classes. ${v.facts}`,
    share: (v: { classes: string; facts: string }) =>
      `A score is never negative, but the other scores can be larger, and then class 1 gets less than its share, 1/${v.classes}. ${v.facts}`,
  },
  way: {
    bounded: (v: Asked) =>
      `y₁ is largest where its own score is near ${v.high} and all others are near ${v.low}, and smallest the other way round. Put those into softmax with ${v.classes} classes. The ends are approached and never reached. So the error of a one-hot target never gets as low as 0 or as high as 1 here.`,
    free: (v: Asked) =>
      `A score lies between ${v.low} and ${v.high}, so two scores can differ by any amount. The further score 1 is above the others, the nearer y₁ comes to 1; the further another is above it, the nearer to 0. The ends themselves are never reached.`,
  },
};
