// What stands around a checked answer: the question, the form, the buttons. The verdict itself has its own words.

export const check = {
  /** The heading while nothing has been answered. */
  asks: (of: string) => `What is ${of}?`,
  write: (names: string) =>
    `Write it as a formula in the values of this network (${names}), or as a number. Any form that comes to the same is right.`,
  network: (v: { net: string; activation: string; loss: string; x: string; target: string }) =>
    `Network ${v.net}: ${v.activation}, ${v.loss}, x = ${v.x}, t = ${v.target}.`,
  form: { title: 'Check my answer', answer: 'Formula or number', send: 'Check' },
  buttons: { answer: 'Answer …', again: 'Try again', derivation: 'Show the derivation' },
};
