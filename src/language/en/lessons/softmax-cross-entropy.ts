// Softmax and cross entropy. Values arrive already written.

interface Softmax {
  readonly h: string;
  readonly y: string;
  readonly gap: string;
  readonly times: string;
  readonly scaled: string;
  readonly scaledGap: string;
  readonly y1: string;
  readonly next: string;
}

interface Expansion {
  readonly loss: string;
  readonly y1: string;
  readonly t1: string;
  readonly error1: string;
  readonly y2: string;
  readonly t2: string;
  readonly error2: string;
}

interface Question {
  readonly sum: string;
  readonly lse: string;
  readonly long: string;
  readonly short: string;
  readonly error: string;
  readonly shortError: string;
}

interface Paths {
  readonly own: string;
  readonly other: string;
  readonly whole: string;
}

type Asked = Paths & { readonly t1: string };

export const softmaxCrossEntropy = {
  name: 'Softmax and cross entropy',
  softmax: {
    title: 'From scores to probabilities',
    text: 'The softmax turns scores into probabilities: each eʰ over the sum of all, so that they are positive and add up to 1.\n\nOnly differences count. Whatever is added to every score cancels above and below.',
    picture: 'probability of each class',
    point: (v: Softmax) => `h = ${v.h} has the difference h₁ − h₂ = ${v.gap} and gives y = ${v.y}.`,
    question: (v: Softmax) =>
      `Now multiply instead of adding: both scores × ${v.times}, h = ${v.scaled}. What does y₁ do?`,
    options: { grows: 'It grows', shrinks: 'It shrinks', same: 'It stays as it is' },
    because: {
      moved: (v: Softmax) =>
        `The difference goes from ${v.gap} to ${v.scaledGap}, and y₁ with it from ${v.y1} to ${v.next}.`,
      still: (v: Softmax) => `The difference is still ${v.scaledGap}, so y₁ = ${v.next} as before.`,
      size: (facts: string) => `What decides is not how large the scores are, but how far apart. ${facts}`,
      ratio: (facts: string) => `Their ratio is still the same, but the softmax looks at the difference. ${facts}`,
    },
  },
  expansion: {
    title: 'Together they become simple',
    text: 'Put y = softmax(h) into L = −Σ tᵢ ln yᵢ. The logarithm undoes the exponential, and what is left is a log-sum-exp minus the scores of the target.\n\nThe derivative of log-sum-exp is the softmax itself. So, as the targets add up to 1 here, the gradient is prediction minus target.',
    picture: 'prediction, target and gradient',
    point: (v: Expansion) => `L = ${v.loss}, and ∂L/∂h₁ = ${v.y1} − ${v.t1} = ${v.error1}.`,
    question: (v: Expansion) => `For the other score: y₂ = ${v.y2}, t₂ = ${v.t2}. What is ∂L/∂h₂?`,
    because: {
      right: (v: Expansion) =>
        `Again prediction minus target: y₂ − t₂ = ${v.error2}. Together with ∂L/∂h₁ = ${v.error1} it makes 0.`,
      flipped: (v: Expansion) =>
        `That is target minus prediction, with the sign the wrong way round: y₂ − t₂ = ${v.error2}.`,
      throughY: (v: Expansion) =>
        `That is ∂L/∂y₂ = −t₂/y₂, before the softmax. Through it, by way of y₁ and of y₂, it becomes ${v.error2}.`,
      extra: (v: Expansion) =>
        `That multiplies by y₂(1 − y₂) once more. The softmax’s own derivative is already inside y₂ − t₂ = ${v.error2}.`,
    },
  },
  question: {
    title: 'A reader’s question: Σt·lse or lse?',
    text: 'Below the article a reader asks: should the last term of the expansion not be Σ tᵢ·lse(h), rather than lse(h)? The author answers that both expand to the same.\n\nWhile the targets add up to 1, as one-hot targets do, both are right. In general the reader’s form is the right one: without Σt the loss is another function.',
    picture: 'the loss in both forms',
    same: (v: Question) => `Here Σt = ${v.sum}: with it and without it L = ${v.long}.`,
    differ: (v: Question) => `Here Σt = ${v.sum}: with it L = ${v.long}, without it ${v.short}.`,
    question: (v: Question) => `Σt = ${v.sum}. Somebody leaves Σt out. What comes out different, the loss or ∂L/∂h₁?`,
    options: { neither: 'Neither', lossOnly: 'Only the loss', both: 'Both' },
    because: {
      same: (v: Question) =>
        `Multiplying lse = ${v.lse} by Σt = ${v.sum} changes nothing: L = ${v.long} and ∂L/∂h₁ = ${v.error} either way.`,
      differ: (v: Question) =>
        `lse = ${v.lse} counts Σt = ${v.sum} times, or once: L = ${v.long} or ${v.short}, ∂L/∂h₁ = (Σt)·y₁ − t₁ = ${v.error} or y₁ − t₁ = ${v.shortError}.`,
      neither: (facts: string) => `That would need Σt = 1. ${facts}`,
      lossOnly: (facts: string) =>
        `lse is no constant: differentiated by h₁ it gives y₁, so Σt stays in the gradient. ${facts}`,
      another: (facts: string) => `For anything to change, Σt would have to be other than 1. ${facts}`,
    },
  },
  diagonal: {
    title: 'The diagonal is not enough',
    text: 'Each score moves every probability: its own up, the others down. As a table of derivatives the softmax has a diagonal, y₁(1 − y₁), and entries beside it, −y₁y₂.\n\nTaking only the diagonal, as for a sigmoid, loses what comes back through the other output. For h₁ and t = (1, 0) nobody notices: there the other output sends nothing.',
    picture: 'what comes back to h₁',
    bars: { diagonal: 'diagonal', rest: 'beside it' },
    point: (v: Paths) => `The diagonal sends ${v.own} to h₁, the entry beside it ${v.other}; ∂L/∂h₁ is ${v.whole}.`,
    question: 'Now h₂, with the same target. Does the diagonal alone give all of ∂L/∂h₂?',
    options: { yes: 'Yes, all of it', no: 'No, something is missing' },
    because: {
      enough: (v: Asked) =>
        `Seen from h₂ the other output is y₁, and as t₁ = ${v.t1} it sends ${v.other}. The diagonal’s ${v.own} is all: right for this target, not in general.`,
      nothingLost: (v: Asked) =>
        `In general yes, but here t₁ = ${v.t1}: y₁ sends ${v.other}, and the diagonal’s ${v.own} is already ∂L/∂h₂ = ${v.whole}.`,
      missing: (v: Asked) =>
        `Seen from h₂ the other output is y₁. Its t₁ = ${v.t1} sends ${v.other}; with the diagonal’s ${v.own} that makes ∂L/∂h₂ = ${v.whole}.`,
      lost: (v: Asked) =>
        `The diagonal sends ${v.own}, but ∂L/∂h₂ is ${v.whole}: y₁ with t₁ = ${v.t1} sends ${v.other} as well.`,
    },
  },
};
