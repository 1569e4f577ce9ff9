// Q2: what ∂z/∂w is. Values arrive already written.

interface Symbols {
  readonly weight: string;
  readonly x: string;
  readonly value: string;
}

export const inputSlope = {
  title: 'One link: z and its weight',
  prompt: (v: { z: string; weight: string; sum: string; x: string; w: string }) =>
    `A unit adds up ${v.z} = ${v.sum}.\nIts weights are (${v.w}), the input is x = (${v.x}).\n\nHow large is ∂${v.z}/∂${v.weight}?`,
  right: (v: { z: string; x: string; value: string }) =>
    `${v.z} grows by ${v.x} = ${v.value} for each unit of the weight.`,
  weight: (v: Symbols) =>
    `That is ${v.weight} itself, the slope of z by its input. By the weight it is ${v.x} = ${v.value}.`,
  other: (v: Symbols) =>
    `That is another input: it is multiplied by another weight. ${v.weight} meets ${v.x} = ${v.value}.`,
  bias: (v: { x: string; value: string }) =>
    `1 is the slope by a bias. A weight is multiplied by its input, ${v.x} = ${v.value}.`,
  point: (v: { z: string; weight: string; x: string; value: string }) =>
    `∂${v.z}/∂${v.weight} is the input that the weight was shown: ${v.x} = ${v.value}.`,
  way: (v: { z: string; weight: string; x: string }) =>
    `Hold everything but ${v.weight} still: ${v.z} is then a straight line in ${v.weight}, and its slope is the number in front, ${v.x}. Whatever else is added does not contain ${v.weight} and falls away.`,
};
