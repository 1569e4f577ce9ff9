// Softmax and cross entropy. Values arrive already written.

interface Softmax {
  readonly h1: string;
  readonly h2: string;
  readonly y1: string;
  readonly y2: string;
  readonly gap: string;
  readonly sum: string;
}

interface Expansion {
  readonly loss: string;
  readonly y1: string;
  readonly t1: string;
  readonly error: string;
  readonly throughY: string;
  readonly extra: string;
}

interface Question {
  readonly sum: string;
  readonly lse: string;
  readonly long: string;
  readonly short: string;
  readonly error: string;
  readonly naive: string;
  readonly equal: boolean;
}

interface Diagonal {
  readonly own: string;
  readonly other: string;
  readonly whole: string;
  readonly diagonal: string;
  readonly off: string;
  readonly isEnough: boolean;
}

export const softmaxCrossEntropy = {
  name: 'Softmax and cross entropy',
  softmax: {
    title: 'Softmax makes shares of scores',
    text: 'The softmax turns scores into shares that add up to 1: each eʰ over the sum of all.\n\nOnly differences count. Whatever is added to every score is divided out again.',
    picture: 'shares of the two classes',
    point: (v: Softmax) => `h = (${v.h1}, ${v.h2}), a gap of ${v.gap}, gives y = (${v.y1}, ${v.y2}).`,
    question: (v: Softmax) => `Add 10 to both scores, ${v.h1} and ${v.h2}. What does y₁ become?`,
    options: { same: 'It stays as it is', grow: 'It grows towards 1', half: 'It moves towards ½' },
    because: {
      same: (v: Softmax) => `The gap h₁ − h₂ = ${v.gap} is all that counts, and it has not changed: y₁ = ${v.y1}.`,
      grow: (v: Softmax) =>
        `Larger scores do not make the softmax surer; a larger gap does. The gap is still ${v.gap}, so y₁ = ${v.y1}.`,
      half: (v: Softmax) =>
        `That would be so if the ratio of the scores counted. Their difference does, and it is still ${v.gap}: y₁ = ${v.y1}.`,
    },
  },
  expansion: {
    title: 'Together they become simple',
    text: 'Put y = softmax(h) into L = −Σ tᵢ ln yᵢ. The logarithm undoes the exponential, and what is left is a log-sum-exp minus the scores of the target.\n\nThe derivative of log-sum-exp is the softmax itself, so the gradient is prediction minus target.',
    picture: 'prediction, target and gradient',
    point: (v: Expansion) => `L = ${v.loss}, and ∂L/∂h₁ = ${v.y1} − ${v.t1} = ${v.error}.`,
    question: (v: Expansion) => `y₁ = ${v.y1}, t₁ = ${v.t1}. What is ∂L/∂h₁?`,
    because: {
      right: (v: Expansion) => `y₁ − t₁ = ${v.error}: softmax and cross entropy taken as one.`,
      throughY: (v: Expansion) =>
        `That is ∂L/∂y₁ = −t₁/y₁, where the way has not yet gone through the softmax. Through it, it becomes ${v.error}.`,
      extra: (v: Expansion) =>
        `That multiplies by y₁(1 − y₁) once more. The softmax’s own derivative is already inside y₁ − t₁ = ${v.error}.`,
    },
  },
  question: {
    title: 'A reader’s question: Σt·lse or lse?',
    text: 'Below the article a reader asks whether the second term should be Σ tᵢ·lse. The author answers that both expand to the same.\n\nBoth are right while the targets add up to 1, as one-hot targets do. In general the reader’s form is the true one: without Σt the loss and its gradient are different functions.',
    picture: 'the loss in both forms',
    same: (v: Question) => `Here Σt = ${v.sum}: both forms give ${v.long}, and the gradient is y₁ − t₁ = ${v.error}.`,
    differ: (v: Question) =>
      `Here Σt = ${v.sum}: with it L = ${v.long}, without it ${v.short}; the gradient is (Σt)·y₁ − t₁ = ${v.error}, not ${v.naive}.`,
    question: (v: Question) => `Σt = ${v.sum}. Do both forms give the same loss?`,
    options: { same: 'Yes, the same', differ: 'No, they differ' },
    because: (v: Question) =>
      v.equal
        ? `lse = ${v.lse} is multiplied by Σt = ${v.sum}, which changes nothing: ${v.long} both ways.`
        : `lse = ${v.lse} counts Σt = ${v.sum} times in the one and once in the other: ${v.long} against ${v.short}.`,
  },
  diagonal: {
    title: 'The diagonal is not enough',
    text: 'Each score moves every share: its own up, the others down. As a table of derivatives the softmax has a diagonal, y₁(1 − y₁), and entries beside it, −y₁y₂.\n\nWho takes only the diagonal, as for a sigmoid, loses what comes back through the other outputs. For t = (1, 0) nobody notices: there the other outputs send nothing.',
    picture: 'what comes back to h₁',
    bars: { diagonal: 'diagonal', rest: 'beside it' },
    point: (v: Diagonal) => `The diagonal gives ${v.own}, the rest ${v.other}; ∂L/∂h₁ is ${v.whole}.`,
    question: 'For this target: is the diagonal alone enough?',
    options: { yes: 'Yes, it gives all', no: 'No, something is missing' },
    because: (v: Diagonal) =>
      v.isEnough
        ? `Here it is: the other output has target 0 and sends ${v.other}. Right for this target, not in general.`
        : `The other output has a target too and sends ${v.other}: the diagonal’s ${v.own} is not the ${v.whole} that comes back.`,
  },
};
