// What a network picture says, before it is known where: columns of boxes, each box with its values and gradients.
// Decides how much fits: everything for small networks, one line less and "⋮" for large ones.

import { activationText } from '../gradient/activations.ts';
import type { Gradients, NetworkSpec, Pass } from '../gradient/network-spec.ts';
import { type Quantity, subscript, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { shownPositions } from './shown.ts';

export interface NetworkPicture {
  readonly spec: NetworkSpec;
  readonly pass: Pass;
  readonly gradients: Gradients;
  /** What was asked for; its way to the loss is marked. */
  readonly wrt?: Quantity;
  readonly title?: string;
}

/** One value with its gradient below it. `asked` marks what the question is about. */
export interface Entry {
  readonly symbol: string;
  readonly value: string;
  readonly gradient?: number;
  readonly asked?: boolean;
}

/** `index` is the unit's place in its layer, or `undefined` for the dots that stand for units left out. */
export interface Box {
  readonly index: number | undefined;
  readonly entries: readonly Entry[];
}

export interface Column {
  /** −1 is the input, 0 … the layers, then softmax or target; `gap` stands for layers left out. */
  readonly kind: 'input' | 'layer' | 'output' | 'gap';
  readonly layer: number;
  readonly heading: string;
  readonly boxes: readonly Box[];
}

/** How many significant digits a picture shows. */
const DIGITS = 4;
const ROOM = { units: 8, fullUnits: 3, fullLayers: 2 } as const;

/** How much of a network is drawn: everything, or what fits. */
export interface Shown {
  /** Layers at most; others become a gap. */
  readonly layers: number;
  /** Whether each weight is written at its edge. */
  readonly labelled: boolean;
}

export const number = (value: number): string => showNumber(value, DIGITS);

/** Whether every weight is written at its edge and every unit shows z beside h. */
export function isFull({ spec }: NetworkPicture): boolean {
  const widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
  return spec.layers.length <= ROOM.fullLayers && widths.every((width) => width <= ROOM.fullUnits);
}

export function networkColumns(picture: NetworkPicture, words: Catalog['pictures'], shown: Shown): Column[] {
  const { spec, wrt } = picture;
  const depth = spec.layers.length;
  const asked = wrt !== undefined && wrt.kind !== 'x' ? [wrt.layer - 1, wrt.layer] : [];
  const layers = shownPositions(depth, shown.layers, asked);
  const columns = [inputColumn(picture, words)];
  let before = -1;
  for (const layer of layers) {
    if (layer > before + 1)
      columns.push({ kind: 'gap', layer: before + 1, heading: words.layersLeftOut(layer - before - 1), boxes: [] });
    columns.push(layerColumn(picture, layer, words));
    before = layer;
  }
  return [...columns, outputColumn(picture, words)];
}

function inputColumn({ spec, gradients, wrt }: NetworkPicture, words: Catalog['pictures']): Column {
  const wanted = wrt?.kind === 'x' ? wrt.input : wrt?.kind === 'w' && wrt.layer === 0 ? wrt.input : undefined;
  const boxes = boxesFor(spec.x.length, wanted, (index) => [
    {
      symbol: `x${subscript(index + 1)}`,
      value: number(spec.x[index]!),
      gradient: gradients.dLdx[index]!,
      asked: wrt?.kind === 'x' && wrt.input === index,
    },
  ]);
  return { kind: 'input', layer: -1, heading: words.input, boxes };
}

function layerColumn(picture: NetworkPicture, layer: number, words: Catalog['pictures']): Column {
  const { spec, wrt } = picture;
  const { activation, W } = spec.layers[layer]!;
  const heading =
    spec.layers.length === 1 ? activationText(activation) : words.layer(layer + 1, activationText(activation));
  return {
    kind: 'layer',
    layer,
    heading,
    boxes: boxesFor(W.length, askedUnit(wrt, layer), (unit) => unitEntries(picture, layer, unit)),
  };
}

// The unit of this layer that must be seen: the one asked about, or the one an asked weight comes from.
function askedUnit(wrt: Quantity | undefined, layer: number): number | undefined {
  if (wrt === undefined || wrt.kind === 'x') return undefined;
  if (wrt.layer === layer) return wrt.unit;
  return wrt.kind === 'w' && wrt.layer === layer + 1 ? wrt.input : undefined;
}

function unitEntries(picture: NetworkPicture, layer: number, unit: number): Entry[] {
  const { spec, pass, gradients, wrt } = picture;
  const depth = spec.layers.length;
  const entry = (kind: 'b' | 'z' | 'h', value: number, gradient: number): Entry => ({
    symbol: symbolOf({ kind, layer, unit }, depth),
    value: number(value),
    gradient,
    asked: wrt?.kind === kind && wrt.layer === layer && wrt.unit === unit,
  });
  const h = entry('h', pass.h[layer]![unit]!, gradients.dLdh[layer]![unit]!);
  const isAsked = wrt !== undefined && wrt.kind !== 'x' && wrt.kind !== 'h' && wrt.layer === layer && wrt.unit === unit;
  if (!isFull(picture) && !isAsked) return [h];
  const z = entry('z', pass.z[layer]![unit]!, gradients.dLdz[layer]![unit]!);
  const bias = spec.layers[layer]!.b;
  return bias === null ? [z, h] : [entry('b', bias[unit]!, gradients.dLdb[layer]![unit]!), z, h];
}

function outputColumn({ spec, pass }: NetworkPicture, words: Catalog['pictures']): Column {
  const target = (index: number): Entry => ({ symbol: `t${subscript(index + 1)}`, value: number(spec.target[index]!) });
  const { y } = pass;
  const boxes = boxesFor(spec.target.length, undefined, (index) =>
    y === null ? [target(index)] : [{ symbol: `y${subscript(index + 1)}`, value: number(y[index]!) }, target(index)],
  );
  return { kind: 'output', layer: spec.layers.length, heading: y === null ? words.target : words.softmax, boxes };
}

function boxesFor(count: number, wanted: number | undefined, entries: (index: number) => readonly Entry[]): Box[] {
  const boxes: Box[] = [];
  let before = -1;
  for (const index of shownPositions(count, ROOM.units, wanted === undefined ? [] : [wanted])) {
    if (index > before + 1) boxes.push({ index: undefined, entries: [] });
    boxes.push({ index, entries: entries(index) });
    before = index;
  }
  return boxes;
}
