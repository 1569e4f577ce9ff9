// What is said of a formula that is differentiated. Formulas and numbers arrive already written.

export const differentiate = {
  symbolicHeading: (v: { own: string }) => `The partial derivatives of ${v.own}`,
  constantHeading: (v: { own: string; value: string }) => `${v.own} ${v.value}`,
  constant: 'No name stands in it, so it never moves, and every derivative is 0.',
  howToGetNumbers: 'With values there are numbers, a picture and a check too:',
  checkedOne: (v: { worst: string }) => `✓ A central difference agrees: worst relative error ${v.worst}.`,
  columns: { name: 'Name', value: 'Value' },
  moreNames: (count: number) => `… ${count} more`,
  longer: (v: { symbol: string; length: number }) =>
    `${v.symbol} has ${v.length} characters, too many to show whole; its number is exact all the same.`,
  tooLong: (v: { symbol: string }) => `${v.symbol} is too long to write out; its number is exact all the same.`,
  unused: (names: readonly string[]) =>
    names.length === 1
      ? `${names.join(', ')} does not occur in the formula; its value is not used.`
      : `${names.join(', ')} do not occur in the formula; their values are not used.`,
  kink: {
    bend: (v: { where: string; point: string; used: string }) =>
      `${v.where} has a kink here, at ${v.point}, and no derivative; by convention the slope ${v.used} is used.`,
    tie: (v: { where: string; used: string }) =>
      `${v.where} is a tie here and has no derivative; by convention its arguments share the gradient, ${v.used}, and an indicator in brackets counts as its share.`,
    jump: (v: { where: string }) => `${v.where} jumps here and has no derivative; by convention the slope 0 is used.`,
  },
  lost: {
    logarithm: (v: { where: string; point: string }) =>
      `${v.where} has no value: a logarithm needs more than 0, and here it is taken of ${v.point}.`,
    root: (v: { where: string; point: string }) => `${v.where} has no value: no number squared gives ${v.point}.`,
    division: (v: { where: string; point: string }) => `${v.where} has no value: it divides by ${v.point}.`,
    power: (v: { where: string; point: string }) =>
      `${v.where} has no value: the negative number ${v.point} has no power that is not whole.`,
    size: (v: { where: string; point: string }) =>
      v.point === ''
        ? `${v.where} is larger than any number that can be computed with (about 1.8×10³⁰⁸).`
        : `${v.where}, taken at ${v.point}, is larger than any number that can be computed with (about 1.8×10³⁰⁸).`,
    slope: (v: { where: string; point: string }) =>
      `${v.where} has a value, but no finite slope where it is taken, at ${v.point}; so there is no gradient.`,
  },
  /** Buttons, at most 34 characters. */
  change: {
    steps: 'Step by step',
    form: 'Change the values…',
    another: 'By another name…',
    all: 'all of them',
    more: 'Next steps',
    back: 'First steps',
    stepsBy: 'Steps for another name…',
  },
  formTitle: 'Change the values',
  field: { f: 'Formula f', at: 'Values, such as w=2 x=-1', wrt: 'By which names (empty: all)' },
  formSubmit: 'Differentiate',
  steps: {
    title: (v: { symbol: string }) => `${v.symbol}, step by step`,
    intro: (v: { count: number; by: string }) =>
      v.count === 1
        ? `One rule is enough. What does not contain ${v.by} is a constant.`
        : `${v.count} rules, from the outside in. What does not contain ${v.by} is a constant.`,
    page: (v: { from: number; to: number; count: number }) => `Rules ${v.from} to ${v.to} of ${v.count}:`,
    none: (v: { own: string; by: string }) =>
      `${v.own} is ${v.by} itself: it moves as fast as ${v.by}, so the derivative is 1.`,
    together: 'Put together and simplified:',
    defined: (v: { name: string; slope: string }) => `${v.name} is the slope of that function, f′(z) = ${v.slope}.`,
    rules: {
      sum: 'Sum rule: each term by itself',
      difference: 'Difference rule: each term by itself',
      sign: 'A minus sign stays',
      'constant-factor': 'A constant factor stays',
      product: 'Product rule: (u·v)′ = u′·v + u·v′',
      'constant-divisor': 'A constant divisor stays',
      reciprocal: 'Reciprocal rule: (c/v)′ = −c·v′/v²',
      quotient: 'Quotient rule: (u/v)′ = (u′·v − u·v′)/v²',
      power: 'Power rule: (uⁿ)′ = n·uⁿ⁻¹·u′',
      exponential: 'Exponential rule: (cᵘ)′ = cᵘ·ln c·u′',
      'general-power': 'Base and exponent both move: (uᵛ)′ = uᵛ·(v′·ln u + v·u′/u)',
      chain: 'Chain rule: slope outside times derivative inside',
      function: 'The slope of a known function',
      routes: 'max and min route: only the winner passes the gradient on',
      several: 'Chain rule over all arguments: the ways add up',
      jump: 'A step is flat on both sides of its jump',
    },
  },
  picture: {
    value: 'value',
    gradient: 'gradient',
    local: 'local derivative',
    blocked: 'passes nothing on',
    asked: 'asked for',
    folded: (count: number) => (count === 1 ? 'holds 1 more part' : `hold ${count} more parts`),
    alt: {
      graph: (v: { formula: string }) =>
        `Computation graph of ${v.formula}, each part with its value and its gradient.`,
      node: (v: { part: string; value: string; gradient: string }) => `${v.part} = ${v.value}, gradient ${v.gradient}`,
      hidden: (count: number) => (count === 1 ? '1 part is not shown.' : `${count} parts are not shown.`),
    },
  },
  unreadable: {
    'unknown-symbol': (part: string, _guess?: string) =>
      `“${part}” is no name that I can read: letters, and a number behind them, such as x or w1.`,
    'unknown-function': (part: string, guess?: string) =>
      `“${part}” is no function that I know${guess === undefined ? '' : `; did you mean ${guess}?`} There are exp, ln, sqrt, abs, sin, cos, tan, min, max, sum, softmax, lse, σ, tanh, relu and the other activations.`,
    'too-many-names': (_part: string, _guess?: string) => 'There are more than 40 names in it.',
    'needs-layer': (part: string, _guess?: string) => `“${part}” is no name that I can read.`,
    unexpected: (part: string, _guess?: string) => `“${part}” does not fit in there.`,
    'number-too-large': (_part: string, _guess?: string) =>
      'It has a number larger than any that can be computed with.',
    'ends-early': (_part: string, _guess?: string) => 'It ends too early: something is missing.',
    unclosed: (part: string, _guess?: string) => `“${part}” is opened and never closed.`,
    comma: (_part: string, _guess?: string) => 'A comma only parts the arguments of a function; decimals take a point.',
    'needs-index': (_part: string, _guess?: string) =>
      'softmax gives several numbers: say which one, such as softmax(a, b)_1.',
    'needs-argument': (part: string, _guess?: string) =>
      `“${part}” wants something to be taken of, such as ${part}(x).`,
    'wrong-arguments': (part: string, _guess?: string) =>
      `“${part}” takes another number of arguments, or has no such part.`,
    'too-deep': (_part: string, _guess?: string) => 'There are more than 64 brackets within brackets.',
    'too-large': (_part: string, _guess?: string) => 'It has more than 500 parts.',
    'too-long': (_part: string, _guess?: string) => 'It is too long: at most 300 characters can be read.',
    empty: (_part: string, _guess?: string) => 'There was nothing to read.',
    'unknown-command': (part: string, _guess?: string) => `“${part}” is no LaTeX command that I know.`,
    'several-equals': (_part: string, _guess?: string) => 'Write at most one equals sign.',
    'left-side': (_part: string, _guess?: string) =>
      'On the left of the equals sign stands one name, such as f or L; values go into `at`.',
  },
};
