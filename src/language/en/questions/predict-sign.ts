// Q12: the sign of a gradient and the way of a step. Values arrive already written.

interface Asked {
  readonly weight: string;
  readonly unit: string;
  readonly from: string;
  readonly y: string;
  readonly t: string;
  readonly error: string;
  readonly x: string;
}

interface Decided {
  readonly weight: string;
  readonly error: string;
  readonly x: string;
  readonly sign: string;
}

export const predictSign = {
  title: 'Which sign, which way?',
  prompt: {
    error: (v: Asked) =>
      `${v.weight} leads into sigmoid unit ${v.unit} from input ${v.from}; softmax and cross entropy follow. For this example ${v.y}, ${v.t} and ${v.x}.\n\nWhat is the sign of ∂L/∂${v.weight}, and which way does one step w ← w − η·∂L/∂w (η > 0) move ${v.weight}?`,
    input: (v: Asked) =>
      `${v.weight} leads into sigmoid unit ${v.unit} from input ${v.from}. The error that comes back to the unit is ${v.error}, and the input is ${v.x}.\n\nWhat is the sign of ∂L/∂${v.weight}, and which way does one step w ← w − η·∂L/∂w (η > 0) move ${v.weight}?`,
  },
  rises: (v: { weight: string; sign: string }) => `∂L/∂${v.weight} ${v.sign}, and ${v.weight} moves up`,
  falls: (v: { weight: string; sign: string }) => `∂L/∂${v.weight} ${v.sign}, and ${v.weight} moves down`,
  facts: (v: Decided) =>
    `${v.error} and ${v.x} decide it, since a sigmoid's slope is positive: ∂L/∂${v.weight} ${v.sign}. The step goes the other way.`,
  errorAlone: (v: { x: string; facts: string }) =>
    `That is the sign of the error alone: the negative input ${v.x} turns it. ${v.facts}`,
  flipped: (v: { error: string; facts: string }) =>
    `That is target minus prediction. The error is prediction minus target, ${v.error}. ${v.facts}`,
  uphill: (v: { facts: string }) =>
    `The sign is right, but a step along the gradient goes uphill: the rule subtracts. ${v.facts}`,
  both: (v: { facts: string }) =>
    `The weight does move that way, but only because two slips cancel: the sign is flipped, and then the step goes uphill. ${v.facts}`,
  point: {
    rises: (v: Decided) =>
      `${v.error} and ${v.x} have different signs, so ∂L/∂${v.weight} ${v.sign}, and the step against it moves ${v.weight} up.`,
    falls: (v: Decided) =>
      `${v.error} and ${v.x} have the same sign, so ∂L/∂${v.weight} ${v.sign}, and the step against it moves ${v.weight} down.`,
  },
  way: (v: { error: string; x: string }) =>
    `∂L/∂w is error · slope · input. The slope of a sigmoid is positive everywhere, so only the signs of ${v.error} and ${v.x} count. Equal signs give a positive product, different ones a negative. Gradient descent subtracts it: where the gradient is positive the weight moves down, where it is negative, up.`,
  any: {
    prompt: (v: { weight: string; z: string; h: string; error: string; slope: string; x: string }) =>
      `${v.weight} leads into the unit that adds up ${v.z} and puts out ${v.h}. What came back to it is ${v.error}, the slope of its activation there is ${v.slope}, and the weight was shown ${v.x}.\n\nWhat is the sign of ∂L/∂${v.weight}, and which way does one step w ← w − η·∂L/∂w (η > 0) move ${v.weight}?`,
    facts: (v: Decided) =>
      `${v.error} and ${v.x} decide it, since the slope is positive: ∂L/∂${v.weight} ${v.sign}. The step goes the other way.`,
    flipped: (v: { facts: string }) => `On the way a sign turned round. ${v.facts}`,
    way: (v: { error: string; x: string; slope: string }) =>
      `∂L/∂w is error · slope · input. The slope ${v.slope} is positive, so only the signs of ${v.error} and ${v.x} count. Equal signs give a positive product, different ones a negative. Gradient descent subtracts it: where the gradient is positive the weight moves down, where it is negative, up.`,
  },
};
