// What the coach of derivations says. Symbols, formulas and numbers arrive already written.

const several = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What is asked for: how something changes with something else. */
interface Factor {
  /** `∂h₁/∂z₁` */
  readonly what: string;
  /** `h₁` */
  readonly of: string;
  /** `z₁` */
  readonly by: string;
}

interface Paths {
  readonly from: string;
  readonly layer: number;
}

export const coach = {
  paths: {
    /** What somebody types for every unit there is, parted by |. */
    all: 'all|both|every|all of them|both of them|every one|all units|every unit',
    /** Words between and beside numbers of units. */
    joins: 'and|unit|units|through',
  },
  heading: {
    step: (v: { of: string; step: number; steps: number }) => `${v.of} · step ${v.step} of ${v.steps}`,
    lines: (of: string) => `${of}, line by line`,
    empty: (of: string) => `${of} on an empty page`,
    done: (of: string) => `✓ ${of} is derived`,
    open: (of: string) => `${of}: how far you came`,
  },
  ask: {
    paths: (v: Paths) => `Through which units of layer ${v.layer} does ${v.from} reach the loss? Write their numbers.`,
    outputs: (v: { from: string }) => `Through which outputs y does ${v.from} reach the loss? Write their numbers.`,
    probability: (v: Factor) => `How does the loss change with this probability: what is ${v.what}?`,
    softmax: (v: Factor) => `How does this probability change with the logit: what is ${v.what}?`,
    error: (v: Factor) => `The error: what is ${v.what}?`,
    softmaxError: (v: Factor) =>
      `The error: what is ${v.what}? L sees ${v.by} through every y, so take softmax and cross entropy together.`,
    slope: (v: Factor) => `The slope of the activation: what is ${v.what}?`,
    through: (v: Factor) => `The way between the layers: what is ${v.what}?`,
    sum: (v: Factor) => `All paths together: what is ${v.what}?`,
    input: (v: Factor) => `The input: what is ${v.what}?`,
    bias: (v: Factor) => `The bias: what is ${v.what}?`,
    whole: (v: Factor) => `Put it together: what is ${v.what}, with no ∂ left?`,
  },
  given: (text: string) => `Given: ${text}`,
  mayStay: (v: { names: string; typed: string }) => `${v.names} may stay as it is: type \`${v.typed}\`.`,
  told: (layers: number) =>
    `Through the ${several(layers, 'layer')} between, the same comes again: slope, weight, sum. Take that as done.`,
  /** How names are typed, before the first formula. */
  names: (v: { names: string; layered: string | undefined }) =>
    `Type it as on paper, with names such as ${v.names}.${v.layered === undefined ? '' : ` \`${v.layered}\` is unit 1 of layer 2.`}`,
  first: {
    lines: (of: string) =>
      `Split ${of} with the chain rule, then work it out, one line after the other. Each line is compared with the one before and with the truth.`,
    empty: (v: { of: string; typed: string }) =>
      `Derive ${v.of}, in whatever order you like. A line with a left side, such as \`${v.typed} = …\`, is judged for that; one without is judged for ${v.of}.`,
  },
  next: {
    begin: 'Write the first line.',
    open: (names: string) => `Next: write out what still has a ∂, ${names}.`,
    wrong: 'Go on from here, or write a line that mends it.',
    aside: (of: string) => `Go on, up to ${of} itself.`,
  },

  right: {
    value: (v: { what: string; value: string }) => `✓ Right: with these numbers ${v.what} ${v.value}.`,
    plain: '✓ Right.',
    atOnce: (of: string) => `✓ Right: that is ${of} already, the whole of it. No need for the steps between.`,
    beside: (of: string) => `✓ Right, that is ${of}. It is not what is asked here, so:`,
    line: (line: number) => `✓ Line ${line} is right.`,
    back: (line: number) => `✓ Line ${line} is right again: you are back on the right path.`,
    aside: (v: { line: number; of: string }) => `✓ Line ${v.line} is right: that is ${v.of}.`,
  },
  /** What a right answer means. */
  meaning: {
    paths: 'Each unit of the next layer hears it, and what comes back along the paths adds up.',
    outputs: 'Softmax divides by the sum of them all, so each probability hears every logit.',
    probability: 'The smaller the probability of what is true, the more strongly the loss reacts.',
    softmax: 'A logit raises its own probability and lowers all others.',
    error: 'That is the error, lesson 3: the further off, the more comes back.',
    softmaxError:
      'The routes through every y are in it, and prediction minus target is what remains: the error, lesson 3.',
    slope: 'That is the share of the error that passes through the activation: lesson 2.',
    through: 'On the way there it was multiplied by this weight, so on the way back it is too.',
    sum: 'Along a path one multiplies, over the paths one adds.',
    input: 'That is what the weight was multiplied by on the way there: lesson 1.',
    bias: 'A bias is simply added, so nothing is multiplied.',
    whole: 'Everything the loss says back is in this one product.',
  },
  follows: (v: { line: number; since: number }) =>
    `→ Line ${v.line} follows from the line before: the step is right, the slip is earlier, in line ${v.since}.`,
  line: (v: { line: number; said: string }) => `Line ${v.line} · ${v.said}`,
  unfinished: (names: string) => `◐ Right so far. Still to be written out: ${names}.`,
  pathsMissing: '✗ Not yet: there are more of them.',
  notAList: (most: number) => `I need numbers of units, from 1 to ${most}, apart by spaces.`,
  duplicate: 'You have written that already, and the verdict is the same.',
  skipped: (v: { what: string; answer: string }) => `Shown: ${v.what} = ${v.answer}. That step earns nothing.`,
  skippedPaths: (list: string) => `Shown: through ${list}, all of them. That step earns nothing.`,
  nothingToSkip: 'Nothing can be skipped here: write a line, or ask for a hint.',
  over: 'This derivation has come to its end.',
  full: (most: number) =>
    `A derivation takes at most ${most} moves, and this one has had them. The summary shows the way.`,

  hint: {
    head: (grade: number) => `Hint ${grade} of 3`,
    shown: 'This is the step; shown, it earns a point less:',
    shownPaths: (list: string) => `This is the step; shown, it earns a point less: through ${list}, all of them.`,
    part: {
      paths: (v: Paths) => `Look at where the lines lead that leave ${v.from}.`,
      outputs: 'Look at what softmax divides by.',
      probability: (v: Factor) => `What is missing is how L changes with ${v.by} alone, the other y held still.`,
      softmax: (v: Factor) => `What is missing is how ${v.of} changes with ${v.by}.`,
      error: (v: Factor) => `What is missing is the error: how L changes with ${v.by}.`,
      slope: (v: Factor) => `What is missing is the slope of the activation: how ${v.of} changes with ${v.by}.`,
      through: (v: Factor) => `What is missing lies between two layers: how ${v.of} changes with ${v.by}.`,
      sum: (v: Factor) => `What is missing is the sum over all the ways that ${v.by} reaches the loss.`,
      input: (v: Factor) => `What is missing is the last factor: how ${v.of} changes with ${v.by}.`,
      bias: (v: Factor) => `What is missing is the last factor: how ${v.of} changes with ${v.by}.`,
      whole: (v: Factor) => `The factors are there. What is missing is ${v.what}, made of them.`,
    },
    rule: {
      paths: 'In a fully connected layer each unit feeds every unit of the next.',
      outputs: 'Each y is e to its own logit, divided by the sum over all logits.',
      probability: 'Only one term of L holds this y, and the derivative of ln y is 1/y.',
      softmax:
        'The quotient rule: the sum below always changes, what stands above only where the index is the same. Write it with y alone.',
      error: 'Differentiate L: only one term of the sum holds it.',
      softmaxError:
        'Put softmax into L first: the logarithm undoes the exponential, and L = ln Σ e^h − Σ t·h where the targets sum to 1. Differentiate that.',
      slope: (v: Factor) =>
        `Differentiate the activation. It may be written with ${v.by}, or with ${v.of} where that is shorter.`,
      through: (v: Factor) =>
        `${v.of} is a sum of products. Only one of them holds ${v.by}, and what it is multiplied by remains.`,
      sum: 'Along a path the factors are multiplied: ∂L/∂z of the unit it goes through, times the weight that leads there. Different paths are added.',
      outputSum:
        'Along a path the factors are multiplied, different paths are added. Put in what you found: the y sum to 1, and where the targets do too, little remains.',
      input: (v: Factor) =>
        `${v.of} is a sum of products. Only one of them holds ${v.by}, and what it is multiplied by remains.`,
      bias: (v: Factor) => `${v.by} stands in the sum alone, multiplied by nothing.`,
      whole: 'The chain rule multiplies along a path: error, slope, and what comes last.',
    },
  },

  marks: {
    right: 'right',
    back: 'right again',
    'follow-through': 'follows from a slip',
    'special-case': 'right in this case only',
    number: 'a number',
    unfinished: 'right, not finished',
    slip: 'slip',
  },
  earlier: (lines: number) => `${several(lines, 'earlier line')} …`,
  summary: {
    credit: (v: { earned: number; possible: number }) => `${v.earned} of ${several(v.possible, 'point')}.`,
    free: 'Tries and the first two hints are free.',
    shown: (steps: number) => `${several(steps, 'step was', 'steps were')} shown.`,
    lines: 'Your lines',
    noLines: 'You have written nothing yet.',
    wrong: 'What went wrong where',
    slip: (v: { line: number; mistakes: readonly string[] }) =>
      `Line ${v.line}: ${v.mistakes.length === 0 ? 'a slip that has no name' : v.mistakes.join(', ')}`,
    shownStep: (what: string) => `Shown: ${what}`,
    shownPaths: (from: string) => `Shown: the paths from ${from}`,
    noSlip: 'Not one slip.',
    practise: (lessons: string) => `To practise: ${lessons}.`,
    way: 'The way there, step by step:',
  },
};
