// What is said of a formula or a number that somebody derived. Names, formulas and numbers arrive already written.

interface Example {
  readonly values: string;
  readonly of: string;
  readonly expected: string;
}

/** Where a text could not be read, and names that could stand there. */
interface Place {
  readonly part: string;
  readonly names: string;
}

export const verdict = {
  heading: {
    identity: (of: string) => `✓ Right: that is ${of}`,
    /** What the left side named, where that is not what was asked. */
    other: (of: string) => `✓ Right for ${of}`,
    specialCase: '◐ Right in this case, not in general',
    numberOnly: '◐ The number is right, the formula is not',
    number: '✓ The number is right',
    rounded: '✓ The number is right, but for rounding',
    wrong: (of: string) => `✗ That is not ${of} yet`,
    unreadable: 'I could not read that',
  },
  read: 'I read this:',
  identity: (of: string) => `It agrees with ${of} wherever I compared the two, so the form is yours to choose.`,
  /** The left side named something else than what was asked. */
  otherLeft: (v: { of: string; asked: string }) =>
    `On the left you wrote ${v.of}, so I compared it with that; asked was ${v.asked}.`,
  constraint: {
    target: (v: { target: string }) => `It holds for this target, t = ${v.target}; with another it falls apart.`,
    sides: (v: { units: string }) =>
      `It holds as long as every unit stays on its side of the kink, as here: ${v.units}.`,
    'target-and-sides': (v: { target: string; units: string }) =>
      `It holds for this target, t = ${v.target}, and as long as every unit stays on its side of the kink, as here: ${v.units}.`,
  },
  numberOnly: 'With the numbers of this network it comes out right, with others it does not.',
  numbersAlone: (v: { of: string; value: string }) =>
    `At these numbers ${v.of} ${v.value}. A formula with names in it, such as x1 and h1, would say where it comes from.`,
  rounded: (v: { of: string; value: string }) =>
    `The way is right; something was rounded too early. At these numbers ${v.of} ${v.value}.`,
  elsewhere: (v: Example & { got: string }) =>
    `For example with ${v.values}: your formula gives ${v.got}, ${v.of} is ${v.expected}.`,
  here: (v: Example & { got: string }) =>
    v.values === ''
      ? `Here your formula gives ${v.got}; ${v.of} is ${v.expected}.`
      : `Here ${v.values}: your formula gives ${v.got}, ${v.of} is ${v.expected}.`,
  noValue: (v: Example) =>
    v.values === ''
      ? `Here your formula has no value; ${v.of} is ${v.expected}.`
      : `With ${v.values} your formula has no value; ${v.of} is ${v.expected}.`,
  more: '…',
  unknown: 'No mistake that I know by name explains it.',
  takeApart: (example: string) =>
    `Try one factor at a time, with its left side: \`${example} = …\`, and I judge that one alone.`,
  /** What the thought behind a flipped sign is, where the usual remark would say too much. */
  sign: {
    factor: 'The size is right, only the sign is the other way round.',
    among: 'Prediction minus target is the order that gives the gradient; the minus sign belongs to the step.',
  },
  instead: (name: string) => `It would be right for ${name}.`,
  doubts: {
    'missing-brackets':
      'I read 1/1 + e^… as a sum of two terms. If you meant one fraction, write 1/(1 + e^…) with brackets.',
    'natural-log': 'I read log as the natural logarithm, ln.',
  },

  /** How a wrong number lies to the right one. */
  hints: {
    sign: 'The size is right, the sign is not.',
    double: 'It is twice the right number.',
    half: 'It is half the right number.',
    'four-times': 'It is four times the right number: that is what a forgotten slope of the sigmoid near 0 comes to.',
    'power-of-ten': 'The digits are right, the decimal point is not.',
  },
  coarse: 'To one figure that is right; give three.',
  wrongNumber: (v: { read: string; of: string }) => `I read ${v.read}, and ${v.of} is another number here.`,

  unreadable: {
    /** The place is marked in the text itself. */
    marks: (v: { open: string; close: string }) => `The place stands between ${v.open} and ${v.close}.`,
    'unknown-symbol': ({ part, names }: Place) =>
      `“${part}” names nothing in this network. Names are such as ${names}.`,
    'needs-layer': ({ part, names }: Place) =>
      `“${part}” could be in any layer: put the layer before the index, as in ${names}.`,
    unexpected: ({ part }: Place) => `“${part}” does not fit in there.`,
    'number-too-large': () => 'That number is larger than any that can be computed with.',
    'ends-early': () => 'It ends too early: something is missing.',
    unclosed: ({ part }: Place) => `“${part}” is opened and never closed.`,
    comma: () =>
      'A comma only parts the arguments of a function; decimals take a point, and indices are written w11 or w_{1,1}.',
    'needs-index': ({ part }: Place) =>
      `“${part}” are several numbers: say which one, such as ${part}1 or softmax(h)_1.`,
    'needs-argument': ({ part }: Place) => `“${part}” wants something to be taken of, such as ${part}(z1).`,
    'wrong-arguments': ({ part }: Place) => `“${part}” takes another number of arguments, or has no such part.`,
    'too-deep': () => 'There are too many brackets within brackets.',
    'too-large': () => 'The formula has too many parts.',
    'too-long': () => 'The formula is too long: at most 300 characters can be read.',
    empty: () => 'There was nothing to read.',
    'unknown-command': ({ part }: Place) => `“${part}” is no LaTeX command that I know.`,
    'several-equals': () => 'Write at most one equals sign: a left side, and one formula.',
    'left-side': ({ part }: Place) => `“${part}”, on the left of the equals sign, is nothing I could compare with.`,
    'question-itself': () => 'That is the question itself. Write what it comes to.',
    zero: ({ part }: Place) => `“${part}” divides by zero.`,
  },
};
