// Q27: one entry of the softmax's derivative. Values arrive already written.

interface Entry {
  readonly y: string;
  readonly h: string;
  readonly way: string;
}

export const softmaxJacobian = {
  title: 'One entry of the softmax',
  prompt: (v: { all: string; y: string; h: string }) =>
    `The softmax turns the logits h into y = ${v.all}.\n\nHow large is ∂${v.y}/∂${v.h}? To 3 significant figures.`,
  because: {
    exponential: (v: Entry) =>
      `That would be right for an exponential alone, which is its own derivative. The sum below it moves with ${v.h} too: ∂${v.y}/∂${v.h} = ${v.way}.`,
    logarithm: (v: Entry) =>
      `That is the derivative of the logarithm ln ${v.y}. For ${v.y} itself it is multiplied by ${v.y} once more: ∂${v.y}/∂${v.h} = ${v.way}.`,
    other: (v: Entry) =>
      `That is the form for two different classes. Here it is ${v.y} by its own logit, which raises the numerator as well: ∂${v.y}/∂${v.h} = ${v.way}.`,
    nothing: (v: Entry) =>
      `${v.h} stands in the denominator of every probability, so ${v.y} feels it too: ∂${v.y}/∂${v.h} = ${v.way}.`,
    sign: (v: Entry) =>
      `The size is right. A logit raises its own probability and lowers all the others: ∂${v.y}/∂${v.h} = ${v.way}.`,
    everywhere: (v: Entry) =>
      `That is the form of the diagonal, where a class meets its own logit. ${v.h} belongs to another class than ${v.y}: ∂${v.y}/∂${v.h} = ${v.way}.`,
  },
  point: (v: Entry) => `∂${v.y}/∂${v.h} = ${v.way}.`,
  way: {
    diagonal: (v: Entry) =>
      `In ${v.y} its own logit ${v.h} stands above and below the fraction line. Above, the exponential gives ${v.y}; below, the growing sum takes ${v.y} · ${v.y} of it away. Together that is ${v.y} − ${v.y}² = ${v.way}.`,
    beside: (v: Entry) =>
      `In ${v.y} the logit ${v.h} stands only below the fraction line, in the sum. When ${v.h} grows the sum grows, so ${v.y} shrinks: ∂${v.y}/∂${v.h} = ${v.way}. What one class gains the others lose: a column adds up to 0.`,
  },
  picture: (v: { h: string }) => `what ${v.h} does to each probability`,
};
