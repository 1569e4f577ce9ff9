// Lesson 2: the slope of the activation. Values arrive already written.

interface Sigmoid {
  readonly z: string;
  readonly slope: string;
  readonly gradient: string;
  readonly largest: string;
  readonly further: string;
  readonly next: string;
  readonly ratio: string;
}

interface Depth {
  readonly n: string;
  readonly largest: string;
  readonly bound: string;
  readonly linear: string;
  readonly shared: string;
  readonly first: string;
  readonly last: string;
  readonly times: string;
}

interface Relu {
  readonly z: string;
  readonly slope: string;
  readonly sigmoid: string;
}

interface Leaky {
  readonly alpha: string;
  readonly z: string;
  readonly slope: string;
  readonly relu: string;
  readonly gradient: string;
  readonly isLeft: boolean;
}

interface Cure {
  readonly name: string;
  readonly depth: string;
  readonly first: string;
  readonly last: string;
  readonly share: string;
  readonly next: string;
  readonly nextFirst: string;
  readonly ratio: string;
  readonly ten: string;
}

export const activationSlope = {
  name: 'Slope of the activation (lesson 2)',
  sigmoid: {
    title: 'Learning is proportional to the slope',
    text: (v: Sigmoid) =>
      `Between error and input stands the slope of the activation at z. For the sigmoid it is ${v.largest} at its very best, at z = 0, and falls fast from there.\n\nA unit far out on the flat part is said to be saturated: error and input may be as large as they like, hardly anything is learned.`,
    picture: 'where the unit stands, and what passes there',
    point: (v: Sigmoid) => `At z = ${v.z} the slope is ${v.slope}; with this error and input ∂L/∂w₁₁ = ${v.gradient}.`,
    question: (v: Sigmoid) =>
      `z moves from ${v.z} to ${v.further}; error and input stay. What happens to the size of ∂L/∂w₁₁?`,
    options: { less: 'It shrinks', more: 'It grows', same: 'It stays' },
    because: {
      less: (v: Sigmoid) => `The slope goes from ${v.slope} to ${v.next}, × ${v.ratio}, and the gradient with it.`,
      more: (v: Sigmoid) =>
        `A larger |z| gives a more decided output, not more learning. The slope goes from ${v.slope} to ${v.next}: × ${v.ratio}.`,
      same: (v: Sigmoid) =>
        `The slope is one of the three factors, and it goes from ${v.slope} to ${v.next}: × ${v.ratio}.`,
    },
  },
  depth: {
    title: 'Vanishing with depth',
    text: 'On its way back the gradient passes a slope in every layer, and they multiply. Through sigmoids with weights no larger than 1, each layer lets at most a quarter pass.\n\nThat is the vanishing gradient: the last layers learn, the first ones hardly move, and without them the others have nothing good to build on.',
    picture: 'size of ∂L/∂W, layer by layer (RMS, log scale)',
    point: (v: Depth) =>
      `In this network with ${v.n} sigmoid layers below the output, the first layer’s gradient is ${v.first}, the last one’s ${v.last}: ${v.times} times as large.`,
    question: (v: Depth) => `${v.n} sigmoid layers with |w| ≤ 1: what is the most that can be left of a gradient?`,
    because: {
      bound: (v: Depth) => `Each layer multiplies by at most ${v.largest}, and that ${v.n} times: ${v.bound}.`,
      linear: (v: Depth) =>
        `That is ${v.n} times ${v.largest}. Slopes along a chain multiply, they do not add: ${v.bound}.`,
      shared: (v: Depth) =>
        `That is ${v.largest} divided by ${v.n}. The slopes multiply, so it shrinks by a power: ${v.bound}.`,
    },
  },
  relu: {
    title: 'ReLU: let it pass or not',
    text: 'ReLU was one answer: to the right of 0 its slope is 1, however large z is, and the gradient passes whole. AlexNet used it in 2012; it contributed to that success, beside much data, training on GPUs, dropout and augmentation.\n\nTo the left the slope is 0. At 0 itself there is none; like every framework we use 0 there.',
    picture: 'ReLU above, its slope below',
    point: (v: Relu) => `At z = ${v.z} the slope is ${v.slope}; the sigmoid has ${v.sigmoid} there.`,
    dead: (v: Relu) =>
      `At z = ${v.z} the slope is ${v.slope}: nothing passes. The sigmoid still has ${v.sigmoid} there.`,
    atKink: (v: Relu) =>
      `At z = 0 ReLU has a corner and no derivative. The convention gives ${v.slope}; the sigmoid has ${v.sigmoid} there.`,
    question: (v: Relu) =>
      `A ReLU unit stands at z = ${v.z}, and its error becomes ten times as large. What do the weights into it learn from this example?`,
    options: { more: 'Ten times as much', nothing: 'Still nothing' },
    because: {
      alive: (v: Relu) =>
        `The slope is ${v.slope}, so the error passes whole: ten times the error, ten times the gradient.`,
      dead: (v: Relu) =>
        `Ten times the error times a slope of ${v.slope} is still 0. A unit that is off for every example never learns again: a dead ReLU.`,
    },
  },
  leaky: {
    title: 'Leaky ReLU: a way back',
    text: 'If 0 is the trouble, give the left side a small slope α instead. Then a unit that has gone astray still hears its error, quietly, and can find its way back.\n\nα is small, so on the left less is learned, but never nothing.',
    picture: 'leaky ReLU above, its slope below',
    point: (v: Leaky) =>
      `At z = ${v.z} the slope is ${v.slope} (ReLU: ${v.relu}); with the article’s error and input ∂L/∂w₁₁ = ${v.gradient}.`,
    question: (v: Leaky) => `Leaky ReLU with α = ${v.alpha}: what is its slope at z = ${v.z}?`,
    because: (v: Leaky) =>
      v.isLeft
        ? `z = ${v.z} lies left of 0: there the slope is α = ${v.alpha}. ReLU would have 0 there, and 1 on the right.`
        : `z = ${v.z} lies right of 0: there the slope is 1, as for ReLU. α = ${v.alpha} is for the left.`,
  },
  cure: {
    by: 'activation',
    title: 'The same network, other activations',
    text: 'One deep network, one example; only the activation of the hidden layers changes, with the usual random start for each. Look at what reaches the first layer.\n\nThe slope is not all: the start of the weights, normalisation and shortcuts between layers help as well. But it is where it began.',
    picture: (name: string) => `size of ∂L/∂W by layer with ${name} (RMS, log scale)`,
    point: (v: Cure) =>
      `With ${v.name} the first of ${v.depth} layers gets ${v.first}, the last ${v.last}: a ratio of ${v.share}.`,
    question: (v: Cure) => `Put ${v.next} in the place of ${v.name}. What will reach the first layer?`,
    options: {
      more: (v: Cure) => `At least ${v.ten} times as much`,
      similar: 'About as much',
      less: (v: Cure) => `A ${v.ten}th at most`,
    },
    because: (v: Cure) =>
      `With ${v.name} the first layer gets ${v.first}, with ${v.next} ${v.nextFirst}: × ${v.ratio}.`,
  },
};
