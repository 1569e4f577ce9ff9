// The catalogued mistakes about ∂L/∂w_kj as one would write them, for a layer like the article's: two inputs, two units,
// softmax and cross entropy. Beside each stands what it comes out as here.

import { activationRule } from '../gradient/activations.ts';
import type { WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { subscript, symbolOf } from '../gradient/notation.ts';
import { wrongGradients } from '../marking/misconceptions.ts';
import type { MistakeId } from '../marking/mistake-id.ts';

/** Which factor the mistake is about; `whole` where it is how the factors are joined. */
export type Part = 'error' | 'slope' | 'input' | 'whole';

export interface WrittenMistake {
  readonly mistake: MistakeId;
  readonly part: Part;
  /** What stands for that factor, or for the whole gradient. */
  readonly piece: string;
  /** The whole wrong gradient: `(y₁ − t₁)·x₁`. */
  readonly text: string;
  /** What it comes out as. */
  readonly value: number;
}

/** The three factors as they are right: `y₁ − t₁`, `σ′(z₁)`, `x₁`. */
export interface Pieces {
  readonly error: string;
  readonly slope: string;
  readonly input: string;
}

export function rightPieces({ layers }: NetworkSpec, { unit, input }: Omit<WeightIndex, 'layer'>): Pieces {
  const { y, t, z, x } = symbolsOf(unit, input);
  const f = activationRule(layers[0]!.activation.name).symbol.plain;
  return { error: `${y} − ${t}`, slope: `${f}′(${z})`, input: x };
}

/** In the order of the catalogue. Those without a formula of their own (η in them, another head) are left out. */
export function writtenMistakes(spec: NetworkSpec, at: WeightIndex): WrittenMistake[] {
  const forms = formsOf(spec, at);
  const met = new Map<MistakeId, number>();
  return wrongGradients(spec, at).flatMap(({ mistake, value }) => {
    // The readings of one mistake come in one order, here and in the catalogue.
    const reading = met.get(mistake) ?? 0;
    met.set(mistake, reading + 1);
    const form = forms.filter((one) => one.mistake === mistake)[reading];
    return form === undefined ? [] : [{ ...form, value }];
  });
}

/** `a·b·c`, with brackets where one of them is a sum or a quotient. */
export function productText(factors: readonly string[]): string {
  return factors.map((factor, at) => (isFactor(factor, at === 0) ? factor : `(${factor})`)).join('·');
}

// A leading minus may stand bare only at the front.
function isFactor(text: string, first: boolean): boolean {
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && '+−/'.includes(char) && !(first && at === 0)) return false;
  }
  return true;
}

type Form = Omit<WrittenMistake, 'value'>;

function formsOf(spec: NetworkSpec, at: WeightIndex): Form[] {
  const right = rightPieces(spec, at);
  const make =
    (part: Exclude<Part, 'whole'>) =>
    ([mistake, piece]: readonly [MistakeId, string]): Form => {
      const { error, slope, input }: Pieces = { ...right, [part]: piece };
      return { mistake, part, piece, text: productText([error, slope, input].filter((factor) => factor !== '')) };
    };
  return [
    ...wrongErrors(at).map(make('error')),
    ...wrongSlopes(spec, at).map(make('slope')),
    ...wrongInputs(at).map(make('input')),
    ...wrongWholes(right, spec, at).map(([mistake, text]): Form => ({ mistake, part: 'whole', piece: text, text })),
  ];
}

type Pairs = readonly (readonly [MistakeId, string])[];

function wrongErrors({ unit, input }: WeightIndex): Pairs {
  const { y, t, z, h, otherY, otherT } = symbolsOf(unit, input);
  return [
    ['M8', `${t} − ${y}`],
    ['M12', `${otherY} − ${otherT}`],
    ['M15', `−${t}·(1 − ${y})`],
    ['M16', `−${t}/${y}`],
    ['M17', `−${t}·(1 − ${y}) − ${otherT}·${y}`],
    ['M18', `(${y} − ${t})·${y}·(1 − ${y})`],
    ['M19', `${h} − ${t}`],
    ['M20', `${z} − ${t}`],
    ['M21', y],
    ['M22', `−${t}`],
    ['M23', `${y} + ${t}`],
    ['M24', `−ln(${y})`],
    ['M39', `σ(${h}) − ${t}`],
  ];
}

function wrongSlopes({ layers }: NetworkSpec, { unit, input }: WeightIndex): Pairs {
  const { z, h, otherZ } = symbolsOf(unit, input);
  const { name } = layers[0]!.activation;
  const f = activationRule(name).symbol.plain;
  const common: Pairs = [
    ['M1', ''],
    ['M2', `${f}′(${h})`],
    ['M3', h],
    ['M7', `${f}′(${z})²`],
    ['M13', `${f}′(${otherZ})`],
  ];
  switch (name) {
    case 'sigmoid':
      return [...common, ['M4', `${z}·(1 − ${z})`], ['M5', `1 − ${h}`], ['M6', `1 − ${h}²`]];
    case 'tanh':
      return [...common, ['M4', `1 − ${z}²`], ['M6', `${h}·(1 − ${h})`]];
    case 'relu':
      // A slope of 1 is M1 already; the second reading is the slope of the wrong side.
      return [...common, ['M47', ''], ['M47', `1[${z} < 0]`], ['M47', z]];
    default:
      return common;
  }
}

function wrongInputs({ unit, input }: WeightIndex): Pairs {
  const { x, w, otherX } = symbolsOf(unit, input);
  return [
    ['M9', w],
    ['M10', otherX],
    ['M11', ''],
    ['M28', `${x}²`],
    ['M29', `${w}·${x}`],
  ];
}

function wrongWholes({ error, slope, input }: Pieces, spec: NetworkSpec, at: WeightIndex): Pairs {
  const right = productText([error, slope, input]);
  const units = [0, 1].map((unit) => {
    const pieces = rightPieces(spec, { unit, input: at.input });
    return productText([pieces.error, pieces.slope]);
  });
  return [
    ['M14', `(${units.join(' + ')})·${input}`],
    ['M25', `2·${right}`],
    ['M26', `${right}/2`],
    ['M27', `(${error}) + ${slope} + ${input}`],
    ['M45', `${right}/ln(10)`],
    ['M45', `${right}/ln(2)`],
  ];
}

/** The symbols around w_kj, of its own unit and input and of the other. */
export function symbolsOf(unit: number, input: number) {
  const [k, other] = [subscript(unit + 1), subscript(2 - unit)];
  return {
    w: symbolOf({ kind: 'w', layer: 0, unit, input }, 1),
    x: `x${subscript(input + 1)}`,
    otherX: `x${subscript(2 - input)}`,
    z: `z${k}`,
    h: `h${k}`,
    y: `y${k}`,
    t: `t${k}`,
    otherZ: `z${other}`,
    otherY: `y${other}`,
    otherT: `t${other}`,
  };
}
