// The activation function. Values arrive already written.

interface Sigmoid {
  readonly z: string;
  readonly h: string;
  readonly slope: string;
  readonly largest: string;
  readonly share: string;
  readonly rest: string;
  readonly atH: string;
}

interface Others {
  readonly name: string;
  readonly z: string;
  readonly sigmoid: string;
  readonly other: string;
  readonly ratio: string;
}

export const activation = {
  name: 'Activation function',
  sigmoid: {
    title: 'The sigmoid and its slope',
    text: 'The sigmoid turns any z into something between 0 and 1. Around 0 it climbs quickly; further out it is flat.\n\nSo its slope is a hill around 0 and nearly nothing elsewhere. There is a short way to write it: h times what is missing to 1.',
    picture: 'sigmoid above, its slope below',
    point: (v: Sigmoid) =>
      `At z = ${v.z} the slope is ${v.slope}: ${v.share} % of the largest there is, ${v.largest} at z = 0.`,
    question: (v: Sigmoid) => `At z = ${v.z} the unit gives h = ${v.h}. What is its slope there?`,
    because: {
      right: (v: Sigmoid) => `h times what is missing to 1: h·(1 − h) = ${v.h} · ${v.rest} = ${v.slope}.`,
      h: (v: Sigmoid) => `That is h, the height of the curve, not how steep it is. h·(1 − h) = ${v.slope}.`,
      atH: (v: Sigmoid) =>
        `That is the slope of σ at the place h. The unit stands at z = ${v.z}; there the slope is h·(1 − h) = ${v.slope}.`,
    },
  },
  others: {
    by: 'activation',
    title: 'Other activations, other slopes',
    text: 'In the chain the activation appears with nothing but its slope. That is where activations differ for learning: how much of the error they let pass at this z.\n\nThe article looks at sigmoid, ReLU and leaky ReLU; lesson 2 tells why each came.',
    picture: 'slope beside that of the sigmoid',
    point: (v: Others) =>
      `At z = ${v.z} the slope of ${v.name} is ${v.other}, that of the sigmoid ${v.sigmoid}: ${v.ratio} times.`,
    question: (v: Others) => `Which lets more of the error pass at z = ${v.z}?`,
    because: (v: Others) => `At z = ${v.z} the slope of the sigmoid is ${v.sigmoid}, that of ${v.name} ${v.other}.`,
  },
};
