// Sentences that refuse a request: what was read and what is wanted. A working example stands beside, as a button.

const quoted = (text: string) => `“${text}”`;
const meant = (nearest: string | undefined) => (nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`);
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const errors = {
  unknownCommand: (v: { read: string; nearest: string | undefined; known: readonly string[] }) =>
    `There is no command ${quoted(v.read)}.${meant(v.nearest) || ` There are: ${v.known.join(', ')}.`}`,
  unknownArgument: (v: { command: string; read: string; nearest: string | undefined; known: readonly string[] }) =>
    `${quoted(v.read)} is not an argument of ${v.command}.${meant(v.nearest) || (v.known.length ? ` It takes: ${v.known.join(', ')}.` : ' It takes none.')}`,
  strayWord: (v: { command: string; read: string }) =>
    `${v.command} does not know what to do with ${quoted(v.read)}: write arguments as name=value.`,
  repeatedArgument: (v: { name: string }) => `\`${v.name}\` is given twice; give it once.`,
  unclosedQuote: (v: { name: string }) => `The quote after \`${v.name}=\` is never closed.`,
  lineTooLong: (v: { length: number; most: number }) =>
    `That line has ${v.length} characters; at most ${v.most} can be read.`,
  unknownPerson: (v: { read: string }) =>
    `Nobody called ${quoted(v.read)} has scored on that board; give a name as it stands there, or \`me\`.`,
  keepsToThemselves: (_: Record<string, never>) =>
    'That person keeps their standing to themselves; you can ask for the board, or for your own.',
  boardNameLength: (v: { read: string; length: number; most: number }) =>
    v.length === 0
      ? `\`name\` is empty; it takes 1 to ${v.most} characters.`
      : `\`name\` was read as ${quoted(v.read)}, which has ${v.length} characters; it takes 1 to ${v.most}.`,
  boardNameCharacter: (v: { read: string; part: string }) =>
    `\`name\` was read as ${quoted(v.read)}; it takes letters, digits, spaces and simple signs, but not ${quoted(v.part)}.`,
  boardNameMarks: (v: { read: string }) =>
    `\`name\` was read as ${quoted(v.read)}; each mark needs a letter before it, and a letter at most three marks.`,
  boardNameLetters: (v: { read: string }) =>
    `\`name\` was read as ${quoted(v.read)}; it needs at least one letter or digit.`,
  boardNameTaken: (v: { read: string }) =>
    `${quoted(v.read)} means something else here; choose another name. To be shown as nobody, say \`as=hidden\`.`,
  boardNameOrAs: (_: Record<string, never>) => 'Give either `name` or `as`, not both.',
  withNeedsDuel: (v: { read: string; mode: string }) =>
    `\`with\` was read as ${quoted(v.read)}, but only a duel is with one other person, and \`mode\` is ${v.mode}.`,
  duelWithSelf: (v: { read: string }) =>
    `\`with\` was read as ${quoted(v.read)}, which is you; a duel takes somebody else.`,
  emptyArgument: (v: { name: string }) => `\`${v.name}=\` is empty; give it a value.`,
  notANumber: (v: { name: string; read: string; part: string; many: boolean }) =>
    `\`${v.name}\` was read as ${quoted(v.read)}${v.many ? `, and ${quoted(v.part)} is not a number; give numbers apart by spaces` : '; it takes one number'}.`,
  numberTooLarge: (v: { name: string; read: string; part: string }) =>
    `\`${v.name}\` has the number ${quoted(v.part)}, which is larger than any that can be computed with (about 1.8×10³⁰⁸).`,
  dividesByZero: (v: { name: string; read: string; part: string }) =>
    `\`${v.name}\` has ${quoted(v.part)}, which divides by zero.`,
  ambiguousNumber: (v: { name: string; read: string; part: string; decimal: string; thousands: string }) =>
    `\`${v.name}\` was read as ${quoted(v.part)}, which can mean ${v.decimal} or ${v.thousands}: write one of the two.`,
  outOfRange: (v: { name: string; read: string; least: number; most: number }) =>
    `\`${v.name}\` was read as ${quoted(v.read)}; it must lie between ${v.least} and ${v.most}.`,
  notWhole: (v: { name: string; read: string; least: number; most: number }) =>
    `\`${v.name}\` was read as ${quoted(v.read)}; it must be a whole number from ${v.least} to ${v.most}.`,
  unknownName: (v: { name: string; read: string; nearest: string | undefined; known: readonly string[] }) =>
    `\`${v.name}\` does not know ${quoted(v.read)}.${meant(v.nearest) || ` It knows: ${v.known.join(', ')}.`}`,
  notANet: (v: { read: string }) =>
    `\`net\` was read as ${quoted(v.read)}; it takes the widths from input to output, such as 2-3-2.`,
  unknownNetwork: (v: { read: string; nearest: string | undefined; known: readonly string[] }) =>
    `You have no network called ${quoted(v.read)}.${meant(v.nearest)}${v.known.length ? ` You have: ${v.known.join(', ')}.` : ' You have saved none yet; `net` also takes the widths from input to output, such as 2-3-2.'}`,
  networkName: (v: { read: string; most: number }) =>
    `\`name\` was read as ${quoted(v.read)}; it takes 1 to ${v.most} letters, digits, - and _, with at least one letter.`,
  networksFull: (v: { most: number }) =>
    `You have saved ${v.most} networks, and more cannot be kept; delete one first.`,
  networkTooLong: (v: { length: number; most: number }) =>
    `That network takes ${v.length} characters with all its numbers; at most ${v.most} can be saved.`,
  netInDuel: (_: Record<string, never>) =>
    'A duel is about the network of the article; leave `net` out, or play another `mode`.',
  netInQuestions: (v: { net: string; units: number; layers: number }) =>
    `The network ${v.net} has too many numbers to be read in a question; at most ${v.units} units in a layer, and ${v.layers} layers.`,
  netTeachesNothing: (v: { net: string }) =>
    `No question can be asked about such a network ${v.net}: its gradients are 0, or not defined.`,
  netTopics: (v: { net: string; known: readonly string[] }) =>
    `About a network ${v.net} I have no question on those \`topics\`, but on: ${v.known.join(', ')}.`,
  netExamples: (v: { net: string; got: Sides; wanted: Sides }) =>
    `The network ${v.net} takes ${count(v.wanted.inputs, 'input')} and ${count(v.wanted.targets, 'target')}; the examples have ${v.got.inputs} and ${v.got.targets}.`,
  netAndShape: (v: { name: string }) =>
    `Give either \`net\` or \`${v.name}\`: \`net\` says how many layers and units there are.`,
  networkNameTaken: (v: { read: string }) =>
    `\`name\` was read as ${quoted(v.read)}, which means something already wherever a network is asked for; choose another.`,
  netTooLarge: (v: { name: string; read: string; units: number; layers: number }) =>
    `\`${v.name}\` was read as ${quoted(v.read)}; a layer has 1 to ${v.units} units, and a network at most ${v.layers} layers.`,
  layerCount: (v: { name: string; got: number; wanted: number; net: string }) =>
    `\`${v.name}\` gives ${count(v.got, 'layer')}, but the network ${v.net} has ${v.wanted}; part layers by |.`,
  unevenRows: (v: { layer: number; row: number; got: number; wanted: number }) =>
    `Row ${v.row} of \`w\` in layer ${v.layer} has ${count(v.got, 'number')}, the first row has ${v.wanted}; every row needs one number per input.`,
  weightShape: (v: { layer: number; got: Shape; wanted: Shape; net: string }) =>
    `\`w\` of layer ${v.layer} has ${count(v.got.rows, 'row')} of ${v.got.columns}, but in the network ${v.net} it takes ${count(v.wanted.rows, 'row')} (units) of ${v.wanted.columns} (inputs); part rows by ;.`,
  biasCount: (v: { layer: number; got: number; wanted: number; net: string }) =>
    `\`b\` of layer ${v.layer} has ${count(v.got, 'number')}, but in the network ${v.net} that layer has ${count(v.wanted, 'unit')}; part layers by |.`,
  inputCount: (v: { got: number; wanted: number; net: string }) =>
    `\`x\` has ${count(v.got, 'number')}, but the network ${v.net} takes ${count(v.wanted, 'input')}.`,
  targetCount: (v: { got: number; wanted: number }) =>
    `\`target\` has ${count(v.got, 'number')}, but the network has ${count(v.wanted, 'output')}.`,
  activationCount: (v: { got: number; wanted: number }) =>
    `\`activation\` has ${count(v.got, 'name')}, but the network has ${count(v.wanted, 'layer')}: give one for all, or one a layer.`,
  noParameter: (v: { read: string; activation: string }) =>
    `\`activation\` was read as ${quoted(v.read)}, but ${v.activation} has no parameter; only leaky-relu and elu have one.`,
  hingeTarget: (v: { read: string }) => `\`target\` was read as ${quoted(v.read)}; the hinge loss takes only 1 and −1.`,
  bceTarget: (v: { read: string; loss: string }) =>
    `\`target\` was read as ${quoted(v.read)}; the loss ${v.loss} takes numbers from 0 to 1.`,
  notAQuantity: (v: { name?: 'of'; read: string; net: string; known: string }) =>
    `\`${v.name ?? 'wrt'}\` was read as ${quoted(v.read)}; it takes a weight, bias, input, z or h, such as ${v.known}, b1, x2, z1 or h1.`,
  needsLayer: (v: { name?: 'of'; read: string; net: string; known: string }) =>
    `\`${v.name ?? 'wrt'}\` was read as ${quoted(v.read)}, but the network ${v.net} has several layers: name the layer too, such as ${v.known}.`,
  outsideNet: (v: { name?: 'of'; read: string; net: string; known: string }) =>
    `\`${v.name ?? 'wrt'}\` was read as ${quoted(v.read)}, which the network ${v.net} does not have; it does have ${v.known}, for one.`,
  notFinite: (v: { where: string }) =>
    `${v.where} grew past the largest number that can be computed with (about 1.8×10³⁰⁸); use smaller weights or inputs.`,
  lossUndefined: (v: { loss: string; value: string; where: string }) =>
    `The loss ${v.loss} needs outputs strictly between 0 and 1, but ${v.where} is ${v.value}; use loss=bce-logits, or sigmoid in the last layer.`,
  formulaUnread: (v: { read: string; what: string }) => `\`f\` was read as ${quoted(v.read)}. ${v.what}`,
  formulaLost: (v: { what: string }) => `${v.what} Choose other values, or another formula.`,
  notNameAndValue: (v: { read: string }) =>
    `\`at\` takes names with their values, such as w=2 x=-1; ${quoted(v.read)} is neither.`,
  notAValue: (v: { name: string; read: string }) =>
    v.read === ''
      ? `\`at\` gives ${v.name} no value; write a number behind the equals sign.`
      : `\`at\` gives ${v.name} the value ${quoted(v.read)}, which is no number; write one such as -0.5, 3/4 or 1e-3.`,
  takenName: (v: { read: string }) =>
    `${quoted(v.read)} means something already, a function or a constant; give the quantity another name.`,
  repeatedName: (v: { read: string }) => `\`at\` gives ${v.read} a value twice; give it once.`,
  tooManyNames: (v: { most: number }) => `\`at\` has more than ${v.most} names; that many fit at most.`,
  nameWithoutValue: (v: { names: readonly string[] }) =>
    `No value was given for ${v.names.join(', ')}; \`at\` takes one for each name in the formula.`,
  notInFormula: (v: { read: string; known: readonly string[] }) =>
    `\`wrt\` was read as ${quoted(v.read)}, which does not occur in the formula.${v.known.length ? ` It has: ${v.known.join(', ')}.` : ''}`,
  presetOrData: (_: Record<string, never>) => 'Give either a preset or `data`, not both.',
  fixedNetwork: (v: { name: string }) =>
    `\`${v.name}\` cannot be changed here: the article’s network has one layer of two units. Other presets take it.`,
  oneActivation: (v: { read: string }) =>
    `\`activation\` was read as ${quoted(v.read)}; it takes one name for all hidden layers. To see several side by side, use \`compare\`.`,
  compareAlone: (_: Record<string, never>) => 'Give either `activation` or `compare`, not both.',
  compareCount: (v: { read: string; most: number }) =>
    `\`compare\` was read as ${quoted(v.read)}; it takes 2 to ${v.most} different activations, apart by commas.`,
  exampleCount: (v: { got: number; most: number }) =>
    `\`data\` has ${v.got} examples; at most ${v.most} can be learned.`,
  notAnExample: (v: { number: number; read: string }) =>
    `Example ${v.number} of \`data\` was read as ${quoted(v.read)}; write input, a colon, and target, such as 0 1: 1.`,
  exampleWidth: (v: { number: number; most: number }) =>
    `Example ${v.number} of \`data\` is too wide: at most ${v.most} numbers on either side of the colon.`,
  exampleShape: (v: { number: number; got: Sides; wanted: Sides }) =>
    `Example ${v.number} of \`data\` has ${count(v.got.inputs, 'input')} and ${count(v.got.targets, 'target')}; the first has ${v.wanted.inputs} and ${v.wanted.targets}.`,
  tooMuchWork: (v: { weights: number; examples: number; steps: number; runs: number; fitting: number }) =>
    `${v.weights} weights, ${count(v.examples, 'example')} and ${v.steps} steps${v.runs > 1 ? `, ${v.runs} times over,` : ''} are too much for one answer; ${count(v.fitting, 'step')} would fit.`,
  tooManyRuns: (v: { most: number }) =>
    `You have ${count(v.most, 'training')} under way already; wait for one to end, or stop it.`,
  tooLargeToCheck: (v: { net: string; weights: number; most: number }) =>
    `The network ${v.net} has ${v.weights} weights; a formula can be checked for networks of at most ${v.most}.`,
  notDerivable: (v: { net: string; layers: number; units: number; weights: number }) =>
    `The network ${v.net} is too large to derive by hand; at most ${v.layers} layers, ${v.units} units in each, ${v.weights} weights in all.`,
  linkUnknown: (v: { read: string }) =>
    `\`code\` was read as ${quoted(v.read)}, which is no code that works now: each lives ten minutes, works once, and ends when a newer one is made.`,
  linkOwn: (_: Record<string, never>) =>
    'That code is your own; enter it on the other platform. If you did that already, all is linked.',
  linkTooOften: (v: { minutes: number }) =>
    `That were too many wrong codes; try again in ${count(v.minutes, 'minute')}.`,
  noServerHere: (_: Record<string, never>) =>
    'Here are only you and I: `for=server` works in a channel. Yours alone can be set anywhere.',
  mayNotManage: (_: Record<string, never>) =>
    'Only somebody who manages this server may set that for everybody. Yours alone you can set yourself.',
  unknownAction: (_: Record<string, never>) => 'This button is not known here any more; ask again with the command.',
  expired: (_: Record<string, never>) =>
    'This button is from an older message and no longer works; ask again with the command.',
};

interface Sides {
  inputs: number;
  targets: number;
}

interface Shape {
  rows: number;
  columns: number;
}
