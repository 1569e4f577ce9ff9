// Q17: whether the slope of a unit has vanished. Values arrive already written.

import { activationNames } from './activation-names.ts';

interface Unit {
  readonly name: string;
  readonly z: string;
  readonly h: string;
  readonly limit: string;
}

interface Slope {
  readonly symbol: string;
  readonly slope: string;
  readonly limit: string;
}

type Thought<K extends string> = Readonly<Record<K | 'facts', string>>;

export const doesItVanish = {
  title: 'Does the gradient vanish?',
  names: activationNames,
  prompt: (v: Unit) =>
    `A ${v.name} unit stands at z = ${v.z}, so ${v.h}. Say that a gradient vanishes where the slope it is multiplied by is below ${v.limit}.\n\nDoes it vanish in this unit?`,
  yes: (slope: string) => `Yes: the slope is ${slope}`,
  no: (slope: string) => `No: the slope is ${slope}`,
  facts: {
    zero: (v: Slope) => `${v.symbol} is ${v.slope}, below ${v.limit}: nothing at all passes this unit.`,
    below: (v: Slope) => `${v.symbol} is ${v.slope}, below ${v.limit}: hardly anything passes this unit.`,
    above: (v: Slope) => `${v.symbol} is ${v.slope}, above ${v.limit}: the gradient does not vanish here.`,
  },
  because: {
    distance: (v: Thought<'distance'>) =>
      `That takes |z| = ${v.distance} for the slope, as if a unit further out learned more. z says where it stands, not how steep it is there. ${v.facts}`,
    otherCurve: (v: Thought<'other'>) =>
      `That is the slope of another activation at the same z: ${v.other}. ${v.facts}`,
  },
  way: {
    flat: 'The curve is steep around 0 and flat on both sides, wherever its output is near its limits. The slope follows from the output h: h(1 − h) for the sigmoid, 1 − h² for tanh. Neither h itself nor z tells how steep it is.',
    sides:
      'Left and right of 0 this curve is a straight line, so its slope is the same all along a side, however large z is. To the right it is 1, to the left it is 0 for ReLU and α for leaky ReLU. Only the sign of z decides.',
  },
};
