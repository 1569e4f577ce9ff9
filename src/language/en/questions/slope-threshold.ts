// Q18: from which |z| on a slope is below a given one. Values arrive already written.

import { activationNames } from './activation-names.ts';

interface Asked {
  readonly name: string;
  /** The slope as a function of z. */
  readonly symbol: string;
  readonly slope: string;
  /** The slope by the output h. */
  readonly formula: string;
  readonly h: string;
  readonly z: string;
  /** z by the output h. */
  readonly inverse: string;
}

type Thought = Asked & { readonly facts: string };

export const slopeThreshold = {
  title: 'Where does it become too flat?',
  names: activationNames,
  prompt: (v: Asked) =>
    `A ${v.name} unit is steepest at z = 0 and flatter on both sides. By its output h, the slope is ${v.symbol} = ${v.formula}.\n\nFrom which |z| on is the slope below ${v.slope}? Give |z| to 3 significant figures.`,
  facts: (v: Asked) => `${v.formula} = ${v.slope} gives h ≈ ${v.h}, and ${v.inverse} gives |z| ≈ ${v.z}.`,
  because: {
    output: (v: Thought) => `That is the output h at that place, not the place z itself. ${v.facts}`,
    height: (v: Thought) =>
      `That is where the height of the curve is ${v.slope}, or that far from its end. Asked is the slope. ${v.facts}`,
    other: (v: { other: string; facts: string }) => `That is the place where ${v.other} has this slope. ${v.facts}`,
    half: (v: Thought) => `A factor of two went astray on the way from h back to z. ${v.facts}`,
    log10: (v: Thought) => `The way back from h to z needs the natural logarithm, not the one to base 10. ${v.facts}`,
    exponential: (v: Thought) =>
      `That takes the slope for e^(−|z|). It falls like a power of e only far out, and here that is not near enough. ${v.facts}`,
  },
  point: (v: Asked & { check: string }) =>
    `${v.symbol} reaches ${v.slope} at |z| ≈ ${v.z}, where h ≈ ${v.h}; put back in, that |z| gives the slope ${v.check}.`,
  way: {
    sigmoid: (v: Asked) =>
      `Solve h(1 − h) = ${v.slope} for h, a quadratic equation. Its larger solution belongs to the right side, its smaller one to the left, equally far out. Then invert the sigmoid: z = ln(h/(1 − h)). In one step, |z| = 2·arcosh(1/(2√s)) with s = ${v.slope}.`,
    tanh: (v: Asked) =>
      `Solve 1 − h² = ${v.slope} for h: h = √(1 − ${v.slope}). Then invert tanh: z = ½·ln((1 + h)/(1 − h)). The left side is equally far out. In one step, |z| = arcosh(1/√s) with s = ${v.slope}.`,
  },
};
