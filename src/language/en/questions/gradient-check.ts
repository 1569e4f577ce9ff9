// Q30: a gradient beside central differences. Values arrive already written.

interface Entry {
  readonly weight: string;
  readonly claim: string;
  readonly quotient: string;
  readonly off: string;
  readonly text: string;
  readonly value: string;
  readonly epsilon: string;
}

export const gradientCheck = {
  title: 'Does the gradient check pass?',
  prompt: (v: { x: string; W: string; h: string; y: string; t: string; epsilon: string; bound: string }) =>
    `z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}, h = ${v.h}, y = ${v.y}, t = ${v.t}\n\n∂L/∂W was derived by hand and set beside central differences with ε = ${v.epsilon}, wide enough to be off themselves by up to ${v.bound}. Which entry is wrong, and how?`,
  entry: (weight: string, mistake: string) => `${weight}: ${mistake}`,
  all: 'none: all four pass',
  fails: (v: Entry & { remark: string }) =>
    `At ${v.weight} stands ${v.claim} beside ${v.quotient}, ${v.off} apart, and ${v.text} gives just that number. ${v.remark}`,
  allPass: (v: { epsilon: string; worst: string }) =>
    `The two columns differ by at most ${v.worst}, which is the quotient’s own error at ε = ${v.epsilon}: all four pass.`,
  passes: (v: Entry) =>
    `At ${v.weight} the two numbers differ by ${v.off}: the quotient’s own error at ε = ${v.epsilon}. That mistake would have given ${v.text} ≈ ${v.value}.`,
  otherMistake: (v: Entry) =>
    `The entry is the right one, but that mistake would have given ${v.text} ≈ ${v.value}; there stands ${v.claim}.`,
  notAll: (v: Entry & { worst: string }) =>
    `Three entries differ by ${v.worst} at most, but ${v.weight} by ${v.off}: no quotient is that far off.`,
  way: (v: { worst: string }) =>
    `First compare each row by its relative difference, |a − n| / max(|a|, |n|). The central difference is off by an amount of order ε², here ${v.worst} at most; a mistake shows far above that. Then compare the ratio of the two numbers with what each mistake would do to the product: a factor left out, put in twice, or taken elsewhere.`,
};
