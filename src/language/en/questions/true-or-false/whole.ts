// Statements about the chain as a whole and the step made with it. Values arrive already written.

interface Fork {
  readonly first: string;
  readonly second: string;
  readonly sum: string;
  readonly product: string;
}

interface Updated {
  readonly rate: string;
  readonly truth: string;
  readonly moved: string;
  readonly skipped: string;
}

interface Downhill {
  readonly weight: string;
  readonly w: string;
  readonly g: string;
  readonly rate: string;
  readonly by: string;
  readonly after: string;
}

interface Rate {
  readonly weight: string;
  readonly rate: string;
  readonly twice: string;
  readonly g: string;
  readonly doubled: string;
  readonly step: string;
  readonly longer: string;
}

interface Twins {
  readonly row: string;
  readonly out: string;
  readonly first: string;
  readonly second: string;
}

export const wholeStatements = {
  fork: {
    says: (v: Fork) =>
      `A value a reaches L on two paths. Multiplied along each, one path brings ${v.first} and the other ${v.second}. So ∂L/∂a = ${v.sum}.`,
    right: () => 'what different paths bring is added',
    wrong: [
      {
        text: (v: Fork) => `the chain rule multiplies, so it is ${v.product}`,
        because: (v: Fork) => `It multiplies along one path. Two paths are added: ${v.sum}, not ${v.product}.`,
      },
      {
        text: () => 'L is always a sum, with one term for each path',
        because: (v: Fork) =>
          `It need not be one: even where L multiplies what the two paths carry, small changes add up, ${v.first} and ${v.second}.`,
      },
    ],
    point: (v: Fork) =>
      `Both paths feel a change of a at the same time: ${v.first} and ${v.second} add up to ${v.sum}.`,
    way: () =>
      'If a moves a little, each path moves L by its own share, and the shares add up. Along a path one factor acts on the next, and there one multiplies. So: multiply along, add across.',
  },
  updatedWeights: {
    says: (v: Updated) =>
      `In a network of two layers the last layer has already made its step with η = ${v.rate}. The gradient of w⁽¹⁾₁₁ is now computed with the new weights of the last layer.`,
    right: (v: Updated) => `the old weights count: ${v.truth}, not ${v.moved}`,
    wrong: [
      {
        text: () => 'the new weights are better, so use them',
        because: (v: Updated) =>
          `The gradient belongs to the loss that was computed, with the old weights. They give ${v.truth}, the new ones ${v.moved}.`,
      },
      {
        text: (v: Updated) => `no weight of the last layer counts: ${v.skipped}`,
        because: (v: Updated) =>
          `What comes back through the last layer is multiplied by its weights, those of the pass forward: ${v.truth}.`,
      },
    ],
    point: (v: Updated) =>
      `The pass backward uses the weights of the pass forward: ${v.truth}; with those already moved one would get ${v.moved}.`,
    way: () =>
      'A gradient says how this loss changes, at the weights it was computed with. So all gradients come first, and only then does every weight move. Well-known worked examples have this mistake in them.',
  },
  downhill: {
    says: (v: Downhill) =>
      `${v.weight} = ${v.w}, and ∂L/∂${v.weight} = ${v.g}. One step of gradient descent with η = ${v.rate} makes ${v.weight} larger.`,
    right: (v: Downhill) => `−η·g = ${v.by} is added to it`,
    wrong: [
      {
        text: () => 'the gradient is negative, so the weight falls',
        because: (v: Downhill) =>
          `The step goes against the gradient: −${v.rate} · (${v.g}) = ${v.by}, and the weight rises to ${v.after}.`,
      },
      {
        text: () => 'a negative weight is always pulled towards 0',
        because: (v: Downhill) =>
          `The sign of the weight has no say, only the gradient does: were it positive, ${v.weight} would go further down.`,
      },
    ],
    point: (v: Downhill) => `w − η·g = ${v.w} − ${v.rate} · (${v.g}) = ${v.after}: the step goes against the gradient.`,
    way: () =>
      'A negative gradient says that the loss falls when the weight grows. Gradient descent wants the loss to fall, so the weight grows. The sign of the weight itself has no say in this.',
  },
  rate: {
    says: (v: Rate) =>
      `When η goes from ${v.rate} to ${v.twice}, the gradient ∂L/∂${v.weight} = ${v.g} stays what it is.`,
    right: () => 'η is no part of it, only the step gets longer',
    wrong: [
      {
        text: (v: Rate) => `η is a factor of it, so it becomes ${v.doubled}`,
        because: (v: Rate) =>
          `η is a factor of the step, which goes from ${v.step} to ${v.longer}. The gradient has only error, slope and input.`,
      },
      {
        text: () => 'neither it nor the step depends on η',
        because: (v: Rate) => `The gradient does not, but the step −η·g does: it goes from ${v.step} to ${v.longer}.`,
      },
    ],
    point: (v: Rate) =>
      `∂L/∂${v.weight} = ${v.g} contains error, slope and input, no η; only the step −η·g goes from ${v.step} to ${v.longer}.`,
    way: () =>
      'The gradient describes the slope of the loss at the place where one stands. How far one walks along it is a decision of its own. η comes in with the update, after all gradients are known.',
  },
  twins: {
    says: (v: Twins) =>
      `Two hidden units start alike: the weights ${v.row} lead into each of them, and ${v.out} out of each. Training makes them different.`,
    right: () => 'they get equal gradients, step after step',
    wrong: [
      {
        text: () => 'they share the error out between them',
        because: (v: Twins) =>
          `Nothing shares it out: the same error comes back to both, and their gradients are ${v.first} each.`,
      },
      {
        text: () => 'units that start alike get no gradient at all',
        because: (v: Twins) => `They do get one, ${v.first} each. It is the same for both, and that keeps them equal.`,
      },
    ],
    point: (v: Twins) =>
      `The gradients are ${v.first} into the one and ${v.second} into the other: equal before the step and equal after it.`,
    way: () =>
      'Equal weights give equal z, equal h and equal slopes. Equal weights behind them bring back equal errors. So every step keeps them equal, and they never learn different things; this is why weights start at random.',
  },
};
