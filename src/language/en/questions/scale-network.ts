// Q16: the whole input scaled, and the network recomputed. Values arrive already written.

interface Scaled {
  readonly weight: string;
  readonly unit: string;
  readonly k: string;
  readonly t: string;
  readonly x: string;
  /** z, slope and prediction, each before and after. */
  readonly rows: readonly string[];
  readonly error: string;
  readonly slope: string;
  readonly whole: string;
}

interface Thought {
  readonly k: string;
  readonly error: string;
  readonly slope: string;
  readonly facts: string;
}

export const scaleNetwork = {
  title: 'Scale the input, and let z move',
  prompt: (v: Scaled) =>
    `Two sigmoid units without bias, softmax and cross entropy. The whole input x = ${v.x} is multiplied by ${v.k}, and the network is run again. In unit ${v.unit}, with ${v.t}:\n${v.rows.join('\n')}\n\nWhat does that multiply ∂L/∂${v.weight} by? (${v.weight} leads into unit ${v.unit} from input 1.)`,
  facts: (v: Scaled) =>
    `All three factors move: error × ${v.error}, slope × ${v.slope}, input × ${v.k}, together × ${v.whole}.`,
  because: {
    held: (v: Thought) =>
      `× ${v.k} is true of the factor x with z held. Here z moves along, and the slope with it. ${v.facts}`,
    errorHeld: (v: Thought) =>
      `Input and slope are seen, but the prediction moves too, so the error is × ${v.error}. ${v.facts}`,
    noInput: (v: Thought) =>
      `Error and slope are seen, but the gradient of a weight has its input as a factor as well, × ${v.k}. ${v.facts}`,
    noSlope: (v: Thought) =>
      `Error and input are seen, but z moved on the sigmoid: the slope is × ${v.slope}. ${v.facts}`,
    inverse: (v: Thought) =>
      `The input does not divide: it is a factor, × ${v.k}, and slope and error move besides. ${v.facts}`,
  },
  point: {
    less: (v: Scaled) =>
      `With x × ${v.k} the gradient shrinks, × ${v.whole}: input × ${v.k}, but slope × ${v.slope} and error × ${v.error}.`,
    more: (v: Scaled) =>
      `With x × ${v.k} the gradient is × ${v.whole}, not × ${v.k}: the slope is × ${v.slope} and the error × ${v.error} besides.`,
  },
  way: (v: Scaled) =>
    `∂L/∂w = (y − t) · σ′(z) · x, and scaling x moves all three. z = Wx is multiplied by ${v.k} as well, which puts the unit at another place on the sigmoid. The predictions follow, and with them the error y − t. Take each factor after by the same factor before, and multiply the three.`,
  any: {
    prompt: (v: Scaled & { net: string }) =>
      `A network ${v.net} without biases. Its whole input x = ${v.x} is multiplied by ${v.k}, and it is run again. In unit ${v.unit} of the first layer:\n${v.rows.join('\n')}\n\nWhat does that multiply ∂L/∂${v.weight} by? (${v.weight} leads into unit ${v.unit} from input 1.)`,
    noSlope: (v: Thought) =>
      `Error and input are seen, but z moved along the curve of the activation: the slope is × ${v.slope}. ${v.facts}`,
    way: (v: { k: string }) =>
      `∂L/∂w is error · slope · input, and scaling x moves all three. z = Wx is multiplied by ${v.k} as well, which puts the unit at another place on the curve of its activation. All that follows moves along, and so does what comes back. Take each factor after by the same factor before, and multiply the three.`,
  },
};
