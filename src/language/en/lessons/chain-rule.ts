// The network and the chain rule. Values arrive already written.

interface Update {
  readonly gradient: string;
  readonly rate: string;
  readonly from: string;
  readonly lossFrom: string;
  readonly lossTo: string;
}

interface UpdateAsked {
  readonly from: string;
  readonly rate: string;
  readonly to: string;
  readonly step: string;
}

interface Parts {
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly product: string;
}

type PartsAsked = Parts & { readonly numbers: string; readonly other: string };

interface Paths {
  readonly one: string;
  readonly two: string;
  readonly whole: string;
}

interface PathsAsked {
  readonly t1: string;
  readonly t2: string;
  readonly two: string;
  readonly numbers: string;
  readonly alone: string;
  readonly truth: string;
}

interface Hidden {
  readonly h: string;
  readonly sum: string;
  readonly whole: string;
}

interface HiddenAsked extends Hidden {
  readonly weights: string;
  readonly upstream: string;
  readonly two: string;
  readonly bare: string;
}

export const chainRule = {
  name: 'Chain rule',
  update: {
    title: 'A network and one step',
    text: 'Two inputs, two sigmoid units, a softmax over two classes, and cross entropy as the loss: this is the network we differentiate by hand.\n\nTo make the loss L smaller, each weight moves a little against its own gradient. How far, the learning rate η decides. So it all comes down to one question: what is ∂L/∂w₁₁?',
    point: (v: Update) =>
      `∂L/∂w₁₁ is ${v.gradient}. One step of all four weights with η = ${v.rate} takes the loss from ${v.lossFrom} to ${v.lossTo}.`,
    question: (v: UpdateAsked) =>
      `Now take a smaller step from the same place, with η = ${v.rate}. Where does w₁₁ = ${v.from} go?`,
    because: {
      right: (v: UpdateAsked) => `A step goes against the gradient: ${v.from} − ${v.step} = ${v.to}.`,
      climbed: (v: UpdateAsked) =>
        `That adds the step and climbs: the loss would grow. Against the gradient it is ${v.from} − ${v.step} = ${v.to}.`,
      whole: (v: UpdateAsked) =>
        `That takes off the whole gradient and leaves η out. With it, ${v.from} − ${v.step} = ${v.to}.`,
      alone: (v: UpdateAsked) =>
        `That is the step itself. It has to be added to the weight: ${v.from} − ${v.step} = ${v.to}.`,
    },
  },
  parts: {
    title: 'L through its parts',
    text: 'L depends on y, y on h, h on z, and z on w₁₁. The chain rule says: take the derivative of each link and multiply.\n\nSoftmax and cross entropy are simplest when differentiated together, so they become one link, ∂L/∂h₁. That leaves three factors, and each will become a lesson: error, slope of the activation, input.',
    point: (v: Parts) => `${v.error} times ${v.slope} times ${v.input} gives ∂L/∂w₁₁ = ${v.product}.`,
    question: (v: PartsAsked) =>
      `Now w₂₁, which takes x₁ into unit 2: error ${v.error}, slope ${v.slope}, input ${v.input}. What is ∂L/∂w₂₁?`,
    because: {
      product: (v: PartsAsked) => `The links of a chain multiply: ${v.numbers} = ${v.product}.`,
      sum: (v: PartsAsked) =>
        `That is the three added. Links along one chain multiply; only separate paths add. ${v.numbers} = ${v.product}.`,
      noSlope: (v: PartsAsked) =>
        `That leaves the activation out. Between z₂ and h₂ there is its slope, ${v.slope}: ${v.numbers} = ${v.product}.`,
      otherSlope: (v: PartsAsked) =>
        `${v.other} is the slope of unit 1. w₂₁ leads into unit 2, so its slope counts: ${v.numbers} = ${v.product}.`,
    },
  },
  paths: {
    title: 'One path is not the whole truth',
    text: 'The picture of the network tempts one to read a single chain: L of y₁, y₁ of h₁. But the softmax divides by a sum, so h₁ moves y₂ as well, and L sees both.\n\nWhere several paths lead to the loss, each gives one product, and the products add. The single chain through y₁ is right only where y₂ has nothing to say: when t₂ = 0, as for t = (1, 0).',
    picture: 'what comes back to h₁',
    through: (y: string) => `through ${y}`,
    point: (v: Paths) => `Through y₁ comes ${v.one}, through y₂ comes ${v.two}: together ${v.whole}, which is y₁ − t₁.`,
    question: 'Somebody follows only the chain through y₁. What do they get for ∂L/∂w₁₁ with this target?',
    options: { right: 'The right value', nothing: 'Nothing: 0', larger: 'A value too large in size' },
    because: {
      enough: (v: PathsAsked) => `y₂ sends nothing, because t₂ = ${v.t2}.`,
      missing: (v: PathsAsked) => `t₂ = ${v.t2}, so y₂ sends ${v.two} as well.`,
      silent: (v: PathsAsked) => `∂L/∂y₁ = −t₁/y₁, and t₁ = ${v.t1}: that chain starts with 0.`,
      speaks: (v: PathsAsked) => `∂L/∂y₁ = −t₁/y₁ is 0 only where t₁ is, and t₁ = ${v.t1}.`,
      against: (v: PathsAsked) => `What y₂ sends, ${v.two}, has the other sign and takes part of it back.`,
      facts: (v: PathsAsked) => `Through y₁ alone: ${v.numbers} = ${v.alone}. The true ∂L/∂w₁₁ is ${v.truth}.`,
    },
  },
  hidden: {
    title: 'A hidden unit collects from all it feeds',
    text: 'Put one more layer behind this network. Now h⁽¹⁾ is hidden: it feeds both units of the next layer, each through a weight of its own.\n\nWhat comes back is a sum over those units: what came back to each, times the weight that leads to it. This sum, layer by layer backward, is the heart of backpropagation.',
    point: (v: Hidden) => `Both paths together: ∂L/∂${v.h} = ${v.sum} = ${v.whole}.`,
    question: (v: HiddenAsked) =>
      `And to ${v.h}? Its weights into the two units are ${v.weights}, and ${v.upstream} came back to those.`,
    because: {
      right: (v: HiddenAsked) => `Each unit sends its value through its own weight: ${v.sum} = ${v.whole}.`,
      onePath: (v: HiddenAsked) => `That leaves out the second unit, which sends ${v.two}: ${v.sum} = ${v.whole}.`,
      transposed: (v: HiddenAsked) =>
        `That reads a row of the matrix, the weights into one unit. The ones that lead out of ${v.h} stand in a column: ${v.sum} = ${v.whole}.`,
      bare: (v: HiddenAsked) =>
        `That adds without the weights. With softmax and a target that sums to 1 that is always ${v.bare}: the errors of the outputs cancel. With the weights, ${v.sum} = ${v.whole}.`,
    },
  },
};
