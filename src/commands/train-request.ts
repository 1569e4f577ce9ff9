// Reads what to train: a preset or given data, how deep, with which activations, how fast and for how long.

import { UserError } from '../errors.ts';
import { type ActivationName, activationNames } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import { seededChance } from '../gradient/chance.ts';
import type { Example } from '../gradient/data-sets.ts';
import type { LossName } from '../gradient/losses.ts';
import type { LayerSpec, NetworkSpec } from '../gradient/network-spec.ts';
import type { Widths } from '../gradient/notation.ts';
import { seededLayer } from '../gradient/seeded-network.ts';
import { ACTIVATION_ALIASES } from './aliases.ts';
import type { Argument, Values } from './command.ts';
import { NETWORK_ARGUMENTS } from './network-arguments.ts';
import { valuesText } from './network-request.ts';
import { nameOf, numberOf, shown, wholeOf } from './readers.ts';
import { readExamples } from './train-data.ts';
import { PRESET_ALIASES, type Preset, type PresetName, presetNames, presets } from './train-presets.ts';
import { ownExample, readStart, refuseTargets, type Start } from './train-start.ts';
import { readTrainedWidths, USUAL_UNITS, widthsValues } from './train-widths.ts';

export const VIEWS = ['loss', 'gradients', 'plane'] as const;
export type View = (typeof VIEWS)[number];

export const TRAIN_ARGUMENTS = {
  preset: {
    type: 'text',
    positional: true,
    choices: presetNames,
    choiceName: (name, words) => words.train.presets[name as PresetName],
  },
  net: NETWORK_ARGUMENTS.net,
  steps: { type: 'whole' },
  rate: { type: 'number' },
  activation: { type: 'text', choices: activationNames },
  depth: { type: 'whole' },
  units: { type: 'whole' },
  compare: { type: 'text' },
  data: { type: 'text' },
  seed: { type: 'whole' },
  show: { type: 'text', choices: VIEWS, choiceName: (view, words) => words.train.views[view as View] },
} as const satisfies Record<string, Argument>;

export interface TrainRequest {
  readonly preset: PresetName | undefined;
  readonly data: string | undefined;
  readonly examples: readonly Example[];
  readonly widths: Widths;
  /** The network that it starts from, where one was given; else it is drawn. */
  readonly start: Start | undefined;
  readonly loss: LossName;
  readonly steps: number;
  readonly rate: number;
  readonly seed: number;
  /** Of the hidden layers; one run for each. */
  readonly activations: readonly ActivationName[];
  readonly view: View;
}

export const MOST_STEPS = 5000;
const MOST_COMPARED = 4;
/** Draws that show every preset at its best. */
const SEED = 2;
/** Weight times examples times steps, summed over the runs: about ten seconds of one processor. */
const MOST_WORK = 400_000_000;

const OWN_DATA: Omit<Preset, 'examples' | 'loss'> = {
  hidden: USUAL_UNITS,
  depth: 2,
  activation: 'tanh',
  rate: 0.3,
  steps: 1000,
};

/** @throws UserError with a sentence about the first argument that cannot be used. */
export function readTrainRequest(values: Values): TrainRequest {
  if (values.data !== undefined && values.preset !== undefined)
    throw new UserError('presetOrData', {}, 'train data="0 0: 0; 0 1: 1; 1 0: 1; 1 1: 0"');
  const name = values.preset === undefined ? 'xor' : readPreset(values.preset);
  const start = values.start === undefined ? undefined : readStart(values.start);
  const isGiven = values.data !== undefined || (start !== undefined && values.preset === undefined);
  const preset = isGiven ? undefined : name;
  const known = usual(preset, start);
  const seed = wholeOf(values, 'seed', { least: 0, most: 2 ** 32 - 1, fallback: SEED }, 'train xor seed=7');
  const examples =
    values.data !== undefined
      ? readExamples(values.data)
      : preset === undefined
        ? [ownExample(start!)]
        : presets[preset].examples(seededChance(seed + 2 ** 32));
  const widths = readTrainedWidths(values, preset, known, examples[0]!, start);
  if (start !== undefined) refuseTargets(start, examples);
  const request: TrainRequest = {
    preset,
    data: values.data,
    examples,
    widths,
    start,
    loss: start !== undefined ? start.spec.loss : preset === undefined ? usualLoss(examples) : presets[preset].loss,
    steps: wholeOf(values, 'steps', { least: 1, most: MOST_STEPS, fallback: known.steps }, 'train xor steps=2000'),
    rate: numberOf(values, 'rate', { least: 0, most: 1000, fallback: known.rate }, 'train xor rate=0.5'),
    seed,
    activations: readActivations(values, known.activation),
    view:
      values.show === undefined ? 'loss' : nameOf('show', values.show, VIEWS, VIEW_ALIASES, 'train spiral show=plane'),
  };
  refuseTooMuch(request);
  return request;
}

/** The network that starts: drawn for its activation, biases 0; the article's own where that is asked for. */
export function networkFor(request: TrainRequest, name: ActivationName): Omit<NetworkSpec, 'x' | 'target'> {
  const { preset, widths, loss, seed, start } = request;
  if (start !== undefined) return { loss, layers: bent(start.spec.layers, name) };
  if (preset === 'article') return { loss, layers: [{ ...ARTICLE.layers[0]!, activation: { name } }] };
  const chance = seededChance(seed);
  const layers = widths.slice(1).map((units, layer): LayerSpec => {
    const isLast = layer === widths.length - 2;
    const drawn = seededLayer(units, widths[layer]!, { name: isLast ? 'identity' : name }, chance);
    return { ...drawn, b: Array.from({ length: units }, () => 0) };
  });
  return { loss, layers };
}

/** The activation goes into the hidden layers, or into the only one there is; the network's own changes nothing. */
function bent(layers: readonly LayerSpec[], name: ActivationName): readonly LayerSpec[] {
  if (name === layers[0]!.activation.name) return layers;
  const last = layers.length - 1;
  return layers.map((layer, at) => (at === last && last > 0 ? layer : { ...layer, activation: { name } }));
}

/** What holds where nothing else is said. */
function usual(preset: PresetName | undefined, start: Start | undefined): Omit<Preset, 'examples' | 'loss'> {
  const known = preset === undefined ? OWN_DATA : presets[preset];
  if (start === undefined) return known;
  const { layers } = start.spec;
  return { ...known, rate: start.rate ?? known.rate, activation: layers[0]!.activation.name };
}

/** What is learned, as it is called: a preset, given data, or the example of a network of one's own. */
export function taskOf({ preset, data }: TrainRequest): PresetName | 'own' | 'ownNet' {
  return preset ?? (data === undefined ? 'ownNet' : 'own');
}

/** Whether there is a layer that has the activation one chooses: the output layer of others has none. */
export function activationMatters({ preset, widths, start }: TrainRequest): boolean {
  return widths.length > 2 || start !== undefined || preset === 'article';
}

/** Whether decisions can be drawn: two inputs, one output, two classes. */
export function hasPlane({ examples, widths, loss }: TrainRequest): boolean {
  return (
    loss === 'bce-logits' &&
    widths[0] === 2 &&
    widths.at(-1) === 1 &&
    examples.every(({ target }) => target[0] === 0 || target[0] === 1)
  );
}

/** The view that was asked for, or the loss where decisions cannot be drawn. */
export function shownView(request: TrainRequest): View {
  return request.view === 'plane' && !hasPlane(request) ? 'loss' : request.view;
}

/** The rate at which the preset learns; for given data where one begins. */
export function usualRate({ preset, start }: TrainRequest): number {
  return usual(preset, start).rate;
}

/** The argument values that ask for exactly this run again. */
export function trainValues(request: TrainRequest): Values {
  const { preset, data, widths, start, steps, rate, seed, activations, view } = request;
  const known = usual(preset, start);
  const all: Record<string, string> = { ...(preset && { preset }), ...(data !== undefined && { data }) };
  if (start !== undefined) all.start = start.text;
  if (steps !== known.steps) all.steps = String(steps);
  if (rate !== known.rate) all.rate = String(rate);
  if (start === undefined) Object.assign(all, widthsValues(widths, known));
  if (activations.length > 1) all.compare = activations.join(',');
  else if (activations[0] !== known.activation) all.activation = activations[0]!;
  if (seed !== SEED) all.seed = String(seed);
  if (view !== 'loss') all.show = view;
  return all;
}

function readPreset(typed: string): PresetName {
  return nameOf('preset', typed, presetNames, PRESET_ALIASES, 'train preset=xor');
}

const VIEW_ALIASES: Readonly<Record<string, View>> = {
  손실: 'loss',
  '손실-곡선': 'loss',
  '층별-기울기': 'gradients',
  '결정-그림': 'plane',
};

const USUAL = { activation: 'activation=sigmoid', compare: 'compare=sigmoid,relu' } as const;

function readActivations(values: Values, usual: ActivationName): ActivationName[] {
  const read = (argument: 'activation' | 'compare', typed: string) =>
    nameOf(argument, typed, activationNames, ACTIVATION_ALIASES, `train xor ${USUAL[argument]}`);
  const named = (typed: string) => typed.split(/[\s,|]+/).filter((part) => part !== '');
  if (values.compare === undefined) {
    if (values.activation === undefined) return [usual];
    // `leaky relu` is one name, `tanh relu` are two.
    const isSeveral = /[,|]/.test(values.activation) && named(values.activation).length > 1;
    if (!isSeveral) return [read('activation', values.activation)];
    throw new UserError('oneActivation', { read: shown(values.activation) }, 'train xor compare=sigmoid,relu');
  }
  if (values.activation !== undefined) throw new UserError('compareAlone', {}, 'train xor compare=sigmoid,relu');
  const names = [...new Set(named(values.compare).map((part) => read('compare', part)))];
  if (names.length < 2 || names.length > MOST_COMPARED)
    throw new UserError(
      'compareCount',
      { read: shown(values.compare), most: MOST_COMPARED },
      'train xor compare=sigmoid,relu',
    );
  return names;
}

/** Classes get cross entropy, anything else half the squared error. */
function usualLoss(examples: readonly Example[]): LossName {
  const outputs = examples[0]!.target.length;
  const all = examples.flatMap(({ target }) => target);
  if (outputs === 1) return all.every((t) => t === 0 || t === 1) ? 'bce-logits' : 'half-sse';
  const shares = examples.every(({ target }) => Math.abs(target.reduce((sum, t) => sum + t, 0) - 1) < 1e-9);
  return shares && all.every((t) => t >= 0) ? 'softmax-ce' : 'half-sse';
}

function refuseTooMuch(request: TrainRequest): void {
  const { preset, widths, examples, steps, activations } = request;
  const weights = widths.slice(1).reduce((sum, units, layer) => sum + units * widths[layer]!, 0);
  const work = weights * examples.length * steps * activations.length;
  if (work <= MOST_WORK) return;
  const fitting = Math.max(1, Math.floor((steps * MOST_WORK) / work));
  const said = { weights, examples: examples.length, steps, runs: activations.length, fitting };
  // Given data would make the example longer than anyone reads.
  const example = preset === undefined ? 'spiral' : valuesText(trainValues({ ...request, steps: fitting }));
  throw new UserError('tooMuchWork', said, `train ${example}`);
}
