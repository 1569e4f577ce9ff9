// Lesson 2: the slope of the activation. Values arrive already written.

interface Sigmoid {
  readonly z: string;
  readonly slope: string;
  readonly gradient: string;
  readonly largest: string;
  readonly to: string;
  readonly next: string;
  readonly ratio: string;
}

interface Depth {
  readonly n: string;
  readonly largest: string;
  readonly bound: string;
  readonly first: string;
  readonly last: string;
  readonly times: string;
  readonly twice: string;
  readonly square: string;
  readonly half: string;
  readonly shared: string;
}

interface Relu {
  readonly z: string;
  readonly slope: string;
  readonly sigmoid: string;
  readonly times: string;
}

interface Leaky {
  readonly alpha: string;
  readonly z: string;
  readonly slope: string;
  readonly relu: string;
  readonly gradient: string;
  readonly to: string;
  readonly next: string;
  readonly ratio: string;
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
  readonly steepest: string;
  readonly nextSteepest: string;
}

export const activationSlope = {
  name: 'Slope of the activation (lesson 2)',
  sigmoid: {
    title: 'Learning is proportional to the slope',
    text: (v: Sigmoid) =>
      `Between error and input stands the slope of the activation at z. For the sigmoid it is ${v.largest} at the very best, at z = 0, and falls fast on both sides.\n\nA unit far out on the flat part is called saturated: even a large error hardly teaches it anything.`,
    picture: 'where the unit stands, and what passes there',
    point: (v: Sigmoid) => `At z = ${v.z} the slope is ${v.slope}; with this error and input ∂L/∂w₁₁ = ${v.gradient}.`,
    question: (v: Sigmoid) =>
      `Error and input stay, z grows by one, from ${v.z} to ${v.to}. What happens to the size of ∂L/∂w₁₁?`,
    options: { less: 'It shrinks', more: 'It grows', same: 'It stays' },
    because: {
      right: (v: Sigmoid) => `The slope goes from ${v.slope} to ${v.next}, × ${v.ratio}, and the gradient with it.`,
      less: (v: Sigmoid) =>
        `z comes nearer to 0 here, and there the sigmoid is steeper: the slope goes from ${v.slope} to ${v.next}, × ${v.ratio}.`,
      more: (v: Sigmoid) =>
        `A larger z makes the output more decided, not the learning stronger. The slope goes from ${v.slope} to ${v.next}: × ${v.ratio}.`,
      same: (v: Sigmoid) =>
        `The slope is one of the three factors, and it goes from ${v.slope} to ${v.next}: × ${v.ratio}.`,
    },
  },
  depth: {
    title: 'Vanishing with depth',
    text: (v: Depth) =>
      `On its way back the gradient passes a slope in every layer, and they multiply. Along one path through sigmoid layers with |w| ≤ 1, each layer lets at most ${v.largest} of it pass.\n\nThat is the vanishing gradient: the last layers learn, the first ones hardly move, and without them the others have nothing good to build on.`,
    picture: 'size of ∂L/∂W, layer by layer (RMS, log scale)',
    point: (v: Depth) =>
      `Below the output this network has ${v.n} sigmoid layers. The gradient of the first layer is ${v.first}, of the last ${v.last}: ${v.times} times as large.`,
    question: (v: Depth) =>
      `Twice as deep: ${v.twice} sigmoid layers with |w| ≤ 1. How much of a gradient can be left along one path, at most?`,
    because: {
      square: (v: Depth) =>
        `Each layer multiplies by at most ${v.largest}, now ${v.twice} times. That is the ${v.bound} of ${v.n} layers, times itself: ${v.square}.`,
      half: (v: Depth) =>
        `That is half of the ${v.bound} for ${v.n} layers. The other ${v.n} layers do not halve it, they multiply by ${v.bound} again: ${v.square}.`,
      shared: (v: Depth) =>
        `That is ${v.largest} divided by ${v.twice}. The slopes along a path multiply, so it shrinks by a power: ${v.square}.`,
    },
  },
  relu: {
    title: 'ReLU: let it pass or not',
    text: 'ReLU was one answer to the vanishing gradient: to the right of 0 its slope is 1, however large z is, and the gradient passes whole. AlexNet used it in 2012; it contributed to that success, along with a large data set, training on GPUs, dropout and data augmentation.\n\nTo the left the slope is 0. At 0 itself there is none; like the common frameworks, we use 0 there.',
    picture: 'ReLU above, its slope below',
    point: {
      alive: (v: Relu) => `At z = ${v.z} the slope is ${v.slope}; the sigmoid has ${v.sigmoid} there.`,
      dead: (v: Relu) =>
        `At z = ${v.z} the slope is ${v.slope}: nothing passes. The sigmoid still has ${v.sigmoid} there.`,
      kink: (v: Relu) =>
        `At z = ${v.z} ReLU has a corner and no derivative. The convention gives ${v.slope}; the sigmoid has ${v.sigmoid} there.`,
    },
    question: (v: Relu) =>
      `A ReLU unit stands at z = ${v.z}, and its error becomes ${v.times} times as large. What do the weights into it learn from this example?`,
    options: {
      times: (v: { times: string }) => `${v.times} times as much`,
      little: 'A little more',
      nothing: 'Still nothing',
    },
    because: {
      alive: {
        times: (v: Relu) =>
          `The slope is ${v.slope}, so the error passes whole: × ${v.times} for the error is × ${v.times} for the gradient.`,
        little: (v: Relu) =>
          `ReLU does not damp: with slope ${v.slope} the error passes whole, and × ${v.times} for the error is × ${v.times} for the gradient.`,
        nothing: (v: Relu) =>
          `ReLU shuts to the left of 0. At z = ${v.z} its slope is ${v.slope}, and the gradient becomes ${v.times} times as large.`,
      },
      dead: {
        times: (v: Relu) =>
          `However large the error, it is multiplied by the slope: ${v.times} times the error times ${v.slope} is still 0.`,
        little: (v: Relu) =>
          `For a little to pass there would have to be a little slope. At z = ${v.z} it is ${v.slope}, and ${v.times} times the error times ${v.slope} is 0.`,
        nothing: (v: Relu) =>
          `${v.times} times the error times a slope of ${v.slope} is still 0. The weights of a unit that is off for every example no longer move: a dead ReLU.`,
      },
      kink: {
        times: (v: Relu) =>
          `Right of 0 that would be so. At z = ${v.z} itself the convention is slope ${v.slope}: ${v.times} times the error times ${v.slope} is 0.`,
        little: (v: Relu) =>
          `½ lies between the two slopes, but the convention at z = ${v.z} is ${v.slope}: ${v.times} times the error times ${v.slope} is 0.`,
        nothing: (v: Relu) =>
          `At z = ${v.z} the convention is slope ${v.slope}, and ${v.times} times the error times ${v.slope} is still 0.`,
      },
    },
  },
  leaky: {
    title: 'Leaky ReLU: a way back',
    text: 'If 0 is the trouble, give the left side a small slope α instead. Then a unit that has gone astray still hears its error, quietly, and can find its way back.\n\nα is small, so on the left less is learned; but the slope no longer shuts the learning off.',
    picture: 'leaky ReLU above, its slope below',
    point: (v: Leaky) =>
      `At z = ${v.z} the slope is ${v.slope} (ReLU: ${v.relu}); with error and input as before ∂L/∂w₁₁ = ${v.gradient}.`,
    times: (value: string) => `× ${value}`,
    question: (v: Leaky) =>
      `α = ${v.alpha}. The unit moves from z = ${v.z} to z = ${v.to}; error and input stay. What is ∂L/∂w₁₁ multiplied by?`,
    because: {
      right: (v: Leaky) =>
        `The slope goes from ${v.slope} to ${v.next} and the rest stays, so ∂L/∂w₁₁ is multiplied by ${v.ratio}.`,
      otherSide: (facts: string) =>
        `That is the other way round: α is the slope to the left of 0, 1 the slope to the right. ${facts}`,
      same: (facts: string) => `|z| is the same, but on the other side of 0. ${facts}`,
      nothing: (facts: string) => `The slope of leaky ReLU is 0 nowhere; that would be ReLU, to the left. ${facts}`,
    },
  },
  cure: {
    by: 'activation',
    title: 'The same network, other activations',
    text: 'One deep network, one example; the hidden layers get another activation, and with it the random start that is usual for it. Look at what reaches the first layer.\n\nThe slope is not all: the start of the weights, normalisation and shortcuts between layers help gradients to survive as well.',
    picture: (name: string) => `size of ∂L/∂W by layer with ${name} (RMS, log scale)`,
    point: (v: Cure) =>
      `With ${v.name} the first of ${v.depth} layers gets ${v.first}, the last ${v.last}: a ratio of ${v.share}.`,
    question: (v: Cure) => `Put ${v.next} in the place of ${v.name}. What will reach the first layer?`,
    options: {
      more: (v: { ten: string }) => `At least ${v.ten} times as much`,
      similar: 'About as much',
      less: (v: { ten: string }) => `A ${v.ten}th at most`,
    },
    because: (v: Cure) =>
      `The slope of ${v.name} is at most ${v.steepest}, that of ${v.next} ${v.nextSteepest}; layer by layer they multiply. The first layer gets ${v.first} with the one and ${v.nextFirst} with the other: × ${v.ratio}.`,
  },
};
