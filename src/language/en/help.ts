// What `help` says around the list that it draws from the commands.

export const help = {
  title: 'Feel backpropagation',
  intro:
    'Ask for any gradient and see every chain-rule factor with its number. Learning is proportional to the input, to the slope of the activation, and to the error.',
  try: 'Try it',
  arguments: 'Arguments',
  argument: 'Argument',
  meaning: 'What it is',
  noArguments: 'It takes no arguments.',
  examples: 'Examples',
  apology: (reference: string) =>
    `Something went wrong on our side, and it has been written down as ${reference}. Nothing of yours was lost; please try again.`,
  greeting: 'Type /backprop to see what I can do, or /backprop gradient to start.',
};
