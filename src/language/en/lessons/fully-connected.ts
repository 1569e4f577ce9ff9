// The fully connected layer. Values arrive already written.

interface Nudge {
  readonly up: string;
  readonly from: string;
  readonly to: string;
  readonly moved: string;
}

interface NudgeAsked {
  readonly down: string;
  readonly w11: string;
  readonly lowered: string;
  readonly x1: string;
  readonly x2: string;
  readonly from: string;
  readonly product: string;
  readonly to: string;
}

interface Kind {
  readonly symbol: string;
  readonly local: string;
}

interface Answer {
  readonly of: string;
  readonly working: string;
  readonly value: string;
}

interface All {
  readonly delta: string;
  readonly x: string;
  readonly winner: string;
  readonly size: string;
}

interface AllAsked {
  readonly ratio: string;
  readonly delta1: string;
  readonly delta2: string;
}

export const fullyConnected = {
  name: 'Fully connected layer',
  nudge: {
    title: 'Move a weight, watch z₁',
    text: 'A derivative asks: if I move this a little, how much does that move? z₁ is a sum of products, and w₁₁ stands in exactly one of them, beside x₁.\n\nSo differentiating the layer with respect to a weight leaves the input which that weight multiplies.',
    picture: 'z₁ before and after the nudge',
    point: (v: Nudge) =>
      `Raising w₁₁ by ${v.up} takes z₁ from ${v.from} to ${v.to}. It moves by ${v.up} · x₁ = ${v.moved}.`,
    question: (v: NudgeAsked) =>
      `Now lower w₁₁ by ${v.down}, from ${v.w11} to ${v.lowered}. Where does z₁ go from ${v.from}?`,
    because: {
      input: (v: NudgeAsked) => `Take ${v.down} · x₁ off z₁: ${v.from} − ${v.product} = ${v.to}.`,
      weight: (v: NudgeAsked) =>
        `That counts the weight, ${v.w11}: the answer for moving x₁. Moving the weight counts its input, x₁ = ${v.x1}: ${v.from} − ${v.product} = ${v.to}.`,
      other: (v: NudgeAsked) =>
        `That counts x₂ = ${v.x2}, but w₁₁ stands beside x₁ = ${v.x1}: ${v.from} − ${v.product} = ${v.to}.`,
      bare: (v: NudgeAsked) =>
        `That would be so for a bias, which is simply added. w₁₁ is multiplied by x₁ = ${v.x1}: ${v.from} − ${v.product} = ${v.to}.`,
    },
  },
  kinds: {
    by: 'derivative',
    title: 'Weight, bias, input',
    text: 'The article’s layer has no bias. With one it is z₁ = w₁₁x₁ + w₁₂x₂ + b₁, and three kinds of derivative can be asked for: a weight’s is its input, an input’s is its weight, and the bias’s is 1.\n\nWeights and biases are what the network learns. The derivative with respect to an input is not used to change x; it is what is handed on to the layer before.',
    picture: 'how far z₁ moves for each',
    point: (v: Kind) => `Move ${v.symbol} a little, and z₁ moves ${v.local} times as far.`,
    added: (v: Kind) => `Move ${v.symbol} a little, and z₁ moves just as far: the derivative is ${v.local}.`,
    question: (v: { of: string; deltas: string }) =>
      `(∂L/∂z₁, ∂L/∂z₂) = ${v.deltas} came back to the two units. What is ∂L/∂${v.of}?`,
    because: {
      right: (v: Answer) => `What came back, times the local derivative: ∂L/∂${v.of} = ${v.working} = ${v.value}.`,
      otherInput: (v: Answer) =>
        `That takes x₁, the other weight’s input. ${v.of} stands beside x₂: ${v.working} = ${v.value}.`,
      weight: (v: Answer) =>
        `That takes the weight itself. ∂z₁/∂${v.of} is the input beside it: ${v.working} = ${v.value}.`,
      bare: (v: Answer) =>
        `That leaves the input out, as for a bias. ${v.of} stands beside x₂: ${v.working} = ${v.value}.`,
      timesInput: (v: Answer) =>
        `That multiplies by an input, as for a weight. No input stands beside ${v.of}: ${v.working} = ${v.value}.`,
      nothing: (v: Answer) =>
        `The derivative is 0 only for what z₂ does not depend on. It depends on ${v.of}: ${v.working} = ${v.value}.`,
      local: (v: Answer) =>
        `That is ∂z₂/∂${v.of}, the last link alone. The loss’s gradient multiplies it by what came back: ${v.working} = ${v.value}.`,
      onePath: (v: Answer) => `${v.of} goes into both units, so both send something back: ${v.working} = ${v.value}.`,
      row: (v: Answer) =>
        `That takes the weights into unit 2. The weights that lead out of ${v.of} are w₁₂ and w₂₂: ${v.working} = ${v.value}.`,
      noWeights: (v: Answer) =>
        `That adds what came back without its weights. Each way back has one: ${v.working} = ${v.value}.`,
    },
  },
  all: {
    title: 'All four weights at once',
    text: 'One number comes back to each unit, δₖ = ∂L/∂zₖ. Each weight into the unit multiplies it by its own input: ∂L/∂wₖⱼ = δₖ·xⱼ.\n\nSo the whole matrix of gradients is one column times one row, however large the layer is.',
    point: (v: All) =>
      `δ ≈ ${v.delta}, x = ${v.x}. The δ and the input that are largest in size meet in ${v.winner}, so it learns most: ${v.size} in size.`,
    question: 'w₁₁ and w₂₁ stand in the same column. How many times ∂L/∂w₂₁ is ∂L/∂w₁₁?',
    times: (ratio: string) => `${ratio} times`,
    because: {
      right: (v: AllAsked) =>
        `Both take x₁, so what remains is the ratio of the δ: ${v.delta1} to ${v.delta2}, about ${v.ratio}.`,
      inputs: (v: AllAsked) =>
        `That is x₁/x₂, for two weights of one row. A column shares its input; the δ differ, ${v.delta1} and ${v.delta2}: about ${v.ratio}.`,
      weights: (v: AllAsked) =>
        `That is w₁₁/w₂₁. The weights themselves do not stand in δₖ·xⱼ; the δ do, ${v.delta1} and ${v.delta2}: about ${v.ratio}.`,
      same: (v: AllAsked) =>
        `They share their input, but each unit has its own δ: ${v.delta1} and ${v.delta2}, about ${v.ratio}.`,
    },
  },
};
