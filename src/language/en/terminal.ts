// Words of the terminal chat.

export const terminal = {
  welcome: 'Type /backprop or a command such as “gradient”; Tab completes, a number presses a button, Ctrl+D leaves.',
  prompt: 'backprop> ',
  saved: (files: string) => `Pictures: ${files}`,
  noButton: (read: string) => `There is no button ${read} above.`,
  field: (label: string, value: string) => (value === '' ? `${label}: ` : `${label} [${value}]: `),
};
