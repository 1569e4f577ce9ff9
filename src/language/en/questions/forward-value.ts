// Q1: a value of the forward pass. Values arrive already written.

interface Sum {
  readonly z: string;
  readonly way: string;
}

interface Unit {
  readonly f: string;
  readonly z: string;
  readonly opposite: string;
  readonly other: string;
  readonly way: string;
}

interface Probability {
  readonly y: string;
  readonly h: string;
  readonly way: string;
}

interface Loss {
  readonly y: string;
  readonly way: string;
}

export const forwardValue = {
  title: 'One step forward',
  sum: {
    prompt: (v: { W: string; b: string; x: string; z: string }) =>
      `A layer computes z = Wx + b with W = ${v.W}, b = ${v.b} and x = ${v.x}. Row k of W leads into unit k.\n\nHow large is ${v.z}?`,
    right: (v: Sum) => `Its row of weights times the input, and the bias on top: ${v.way}.`,
    because: {
      bias: (v: Sum) => `That is Wx alone; the bias is still to be added: ${v.way}.`,
      column: (v: Sum) => `That takes a column of W. What leads into a unit stands in its row: ${v.way}.`,
      other: (v: Sum) => `That is the sum of the other unit. For ${v.z} its own row and bias count: ${v.way}.`,
      sign: (v: Sum) => `Two negative numbers were multiplied to a negative one: ${v.way}.`,
    },
    way: (v: { unit: number }) =>
      `Row ${v.unit} of W holds the weights into unit ${v.unit}. Each is multiplied by its own input, the products are added up, and the bias of the unit is added at the end.`,
  },
  activated: {
    prompt: (v: { f: string; z: string; alpha: string }) =>
      `A unit adds up to z = ${v.z}. Its activation is ${v.f}${v.alpha}.\n\nHow large is h = ${v.f}(z)?`,
    right: (v: Unit) => `The height of the curve at z = ${v.z}: ${v.way}.`,
    because: {
      itself: (v: Unit) => `That is z, which goes into ${v.f}. What comes out is ${v.way}.`,
      slope: (v: Unit) => `That is how steep ${v.f} is at z = ${v.z}. How high it stands there is ${v.way}.`,
      neighbour: (v: Unit) => `That is ${v.other}(${v.z}). Here the activation is ${v.f}: ${v.way}.`,
      mirrored: (v: Unit) => `That is ${v.f}(${v.opposite}), the value at the opposite z: ${v.way}.`,
      wrongSide: (v: Unit) =>
        `The small factor α belongs to the left of 0, and z = ${v.z} lies to the right: ${v.way}.`,
    },
    way: {
      sigmoid:
        'The sigmoid maps every z into (0, 1): ½ at z = 0, above ½ for positive and below ½ for negative z. The exponent carries −z.',
      tanh: 'tanh maps every z into (−1, 1), with the sign of z. Far from 0 it is close to ±1.',
      relu: 'ReLU passes positive z on as they are and turns negative ones into 0.',
      'leaky-relu':
        'Leaky ReLU passes positive z on as they are and multiplies negative ones by α, so that a little of them comes through.',
    },
  },
  probability: {
    prompt: (v: { h: string; y: string }) =>
      `The last layer put out the logits h = ${v.h}. The softmax turns them into probabilities y.\n\nHow large is ${v.y}?`,
    right: (v: Probability) => `Its exponential over the sum of all: ${v.way}.`,
    because: {
      share: (v: Probability) => `That is ${v.h} over the sum of the logits, without the exponentials: ${v.way}.`,
      alone: (v: Probability) => `That is the sigmoid of ${v.h} alone. The softmax looks at all logits: ${v.way}.`,
      other: (v: Probability) => `That is the probability of another class: ${v.way}.`,
      bare: (v: Probability) => `That is the exponential, not yet divided by the sum of all: ${v.way}.`,
    },
    way: (v: { y: string; h: string }) =>
      `Each logit becomes an exponential, so that all are positive. ${v.y} is the exponential of ${v.h} divided by the sum over all classes, so that the probabilities add up to 1.`,
  },
  loss: {
    prompt: (v: { y: string; t: string }) =>
      `The network predicts y = ${v.y}, the target is t = ${v.t}.\n\nHow large is the cross entropy L?`,
    right: (v: Loss) => `Only the class that is right counts: ${v.way}.`,
    because: {
      base: (v: Loss) => `That is a logarithm to base 10. Cross entropy uses the natural one: ${v.way}.`,
      other: (v: Loss) => `That is the logarithm of another class. t picks ${v.y}: ${v.way}.`,
      gap: (v: Loss) => `That is how far ${v.y} is from 1. Cross entropy takes the logarithm: ${v.way}.`,
      sign: (v: Loss) => `A logarithm of a number below 1 is negative; the minus in front makes it a loss: ${v.way}.`,
    },
    way: (v: { y: string }) =>
      `In −Σ tₖ ln yₖ every term with t = 0 falls away. What stays is −ln ${v.y}: 0 for a sure and right answer, and the larger the less the network believed in it.`,
  },
};
