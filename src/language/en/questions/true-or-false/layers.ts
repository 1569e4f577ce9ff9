// Statements about layer, activation, softmax and cross entropy. Values arrive already written.

interface LargerWeight {
  readonly x: string;
  readonly w: string;
  readonly twice: string;
}

interface OtherUnit {
  readonly x: string;
  readonly w11: string;
  readonly w12: string;
  readonly w21: string;
}

interface Steepest {
  readonly near: string;
  readonly far: string;
  readonly hNear: string;
  readonly hFar: string;
  readonly slopeNear: string;
  readonly slopeFar: string;
  readonly restNear: string;
  readonly restFar: string;
}

interface Kink {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly used: string;
}

interface OnePath {
  readonly y: string;
  readonly t: string;
  readonly one: string;
  readonly whole: string;
  readonly rest: string;
  readonly stop: string;
}

interface Sum {
  readonly t: string;
  readonly sum: string;
  readonly h: string;
  readonly without: string;
  readonly loss: string;
}

const expansion =
  'L = −Σ t·ln y, and ln y = h − ln Σeʰ. The last term is the same for every class, so all the t are gathered in front of it: (Σt)·ln Σeʰ − Σ t·h. Where the targets sum to 1, nothing is seen of that factor.';

export const layerStatements = {
  largerWeight: {
    says: (v: LargerWeight) =>
      `In z₁ = w₁₁x₁ + w₁₂x₂ with x₂ = ${v.x}: when w₁₂ goes from ${v.w} to ${v.twice}, ∂z₁/∂w₁₂ changes too.`,
    right: (v: LargerWeight) => `z₁ is linear in w₁₂, its slope stays x₂ = ${v.x}`,
    wrong: [
      {
        text: () => '∂z₁/∂w₁₂ is w₁₂ itself, and that doubles',
        because: (v: LargerWeight) =>
          `w₁₂ is the slope of z₁ by x₂. By w₁₂ the slope is what it is multiplied by, x₂ = ${v.x}, and that stays.`,
      },
      {
        text: () => '∂z₁/∂w₁₂ is 1 for every weight, large or small',
        because: (v: LargerWeight) =>
          `It does not change, but 1 is the slope by a bias. By this weight the slope is x₂ = ${v.x}.`,
      },
    ],
    point: (v: LargerWeight) => `∂z₁/∂w₁₂ = x₂ = ${v.x} whatever w₁₂ is: z₁ is a straight line in each of its weights.`,
    way: () =>
      'Hold everything but w₁₂ still. Then z₁ is w₁₂·x₂ plus a number. Twice the weight is another point of the same straight line, and that is equally steep everywhere.',
  },
  otherUnit: {
    says: (v: OtherUnit) =>
      `Two units see the same input x₁ = ${v.x}. If w₂₁ = ${v.w21} is changed, z₁ changes as well.`,
    right: () => 'w₂₁ goes into unit 2, and z₁ does not contain it',
    wrong: [
      {
        text: () => 'both units are fed by the same x₁',
        because: (v: OtherUnit) =>
          `They share the input, not the weights: z₁ has its own w₁₁ = ${v.w11} and w₁₂ = ${v.w12}.`,
      },
      {
        text: () => 'w₂₁ leads out of unit 2, not into a unit',
        because: () =>
          'The first index is the unit a weight goes into, the second the input it comes from: w₂₁ goes into unit 2 from input 1.',
      },
    ],
    point: (v: OtherUnit) => `z₁ = w₁₁x₁ + w₁₂x₂ contains only w₁₁ = ${v.w11} and w₁₂ = ${v.w12}, so ∂z₁/∂w₂₁ = 0.`,
    way: () =>
      'w_kj goes into unit k from input j: each row of W belongs to one unit. A weight stands in one row and moves the z of that unit alone. That is why its gradient has only the δ of its own unit.',
  },
  steepest: {
    says: (v: Steepest) =>
      `The sigmoid is flatter at z = ${v.far}, where it gives h = ${v.hFar}, than at z = ${v.near}, where it gives h = ${v.hNear}.`,
    right: (v: Steepest) => `h(1 − h) is ${v.slopeFar} there, against ${v.slopeNear}`,
    wrong: [
      {
        text: (v: Steepest) => `the slope is h, and ${v.hFar} is more than ${v.hNear}`,
        because: (v: Steepest) =>
          `h says how high the curve stands, not how steep it is. The slope h(1 − h) is ${v.slopeFar} against ${v.slopeNear}.`,
      },
      {
        text: (v: Steepest) => `the slope 1 − h is ${v.restFar}, against ${v.restNear}`,
        because: (v: Steepest) =>
          `1 − h is only half of it; far on the left it would say “steep”, where the curve is flat. The slope h(1 − h) is ${v.slopeFar} against ${v.slopeNear}.`,
      },
    ],
    point: (v: Steepest) =>
      `The slope is h(1 − h): ${v.slopeFar} at z = ${v.far}, but ${v.slopeNear} at z = ${v.near}.`,
    way: () =>
      'The sigmoid is steepest in the middle, at z = 0, where h = ½. To the right 1 − h goes to 0, to the left h does, and either takes the slope along. A high output is no sign of a steep place.',
  },
  kink: {
    says: (v: Kink) => `At z = 0, ${v.name} has no derivative; the slope used there, ${v.used}, is a convention.`,
    right: (v: Kink) => `the slope is ${v.left} on the left but ${v.right} on the right`,
    wrong: [
      {
        text: (v: Kink) => `the slope at 0 is ${v.right}, as it is on the right`,
        because: (v: Kink) =>
          `On the left it is ${v.left}. With two different sides there is no derivative; ${v.used} is what was agreed on.`,
      },
      {
        text: () => 'left of 0 it has no slope either',
        because: (v: Kink) =>
          `Left of 0 it has one, ${v.left}, a slope like any other. Only at 0 do two different slopes meet.`,
      },
    ],
    point: (v: Kink) =>
      `Left of 0 the slope is ${v.left}, right of it ${v.right}: at 0 there is none, and ${v.used} is used by agreement.`,
    way: () =>
      'A derivative needs the same slope from both sides. A program has to put some number there all the same; here, as in PyTorch, it is that of the left side. It rarely matters, since z is hardly ever exactly 0.',
  },
  onePath: {
    says: (v: OnePath) => `A softmax gives y = ${v.y}, and t = ${v.t}. Then ∂L/∂h₁ = ∂L/∂y₁·∂y₁/∂h₁.`,
    right: (v: OnePath) => `the path through y₂ is missing, which brings ${v.rest}`,
    wrong: [
      {
        text: () => 'h₁ is the logit of y₁ and reaches L through it alone',
        because: (v: OnePath) =>
          `h₁ stands in the denominator of y₂ too. Through y₁ comes ${v.one}, through both together ${v.whole}.`,
      },
      {
        text: (v: OnePath) => `∂L/∂h₁ is ∂L/∂y₁ = ${v.stop}, without a further factor`,
        because: (v: OnePath) =>
          `That stops at the probability. From there it goes on through the softmax, on both paths: ${v.whole}.`,
      },
    ],
    point: (v: OnePath) =>
      `Through y₁ comes ${v.one}, through y₂ comes ${v.rest}: together ∂L/∂h₁ = y₁ − t₁ = ${v.whole}.`,
    way: () =>
      'All probabilities share one denominator, so h₁ moves every y. L feels h₁ on each of these paths, and what they bring is added. The path through y₁ alone is the whole only for t = (1, 0).',
  },
  sumOfTargets: {
    says: (v: Sum) => `With h = ${v.h} and t = ${v.t}, the cross entropy of the softmax is L = ln Σeʰ − Σ t·h.`,
    right: (v: Sum) => `Σt = ${v.sum} belongs in front of ln Σeʰ`,
    wrong: [
      {
        text: () => 'in the expansion Σt always drops out',
        because: (v: Sum) =>
          `It drops out only where it is 1. Here Σt = ${v.sum}, so L = ${v.loss}; without it one gets ${v.without}.`,
      },
      {
        text: () => 'the expansion is for one-hot targets only',
        because: (v: Sum) => `One-hot is not needed: any t with Σt = 1 will do. It fails here because Σt = ${v.sum}.`,
      },
    ],
    point: (v: Sum) =>
      `L = (Σt)·ln Σeʰ − Σ t·h = ${v.loss} with Σt = ${v.sum}; without that factor it would be ${v.without}.`,
    way: () => expansion,
  },
  softTarget: {
    says: (v: Sum) => `t = ${v.t} is not one-hot. Still L = ln Σeʰ − Σ t·h is its cross entropy for h = ${v.h}.`,
    right: (v: Sum) => `Σt = ${v.sum}, and nothing else is asked of t`,
    wrong: [
      {
        text: () => 'Σt drops out for one-hot targets only',
        because: (v: Sum) =>
          `A one-hot target is one way to sum to 1. Here Σt = ${v.sum} too, and both ways L = ${v.loss}.`,
      },
      {
        text: () => 'Σt drops out whatever the targets are',
        because: () => 'It does here, because Σt = 1. Where the targets sum to something else, it stays in front.',
      },
    ],
    point: (v: Sum) => `Σt = ${v.sum}, so (Σt)·ln Σeʰ is ln Σeʰ itself: with and without the sum L = ${v.loss}.`,
    way: () => expansion,
  },
};
