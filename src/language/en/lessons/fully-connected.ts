// The fully connected layer. Values arrive already written.

interface Nudge {
  readonly x1: string;
  readonly x2: string;
  readonly w11: string;
  readonly nudged: string;
  readonly nudge: string;
  readonly from: string;
  readonly to: string;
  readonly moved: string;
  readonly byWeight: string;
  readonly byOther: string;
}

interface Kind {
  readonly symbol: string;
  readonly local: string;
  readonly is: string;
  readonly x1: string;
  readonly w11: string;
  readonly delta: string;
  readonly product: string;
}

interface All {
  readonly delta1: string;
  readonly delta2: string;
  readonly x1: string;
  readonly x2: string;
  readonly winner: string;
  readonly size: string;
}

export const fullyConnected = {
  name: 'Fully connected layer',
  nudge: {
    title: 'Move a weight, watch z₁',
    text: 'A derivative asks: if I move this a little, how much does that move? z₁ is a sum of products, and w₁₁ stands in exactly one of them, beside x₁.\n\nSo the gradient of the fully connected layer by its weight is the input it was multiplied with.',
    picture: 'z₁ before and after the nudge',
    bar: (w: string) => `with w₁₁ = ${w}`,
    point: (v: Nudge) => `w₁₁ + ${v.nudge} takes z₁ from ${v.from} to ${v.to}: moved by ${v.nudge} · x₁ = ${v.moved}.`,
    question: (v: Nudge) => `x₁ = ${v.x1}. Raise w₁₁ by ${v.nudge}: by how much does z₁ change?`,
    options: {
      input: (v: Nudge) => `By ${v.moved}`,
      weight: (v: Nudge) => `By ${v.byWeight}`,
      bare: (v: Nudge) => `By ${v.nudge}`,
    },
    because: {
      input: (v: Nudge) => `w₁₁ multiplies x₁, so z₁ moves ${v.x1} times as far: ${v.from} → ${v.to}.`,
      weight: (v: Nudge) =>
        `That would be ${v.nudge} times the weight ${v.w11}: the answer to “what if x₁ moves?”. Moving the weight counts its input, x₁ = ${v.x1}: ${v.moved}.`,
      bare: (v: Nudge) =>
        `That is the answer for a bias, which is simply added. w₁₁ is multiplied by x₁ = ${v.x1}: ${v.moved}.`,
    },
  },
  kinds: {
    by: 'derivative',
    title: 'Weight, bias, input',
    text: 'z₁ = w₁₁x₁ + w₁₂x₂ + b₁ can be asked three ways. The weight feels its input, the input feels its weight, the bias feels 1.\n\nWeight and bias are what learns. The derivative by the input is not used to learn x; it is what is handed on to the layer before.',
    picture: 'how far z₁ moves for each',
    point: (v: Kind) =>
      `∂z₁/∂${v.symbol} = ${v.local}. With ∂L/∂z₁ = ${v.delta} this share of the loss’s gradient is ${v.product}.`,
    question: (v: Kind) => `What is ∂z₁/∂${v.symbol}?`,
    because: {
      x: (v: Kind) =>
        `x₁ = ${v.x1} is what stands beside the weight w₁₁, so it is ∂z₁/∂w₁₁. ∂z₁/∂${v.symbol} is ${v.is} = ${v.local}.`,
      w: (v: Kind) =>
        `w₁₁ = ${v.w11} is what stands beside x₁, so it is ∂z₁/∂x₁. ∂z₁/∂${v.symbol} is ${v.is} = ${v.local}.`,
      one: (v: Kind) => `1 is for what is only added: the bias. ∂z₁/∂${v.symbol} is ${v.is} = ${v.local}.`,
      zero: (v: Kind) => `0 would mean that z₁ does not notice ${v.symbol} at all. It does: ${v.is} = ${v.local}.`,
    },
  },
  all: {
    title: 'All four weights at once',
    text: 'Each unit has one number that comes back to it, δₖ = ∂L/∂zₖ. Each weight into it multiplies that by its own input: ∂L/∂wₖⱼ = δₖ·xⱼ.\n\nSo the whole matrix of gradients is one column times one row. Nothing else is computed for it, however large the layer.',
    point: (v: All) =>
      `δ = (${v.delta1}, ${v.delta2}) and x = (${v.x1}, ${v.x2}): ${v.winner} learns most, ${v.size} in size.`,
    question: 'Which of the four weights learns most?',
    because: (v: All & { name: string; own: string }) =>
      `∂L/∂${v.name} = ${v.own}. The largest δ is met by the largest input in ${v.winner}: ${v.size} in size.`,
  },
};
