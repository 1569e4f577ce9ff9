// What `train` says. Numbers arrive already written.

export const train = {
  presets: {
    article: 'The article’s network',
    and: 'AND',
    xor: 'XOR',
    'two-moons': 'Two moons',
    spiral: 'Spiral',
    'deep-chain': 'Deep chain',
    own: 'Your data',
    ownNet: 'Your network',
  },
  views: { loss: 'Loss curve', gradients: 'Gradients by layer', plane: 'Decision picture' },
  heading: (v: { name: string; from: string; to: string; steps: string }) =>
    `${v.name}: loss ${v.from} → ${v.to} in ${v.steps} steps`,
  headingCancelled: (v: { name: string; from: string; to: string; steps: string }) =>
    `${v.name}: stopped after ${v.steps} steps, loss ${v.from} → ${v.to}`,
  loss: 'loss',
  accuracy: (v: { right: number; of: number }) => `${v.right} of ${v.of} right`,
  network: 'network',
  sizes: 'size of ∂L/∂W at the start',
  sizesAt: (sizes: readonly string[]) =>
    sizes.length === 1
      ? sizes.join('')
      : `first layer ${sizes.slice(0, 1).join('')}, last layer ${sizes.slice(1).join('')}`,
  firstLayer: 'what reaches the first layer at the start (RMS of ∂L/∂W, log scale)',
  method: (v: { examples: number }) =>
    v.examples === 1
      ? 'Gradient descent on one example.'
      : `Gradient descent on all ${v.examples} examples at once; loss and gradients are means over them.`,
  diverged: (v: { step: string; rate: string; less: string }) =>
    `Diverged: after step ${v.step} the loss was no number any more. With η = ${v.rate} each step jumps over the valley and lands higher up. Try rate=${v.less} instead.`,
  risen: (v: { times: string; rate: string; less: string }) =>
    `The loss has grown to ${v.times} times what it was. With η = ${v.rate} the steps jump over the valley. Try rate=${v.less} instead.`,
  vanishing: (v: { times: string }) =>
    `The gradient vanishes on its way back: at the start the last layer’s is ${v.times} times as large as the first one’s.`,
  bound: (v: { layers: string; bound: string }) =>
    `Along one path through ${v.layers} sigmoid layers with |w| ≤ 1, at most 0.25^${v.layers} = ${v.bound} of it can pass.`,
  floor: (v: { floor: string }) =>
    `h stays between 0 and 1 here, so the loss cannot go under ${v.floor}, however long one trains.`,
  noRate: 'With η = 0 no weight moves. Give it a rate above 0.',
  noHidden: 'There is no hidden layer here, so the activation changes nothing; depth=2 gives it one.',
  noPlane:
    'The decision picture needs two inputs and one output that should be 0 or 1. So here is the loss curve instead.',
  stalled: 'The loss has hardly moved: a plateau. Another activation, another rate or more steps may lead off it.',
  learned: (v: { of: number }) =>
    v.of === 1
      ? 'It has learned it: its one example comes out on the right side.'
      : `It has learned it: all ${v.of} examples come out on the right side.`,
  wasCancelled: 'Stopped on request; this is how far it came.',
  underWay: (v: { done: string; all: string; loss: string }) => `Training… step ${v.done} of ${v.all}, loss ${v.loss}`,
  cancelButton: 'Stop here',
  cancel: {
    stopping: 'I told it to stop.',
    over: 'That training is over already.',
    'not-yours': 'Only whoever began this training can stop it.',
  },
  change: {
    faster: 'η × 2',
    slower: 'η ÷ 2',
    longer: 'Steps × 2',
    deeper: 'One layer deeper',
    activation: (name: string) => `With ${name}`,
    compare: 'Compare activations',
  },
  another: 'Train something else…',
};
