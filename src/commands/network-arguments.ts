// Reads `net x w b target activation loss rate wrt digits seed` into a network, or says in one sentence what is wrong.

import { UserError } from '../errors.ts';
import { type Activation, activationNames, activationRule } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import { seededChance } from '../gradient/chance.ts';
import { lossNames } from '../gradient/losses.ts';
import type { LayerSpec, NetworkSpec } from '../gradient/network-spec.ts';
import { type Quantity, nameOf as quantityName, readQuantity, type Widths } from '../gradient/notation.ts';
import { seededInput, seededLayer } from '../gradient/seeded-network.ts';
import { ACTIVATION_ALIASES, LOSS_ALIASES } from './aliases.ts';
import type { Argument, Values } from './command.ts';
import { gradientChoices } from './gradient-choices.ts';
import { layersOf, rowsOf, widthsFromText } from './matrix-text.ts';
import { DIGITS, type NetworkRequest, RATE, SEED, usualLoss, usualTarget, widthsOf } from './network-request.ts';
import { listOf, nameOf, numberOf, shown, wholeOf } from './readers.ts';

export const NETWORK_ARGUMENTS = {
  net: { type: 'text', choices: ['2-2', '2-3-2', '3-4-2', '2-16-16-1'], open: true },
  x: { type: 'text' },
  w: { type: 'text' },
  b: { type: 'text' },
  target: { type: 'text' },
  activation: { type: 'text', choices: activationNames, open: true },
  loss: { type: 'text', choices: lossNames },
  rate: { type: 'number' },
  wrt: {
    type: 'text',
    choices: ['w11', 'w12', 'w21', 'w22', 'b1', 'x1', 'z1', 'h1'],
    choicesGiven: quantitiesGiven,
    open: true,
  },
  digits: { type: 'whole' },
  seed: { type: 'whole' },
} as const satisfies Record<string, Argument>;

export const MOST_UNITS = 32;
export const MOST_LAYERS = 64;
const LARGEST_SEED = 2 ** 32 - 1;

const EXAMPLE = {
  net: 'gradient net=2-3-2',
  x: 'gradient x="1.5 -0.5"',
  w: 'gradient w="0.8 -0.4; 0.3 0.6"',
  b: 'gradient w="0.8 -0.4; 0.3 0.6" b="0.1 -0.2"',
  target: 'gradient target="0 1"',
  activation: 'gradient activation=tanh',
  loss: 'gradient loss=mse',
  rate: 'gradient rate=0.5',
  wrt: 'gradient wrt=w12',
  digits: 'gradient digits=10',
  seed: 'gradient net=2-3-2 seed=7',
} as const satisfies Record<keyof typeof NETWORK_ARGUMENTS, string>;

/** What the network that was typed can be differentiated by: `w11` means nothing in one of two layers. */
function quantitiesGiven({ net, w }: Values): readonly string[] | undefined {
  const widths = net === undefined ? undefined : widthsFromText(net);
  if (!widths || w !== undefined || widths.length - 1 > MOST_LAYERS || widths.some((n) => n < 1 || n > MOST_UNITS))
    return undefined;
  return gradientChoices(widths).map(({ value }) => value);
}

/** @throws UserError with a sentence about the first argument that cannot be used. */
export function readNetworkRequest(values: Values): NetworkRequest {
  const seed = wholeOf(values, 'seed', { least: 0, most: LARGEST_SEED, fallback: SEED }, EXAMPLE.seed);
  const typedW = values.w === undefined ? undefined : readWeights(values.w);
  const widths = readWidths(values, typedW);
  const loss =
    values.loss === undefined
      ? usualLoss(widths.at(-1)!)
      : nameOf('loss', values.loss, lossNames, LOSS_ALIASES, EXAMPLE.loss);
  const activations = readActivations(values.activation, widths.length - 1);
  const drawn = typedW === undefined && !isArticle(widths, values);
  const chance = seededChance(seed);
  const W = typedW ?? ARTICLE.layers.map((layer) => layer.W);
  const biases = values.b === undefined ? undefined : readBiases(values.b, widths);
  const layers = activations.map((activation, l): LayerSpec => {
    const layer = drawn
      ? seededLayer(widths[l + 1]!, widths[l]!, activation, chance)
      : { W: W[l]!, b: null, activation };
    return biases ? { ...layer, b: biases[l]! } : layer;
  });
  const outputs = widths.at(-1)!;
  const spec: NetworkSpec = {
    layers,
    loss,
    x: readInput(values.x, widths, seed),
    target: values.target === undefined ? usualTarget(outputs, loss) : readTarget(values.target, outputs, loss),
  };
  return {
    spec,
    seed: drawn ? seed : undefined,
    rate: numberOf(values, 'rate', { least: 0, most: 1e6, fallback: RATE }, EXAMPLE.rate),
    wrt: readWrt(values.wrt, widths),
    digits: wholeOf(values, 'digits', { least: 1, most: 15, fallback: DIGITS }, EXAMPLE.digits),
  };
}

function isArticle(widths: Widths, values: Values): boolean {
  return values.seed === undefined && widths.join('-') === widthsOf(ARTICLE).join('-');
}

function readWeights(typed: string): number[][][] {
  return layersOf(typed).map((layer, l) => {
    const rows = rowsOf(layer).map((row) => [...listOf('w', row, EXAMPLE.w)]);
    const inputs = rows[0]?.length;
    if (inputs === undefined) throw new UserError('emptyArgument', { name: 'w' }, EXAMPLE.w);
    const odd = rows.findIndex((row) => row.length !== inputs);
    if (odd >= 0) {
      throw new UserError(
        'unevenRows',
        { layer: l + 1, row: odd + 1, got: rows[odd]!.length, wanted: inputs },
        EXAMPLE.w,
      );
    }
    return rows;
  });
}

function readWidths(values: Values, W: readonly (readonly (readonly number[])[])[] | undefined): Widths {
  const typed = values.net === undefined ? undefined : readNet(values.net);
  if (!W) return typed ?? widthsOf(ARTICLE);
  const fromW = [W[0]![0]!.length, ...W.map((rows) => rows.length)];
  checkLimits('w', fromW, values.w!);
  const wanted = typed ?? fromW;
  if (W.length !== wanted.length - 1) {
    throw new UserError(
      'layerCount',
      { name: 'w', got: W.length, wanted: wanted.length - 1, net: wanted.join('-') },
      EXAMPLE.w,
    );
  }
  W.forEach((rows, l) => {
    const fits = rows.length === wanted[l + 1] && rows[0]!.length === wanted[l];
    if (fits) return;
    const got = { rows: rows.length, columns: rows[0]!.length };
    const want = { rows: wanted[l + 1]!, columns: wanted[l]! };
    throw new UserError('weightShape', { layer: l + 1, got, wanted: want, net: wanted.join('-') }, EXAMPLE.w);
  });
  return wanted;
}

/** The widths that `net` says, by itself or as the article's. @throws UserError */
export function readNet(typed: string): Widths {
  if (typed.trim().toLowerCase() === 'article') return widthsOf(ARTICLE);
  const widths = widthsFromText(typed);
  if (!widths) throw new UserError('notANet', { read: shown(typed) }, EXAMPLE.net);
  checkLimits('net', widths, typed);
  return widths;
}

function checkLimits(name: 'net' | 'w', widths: Widths, typed: string): void {
  if (widths.length - 1 > MOST_LAYERS || widths.some((width) => width > MOST_UNITS || width < 1)) {
    throw new UserError(
      'netTooLarge',
      { name, read: shown(typed), units: MOST_UNITS, layers: MOST_LAYERS },
      EXAMPLE.net,
    );
  }
}

function readActivations(typed: string | undefined, depth: number): readonly Activation[] {
  if (typed === undefined) return Array.from({ length: depth }, () => ARTICLE.layers[0]!.activation);
  const parts = typed.split(/[\s,|]+/).filter((part) => part !== '');
  if (parts.length === 0) throw new UserError('emptyArgument', { name: 'activation' }, EXAMPLE.activation);
  const read = parts.map(readActivation);
  if (read.length === 1) return Array.from({ length: depth }, () => read[0]!);
  if (read.length !== depth) {
    throw new UserError('activationCount', { got: read.length, wanted: depth }, EXAMPLE.activation);
  }
  return read;
}

function readActivation(typed: string): Activation {
  const [, word, parameter] = /^([^()]*)(?:\((.*)\))?$/.exec(typed.normalize('NFKC')) ?? [];
  const name = nameOf('activation', word ?? typed, activationNames, ACTIVATION_ALIASES, EXAMPLE.activation);
  if (parameter === undefined) return { name };
  if (activationRule(name).alpha === undefined) {
    throw new UserError('noParameter', { read: shown(typed), activation: name }, 'gradient activation=leaky-relu(0.2)');
  }
  const alpha = numberOf(
    { activation: parameter },
    'activation',
    { least: -100, most: 100, fallback: 0 },
    EXAMPLE.activation,
  );
  return { name, alpha };
}

function readBiases(typed: string, widths: Widths): readonly (readonly number[])[] {
  const layers = layersOf(typed);
  const depth = widths.length - 1;
  if (layers.length !== depth) {
    throw new UserError(
      'layerCount',
      { name: 'b', got: layers.length, wanted: depth, net: widths.join('-') },
      EXAMPLE.b,
    );
  }
  return layers.map((layer, l) => {
    const numbers = listOf('b', layer, EXAMPLE.b);
    const wanted = widths[l + 1]!;
    if (numbers.length !== wanted) {
      throw new UserError('biasCount', { layer: l + 1, got: numbers.length, wanted, net: widths.join('-') }, EXAMPLE.b);
    }
    return numbers;
  });
}

function readInput(typed: string | undefined, widths: Widths, seed: number): readonly number[] {
  const wanted = widths[0]!;
  if (typed === undefined)
    return wanted === ARTICLE.x.length ? ARTICLE.x : seededInput(wanted, seededChance(seed + 2 ** 32));
  const numbers = listOf('x', typed, EXAMPLE.x);
  if (numbers.length !== wanted) {
    throw new UserError('inputCount', { got: numbers.length, wanted, net: widths.join('-') }, EXAMPLE.x);
  }
  return numbers;
}

function readTarget(typed: string, outputs: number, loss: string): readonly number[] {
  const numbers = listOf('target', typed, EXAMPLE.target);
  if (numbers.length !== outputs) {
    throw new UserError('targetCount', { got: numbers.length, wanted: outputs }, EXAMPLE.target);
  }
  if (loss === 'hinge' && numbers.some((t) => Math.abs(t) !== 1)) {
    throw new UserError('hingeTarget', { read: shown(typed) }, 'gradient loss=hinge target="1 -1"');
  }
  if ((loss === 'bce' || loss === 'bce-logits') && numbers.some((t) => t < 0 || t > 1)) {
    throw new UserError('bceTarget', { read: shown(typed), loss }, 'gradient loss=bce target="1 0"');
  }
  return numbers;
}

function readWrt(typed: string | undefined, widths: Widths): Quantity {
  const first: Quantity = { kind: 'w', layer: 0, unit: 0, input: 0 };
  if (typed === undefined) return first;
  const read = readQuantity(typed, widths);
  if (read.ok) return read.quantity;
  const depth = widths.length - 1;
  const net = widths.join('-');
  const known = quantityName(first, depth);
  const said = { read: shown(typed), net, known };
  if (read.problem === 'needs-layer') throw new UserError('needsLayer', said, `gradient net=${net} wrt=${known}`);
  if (read.problem === 'outside') throw new UserError('outsideNet', said, `gradient net=${net} wrt=${known}`);
  throw new UserError('notAQuantity', said, EXAMPLE.wrt);
}
