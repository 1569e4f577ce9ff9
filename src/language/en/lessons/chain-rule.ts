// The network and the chain rule. Values arrive already written.

interface Update {
  readonly gradient: string;
  readonly rate: string;
  readonly from: string;
  readonly to: string;
  readonly lossFrom: string;
  readonly lossTo: string;
  readonly isNegative: boolean;
}

interface Parts {
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly product: string;
  readonly sum: string;
  readonly noSlope: string;
}

interface Paths {
  readonly one: string;
  readonly two: string;
  readonly whole: string;
}

interface Hidden extends Paths {
  readonly h: string;
  readonly bare: string;
}

export const chainRule = {
  name: 'Chain rule',
  update: {
    title: 'A network and one step',
    text: 'Two inputs, two sigmoid units, a softmax over two classes and the cross entropy as loss: this is the network we differentiate by hand.\n\nTo make L smaller, each weight moves a little against its gradient. η, the learning rate, says how far. So the question of this whole series is: what is ∂L/∂w₁₁?',
    point: (v: Update) =>
      `∂L/∂w₁₁ = ${v.gradient}. One step with η = ${v.rate} on all weights takes the loss from ${v.lossFrom} to ${v.lossTo}.`,
    question: (v: Update) => `∂L/∂w₁₁ is ${v.gradient}. Which way does w₁₁ move in this step?`,
    options: { rises: 'w₁₁ rises', falls: 'w₁₁ falls', gradient: 'w₁₁ becomes the gradient' },
    because: {
      rises: (v: Update) =>
        v.isNegative
          ? `A step goes against the gradient, and minus a negative number is upward: ${v.from} → ${v.to}.`
          : `The gradient is positive, so a larger w₁₁ would make the loss larger; the step goes the other way: ${v.from} → ${v.to}.`,
      falls: (v: Update) =>
        v.isNegative
          ? `The gradient is negative: a larger w₁₁ makes the loss smaller, so the step goes up: ${v.from} → ${v.to}.`
          : `A step goes against the gradient, and this one is positive: ${v.from} → ${v.to}.`,
      gradient: (v: Update) =>
        `The gradient is a direction, not the new weight. w₁₁ only moves by η times it: ${v.from} → ${v.to}.`,
    },
  },
  parts: {
    title: 'L through its parts',
    text: 'L depends on y, y on h, h on z, and z on w₁₁. The chain rule says: ask each link for its own derivative and multiply.\n\nSoftmax and cross entropy come out simplest together, as one link ∂L/∂h₁. That leaves three factors, and each will become a lesson: error, slope, input.',
    point: (v: Parts) => `${v.error} times ${v.slope} times ${v.input}: ∂L/∂w₁₁ is their product, ${v.product}.`,
    question: (v: Parts) => `Error ${v.error}, slope ${v.slope}, input ${v.input}. What is ∂L/∂w₁₁?`,
    because: {
      product: (v: Parts) => `Links of a chain multiply: (${v.error}) · ${v.slope} · ${v.input} = ${v.product}.`,
      sum: (v: Parts) =>
        `That is the three added. Links along one chain multiply; only separate paths add. The product is ${v.product}.`,
      noSlope: (v: Parts) =>
        `That leaves the activation out. Between z₁ and h₁ stands its slope, ${v.slope}; with it the product is ${v.product}.`,
    },
  },
  paths: {
    title: 'One path is not the whole truth',
    text: 'It is tempting to read the picture as one chain: L of y₁, y₁ of h₁. But the softmax divides by a sum, so h₁ moves y₂ as well, and L sees both.\n\nA quantity that reaches the loss in several ways collects one product from each, and they add. The one chain through y₁ alone is right only where y₂ has nothing to say: for t = (1, 0).',
    picture: 'what comes back to h₁',
    through: (y: string) => `through ${y}`,
    point: (v: Paths) => `Through y₁ comes ${v.one}, through y₂ comes ${v.two}: together ${v.whole} = y₁ − t₁.`,
    question: 'How much of ∂L/∂h₁ does the path through y₁ alone give, for this target?',
    options: { whole: 'All of it', nothing: 'Nothing at all', part: 'A part of it' },
    because: (v: Paths) =>
      `Through y₁ comes ${v.one} and through y₂ ${v.two}, of ${v.whole} in all. ∂L/∂yₖ is −tₖ/yₖ: a class with target 0 sends nothing back by itself.`,
  },
  hidden: {
    title: 'A hidden unit collects from everyone it feeds',
    text: 'Put one more layer behind the article’s. Now h⁽¹⁾ is hidden: it feeds both units of the next layer, each with a weight of its own.\n\nWhat comes back is the sum over those units: what each one feels, times the weight that leads to it. This sum, layer after layer backward, is all that backpropagation is.',
    point: (v: Hidden) => `Both paths together: ∂L/∂${v.h} = ${v.one} + (${v.two}) = ${v.whole}.`,
    question: (v: Hidden) => `What comes back to ${v.h}?`,
    options: {
      sum: (v: Hidden) => `${v.whole}: both paths`,
      onePath: (v: Hidden) => `${v.one}: the first path`,
      bare: (v: Hidden) => `${v.bare}: without weights`,
    },
    because: {
      sum: (v: Hidden) => `Both units feel ${v.h}, each through its own weight: ${v.one} + (${v.two}) = ${v.whole}.`,
      onePath: (v: Hidden) => `That leaves out the second unit, which sends ${v.two}. Together ${v.whole}.`,
      bare: (v: Hidden) =>
        `Each path carries its weight. Without the weights the two simply add to ${v.bare}: with softmax and cross entropy the errors of all outputs always cancel. With them it is ${v.whole}.`,
    },
  },
};
