// Q24: one step of gradient descent. Values arrive already written.

interface Step {
  readonly weight: string;
  readonly w: string;
  readonly g: string;
  readonly after: string;
  /** `0.8 − 0.77` */
  readonly went: string;
  readonly rate: string;
  readonly value: string;
}

interface Wrong {
  readonly value: string;
  readonly right: string;
  readonly rate: string;
}

export const oneStep = {
  title: 'One step down',
  prompt: {
    weight: (v: Step) =>
      `A weight stands at ${v.weight} = ${v.w}, and ∂L/∂${v.weight} = ${v.g}.\n\nWhere does it stand after one step of gradient descent with η = ${v.rate}? Give 3 significant figures.`,
    change: (v: Step) =>
      `A weight stands at ${v.weight} = ${v.w}, and ∂L/∂${v.weight} = ${v.g}. One step of gradient descent is made with η = ${v.rate}.\n\nBy how much does ${v.weight} change, with its sign? Give 3 significant figures.`,
    gradient: (v: Step) =>
      `One step of gradient descent with η = ${v.rate} took a weight from ${v.weight} = ${v.w} to ${v.after}.\n\nHow large was ∂L/∂${v.weight}? Give 3 significant figures.`,
  },
  wrong: {
    uphill: (v: Wrong) =>
      `${v.value} comes from adding η·g. The gradient points to where the loss grows, so the step goes against it: ${v.right}.`,
    rateForgotten: (v: Wrong) =>
      `${v.value} leaves the learning rate out. How far the weight moves along the gradient, η = ${v.rate} decides: ${v.right}.`,
    stepAlone: (v: Wrong) => `${v.value} is the step −η·g alone; it still has to be added to the weight: ${v.right}.`,
    newWeight: (v: Wrong) => `${v.value} is where the weight stands afterwards; asked was how far it went: ${v.right}.`,
    sign: (v: Wrong) =>
      `${v.value} has the sign of the step. The weight goes against its gradient, so the gradient has the other sign: ${v.right}.`,
    timesRate: (v: Wrong) =>
      `${v.value} multiplies the way by η once more. The way is η·g already, so it is divided by η = ${v.rate}: ${v.right}.`,
  },
  point: {
    weight: (v: Step) =>
      `The new weight is w − η·g = ${v.value}: against the gradient ${v.g}, scaled by η = ${v.rate}.`,
    change: (v: Step) =>
      `The weight changes by −η·g = ${v.value}: against the gradient ${v.g}, scaled by η = ${v.rate}.`,
    gradient: (v: Step) => `The way from ${v.w} to ${v.after} is −η·g, so g = (${v.went})/${v.rate} = ${v.value}.`,
  },
  way: 'The gradient says in which direction the loss grows, and how steeply. Gradient descent goes the other way, so η·g is subtracted. A negative gradient therefore makes the weight larger.',
};
