// The article's derivation of ∂L/∂w_kj in five lines, right or with one catalogued mistake in one of them. A line after a
// wrong one is right in itself: it carries the wrong number on.

import { differentiate, slopeOf, type WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { showEqual } from '../language/numbers.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { areApart } from './guards.ts';
import { GIVEN_DIGITS } from './number-lists.ts';
import { symbolsOf } from './written-mistakes.ts';

export interface Flaw {
  /** Counts from 0. */
  readonly line: number;
  readonly mistake: MistakeId;
}

/** One of the things a line states: what stands on the left, the formula, and its number. */
export interface Statement {
  readonly left: string;
  readonly formula: string;
  readonly value: number;
}

export type Line = readonly Statement[];

export const LINES = 5;

/** Sigmoid units, softmax, cross entropy with targets that sum to 1, two classes. */
export function derivation(network: NetworkSpec, at: WeightIndex, flaw?: Flaw): Line[] {
  const { pass } = differentiate(network);
  const s = symbolsOf(at.unit, at.input);
  const [own, other] = [at.unit, 1 - at.unit];
  const [y, otherY] = [pass.y![own]!, pass.y![other]!];
  const flawIn = (line: number) => (flaw?.line === line ? flaw.mistake : undefined);

  const loss = lossForm(flawIn(0));
  const first = { left: `∂L/∂${s.y}`, formula: loss.text(s.t, s.y), value: loss.value(network.target[own]!, y) };
  const second = {
    left: `∂L/∂${s.otherY}`,
    formula: loss.text(s.otherT, s.otherY),
    value: loss.value(network.target[other]!, otherY),
  };
  const diagonal = { left: `∂${s.y}/∂${s.h}`, formula: `${s.y}·(1 − ${s.y})`, value: y * (1 - y) };
  const sign = flawIn(1) === 'M17' ? 1 : -1;
  const beside = {
    left: `∂${s.otherY}/∂${s.h}`,
    formula: `${sign < 0 ? '−' : ''}${s.y}·${s.otherY}`,
    value: sign * y * otherY,
  };
  const error = errorStatement(flawIn(2), s.h, [first, second], [diagonal, beside]);
  const slope = slopeStatement(flawIn(3), s, pass.z[0]![own]!, pass.h[0]![own]!, slopeOf(network, pass, 0, own));
  const input = { x: network.x[at.input]!, otherX: network.x[1 - at.input]!, w: network.layers[0]!.W[own]![at.input]! };
  return [[first, second], [diagonal, beside], [error], [slope], [product(flawIn(4), s, error, slope, input)]];
}

/** Which mistakes each line can carry at these numbers without being right by chance. */
export function flawsOf(network: NetworkSpec, at: WeightIndex): Flaw[] {
  const right = derivation(network, at);
  return FLAWS.flatMap((mistakes, line) =>
    mistakes
      .map((mistake) => ({ line, mistake }))
      .filter((flaw) => {
        const wrong = derivation(network, at, flaw);
        return [line, LINES - 1].every((where) =>
          wrong[where]!.some(({ value }, part) => areApart(value, right[where]![part]!.value)),
        );
      }),
  );
}

const FLAWS: readonly (readonly MistakeId[])[] = [
  ['M24', 'M45'],
  ['M17'],
  ['M15', 'M16'],
  ['M2', 'M3', 'M4', 'M5', 'M6'],
  ['M1', 'M7', 'M9', 'M10', 'M11', 'M25', 'M26', 'M27', 'M28', 'M29'],
];

/** `∂h₁/∂z₁ = h₁·(1 − h₁) ≈ 0.159` */
export function lineText(line: Line): string {
  return line.map(({ left, formula, value }) => `${left} = ${formula} ${showEqual(value, GIVEN_DIGITS)}`).join(',  ');
}

/** `∂L/∂y₁, ∂L/∂y₂` */
export function leftOf(line: Line): string {
  return line.map(({ left }) => left).join(', ');
}

interface LossForm {
  readonly text: (t: string, y: string) => string;
  readonly value: (t: number, y: number) => number;
}

function lossForm(flaw: MistakeId | undefined): LossForm {
  switch (flaw) {
    case 'M24':
      return { text: (t, y) => `−${t}·ln ${y}`, value: (t, y) => -t * Math.log(y) };
    case 'M45':
      return { text: (t, y) => `−${t}/(${y}·ln 10)`, value: (t, y) => -t / (y * Math.LN10) };
    default:
      return { text: (t, y) => `−${t}/${y}`, value: (t, y) => -t / y };
  }
}

type Pair = readonly [Statement, Statement];

function errorStatement(flaw: MistakeId | undefined, h: string, losses: Pair, outputs: Pair): Statement {
  const left = `∂L/∂${h}`;
  const path = (at: 0 | 1) => `${losses[at].left}·${outputs[at].left}`;
  const along = (at: 0 | 1) => losses[at].value * outputs[at].value;
  switch (flaw) {
    case 'M15':
      return { left, formula: path(0), value: along(0) };
    case 'M16':
      return { left, formula: losses[0].left, value: losses[0].value };
    default:
      return { left, formula: `${path(0)} + ${path(1)}`, value: along(0) + along(1) };
  }
}

/** Formula and number, right and under each mistake. */
type Forms = Readonly<Partial<Record<MistakeId | 'right', readonly [string, number]>>>;

type Symbols = ReturnType<typeof symbolsOf>;

function slopeStatement(flaw: MistakeId | undefined, s: Symbols, z: number, h: number, right: number): Statement {
  const again = 1 / (1 + Math.exp(-h));
  const forms: Forms = {
    M2: [`σ(${s.h})·(1 − σ(${s.h}))`, again * (1 - again)],
    M3: [s.h, h],
    M4: [`${s.z}·(1 − ${s.z})`, z * (1 - z)],
    M5: [`1 − ${s.h}`, 1 - h],
    M6: [`1 − ${s.h}²`, 1 - h * h],
    right: [`${s.h}·(1 − ${s.h})`, right],
  };
  const [formula, value] = forms[flaw ?? 'right']!;
  return { left: `∂${s.h}/∂${s.z}`, formula, value };
}

function product(
  flaw: MistakeId | undefined,
  s: Symbols,
  { left: e, value: error }: Statement,
  { left: d, value: slope }: Statement,
  { x, otherX, w }: { readonly x: number; readonly otherX: number; readonly w: number },
): Statement {
  const forms: Forms = {
    M1: [`${e}·${s.x}`, error * x],
    M7: [`${e}·(${d})²·${s.x}`, error * slope * slope * x],
    M9: [`${e}·${d}·${s.w}`, error * slope * w],
    M10: [`${e}·${d}·${s.otherX}`, error * slope * otherX],
    M11: [`${e}·${d}`, error * slope],
    M25: [`2·${e}·${d}·${s.x}`, 2 * error * slope * x],
    M26: [`½·${e}·${d}·${s.x}`, (error * slope * x) / 2],
    M27: [`${e} + ${d} + ${s.x}`, error + slope + x],
    M28: [`${e}·${d}·${s.x}²`, error * slope * x * x],
    M29: [`${e}·${d}·${s.w}·${s.x}`, error * slope * w * x],
    right: [`${e}·${d}·${s.x}`, error * slope * x],
  };
  const [formula, value] = forms[flaw ?? 'right']!;
  return { left: `∂L/∂${s.w}`, formula, value };
}
