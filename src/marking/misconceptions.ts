// What a gradient comes out as when one thing is misunderstood. Knows no words and no question: values only.

import { type Differentiated, differentiate, slopeOf } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { MistakeId } from './mistake-id.ts';
import { outputMistakes } from './output-mistakes.ts';
import { pathMistakes, throughLater } from './path-mistakes.ts';
import { slopeMistakes } from './slope-mistakes.ts';

export interface WrongGradient {
  readonly mistake: MistakeId;
  readonly value: number;
}

/** A weight, or a bias where `input` is left out. Layers, units and inputs count from 0. */
export interface ParameterIndex {
  readonly layer: number;
  readonly unit: number;
  readonly input?: number;
}

export interface MisconceptionOptions {
  /** For the mistakes that mix in the step. */
  readonly learningRate?: number;
}

const LEARNING_RATE = 0.1;

/**
 * ∂L/∂w under each mistake that makes sense here, at this network's numbers; a mistake with several readings (which other
 * input?) stands several times in a row, the likeliest first. Some values may be right by chance: see `distinctMistakes`.
 */
export function wrongGradients(
  spec: NetworkSpec,
  at: ParameterIndex,
  { learningRate = LEARNING_RATE }: MisconceptionOptions = {},
): readonly WrongGradient[] {
  const run = differentiate(spec);
  const { pass, gradients } = run;
  const error = gradients.dLdh[at.layer]![at.unit]!;
  const slope = slopeOf(spec, pass, at.layer, at.unit);
  const inputs = at.layer === 0 ? spec.x : pass.h[at.layer - 1]!;
  const input = at.input === undefined ? 1 : inputs[at.input]!;
  const truth = error * slope * input;
  const wrong: WrongGradient[] = [];
  const add = (mistake: MistakeId, ...values: readonly number[]) => {
    for (const value of values) wrong.push({ mistake, value: value + 0 });
  };

  for (const { mistake, slope: s } of slopeMistakes(spec, pass, at)) add(mistake, error * s * input);
  add('M8', -truth);
  inputMistakes(spec, at, inputs, error * slope, add);
  unitMistakes(spec, run, at, input, add);
  for (const { mistake, delta } of outputMistakes(spec, run)) {
    const own = throughLater(spec, pass, at, delta);
    add(mistake, own * input);
  }
  add('M25', 2 * truth);
  add('M26', truth / spec.target.length);
  add('M27', at.input === undefined ? error + slope : error + slope + input);
  const layer = spec.layers[at.layer]!;
  const held = at.input === undefined ? layer.b?.[at.unit] : layer.W[at.unit]![at.input]!;
  add('M30', learningRate * truth);
  if (held !== undefined) add('M31', held - learningRate * truth);
  for (const { mistake, error: e } of pathMistakes(spec, gradients, at, learningRate)) add(mistake, e * slope * input);
  if (spec.loss === 'softmax-ce' || spec.loss === 'bce-logits') add('M45', truth / Math.LN10, truth / Math.LN2);
  return inOrder(wrong.filter(({ value }) => Number.isFinite(value)));
}

type Add = (mistake: MistakeId, ...values: readonly number[]) => void;

/** What stands where the input should: nothing, the weight, another input, too many of them. `delta` = ∂L/∂z. */
function inputMistakes(
  { layers }: NetworkSpec,
  at: ParameterIndex,
  inputs: readonly number[],
  delta: number,
  add: Add,
): void {
  if (at.input === undefined) {
    add('M43', 0, ...inputs.map((input) => delta * input));
    return;
  }
  const input = inputs[at.input]!;
  const weight = layers[at.layer]!.W[at.unit]![at.input]!;
  add('M9', delta * weight);
  // Read with its indices the other way round, w_kj would take input k.
  add('M10', ...others(inputs.length, at.input, at.unit).map((j) => delta * inputs[j]!));
  add('M11', delta);
  add('M28', delta * input * input);
  add('M29', delta * weight * input);
}

/** What belongs to another unit of the same layer. */
function unitMistakes(
  spec: NetworkSpec,
  { pass, gradients }: Differentiated,
  at: ParameterIndex,
  input: number,
  add: Add,
): void {
  const { layer, unit } = at;
  const error = gradients.dLdh[layer]!;
  const slopes = error.map((_, k) => slopeOf(spec, pass, layer, k));
  const rest = others(error.length, unit, at.input ?? unit);
  add('M12', ...rest.map((k) => error[k]! * slopes[unit]! * input));
  if (spec.layers[layer]!.activation.name !== 'identity')
    add('M13', ...rest.map((k) => error[unit]! * slopes[k]! * input));
  if (rest.length > 0) add('M14', gradients.dLdz[layer]!.reduce((sum, delta) => sum + delta, 0) * input);
}

/** Every index but `own`, `first` leading where it is one of them. */
function others(count: number, own: number, first: number): number[] {
  const rest = Array.from({ length: count }, (_, index) => index).filter((index) => index !== own);
  return rest.includes(first) ? [first, ...rest.filter((index) => index !== first)] : rest;
}

// By number, but a unit that is off comes first: what it says of 0 · error is more telling than “slope forgotten”.
function inOrder(wrong: readonly WrongGradient[]): WrongGradient[] {
  const rank = ({ mistake }: WrongGradient) => (mistake === 'M50' ? 0 : Number(mistake.slice(1)));
  return [...wrong].sort((a, b) => rank(a) - rank(b));
}

/** Below this two values are one: what is left of sums that cancel. */
const NOTHING = 1e-12;

/**
 * Those a question can tell apart: each mistake at most once, none within `apart` (as a share) of the truth or of one kept
 * before it. The order given decides which of two twins stays.
 */
export function distinctMistakes<W extends WrongGradient>(
  truth: number,
  wrong: readonly W[],
  { apart = 0.05 }: { readonly apart?: number } = {},
): readonly W[] {
  const near = (a: number, b: number) =>
    Math.abs(a - b) <= Math.max(NOTHING, apart * Math.max(Math.abs(a), Math.abs(b)));
  const kept: W[] = [];
  for (const each of wrong) {
    const clear =
      !near(each.value, truth) && !kept.some((k) => k.mistake === each.mistake || near(k.value, each.value));
    if (clear) kept.push(each);
  }
  return kept;
}
