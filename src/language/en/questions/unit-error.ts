// Q4: ∂L/∂h of one logit. Values arrive already written.

export const unitError = {
  title: 'What comes back to a logit',
  prompt: (v: { y: string; t: string; h: string }) =>
    `The softmax turns the logits h into y = ${v.y}. The target is t = ${v.t}, the loss L is cross entropy.\n\nHow large is ∂L/∂${v.h}?`,
  wrong: (v: { remark: string; way: string }) => `${v.remark} Here it is ${v.way}.`,
  other: (v: { way: string }) =>
    `That is what comes back to the logit of another class. Each logit has its own prediction and target: ${v.way}.`,
  point: (v: { h: string; way: string }) => `∂L/∂${v.h} = ${v.way}: prediction minus target.`,
  way: (v: { h: string; y: string; t: string }) =>
    `Written with the logits, cross entropy behind a softmax is log-sum-exp minus Σ tₖhₖ, as the targets add up to 1. The derivative of log-sum-exp by ${v.h} is the probability ${v.y} itself, that of the second part is ${v.t}. What is left is the difference.`,
};
