// Q20: one activation swapped for another. Values arrive already written.

import { activationNames } from './activation-names.ts';

interface Swap {
  readonly from: string;
  readonly to: string;
  readonly z: string;
  /** The heights of the curves at z. */
  readonly heights: string;
  readonly fromSlope: string;
  readonly toSlope: string;
  readonly ratio: string;
}

type Thought = Swap & { readonly facts: string };

export const swapActivation = {
  title: 'Swap the activation',
  names: activationNames,
  prompt: {
    heights: (v: Swap) =>
      `A ${v.from} unit stands at z = ${v.z}. It becomes a ${v.to} unit at the same z; its error and its input stay as they are.\n${v.heights}\n\nWhat is the gradient of a weight into it multiplied by?`,
    straight: (v: Swap) =>
      `A ${v.from} unit stands at z = ${v.z}. It becomes a ${v.to} unit at the same z; its error and its input stay as they are.\n\nWhat is the gradient of a weight into it multiplied by?`,
  },
  facts: (v: Swap) => `Of the three factors only the slope changes, from ${v.fromSlope} to ${v.toSlope}: × ${v.ratio}.`,
  because: {
    inverse: (v: Thought) => `That is the old slope over the new one, the way back. ${v.facts}`,
    unmoved: (v: Thought) => `That leaves out that the slope of the activation is one of the three factors. ${v.facts}`,
    heights: (v: Thought) => `That compares how high the two curves are at z = ${v.z}, not how steep. ${v.facts}`,
    newAlone: (v: Thought) => `That is the new slope itself, not how many times the old one it is. ${v.facts}`,
  },
  way: 'The gradient of a weight is error · slope · input, and only the activation was swapped. The slope of the sigmoid is h(1 − h), that of tanh 1 − h². ReLU has 1 to the right of 0 and 0 to the left, leaky ReLU 1 and α. Divide the new slope by the old.',
};
