// Networks like one that somebody gave: its widths, activations and loss, with numbers drawn anew, at which no catalogued
// mistake looks right. Knows no question.

import { activationText } from '../../gradient/activations.ts';
import { ARTICLE } from '../../gradient/article.ts';
import { type Chance, pick } from '../../gradient/chance.ts';
import { kinksOf } from '../../gradient/kinks.ts';
import { lossRule } from '../../gradient/losses.ts';
import { type Differentiated, differentiate, factorsOf, type WeightIndex } from '../../gradient/network.ts';
import type { LayerSpec, NetworkSpec } from '../../gradient/network-spec.ts';
import { drawSoftTarget, drawTenths, oneHot } from '../drawn-numbers.ts';
import { areApart } from '../guards.ts';

/** Of more, nobody can read all the numbers in a question. */
export const MOST_LAYERS = 4;
export const MOST_UNITS = 6;

/** A gradient nearer to 0 says nothing to a learner; each further layer makes all of them smaller. */
const LEAST_GRADIENT = 0.005;
const LEAST_BY_LAYER = 0.2;
/** Of z from a kink of its activation, of h from one of the loss. */
const LEAST_FROM_KINK = 0.05;
const TRIES = 25;

/** Whether questions can be asked about such a network. */
export function isAskable({ layers, x }: NetworkSpec): boolean {
  const widths = [x.length, ...layers.map(({ W }) => W.length)];
  return layers.length <= MOST_LAYERS && widths.every((width) => width <= MOST_UNITS);
}

/** `2-3-2 tanh half-sse`: what two networks have in common that are alike. */
export function kindOf({ layers, loss, x }: NetworkSpec): string {
  const widths = [x.length, ...layers.map(({ W }) => W.length)].join('-');
  const names = layers.map(({ activation }) => activationText(activation));
  const activations = names.every((name) => name === names[0]) ? names[0]! : names.join(' ');
  return `${widths} ${activations} ${loss}`;
}

/** Every question that is about a network at all is about the article's. */
export function isLikeArticle(network: NetworkSpec): boolean {
  return kindOf(network) === kindOf(ARTICLE);
}

/** Without biases. Undefined where chance finds none in which mistakes can be told from the truth. */
export function drawLike(like: NetworkSpec, chance: Chance, asked: WeightIndex): NetworkSpec | undefined {
  for (let tried = 0; tried < TRIES; tried++) {
    const layers = like.layers.map(
      ({ W, activation }): LayerSpec => ({ W: W.map((row) => drawTenths(row.length, 1, chance)), b: null, activation }),
    );
    const x = drawTenths(like.x.length, 2, chance);
    const spec = { layers, loss: like.loss, x, target: drawTarget(like, chance) };
    if (tellsApart(spec, asked)) return spec;
  }
  return undefined;
}

/** A weight of one of the layers in `from` … `to`; of any where nothing is said. */
export function drawWeight({ layers }: NetworkSpec, chance: Chance, from = 0, to = layers.length - 1): WeightIndex {
  const layer = from + Math.floor(chance() * (to - from + 1));
  const { W } = layers[layer]!;
  return { layer, unit: Math.floor(chance() * W.length), input: Math.floor(chance() * W[0]!.length) };
}

function drawTarget({ loss, target: { length } }: NetworkSpec, chance: Chance): readonly number[] {
  switch (loss) {
    case 'softmax-ce':
      return length > 1 && chance() < 0.3
        ? drawSoftTarget(length, chance)
        : oneHot(length, Math.floor(chance() * length));
    case 'bce':
    case 'bce-logits':
      return Array.from({ length }, () => pick([0, 1], chance));
    case 'hinge':
      return Array.from({ length }, () => pick([-1, 1], chance));
    case 'output':
      return oneHot(length, Math.floor(chance() * length));
    default:
      return drawTenths(length, 1, chance);
  }
}

/** Finite, smooth around where it stands, and no two numbers alike that a mistake would swap. */
function tellsApart(spec: NetworkSpec, asked: WeightIndex): boolean {
  const run = differentiate(spec);
  if (!Number.isFinite(run.pass.loss) || !isSmooth(spec, run)) return false;
  const { layer, unit, input } = asked;
  const inputs = layer === 0 ? spec.x : run.pass.h[layer - 1]!;
  const { factors, value } = factorsOf(spec, run, asked);
  const weight = spec.layers[layer]!.W[unit]![input]!;
  const others = inputs.filter((_, at) => at !== input);
  if (Math.abs(factors.input) === 1 || Math.abs(weight) === 1 || factors.input === weight) return false;
  if (others.some((other) => !areApart(other, factors.input))) return false;
  const sizes = run.pass.z[layer]!.map(Math.abs);
  if (sizes.some((size, at) => at !== unit && !areApart(size, sizes[unit]!))) return false;
  return Math.abs(value) >= LEAST_GRADIENT * LEAST_BY_LAYER ** (spec.layers.length - 1);
}

function isSmooth({ layers, loss, target }: NetworkSpec, { pass }: Differentiated): boolean {
  const { kinkDistance, domain } = lossRule(loss);
  const far = (distance: number) => distance >= LEAST_FROM_KINK;
  const inDomain = (h: number) => domain === undefined || (far(h) && far(1 - h));
  return (
    layers.every(({ activation }, l) =>
      kinksOf(activation).every((kink) => pass.z[l]!.every((z) => far(Math.abs(z - kink)))),
    ) && pass.h.at(-1)!.every((h, k) => inDomain(h) && (kinkDistance === undefined || far(kinkDistance(h, target[k]!))))
  );
}
