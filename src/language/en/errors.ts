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
  notAQuantity: (v: { read: string; net: string; known: string }) =>
    `\`wrt\` was read as ${quoted(v.read)}; it takes a weight, bias, input, z or h, such as ${v.known}, b1, x2, z1 or h1.`,
  needsLayer: (v: { read: string; net: string; known: string }) =>
    `\`wrt\` was read as ${quoted(v.read)}, but the network ${v.net} has several layers: name the layer too, such as ${v.known}.`,
  outsideNet: (v: { read: string; net: string; known: string }) =>
    `\`wrt\` was read as ${quoted(v.read)}, which the network ${v.net} does not have; it does have ${v.known}, for one.`,
  notFinite: (v: { where: string }) =>
    `${v.where} grew past the largest number that can be computed with (about 1.8×10³⁰⁸); use smaller weights or inputs.`,
  lossUndefined: (v: { loss: string; value: string; where: string }) =>
    `The loss ${v.loss} needs outputs strictly between 0 and 1, but ${v.where} is ${v.value}; use loss=bce-logits, or sigmoid in the last layer.`,
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
