// How large each layer's weight gradients are over the steps: vanishing is a gap between the first layer and the last.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering, SMALL } from './lettering.ts';
import { PALETTE } from './palette.ts';
import { decades, type Plot, plot, type Scale, WIDTH } from './plot.ts';
import { cross, finiteCount, seriesLine, stepTicks } from './series.ts';

export interface LayerSizes {
  readonly name: string;
  /** Root mean square of ∂L/∂W after `steps[i]` steps. */
  readonly size: readonly number[];
}

export interface SizesPicture {
  readonly steps: readonly number[];
  /** From the layer at the input to the one at the output. */
  readonly layers: readonly LayerSizes[];
  readonly title?: string;
}

const HEIGHT = 290;
const LABELS = 120;

export function drawGradientSizes(picture: SizesPicture, words: Catalog['charts']): Drawn {
  const layers = picture.layers.map((layer) => layerText(layer, picture.steps, words));
  return chartCard(picture.title, words.alt.gradientSizes({ layers: layers.length === 0 ? ['–'] : layers }), (top) =>
    drawLayers(picture, words, top),
  );
}

function drawLayers({ steps, layers }: SizesPicture, words: Catalog['charts'], top: number) {
  const last = Math.max(1, ...steps);
  // The room at the right is for the names at the lines' ends.
  const range = [0, (last * (WIDTH - 100)) / (WIDTH - 100 - LABELS)] as const;
  const sizes = layers.flatMap(({ size }) => size);
  const ground = plot(
    top,
    HEIGHT,
    { range, ticks: stepTicks(last, 4), title: words.steps },
    { ...decades(sizes), title: words.gradientSize },
  );
  const drawn = layers.map((layer, index) => drawLayer(layer, steps, ground, shadeOf(index, layers.length)));
  const names = placeNames(layers, ground).map(({ y, name }) =>
    lettering(ground.x(last) + 10, y + 8, fitLine(name, LABELS - 12, { size: SMALL }), { size: SMALL, halo: true }),
  );
  return { content: element('g', {}, ground.markup, drawn, names), bottom: ground.bottom };
}

function drawLayer({ size }: LayerSizes, steps: readonly number[], { x, y, base }: Plot, stroke: string): Markup {
  const end = finiteCount(size);
  const points = size.slice(0, end).map((value, at) => [x(steps[at]!), heightOf(value, y, base)] as const);
  const tip = points.at(-1);
  const isLost = end < size.length && tip !== undefined;
  return element('g', {}, seriesLine(points, { stroke }), isLost ? cross(...tip, { stroke }) : null);
}

/** A gradient of exactly 0 has no logarithm: it lies on the lowest line. */
function heightOf(value: number, y: Scale, base: number): number {
  return value > 0 ? Math.min(base, y(value)) : base;
}

/** From orange at the input, where gradients vanish, to blue at the output. */
function shadeOf(index: number, count: number): string {
  const share = count === 1 ? 1 : index / (count - 1);
  const from = channels(PALETTE.negative);
  const to = channels(PALETTE.positive);
  const mixed = from.map((channel, at) => Math.round(channel + share * (to[at]! - channel)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** The names of first and last layer, and of those between as far as they do not stand on one another. */
function placeNames(layers: readonly LayerSizes[], { y, base }: Plot): { y: number; name: string }[] {
  const placed: { y: number; name: string }[] = [];
  const order = [layers[0], layers.at(-1), ...layers];
  for (const layer of new Set(order)) {
    const last = layer?.size[finiteCount(layer.size) - 1];
    if (layer === undefined || last === undefined) continue;
    const at = heightOf(last, y, base);
    if (placed.every((other) => Math.abs(other.y - at) >= SMALL + 2)) placed.push({ y: at, name: layer.name });
  }
  return placed;
}

function layerText({ name, size }: LayerSizes, steps: readonly number[], words: Catalog['charts']): string {
  const end = finiteCount(size);
  const lost = end < size.length ? words.diverged(showNumber(steps[end]!)) : '–';
  if (end === 0) return `${name}: ${lost}`;
  const told = words.alt.layer({ name, from: showNumber(size[0]!, 3), to: showNumber(size[end - 1]!, 3) });
  return end === size.length ? told : `${told} (${lost})`;
}
