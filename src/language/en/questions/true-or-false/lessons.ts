// Statements about the three lessons. Values arrive already written.

interface DoubleInput {
  readonly x: string;
  readonly W: string;
  readonly t: string;
  readonly ratio: string;
  readonly from: string;
  readonly to: string;
}

interface ZeroInput {
  readonly x: string;
  readonly w: string;
  readonly delta: string;
  readonly other: string;
}

interface Depth {
  readonly layers: number;
  readonly steepest: string;
  readonly bound: string;
}

interface DeadUnit {
  readonly z: string;
  readonly error: string;
}

interface Reachable {
  readonly classes: number;
  readonly floor: string;
  readonly even: string;
  readonly most: string;
}

interface Confident {
  readonly z: string;
  readonly entropy: string;
  readonly squared: string;
  readonly difference: string;
  readonly slope: string;
}

export const lessonStatements = {
  doubleInput: {
    says: (v: DoubleInput) =>
      `In the network with x = ${v.x}, W = ${v.W}, sigmoid, softmax and t = ${v.t}: twice the x₁ makes ∂L/∂w₁₁ twice as large.`,
    right: (v: DoubleInput) => `z₁ and z₂ move too, and it becomes × ${v.ratio}`,
    wrong: [
      {
        text: () => '∂z₁/∂w₁₁ = x₁, and that factor doubles',
        because: (v: DoubleInput) =>
          `The factor x₁ doubles, but it is not alone: z moves, and with it slope and error. In all, ${v.from} becomes ${v.to}.`,
      },
      {
        text: () => 'the gradient does not depend on the input',
        because: (v: DoubleInput) =>
          `The input is one of its three factors. It does change, from ${v.from} to ${v.to}, only not to twice as much.`,
      },
    ],
    point: (v: DoubleInput) =>
      `Twice the x₁ doubles one factor, but moves z and with it slope and error: ∂L/∂w₁₁ goes from ${v.from} to ${v.to}, × ${v.ratio}.`,
    way: () =>
      '“Twice the input, twice the gradient” is true of the factor ∂z/∂w with z held fixed. In a network z = Wx moves as well. The slope may shrink, the error may change, and the whole product may even become smaller.',
  },
  zeroInput: {
    says: (v: ZeroInput) =>
      `A layer without bias sees x = ${v.x}. Then w₁₂ = ${v.w} stays where it is in the next step of gradient descent, however wrong the answer is.`,
    right: () => 'its input x₂ = 0 is a factor of its gradient',
    wrong: [
      {
        text: (v: ZeroInput) => `δ₁ = ${v.delta} is not 0, so it moves`,
        because: (v: ZeroInput) =>
          `δ₁ = ${v.delta} would move a bias. For w₁₂ it is multiplied by x₂ = 0, and nothing is left.`,
      },
      {
        text: () => 'an input of 0 makes the error 0 as well',
        because: (v: ZeroInput) =>
          `The error comes from prediction and target, and δ₁ = ${v.delta} is not 0. It is the factor x₂ that is 0.`,
      },
    ],
    point: (v: ZeroInput) => `∂L/∂w₁₂ = δ₁·x₂ with x₂ = 0 is 0, while w₁₁, which sees x₁, has the gradient ${v.other}.`,
    way: () =>
      'The gradient of a weight is error · slope · input. Where the input is 0, the weight had no part in the answer, so changing it changes nothing. It learns from other examples, whose input is not 0.',
  },
  depth: {
    says: (v: Depth) =>
      `Along one path through ${v.layers} sigmoid layers with |w| ≤ 1, a gradient is multiplied by about ${v.bound} at most.`,
    right: (v: Depth) => `each layer multiplies by |w|·σ′ ≤ ${v.steepest}`,
    wrong: [
      {
        text: () => 'deep sigmoids are always saturated, far from 0',
        because: (v: Depth) =>
          `Saturation makes it worse, but even where a sigmoid is steepest it multiplies by ${v.steepest} only.`,
      },
      {
        text: () => 'a slope may be 1, so nothing has to shrink',
        because: (v: Depth) => `1 is the largest slope of tanh. The sigmoid’s is ${v.steepest}, at z = 0.`,
      },
    ],
    point: (v: Depth) =>
      `Each sigmoid layer multiplies by |w|·σ′(z), at most ${v.steepest}; ${v.layers} of them leave ${v.bound} at most.`,
    way: () =>
      'On its way back the gradient passes each layer once, and is multiplied by its weight and its slope there. The sigmoid is steepest at z = 0 and flatter everywhere else. This is how gradients vanish in deep sigmoid networks.',
  },
  deadUnit: {
    says: (v: DeadUnit) =>
      `A ReLU unit stands at z = ${v.z}, and the error ${v.error} comes back to it. Its weights learn nothing from this example.`,
    right: () => 'ReLU is flat there, so the product is 0',
    wrong: [
      {
        text: () => 'an error as large as this moves them anyway',
        because: (v: DeadUnit) =>
          `However large it is, ${v.error} is multiplied by the slope, and at z = ${v.z} that is 0.`,
      },
      {
        text: () => 'its output is 0, so its error is 0 too',
        because: (v: DeadUnit) =>
          `The error that comes back is ${v.error}, whatever the output is. What is 0 here is the slope.`,
      },
    ],
    point: (v: DeadUnit) =>
      `At z = ${v.z} ReLU has slope 0, so error · slope · input = 0, even with the error ${v.error}.`,
    way: () =>
      'The three factors are multiplied, and one 0 is enough. Lesson 2 silences lesson 3 here. If the unit is off for every example, it never moves again: a dead unit.',
  },
  alexnet: {
    says: () => 'AlexNet won in 2012 by so much because of ReLU alone.',
    right: () => 'ReLU helped, so did data, GPUs and dropout',
    wrong: [
      {
        text: () => 'without ReLU such a network cannot be trained',
        because: () => 'With tanh it trains too, only several times more slowly. ReLU is one of several reasons.',
      },
      {
        text: () => 'its hidden layers were still sigmoids',
        because: () =>
          'Its hidden layers were ReLU, and that did make training much faster. It was not the only reason.',
      },
    ],
    point: () =>
      'ReLU contributed by making training much faster; so did over a million labelled images, two GPUs, data augmentation and dropout.',
    way: () =>
      'ReLU does not flatten out on the right, so gradients pass undiminished where units are on. The authors themselves name several causes beside it. A single cause is easier to tell, but it is not what happened.',
  },
  reachable: {
    says: (v: Reachable) =>
      `A layer of ${v.classes} sigmoids goes into a softmax, with a one-hot target. Training can bring its loss as near to 0 as one likes.`,
    right: (v: Reachable) => `h stays between 0 and 1, so L stays above ${v.floor}`,
    wrong: [
      {
        text: () => 'a softmax can come as near to the target as one likes',
        because: (v: Reachable) =>
          `It can if its inputs have no bounds. Here they are sigmoids in (0, 1), so y of the right class stays below ${v.most}.`,
      },
      {
        text: (v: Reachable) => `no network gets below the ${v.even} of an even guess`,
        because: (v: Reachable) =>
          `${v.even} is where an even guess stands. Training goes below it, but in this network not below ${v.floor}.`,
      },
    ],
    point: (v: Reachable) =>
      `At best h is 1 for the right class and 0 for the others, and never quite: so y < ${v.most} and L > ${v.floor}.`,
    way: () =>
      'Softmax sees only differences of its inputs, and sigmoids differ by less than 1. So no probability comes near 1, and the error never near 0. With a linear output there is no such bound.',
  },
  confident: {
    says: (v: Confident) =>
      `A sigmoid output stands at z = ${v.z}, and its target is 1. Cross entropy sends back more to z than ½(y − t)² does.`,
    right: (v: Confident) => `the squared error keeps the factor σ′(z) = ${v.slope}`,
    wrong: [
      {
        text: () => 'its value is the larger one, so its gradient is too',
        because: (v: Confident) =>
          `How large a loss is says nothing of how it changes. Cross entropy sends back ${v.entropy} because it cancels the slope ${v.slope}.`,
      },
      {
        text: () => 'both send back y − t, so it is the same',
        because: (v: Confident) =>
          `Only cross entropy cancels the slope. The squared error sends (y − t)·σ′(z) = ${v.squared} instead of ${v.entropy}.`,
      },
    ],
    point: (v: Confident) =>
      `Cross entropy sends back y − t = ${v.entropy}, the squared error (y − t)·σ′(z) = ${v.squared}, as the slope is ${v.slope}.`,
    way: () =>
      'The derivative of cross entropy by y is large just where the sigmoid is flat, and the two cancel. The squared error has nothing to cancel the slope with. So a confidently wrong sigmoid learns least with it.',
  },
};
