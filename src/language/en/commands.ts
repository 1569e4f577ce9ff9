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
  'settings link': {
    name: 'settings link',
    description: 'One history on several platforms: get a code here, enter it there',
    arguments: {
      code: { name: 'code', description: 'The code that the other platform gave you' },
    },
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
      seconds: { name: 'seconds', description: 'For each question, 10 to 120; 30 if left out' },
      level: { name: 'level', description: '1 recall to 5 derive; rising if left out' },
      topics: { name: 'topics', description: 'Which lessons; all if left out' },
      mode: { name: 'mode', description: 'How it is played' },
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
