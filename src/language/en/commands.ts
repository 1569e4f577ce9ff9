// Name and description of each subcommand and argument: help, completion and Discord's option list read them.
// Names are lower case, descriptions at most 100 characters.

export const commands = {
  gradient: {
    name: 'gradient',
    description: 'Any gradient of a network, with the factors, the numbers and a check',
    arguments: {
      net: { name: 'net', description: 'Widths from input to output, such as 2-3-2' },
      x: { name: 'x', description: 'Inputs, such as 1.5 -0.5' },
      w: { name: 'w', description: 'Weights: rows are units, apart by ; and layers apart by |' },
      b: { name: 'b', description: 'Biases, layers apart by |; none if left out' },
      target: { name: 'target', description: 'What the outputs should be, such as 1 0' },
      activation: { name: 'activation', description: 'One for all layers, or one a layer' },
      loss: { name: 'loss', description: 'How the error is measured' },
      rate: { name: 'rate', description: 'Learning rate η of the descent step' },
      wrt: { name: 'wrt', description: 'What to differentiate by: w11, w2_31, b1, x2, z1, h1' },
      digits: { name: 'digits', description: 'Significant figures shown, 1 to 15' },
      seed: { name: 'seed', description: 'Draws weights that you leave out; the same seed, the same weights' },
    },
  },
  help: {
    name: 'help',
    description: 'What I can do, with an example of each',
    arguments: {
      command: { name: 'command', description: 'Show everything about this one' },
    },
  },
  lesson: {
    name: 'lesson',
    description: 'Backpropagation step by step, with pictures you can change',
    arguments: {
      topic: { name: 'topic', description: 'Which lesson; the first if left out' },
      page: { name: 'page', description: 'Which page of it' },
    },
  },
  train: {
    name: 'train',
    description: 'Gradient descent before your eyes: loss, gradients by layer, decisions',
    arguments: {
      preset: { name: 'preset', description: 'What to learn' },
      steps: { name: 'steps', description: 'How many steps, at most 5000' },
      rate: { name: 'rate', description: 'Learning rate η' },
      activation: { name: 'activation', description: 'Of the hidden layers' },
      depth: { name: 'depth', description: 'How many layers of weights' },
      units: { name: 'units', description: 'How many units in each hidden layer' },
      compare: { name: 'compare', description: 'Two to four activations side by side: sigmoid,relu' },
      data: { name: 'data', description: 'Your own examples, input: target, apart by ;' },
      seed: { name: 'seed', description: 'Draws the starting weights' },
      show: { name: 'show', description: 'Which picture' },
    },
  },
  explain: {
    name: 'explain',
    description: 'A lesson, sent to you as a direct message',
    arguments: {
      topic: { name: 'topic', description: 'Which lesson; the first if left out' },
    },
  },
};
