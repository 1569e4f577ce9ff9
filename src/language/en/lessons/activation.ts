// The activation function. Values arrive already written.

interface Sigmoid {
  readonly z: string;
  readonly slope: string;
  readonly largest: string;
}

interface Asked {
  readonly z: string;
  readonly h: string;
  readonly slope: string;
  readonly rest: string;
  readonly atH: string;
  readonly ofZ: string;
}

interface Others {
  readonly name: string;
  readonly z: string;
  readonly sigmoid: string;
  readonly other: string;
}

type Compared = Others & { readonly ratio: string };
type Heights = Others & { readonly sigmoidHeight: string; readonly otherHeight: string };

export const activation = {
  name: 'Activation function',
  sigmoid: {
    title: 'The sigmoid and its slope',
    text: 'The sigmoid turns any z into something between 0 and 1. It climbs steeply around 0 and flattens out on both sides.\n\nSo its slope is a hill around 0 that runs out toward 0 on either side. It has a short formula: h times what is missing to 1.',
    picture: 'sigmoid above, its slope below',
    point: (v: Sigmoid & { share: string }) =>
      `At z = ${v.z} the slope is ${v.slope}: ${v.share} % of the largest there is, ${v.largest} at z = 0.`,
    top: (v: Sigmoid) => `At z = ${v.z} the slope is ${v.slope}. Nowhere is the sigmoid steeper than ${v.largest}.`,
    question: (v: Asked) => `One step further out, at z = ${v.z}, the unit gives h = ${v.h}. How steep is it there?`,
    because: {
      right: (v: Asked) => `h times what is missing to 1: h·(1 − h) = ${v.h} · ${v.rest} = ${v.slope}.`,
      h: (v: Asked) =>
        `That is h, the height of the curve. How steep it is there is h·(1 − h) = ${v.h} · ${v.rest} = ${v.slope}.`,
      atH: (v: Asked) =>
        `That is the slope at the place ${v.h}: h was put in for z. The unit stands at z = ${v.z}, where it is h·(1 − h) = ${v.slope}.`,
      ofZ: (v: Asked) =>
        `That is z·(1 − z) with z = ${v.z}. What goes in is h = ${v.h}, the value of the sigmoid: h·(1 − h) = ${v.slope}.`,
    },
  },
  others: {
    by: 'activation',
    title: 'Other activations, other slopes',
    text: 'In the chain the activation appears with nothing but its slope. That is where activations differ for learning: how much of the error they let pass at this z.\n\nThe article looks at sigmoid, ReLU and leaky ReLU; lesson 2 tells why each came.',
    picture: 'slope beside that of the sigmoid',
    point: (v: Compared) =>
      `At z = ${v.z} the slope of ${v.name} is ${v.other}, that of the sigmoid ${v.sigmoid}: ${v.ratio} times as much passes.`,
    falling: (v: Compared) =>
      `At z = ${v.z} the slope of ${v.name} is ${v.other}, that of the sigmoid ${v.sigmoid}: ${v.ratio} times as much passes, with its sign turned around.`,
    question: (v: { z: string }) => `On the other side, at z = ${v.z}: which lets more of the error pass?`,
    same: 'Both the same',
    because: {
      slope: (v: Heights) =>
        `The slope decides, not the height. At z = ${v.z} the sigmoid stands at ${v.sigmoidHeight} and has slope ${v.sigmoid}; ${v.name} stands at ${v.otherHeight} and has slope ${v.other}.`,
      same: (v: Others) =>
        `They would need the same slope. At z = ${v.z} the sigmoid has ${v.sigmoid}, ${v.name} ${v.other}.`,
    },
  },
};
