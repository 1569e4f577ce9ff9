// The links of a chain that can be left out: what belongs there, and which numbers stand there by mistake.

import { errorWritten, inputWritten, written } from '../../../gradient/factor-notation.ts';
import type { Written } from '../../../gradient/losses.ts';
import { type Differentiated, factorsOf, slopeOf } from '../../../gradient/network.ts';
import type { NetworkSpec } from '../../../gradient/network-spec.ts';
import { subscript } from '../../../gradient/notation.ts';
import { wrongGradients } from '../../../marking/misconceptions.ts';
import type { MistakeId } from '../../../marking/mistake-id.ts';
import { wrongSlopes } from '../../../marking/slope-mistakes.ts';
import { withoutNoise } from '../../drawn-numbers.ts';
import { outputHead } from '../../output-head.ts';

export type HoleName = 'error' | 'slope' | 'input' | 'through';

/** A number in the chain: `∂h₁/∂z₁`, how it is computed, and what it comes to. */
export interface Link {
  readonly symbol: Written;
  readonly way: Written;
  readonly value: number;
}

export type Thought = 'mistake' | 'output' | 'activation' | 'layer';

export interface WrongLink {
  readonly value: number;
  readonly thought: Thought;
  readonly mistake?: MistakeId;
  /** The symbol of what was taken, where it is one of the values of the pass. */
  readonly taken?: string;
}

export interface Hole {
  /** From the loss to the weight. */
  readonly chain: readonly Link[];
  /** Which of them is missing. */
  readonly at: number;
  readonly weight: Written;
  /** Values of the pass that one needs, by symbol. */
  readonly known: readonly (readonly [string, number])[];
  /** The likeliest first. */
  readonly wrong: readonly WrongLink[];
}

/** One layer with softmax and cross entropy: error · slope · input, one of them missing. */
export function holeOfLayer(
  spec: NetworkSpec,
  run: Differentiated,
  { unit, input }: { readonly unit: number; readonly input: number },
  hole: Exclude<HoleName, 'through'>,
): Hole {
  const { pass } = run;
  const { factors } = factorsOf(spec, run, { layer: 0, unit, input });
  const of = (kind: 'z' | 'h') => written({ kind, layer: 0, unit }, 1);
  const weight = written({ kind: 'w', layer: 0, unit, input }, 1);
  const [z, h, x] = [of('z'), of('h'), inputWritten(spec, 0, input)];
  const chain: Link[] = [
    { symbol: partial(LOSS, h), way: errorWritten(spec, 0, unit), value: withoutNoise(factors.error) },
    { symbol: partial(h, z), way: sigmoidSlope(h), value: withoutNoise(factors.slope) },
    { symbol: partial(z, weight), way: x, value: factors.input },
  ];
  const [zValue, hValue] = [pass.z[0]![unit]!, pass.h[0]![unit]!];
  const mark = subscript(unit + 1);
  switch (hole) {
    case 'error':
      return {
        chain,
        at: 0,
        weight,
        known: [
          [h.plain, hValue],
          [`y${mark}`, pass.y![unit]!],
          [`t${mark}`, spec.target[unit]!],
        ],
        wrong: wrongErrors(pass.h[0]!, spec.target, unit),
      };
    case 'slope':
      return {
        chain,
        at: 1,
        weight,
        known: [
          [z.plain, zValue],
          [h.plain, hValue],
        ],
        wrong: slopesTaken(zValue),
      };
    case 'input': {
      const [held, other] = [spec.layers[0]!.W[unit]![input]!, spec.x[1 - input]!];
      return {
        chain,
        at: 2,
        weight,
        known: [
          ...spec.x.map((value, at) => [`x${subscript(at + 1)}`, value] as const),
          [weight.plain, held],
          [h.plain, hValue],
        ],
        wrong: [
          { value: held, thought: 'mistake', mistake: 'M9' },
          { value: hValue, thought: 'output', taken: h.plain },
          { value: other, thought: 'mistake', mistake: 'M10' },
          { value: 1, thought: 'mistake', mistake: 'M11' },
        ],
      };
    }
  }
}

/** Two layers of one unit each: the link from one layer to the other, which is the weight between them. */
export function holeBetweenLayers(spec: NetworkSpec, { pass, gradients }: Differentiated): Hole {
  const of = (kind: 'z' | 'h', layer: number) => written({ kind, layer, unit: 0 }, 2);
  const w = (layer: number) => written({ kind: 'w', layer, unit: 0, input: 0 }, 2);
  const [z1, h1, z2, h2] = [of('z', 0), of('h', 0), of('z', 1), of('h', 1)];
  const [first, second] = [spec.layers[0]!.W[0]![0]!, spec.layers[1]!.W[0]![0]!];
  const [hidden, out] = [pass.h[0]![0]!, pass.h[1]![0]!];
  const slope = (layer: number) => withoutNoise(slopeOf(spec, pass, layer, 0));
  return {
    chain: [
      { symbol: partial(LOSS, h2), way: errorWritten(spec, 1, 0), value: withoutNoise(gradients.dLdh[1]![0]!) },
      { symbol: partial(h2, z2), way: sigmoidSlope(h2), value: slope(1) },
      { symbol: partial(z2, h1), way: w(1), value: second },
      { symbol: partial(h1, z1), way: sigmoidSlope(h1), value: slope(0) },
      { symbol: partial(z1, w(0)), way: inputWritten(spec, 0, 0), value: spec.x[0]! },
    ],
    at: 2,
    weight: w(0),
    known: [
      [w(0).plain, first],
      [w(1).plain, second],
      [h1.plain, hidden],
      [h2.plain, out],
    ],
    wrong: [
      { value: hidden, thought: 'activation', taken: h1.plain },
      { value: first, thought: 'layer', taken: w(0).plain },
      { value: withoutNoise(second * hidden), thought: 'mistake', mistake: 'M29' },
      { value: 1, thought: 'mistake', mistake: 'M36' },
    ],
  };
}

const LOSS: Written = { tex: 'L', plain: 'L' };

function partial(of: Written, by: Written): Written {
  return { tex: `\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}`, plain: `∂${of.plain}/∂${by.plain}` };
}

function sigmoidSlope({ tex, plain }: Written): Written {
  return { tex: `${tex}(1-${tex})`, plain: `${plain}(1 − ${plain})` };
}

const ERROR_MISTAKES: readonly MistakeId[] = ['M8', 'M19', 'M16', 'M21'];

function wrongErrors(h: readonly number[], target: readonly number[], unit: number): WrongLink[] {
  const wrong = wrongGradients(outputHead(h, target), { layer: 0, unit });
  return ERROR_MISTAKES.flatMap((id) => wrong.filter(({ mistake }) => mistake === id)).map((one) => ({
    ...one,
    thought: 'mistake',
  }));
}

const SLOPE_MISTAKES: readonly MistakeId[] = ['M3', 'M2', 'M5', 'M4', 'M6'];

function slopesTaken(z: number): WrongLink[] {
  const wrong = wrongSlopes({ name: 'sigmoid' }, z);
  return SLOPE_MISTAKES.flatMap((id) => wrong.filter(({ mistake }) => mistake === id)).map(({ mistake, slope }) => ({
    mistake,
    value: slope,
    thought: 'mistake',
  }));
}
