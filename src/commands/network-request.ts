// A network someone asks about, and the article's network that stands in for whatever they leave out.

import { activationText } from '../gradient/activations.ts';
import { ARTICLE } from '../gradient/article.ts';
import type { LossName } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity, type Widths } from '../gradient/notation.ts';
import type { Values } from './command.ts';

export interface NetworkRequest {
  readonly spec: NetworkSpec;
  /** Set where the weights were drawn, not typed. */
  readonly seed: number | undefined;
  readonly rate: number;
  readonly wrt: Quantity;
  readonly digits: number;
}

export const RATE = 0.1;
export const DIGITS = 6;
/** The seed when none is given: with it small networks of every activation have a gradient to look at. */
export const SEED = 20;

export function widthsOf({ layers, x }: NetworkSpec): Widths {
  return [x.length, ...layers.map((layer) => layer.W.length)];
}

/** The argument values that ask for exactly this request again, leaving out what would follow by itself. */
export function valuesOf(request: NetworkRequest): Values {
  const { spec, seed, rate, wrt, digits } = request;
  const widths = widthsOf(spec);
  const depth = spec.layers.length;
  const plain = (numbers: readonly number[]) => numbers.join(' ');
  const all: Record<string, string> = {};
  if (seed !== undefined) {
    all.net = widths.join('-');
    if (seed !== SEED || all.net === widthsOf(ARTICLE).join('-')) all.seed = String(seed);
  } else if (
    !sameNumbers(
      spec.layers.map((l) => l.W),
      ARTICLE.layers.map((l) => l.W),
    )
  ) {
    all.w = spec.layers.map((layer) => layer.W.map(plain).join('; ')).join(' | ');
  }
  if (seed !== undefined || !sameNumbers(spec.x, ARTICLE.x)) all.x = plain(spec.x);
  if (spec.layers.some((layer) => layer.b !== null)) all.b = spec.layers.map((l) => plain(l.b ?? [])).join(' | ');
  if (!sameNumbers(spec.target, usualTarget(spec.target.length, spec.loss))) all.target = plain(spec.target);
  if (activationsText(spec) !== ARTICLE.layers[0]!.activation.name) all.activation = activationsText(spec);
  if (spec.loss !== usualLoss(spec.target.length)) all.loss = spec.loss;
  if (rate !== RATE) all.rate = String(rate);
  if (nameOf(wrt, depth) !== nameOf({ kind: 'w', layer: 0, unit: 0, input: 0 }, depth)) all.wrt = nameOf(wrt, depth);
  if (digits !== DIGITS) all.digits = String(digits);
  return all;
}

/** One name where all layers share it, else one a layer: `relu sigmoid`, `leaky-relu(0.2)`. */
export function activationsText({ layers }: NetworkSpec): string {
  const names = layers.map((layer) => activationText(layer.activation));
  return names.every((name) => name === names[0]) ? names[0]! : names.join(' ');
}

/** The article's loss, but half the squared error for one output: softmax over one is always 1 and teaches nothing. */
export function usualLoss(outputs: number): LossName {
  return outputs === 1 ? 'half-sse' : ARTICLE.loss;
}

/** The first output is right; for the hinge loss the others are −1, not 0. */
export function usualTarget(n: number, loss: string): readonly number[] {
  return Array.from({ length: n }, (_, k) => (k === 0 ? 1 : loss === 'hinge' ? -1 : 0));
}

/** `x="3 -1" rate=0.5`: values as they are typed. */
export function valuesText(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => (/^[\w.-]+$/.test(value) ? `${name}=${value}` : `${name}="${value}"`))
    .join(' ');
}

function sameNumbers(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
