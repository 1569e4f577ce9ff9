// The three factors joined. Values arrive already written.

interface Three {
  readonly change: string;
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly whole: string;
  readonly gradient: string;
}

interface Which {
  readonly name: string;
  readonly gradient: string;
  readonly parts: string;
}

interface Learning {
  readonly n: string;
  readonly later: string;
  readonly loss: string;
  readonly floor: string;
  readonly error: string;
  readonly slope: string;
  readonly gradient: string;
  readonly next: string;
  readonly z1: string;
}

export const together = {
  name: 'All three together',
  three: {
    by: 'change',
    title: 'Error · slope · input',
    text: 'Three lessons, one product. Learning is proportional to the error, to the slope of the activation, and to the input; where one of them is 0, nothing is learned.\n\nChange one thing and see which factors answer. Few changes touch only one.',
    changes: { none: 'as it is', input: 'x₁ × 2', weights: 'row 1 of W × 3', target: 'target swapped' },
    still: (v: Three) => `As it is, ∂L/∂w₁₁ = ${v.gradient}. Now change something.`,
    point: (v: Three) =>
      `${v.change}: error × ${v.error}, slope × ${v.slope}, input × ${v.input}. The gradient is × ${v.whole}, now ${v.gradient}.`,
    questionStill: 'The slope of one unit is 0. What does the weight into it learn?',
    stillOptions: { product: 'Nothing', sum: 'What error and input give', largest: 'As much as the largest' },
    stillBecause: {
      product: 'A product with a 0 in it is 0, however large the other two are.',
      sum: 'The factors are multiplied, not added: a 0 among them leaves 0.',
      largest: 'All three have to speak. A product is 0 as soon as one factor is.',
    },
    question: (v: Three) => `“${v.change}”: which factor of ∂L/∂w₁₁ changed most, counted as a ratio?`,
    because: (v: Three & { name: string; ratio: string; most: string }) =>
      `${v.name}: × ${v.ratio}. In all: error × ${v.error}, slope × ${v.slope}, input × ${v.input}; ${v.most} moved furthest.`,
  },
  which: {
    title: 'Which weight learns most?',
    text: 'Each of the four weights has a product of its own. Those of one row share error and slope, those of one column share the input.\n\nThe winner need not have the largest input, nor the largest error: the product decides.',
    picture: 'gradient of each weight, and its factors',
    point: (v: Which) => `${v.name} learns most: ${v.parts} = ${v.gradient}.`,
    question: 'Which of the four weights moves furthest in the next step?',
    because: (v: Which & { most: string; size: string }) =>
      `∂L/∂${v.name} = ${v.parts} = ${v.gradient}. Largest is ${v.most}, ${v.size} in size.`,
  },
  learning: {
    title: 'While it learns',
    text: 'Let the network learn its one example with η = 0.5 and look at the factors again. The error shrinks, as lesson 3 says. And z₁ runs out to where the sigmoid is flat, so by lesson 2 the slope shrinks as well.\n\nBoth make each step smaller than the one before. And since h stays below 1 here, the loss cannot go under its floor.',
    point: (v: Learning) =>
      `After ${v.n} steps: z₁ = ${v.z1}, error ${v.error}, slope ${v.slope}, gradient ${v.gradient}. The loss is ${v.loss}, its floor ${v.floor}.`,
    question: (v: Learning) => `After ${v.n} steps ∂L/∂w₁₁ is ${v.gradient}. After ${v.later} its size will be…`,
    options: { smaller: 'smaller', same: 'just the same', larger: 'larger' },
    because: (v: Learning) =>
      `After ${v.later} steps it is ${v.next}: the error has shrunk toward its limit and the slope with z₁.`,
  },
};
