// What `help` says around the list that it draws from the commands.

export const help = {
  title: 'Feel backpropagation',
  intro:
    'Ask for any gradient and see every chain-rule factor with its number. Learning is proportional to the input, to the slope of the activation, and to the error.',
  try: 'Try it',
  argument: 'Argument',
  meaning: 'What it is',
  noArguments: 'It takes no arguments.',
  examples: 'Examples',
  apology: (reference: string) =>
    `Sorry, something went wrong on our side. Please try again; if it keeps happening, mention reference ${reference}.`,
  nothingToExplain: ({ example }: { example: string }) =>
    `I found no network in that message. I look for lines such as \`${example}\`, for \`net=2-3-2\`, or for a weight matrix such as \`[[0.8, -0.4], [0.3, 0.6]]\`.`,
};
