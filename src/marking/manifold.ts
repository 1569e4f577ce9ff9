// Draws networks like a given one with other numbers, so that every name of a formula gets a value consistent with the rest:
// h(1−h) and σ′(z) then agree, as they should. Knows no formula.

import { activationRule, alphaOf } from '../gradient/activations.ts';
import { type Chance, seededChance } from '../gradient/chance.ts';
import { kinksOf } from '../gradient/kinks.ts';
import { lossRule } from '../gradient/losses.ts';
import { differentiate } from '../gradient/network.ts';
import type { LayerSpec, NetworkSpec } from '../gradient/network-spec.ts';
import { outputsOf } from './network-head.ts';
import { type KnownNames as Names, NetworkValues } from './network-values.ts';

/** What stays as it is in the question's own network; all else is drawn. */
export interface Held {
  readonly target?: true;
  /** On which side of its kinks each unit stands. */
  readonly sides?: true;
}

/** So many points see each unit on both sides of a kink, in different company. */
const POINTS = 8;
/** No factor drops under rounding inside this. */
const MOST_Z = 4;
/** Logits of a softmax stay closer, or a probability would be too near to 0. */
const MOST_LOGIT = 1.5;
const LEAST_Y = 0.05;
/** From a kink, and from nothing. */
const MARGIN = 0.05;
const TRIES = 60;

/** Draws of one network that are kept: of two seeds, and of the cases that the question may stand for. */
const KEPT = 8;
/** Several formulas are judged for one network, one after the other: its points need not be drawn for each. */
const drawnBefore = new WeakMap<NetworkSpec, Map<string, NetworkValues[]>>();

/** The same points for the same seed. */
export function pointsOf(like: NetworkSpec, seed: number, held: Held = {}, count = POINTS): NetworkValues[] {
  const kept = drawnBefore.get(like) ?? new Map<string, NetworkValues[]>();
  const key = [seed, count, held.target, held.sides].join();
  const before = kept.get(key);
  if (before) return before;
  const chance = seededChance(seed);
  const names: Names = new Map();
  const points = Array.from({ length: count }, (_, point) => drawn(like, chance, point, held, names));
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  drawnBefore.set(like, kept.set(key, points));
  return points;
}

/** Nearly the same point with numbers one can read aloud: one decimal each. */
export function neatly({ spec }: NetworkValues): NetworkValues {
  const target = spec.target.map(short);
  const rest = target.slice(1).reduce((left, t) => left - t, 1);
  return valuesAt({
    ...spec,
    x: spec.x.map(short),
    layers: spec.layers.map((layer) => ({
      ...layer,
      W: layer.W.map((row) => row.map(short)),
      b: layer.b?.map(short) ?? null,
    })),
    target: sumsToOne(spec.target) ? [short(rest), ...target.slice(1)] : target,
  });
}

// Never 0, which would hide what it multiplies.
function short(value: number): number {
  return Math.round(10 * value) / 10 || 0.1;
}

/** One network as it is, with values for its names. */
export function valuesAt(spec: NetworkSpec, learningRate = 0.1, names?: Names): NetworkValues {
  return new NetworkValues(spec, differentiate(spec), learningRate, names);
}

function drawn(like: NetworkSpec, chance: Chance, point: number, held: Held, names: Names): NetworkValues {
  let best: NetworkValues | undefined;
  let most = 0;
  const wanted = Math.min(LEAST_Y, 0.3 / like.target.length);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const x = like.x.map(() => signed(chance, 0.1, 2));
    const layers = drawnLayers(like, x, chance, point, held);
    const spec = { ...like, x, layers, target: drawnTarget(like, chance, held) };
    const values = valuesAt(spec, between(chance, 0.15, 0.85), names);
    if (!lossRule(like.loss).softmax) return values;
    const least = Math.min(...outputsOf(spec, values.run.pass));
    if (!best || least > most) [best, most] = [values, least];
    if (least >= wanted) break;
  }
  return best!;
}

/** Layer by layer, so that each unit's row can be drawn again until its z is where it should be. */
function drawnLayers(like: NetworkSpec, x: readonly number[], chance: Chance, point: number, held: Held): LayerSpec[] {
  const own = held.sides && differentiate(like).pass.z;
  const softmax = lossRule(like.loss).softmax;
  let inputs = x;
  let rank = 0;
  return like.layers.map((layer, l) => {
    const most = softmax && l === like.layers.length - 1 ? MOST_LOGIT : MOST_Z;
    const kinks = kinksOf(layer.activation);
    const sides = layer.W.map((_, unit) =>
      own ? sideOf(kinks, own[l]![unit]!) : sideAt(point, rank++, kinks.length + 1, chance),
    );
    // A layer that is wholly off would leave nothing for the next to tell apart.
    if (!own && sides.length > 1 && !sides.some((side) => side > 0)) sides[point % sides.length] = kinks.length;
    const rows = layer.W.map((_, unit) => drawnRow(layer, inputs, chance, most, kinks, sides[unit]!));
    const rule = activationRule(layer.activation.name);
    inputs = rows.map(({ z }) => rule.f(z, alphaOf(layer.activation)));
    return { ...layer, W: rows.map(({ w }) => w), b: layer.b && rows.map(({ b }) => b) };
  });
}

/**
 * With two sides, the parity of some bits of the point's number: seven units each get a pattern of their own, any two of
 * which meet in all four ways over eight points, and the first point has all on the right. Further units: by chance.
 */
function sideAt(point: number, rank: number, count: number, chance: Chance): number {
  if (count !== 2 || rank >= POINTS - 1) return Math.floor(chance() * count);
  let bits = point & (rank + 1);
  let parity = 0;
  for (; bits > 0; bits >>= 1) parity ^= bits & 1;
  return 1 - parity;
}

interface Row {
  readonly w: number[];
  readonly b: number;
  readonly z: number;
}

function drawnRow(
  layer: LayerSpec,
  inputs: readonly number[],
  chance: Chance,
  most: number,
  kinks: readonly number[],
  side: number,
): Row {
  const reach = Math.min(1, Math.SQRT2 / Math.sqrt(inputs.length));
  let row: Row | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const w: number[] = [];
    const b = layer.b ? signed(chance, 0.1, 0.8) : 0;
    let z = b;
    for (const input of inputs) {
      const weight = signed(chance, 0.1 * reach, reach);
      w.push(weight);
      z += weight * input;
    }
    row = { w, b, z };
    const clear = kinks.every((kink) => Math.abs(z - kink) > MARGIN);
    if (clear && Math.abs(z) > MARGIN && Math.abs(z) <= most && sideOf(kinks, z) === side) break;
  }
  return row!;
}

/** Left of the first kink is 0, between the first and the second 1, and so on. */
function sideOf(kinks: readonly number[], z: number): number {
  return kinks.filter((kink) => z > kink).length;
}

function drawnTarget({ loss, target }: NetworkSpec, chance: Chance, held: Held): readonly number[] {
  if (held.target) return target;
  switch (loss) {
    case 'softmax-ce': {
      const shares = target.map(() => between(chance, 0.1, 1));
      const sum = shares.reduce((total, share) => total + share, 0);
      const whole = sumsToOne(target) ? 1 : between(chance, 0.5, 2);
      return shares.map((share) => (whole * share) / sum);
    }
    case 'bce':
    case 'bce-logits':
      return target.map(() => between(chance, 0.1, 0.9));
    case 'hinge':
      return target.map(() => (chance() < 0.5 ? -1 : 1));
    default:
      return target.map(() => signed(chance, 0.1, 1.5));
  }
}

function sumsToOne(target: readonly number[]): boolean {
  return Math.abs(target.reduce((sum, t) => sum + t, 0) - 1) < 1e-9;
}

function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

function signed(chance: Chance, low: number, high: number): number {
  const drawn = 2 * chance() - 1;
  return drawn < 0 ? (high - low) * drawn - low : (high - low) * drawn + low;
}
