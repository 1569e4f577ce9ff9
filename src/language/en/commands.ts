// Name and description of each subcommand and argument: help, completion and Discord's option list read them.
// Names are lower case, descriptions at most 100 characters.

export const commands = {
  gradient: {
    name: 'gradient',
    description: 'Any gradient of a network, with the factors, the numbers and a check',
    arguments: {
      net: { name: 'net', description: 'Widths such as 2-3-2, or a network you saved' },
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
  check: {
    name: 'check',
    description: 'Is my formula or number right, and if not, which thought is off?',
    arguments: {
      of: { name: 'of', description: 'Which gradient: w11, w2_31, b1, x2, z1, h1' },
      answer: { name: 'answer', description: 'Your formula or number; left out, a form takes it' },
      net: { name: 'net', description: 'Widths from input to output, such as 2-3-2, or the name of a saved network' },
      x: { name: 'x', description: 'Inputs, such as 1.5 -0.5' },
      w: { name: 'w', description: 'Weights: rows are units, apart by ; and layers apart by |' },
      b: { name: 'b', description: 'Biases, layers apart by |; none if left out' },
      target: { name: 'target', description: 'What the outputs should be, such as 1 0' },
      activation: { name: 'activation', description: 'One for all layers, or one a layer' },
      loss: { name: 'loss', description: 'How the error is measured' },
      seed: { name: 'seed', description: 'Draws weights that you leave out; the same seed, the same weights' },
    },
  },
  derive: {
    name: 'derive',
    description: 'Derive a gradient yourself, with a coach who checks each step',
    arguments: {
      of: { name: 'of', description: 'Which gradient: w11, w2_31, b1, x2, z1, h1' },
      level: { name: 'level', description: '1 one factor at a time, 2 line after line, 3 an empty page' },
      net: { name: 'net', description: 'Widths from input to output, such as 2-3-2, or the name of a saved network' },
      x: { name: 'x', description: 'Inputs, such as 1.5 -0.5' },
      w: { name: 'w', description: 'Weights: rows are units, apart by ; and layers apart by |' },
      b: { name: 'b', description: 'Biases, layers apart by |; none if left out' },
      target: { name: 'target', description: 'What the outputs should be, such as 1 0' },
      activation: { name: 'activation', description: 'One for all layers, or one a layer' },
      loss: { name: 'loss', description: 'How the error is measured' },
      seed: { name: 'seed', description: 'Draws weights that you leave out; the same seed, the same weights' },
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
      net: { name: 'net', description: 'Its shape, or a network you saved' },
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
  differentiate: {
    name: 'differentiate',
    description: 'Any formula: its partial derivatives, numbers, graph and a check',
    arguments: {
      f: { name: 'f', description: 'The formula, such as tanh(w*x+b)^2' },
      at: { name: 'at', description: 'Values of its names, such as w=2 x=-1 b=0.5' },
      wrt: { name: 'wrt', description: 'By which names; all if left out' },
    },
  },
  home: {
    name: 'home',
    description: 'Where you are: your lesson, your language, what I keep of you',
    arguments: {},
  },
  'settings show': {
    name: 'settings show',
    description: 'Your language, your linked platforms, and what holds in this place',
    arguments: {},
  },
  'settings language': {
    name: 'settings language',
    description: 'The language I answer in: for you, or for everybody here',
    arguments: {
      language: { name: 'language', description: 'Which language; auto follows your app' },
      for: { name: 'for', description: 'Whose: yours, or the whole server’s' },
    },
  },
  'settings board': {
    name: 'settings board',
    description: 'What boards call you: your own name, another one, or nothing',
    arguments: {
      as: { name: 'as', description: 'Under your own name, or hidden' },
      name: { name: 'name', description: 'Another name, 1 to 32 characters' },
    },
  },
  'settings link': {
    name: 'settings link',
    description: 'One history on several platforms: get a code here, enter it there',
    arguments: {
      code: { name: 'code', description: 'The code that the other platform gave you' },
    },
  },
  'settings nets': {
    name: 'settings nets',
    description: 'The networks you saved: look, use, delete',
    arguments: { name: { name: 'name', description: 'Only this one' } },
  },
  'settings net-save': {
    name: 'settings net-save',
    description: 'Save a network under a name',
    arguments: {
      name: { name: 'name', description: 'Letters, digits, - and _' },
      net: { name: 'net', description: 'Such as 2-3-2' },
      x: { name: 'x', description: 'Inputs' },
      w: { name: 'w', description: 'Weights' },
      b: { name: 'b', description: 'Biases' },
      target: { name: 'target', description: 'Targets' },
      activation: { name: 'activation', description: 'For all layers, or one a layer' },
      loss: { name: 'loss', description: 'Loss' },
      rate: { name: 'rate', description: 'Learning rate η' },
      seed: { name: 'seed', description: 'Draws the weights' },
    },
  },
  'settings net-delete': {
    name: 'settings net-delete',
    description: 'Delete a saved network',
    arguments: { name: { name: 'name', description: 'Which one' } },
  },
  explain: {
    name: 'explain',
    description: 'A lesson, sent to you as a direct message',
    arguments: {
      topic: { name: 'topic', description: 'Which lesson; the first if left out' },
    },
  },
  'quiz start': {
    name: 'quiz start',
    description: 'A round of questions for everybody in this channel',
    arguments: {
      questions: { name: 'questions', description: 'How many, 1 to 20; 5 if left out' },
      seconds: { name: 'seconds', description: 'For each question, 10 to 120; 30 if left out, in a duel 60' },
      level: { name: 'level', description: '1 recall to 5 derive; rising if left out' },
      topics: { name: 'topics', description: 'Which lessons; all if left out' },
      mode: { name: 'mode', description: 'How it is played' },
      with: { name: 'with', description: 'In a duel: who you ask, by name; anybody if left out' },
      net: { name: 'net', description: 'What the questions are about: 2-3-2 tanh, or one you saved' },
      language: { name: 'language', description: 'What the channel reads' },
    },
  },
  'quiz stop': { name: 'quiz stop', description: 'End the round; what was scored is kept', arguments: {} },
  'quiz skip': { name: 'quiz skip', description: 'Vote to skip this question; the host skips at once', arguments: {} },
  'quiz pause': { name: 'quiz pause', description: 'Let the round wait', arguments: {} },
  'quiz resume': { name: 'quiz resume', description: 'Go on with a round that waits', arguments: {} },
  'quiz status': { name: 'quiz status', description: 'Is a round running here, and how far is it?', arguments: {} },
  score: {
    name: 'score',
    description: 'Points, accuracy and what is mastered, here or over all',
    arguments: {
      board: { name: 'board', description: 'Which scores; this channel if left out' },
      person: { name: 'person', description: 'Of one person alone' },
    },
  },
};
