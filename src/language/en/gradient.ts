// What a gradient answer says. Numbers and formulas come in as text, already written.

const and = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const gradient = {
  error: 'Error',
  slope: 'Slope',
  input: 'Input',
  lesson: (n: number) => `lesson ${n}`,
  /** Under the braces of the typeset formula. */
  brace: { error: 'error', slope: 'slope', input: 'input' },
  paths: (v: { of: string; count: number; terms: string; sum: string }) =>
    `${v.of} reaches L along ${v.count} paths, and the paths add: ${v.terms} ${v.sum}.`,
  softmaxPaths: (v: { of: string; through: readonly string[]; terms: string; sum: string }) =>
    `${v.of} reaches L through ${and(v.through)}, and the paths add: ${v.terms} ${v.sum}.`,
  checked: (v: { worst: string; compared: number; total: number }) =>
    `✓ Central differences agree: worst relative error ${v.worst}${v.compared < v.total ? `, ${v.compared} of ${v.total} compared` : ` over all ${v.total}`}.`,
  checkFailed: (v: { worst: string }) =>
    `✗ Central differences do not agree here: worst relative error ${v.worst}. The function bends too sharply for them at this point.`,
  nothingToCheck: 'Central differences say nothing here: every step would cross a kink.',
  atKink: (count: number) => ` ${count} left out, because a kink lies within the step.`,
  kink: (v: { where: string; of: string; used: string }) =>
    `${v.of} has no derivative at ${v.where}; by convention the slope ${v.used} is used.`,
  lossKink: (v: { of: string; where: string }) =>
    `The loss ${v.of} has no derivative at ${v.where}; by convention 0 is used.`,
  loss: 'Loss',
  target: 'Target',
  bias: 'bias',
  step: (v: { rate: string; what: string; from: string; to: string; lossFrom: string; lossTo: string }) =>
    `One step down, w − ηg with η = ${v.rate}: ${v.what} ${v.from} → ${v.to}, loss ${v.lossFrom} → ${v.lossTo}.`,
  lossStep: (v: { rate: string; lossFrom: string; lossTo: string }) =>
    `One step down, w − ηg with η = ${v.rate}: loss ${v.lossFrom} → ${v.lossTo}.`,
  stepRises: ' The loss rises: this rate steps too far.',
  stepStays: ' Nothing moves: every gradient is 0 here.',
  stepLeaves: (rate: string) =>
    `One step down with η = ${rate} would leave the range of numbers: this rate steps too far.`,
  noBias: 'This network has no bias; ∂L/∂b is what a bias of 0 would feel, and it equals ∂L/∂z.',
  convention: 'Convention: w_kj goes INTO unit k FROM input j, so rows are units.',
  seeded: (v: { seed: number; method: string }) =>
    `Weights drawn by ${v.method}, seed ${v.seed}, rounded to two decimals; no bias unless given.`,
  size: (v: { symbol: string; size: string }) => `size of ${v.symbol}: ${v.size}`,
  underflow: 'It is 0 because the product is smaller than the smallest number that can be held (about 5×10⁻³²⁴).',
  change: {
    double: 'x × 2',
    swap: (activation: string) => `Use ${activation}`,
    step: 'Take a step',
    form: 'Change the numbers…',
    another: 'Another gradient…',
  },
  changed: {
    double: 'x doubled',
    swap: (v: { from: string; to: string }) => `${v.from} → ${v.to}`,
    step: 'After one step',
    wrt: 'Another gradient',
    form: 'New numbers',
  },
  ratio: (v: { before: string; after: string; ratio: string }) => `${v.before} → ${v.after} (× ${v.ratio})`,
  noRatio: (v: { before: string; after: string }) => `${v.before} → ${v.after}`,
  factorRatios: (v: { error: string; slope: string; input: string }) =>
    ` = error × ${v.error} · slope × ${v.slope} · input × ${v.input}`,
  formTitle: 'Change the numbers',
  field: {
    x: 'Inputs x',
    w: 'Weights w (rows ; layers |)',
    target: 'Target t',
    activation: 'Activation, one or one a layer',
    rate: 'Learning rate η',
  },
  formSubmit: 'Differentiate',
};
