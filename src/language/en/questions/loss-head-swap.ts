// Q31: the same output under another loss. Values arrive already written.

interface Swap {
  readonly from: string;
  readonly to: string;
  readonly y: string;
  readonly t: string;
  readonly way: string;
}

export const lossHeadSwap = {
  title: 'Another end, the same output',
  heads: {
    softmax: 'softmax and cross entropy',
    logistic: 'a sigmoid and binary cross entropy',
    'sigmoid-squared': 'a sigmoid and the squared error ½(y − t)²',
    'tanh-squared': 'tanh and the squared error ½(y − t)²',
    'linear-squared': 'a linear output and the squared error ½(y − t)²',
  },
  prompt: (v: Omit<Swap, 'way'> & { before: string }) =>
    `A network ended in ${v.from}. At output y = ${v.y}, target t = ${v.t}, it sent ∂L/∂z ${v.before} back to the z behind y.\nNow it ends in ${v.to}. Output and target are the same: y = ${v.y}, t = ${v.t}.\n\nHow large is ∂L/∂z now? To 3 significant figures.`,
  wrong: (v: { remark: string; way: string }) => `${v.remark} Here ∂L/∂z = ${v.way}.`,
  slope: (v: { slope: string; way: string }) =>
    `A slope belongs into the product, but this activation has another: written with its output it is ${v.slope}, so ∂L/∂z = ${v.way}.`,
  dropped: (v: Swap) =>
    `That is y − t alone. With ${v.to} nothing takes away the slope of the activation: ∂L/∂z = ${v.way}.`,
  kept: (v: Swap) =>
    `That still has y(1 − y) in it. With ${v.to} the derivative of the loss has already taken it away: ∂L/∂z = ${v.way}.`,
  point: {
    sloped: (v: Swap) => `With ${v.to} the slope stays in the product: ∂L/∂z = ${v.way}.`,
    whole: (v: Swap) => `With ${v.to} the error comes back whole: ∂L/∂z = ${v.way}.`,
  },
  way: {
    softmax:
      'The derivative of cross entropy by y has y in its denominator, and the derivative of the softmax has it above the line. They cancel, and summed over all paths y − t is left. There is no separate slope to multiply by.',
    logistic:
      'The derivative of binary cross entropy by y is (y − t)/(y(1 − y)). Times the slope y(1 − y) of the sigmoid, the slope cancels. What is left is y − t.',
    'sigmoid-squared':
      'The derivative of ½(y − t)² by y is y − t. From y back to z it goes through the sigmoid, whose slope is y(1 − y). Nothing cancels here: where the sigmoid is flat, even a large error sends little back.',
    'tanh-squared':
      'The derivative of ½(y − t)² by y is y − t. From y back to z it goes through tanh, whose slope is 1 − y². Nothing cancels here: where tanh is flat, even a large error sends little back.',
  },
  bars: { before: 'before', now: 'now' },
};
