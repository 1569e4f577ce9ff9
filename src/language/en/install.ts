// How the app describes itself where it is installed, and what a browser shows after that.

export const install = {
  /** For the manifest. Slack shows no app in two languages, so whoever installs chooses one. */
  app: {
    description: 'Feel backpropagation: any gradient, every factor of it, pictures you can change',
    longDescription:
      'Ask for any gradient of a network and see the chain-rule factors behind it, each with its value: error, slope, input. A picture of the network shows every forward value and every gradient, and a second route checks the number. Press a button: double the input, swap the activation, take a step, and see which factor moved. Eight short lessons lead from the chain rule to vanishing gradients.',
    command: 'Any gradient, lessons, training; “help” shows everything',
    explain: 'Explain this gradient',
    explainHint: 'Find a network in this message and differentiate it, for your eyes only',
    help: 'What backprop can do',
    helpHint: 'Every command with an example to press',
    quiz: 'Start a quiz',
    quizHint: 'A round of questions with the app; in a channel, type /backprop quiz start',
    assistant: 'Differentiates any network step by step, teaches backpropagation and trains small networks.',
  },

  title: 'backprop on Slack',
  done: (v: { workspace: string }) => `backprop is installed in ${v.workspace}.`,
  next: 'Open Slack, and type /backprop in any channel, or write to the app.',
  open: 'Open Slack',
  again: 'Install',
  denied: 'The installation was cancelled; nothing was changed.',
  expired:
    'This link is over: it works once, within ten minutes, in the browser that began the installation. Please begin again.',
  failed: 'Slack did not confirm the installation. Please begin again.',
  fault: (reference: string) =>
    `Sorry, something went wrong on our side. Please begin again; if it keeps happening, mention reference ${reference}.`,
};
