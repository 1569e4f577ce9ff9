// An activation and its slope as pieces of curve: a slope that jumps at a kink is drawn as a gap, never as a steep line.

import { type Activation, activationRule, alphaOf } from '../gradient/activations.ts';
import { between, type Range } from './plot.ts';

type Point = readonly [z: number, value: number];

export interface Piece {
  readonly points: readonly Point[];
  /** Where a jump leaves the piece: closed where the value used at the kink lies on it. */
  readonly ends: readonly { readonly at: Point; readonly closed: boolean }[];
}

const SAMPLES = 96;
/** How near to a kink its two sides are looked at; nearer still where only a sliver of z is shown. */
const BESIDE = 1e-9;
/** A smaller jump is not seen. */
const JUMP = 1e-6;

/** f over `range`: one piece, with every kink among its points, as far as f stays finite. */
export function piecesOf(activation: Activation, range: Range): Piece[] {
  const { f } = activationRule(activation.name);
  const alpha = alphaOf(activation);
  const zs = [...samples(range), ...kinksWithin(activation, range)].sort((a, b) => a - b);
  const points = zs.map((z): Point => [z, f(z, alpha)]).filter(([, value]) => Number.isFinite(value));
  return [{ points, ends: [] }];
}

/** f′ over `range`, parted wherever it jumps. */
export function slopePieces(activation: Activation, [low, high]: Range): Piece[] {
  const rule = activationRule(activation.name);
  const alpha = alphaOf(activation);
  const slope = (z: number) => rule.slope(z, rule.f(z, alpha), alpha);
  const beside = Math.min(BESIDE, BESIDE * (high / 2 - low / 2));
  const jumps = kinksWithin(activation, [low, high]).filter(
    (kink) => Math.abs(slope(kink + beside) - slope(kink - beside)) > JUMP,
  );
  const borders = [low, ...jumps, high];
  return borders.slice(1).map((to, index) => {
    const from = borders[index]!;
    const [first, last] = [
      index === 0 ? from : Math.min(high, from + beside),
      index === jumps.length ? to : Math.max(low, to - beside),
    ];
    const points = samples([first, last]).map((z): Point => [z, slope(z)]);
    const end = (kink: number, at: Point) => ({ at, closed: Math.abs(slope(kink) - at[1]) < JUMP });
    const ends = [
      ...(index === 0 ? [] : [end(from, points[0]!)]),
      ...(index === jumps.length ? [] : [end(to, points.at(-1)!)]),
    ];
    return { points, ends };
  });
}

function samples(range: Range): number[] {
  return Array.from({ length: SAMPLES + 1 }, (_, index) => between(range, index / SAMPLES));
}

function kinksWithin(activation: Activation, [low, high]: Range): number[] {
  return (activationRule(activation.name).kinks ?? []).filter((kink) => kink > low && kink < high);
}
