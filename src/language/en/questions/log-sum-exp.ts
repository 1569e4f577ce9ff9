// Q28: cross entropy with log-sum-exp, and the factor Σt. Values arrive already written.

interface Targets {
  readonly t: string;
  readonly sum: string;
  /** `0.6 + 0.3 + 0.1` */
  readonly added: string;
}

interface Example {
  readonly h: string;
  readonly whole: string;
  readonly short: string;
  readonly error: string;
  readonly shortError: string;
}

export const logSumExp = {
  title: 'With Σt or without',
  prompt: (v: Pick<Targets, 't'>) =>
    `With y = softmax(h), the cross entropy −Σ tₖ ln yₖ expands to (Σt)·lse(h) − Σ tₖhₖ, where lse(h) = ln Σ e^hₖ. Somebody leaves the factor Σt out.\n\nIs it still the same loss for t = ${v.t}?`,
  options: {
    isOne: 'Yes, because these targets add up to 1',
    isNot: 'No, because these targets do not add up to 1',
    always: 'Yes, for any t both forms expand to the same',
    probabilities: 'Yes, because the probabilities y add up to 1',
    oneHot: 'No, only a one-hot target allows it',
    never: 'No, the factor Σt always has to stay',
  },
  because: {
    one: {
      isOne: (v: Targets) => `Σt = ${v.added} = ${v.sum}, and a factor of 1 changes nothing.`,
      isNot: (v: Targets) => `They do: Σt = ${v.added} = ${v.sum}.`,
      always: (v: Targets) =>
        `Here it is the same, but only because Σt = ${v.sum}. With other sums lse counts more often, or less.`,
      probabilities: (v: Targets) =>
        `The y always add up to 1, but what stands before lse is the sum of the targets. Here that is ${v.sum} as well.`,
      oneHot: (v: Targets) =>
        `A one-hot target is enough, but it need not be one: only the sum counts, and here it is ${v.sum}.`,
      never: (v: Targets) => `Where it is 1 it may go, and here Σt = ${v.sum}.`,
    },
    other: {
      isOne: (v: Targets) => `They do not: Σt = ${v.added} = ${v.sum}.`,
      isNot: (v: Targets) =>
        `Σt = ${v.added} = ${v.sum}, so lse counts ${v.sum} times; without the factor it counts once.`,
      always: (v: Targets) => `They do only where Σt = 1. Here it is ${v.sum}, and lse counts ${v.sum} times.`,
      probabilities: (v: Targets) =>
        `The y do add up to 1, but what stands before lse is the sum of the targets, and here that is ${v.sum}.`,
      oneHot: (v: Targets) =>
        `Soft targets that add up to 1 would allow it as well. What decides is the sum, and here it is ${v.sum}.`,
      never: (v: Targets) => `Where it is 1 it may go. Here it has to stay because Σt = ${v.sum}.`,
    },
  },
  point: {
    one: (v: Targets) => `Σt = ${v.added} = ${v.sum}: the factor may be left out, for these targets.`,
    other: (v: Targets) => `Σt = ${v.added} = ${v.sum}: without the factor it is another loss.`,
  },
  way: 'Put ln yₖ = hₖ − lse(h) into −Σ tₖ ln yₖ: every target brings its own lse along, so lse comes Σt times. Differentiated it gives (Σt)·yₖ, which is why the gradient is yₖ − tₖ only for targets that add up to 1.',
  example: {
    one: (v: Pick<Example, 'h' | 'whole' | 'error'>) =>
      `At h = ${v.h}, for example, L = ${v.whole} and ∂L/∂h₁ = ${v.error}, with the factor and without.`,
    other: (v: Example) =>
      `At h = ${v.h}, for example, L is ${v.whole} with the factor and ${v.short} without; ∂L/∂h₁ is ${v.error} and ${v.shortError}.`,
  },
  picture: (v: { h: string }) => `the loss in both forms, h = ${v.h}`,
};
