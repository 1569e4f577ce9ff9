// Q19: a gradient on its way back through several layers. Values arrive already written.

import { activationNames } from './activation-names.ts';

interface Asked {
  readonly name: string;
  readonly n: string;
  readonly w: string;
  readonly h: string;
  readonly slope: string;
  readonly step: string;
  /** Of a sigmoid, at z = 0. */
  readonly steepest: string;
  readonly whole: string;
}

type Thought = Asked & { readonly facts: string };

export const depthProduct = {
  title: 'Back through many layers',
  names: activationNames,
  prompt: (v: Asked) =>
    `A chain of ${v.n} layers with one unit each, each a ${v.name} unit. Every unit stands at the same place, with output h = ${v.h}, and every weight is w = ${v.w}. Going back through one layer multiplies the gradient by w · f′(z).\n\nWhat do all ${v.n} layers together multiply it by? Give 3 significant figures.`,
  facts: (v: Asked) =>
    `One layer multiplies by ${v.w} · ${v.slope} = ${v.step}, and ${v.n} layers do it ${v.n} times over: ${v.whole}.`,
  because: {
    added: (v: Thought) => `That adds one layer to the next. Along one path the chain rule multiplies. ${v.facts}`,
    once: (v: Thought) => `That is what one layer does. ${v.facts}`,
    noWeight: (v: Thought) =>
      `The slopes are there, but on its way back the gradient also meets each weight, ${v.w}. ${v.facts}`,
    noSlope: (v: Thought) =>
      `The weights are there, but each layer also multiplies by its slope, ${v.slope}. ${v.facts}`,
    height: (v: Thought) => `That multiplies by the output h = ${v.h} where the slope belongs, ${v.slope}. ${v.facts}`,
    weightOnce: (v: Thought) =>
      `The slopes are counted ${v.n} times, the weight once. Every layer has both. ${v.facts}`,
    sign: (v: Thought) => `The size is right. Count the minus signs: an even number of them makes a plus. ${v.facts}`,
    shared: (v: Thought) => `That shares one factor among the layers. Each layer multiplies by all of it. ${v.facts}`,
    bound: (v: Thought) =>
      `That takes ${v.steepest}, the largest slope a sigmoid has. At h = ${v.h} the slope is ${v.slope}. ${v.facts}`,
  },
  point: (v: Asked) =>
    `Each of the ${v.n} layers multiplies by w · f′(z) = ${v.w} · ${v.slope} = ${v.step}, so together by ${v.whole}.`,
  way: 'The slope follows from the output: h(1 − h) for the sigmoid, 1 − h² for tanh, and α for a leaky ReLU whose output is negative. Weight times slope is what one layer does to a gradient that passes it backward. Along one path the layers follow each other, so their factors multiply: a power, not a multiple. Below 1 in size it vanishes, above 1 it explodes.',
  passed: (count: string) => `after ${count}`,
  picture: 'size of what is left, by layers passed (log scale)',
};
