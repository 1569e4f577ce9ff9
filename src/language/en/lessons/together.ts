// The three factors joined. Values arrive already written.

interface Ratios {
  readonly change: string;
  readonly error: string;
  readonly slope: string;
  readonly input: string;
}

interface Weight {
  readonly name: string;
  readonly parts: string;
  readonly gradient: string;
}

type Lesser = Weight & { readonly most: string; readonly mostGradient: string };

interface Learning {
  readonly n: string;
  readonly z1: string;
  readonly error: string;
  readonly slope: string;
  readonly gradient: string;
  readonly loss: string;
}

interface Later {
  readonly n: string;
  readonly later: string;
  readonly z1: string;
  readonly laterZ1: string;
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly limit: string;
}

export const together = {
  name: 'All three together',
  three: {
    by: 'change',
    title: 'Error · slope · input',
    text: 'Three lessons, one product. Learning is proportional to the error, to the slope of the activation, and to the input; where one of them is 0, nothing is learned.\n\nChange one thing and see which factors move. Few changes move only one.',
    changes: {
      none: 'as it is',
      input: (by: string) => `x₁ × ${by}`,
      weights: (by: string) => `row 1 of W × ${by}`,
      target: 'target swapped',
    },
    still: (v: { gradient: string }) => `As it is, ∂L/∂w₁₁ = ${v.gradient}. Now change something.`,
    point: (v: Ratios & { whole: string; gradient: string }) =>
      `${v.change}: error × ${v.error}, slope × ${v.slope}, input × ${v.input}. The gradient is × ${v.whole}, now ${v.gradient}.`,
    question: (v: { change: string }) =>
      `Next, “${v.change}” alone. Which factor of ∂L/∂w₁₁ will move most, halving counting as much as doubling?`,
    because: (v: Ratios & { name: string; ratio: string; most: string }) =>
      `${v.name}: × ${v.ratio}. All three: error × ${v.error}, slope × ${v.slope}, input × ${v.input}. Furthest from × 1: ${v.most}.`,
    zero: {
      question: 'Last, push the slope of one unit to 0. What do the weights into it learn?',
      options: { product: 'Nothing', sum: 'What error and input give', largest: 'As much as the largest' },
      because: {
        product: 'A product with a 0 in it is 0, however large the other two are.',
        sum: 'The factors are multiplied, not added: a 0 among them leaves 0.',
        largest: 'All three have a say. A product is 0 as soon as one factor is.',
      },
    },
  },
  which: {
    title: 'Which weight learns most?',
    text: 'Each of the four weights has a product of its own. Those of one row share error and slope, those of one column share the input.\n\nWith two classes and targets that add up to 1, both errors are equally large and differ only in sign. So the input decides between the columns, and the slope between the rows.',
    picture: 'gradient of each weight, and its factors',
    point: (v: Weight) => `${v.name} learns most: ${v.parts} ≈ ${v.gradient}.`,
    question: (v: { x: string; z: string }) =>
      `Now x = ${v.x}, so z = ${v.z}. Which of the four weights moves furthest in the next step?`,
    because: {
      right: (v: Weight) =>
        `It has the largest input, and of the two slopes the larger: ∂L/∂${v.name} = ${v.parts} ≈ ${v.gradient}.`,
      input: (v: Lesser) =>
        `Its input is the smaller one: ∂L/∂${v.name} = ${v.parts} ≈ ${v.gradient}. ${v.most} moves furthest, with ${v.mostGradient}.`,
      slope: (v: Lesser & { slope: string; mostSlope: string }) =>
        `Its input is the largest, but the slope of its unit is ${v.slope}, of the other ${v.mostSlope}: the further z from 0, the less is learned. ∂L/∂${v.name} = ${v.parts} ≈ ${v.gradient}; ${v.most} moves furthest, with ${v.mostGradient}.`,
    },
  },
  learning: {
    title: 'While it learns',
    text: (v: { rate: string; limit: string; floor: string }) =>
      `Let the network learn its one example over and over, with η = ${v.rate}, and look at the factors again. The error shrinks, as lesson 3 says; and z₁ runs out to where the sigmoid is flat: that is lesson 2.\n\nSo the steps become smaller and smaller. As h stays between 0 and 1 here, the error only nears ${v.limit} and the loss its floor ${v.floor}.`,
    start: (v: Learning) =>
      `At the start: z₁ = ${v.z1}, error ${v.error}, slope ${v.slope}, gradient ${v.gradient}. The loss is ${v.loss}.`,
    point: (v: Learning) =>
      `After ${v.n} steps: z₁ = ${v.z1}, error ${v.error}, slope ${v.slope}, gradient ${v.gradient}. The loss is ${v.loss}.`,
    question: (v: Later) => `From ${v.n} to ${v.later} steps: which of the three factors will shrink most?`,
    because: {
      error: (v: Later) =>
        `The error shrinks too, × ${v.error}, but it only nears ${v.limit}. The slope is × ${v.slope}, as z₁ goes from ${v.z1} to ${v.laterZ1}.`,
      slope: (v: Later) =>
        `z₁ runs out from ${v.z1} to ${v.laterZ1}, and the slope becomes × ${v.slope}; the error is × ${v.error}, the input × ${v.input}.`,
      input: (v: Later) =>
        `The example stays the same, so the input is × ${v.input}; only weights are learned. The slope is × ${v.slope}.`,
    },
  },
};
