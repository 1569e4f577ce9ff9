// What a network picture says, before it is known where: columns of boxes, each box with its values and gradients.
// Of small networks it says everything, of larger ones what the form has room for.

import { activationText } from '../gradient/activations.ts';
import type { Gradients, NetworkSpec, Pass } from '../gradient/network-spec.ts';
import { type Quantity, subscript, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { shownPositions } from './shown.ts';

export interface NetworkPicture {
  readonly spec: NetworkSpec;
  readonly pass: Pass;
  /** None where they are what somebody is to find out: then nothing in the picture tells of them. */
  readonly gradients?: Gradients;
  /** What was asked for; its way to the loss is marked. */
  readonly wrt?: Quantity;
  readonly title?: string;
  /** Whether its way is left unmarked, where that is the question. */
  readonly hidesWay?: true;
}

/** One value with its gradient below it. `asked` marks what the question is about; the symbol may be empty. */
export interface Entry {
  readonly symbol: string;
  readonly value: string;
  readonly gradient?: { readonly text: string; readonly value: number };
  readonly asked?: boolean;
  /** Whether the edges of a unit come in or go out here. */
  readonly isOfUnit?: true;
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

/** How much of a network is drawn: everything, or what fits. */
export interface Form {
  /** Layers at most, others become a gap; 0 for those only that the question is about. */
  readonly layers: number;
  /** Units of a layer at most; others become dots. */
  readonly units: number;
  /** Whether each weight is written at its edge. */
  readonly labelled: boolean;
  /** Of each unit only h and its gradient, without symbols; what was asked for is named below. */
  readonly compact: boolean;
  /** Significant digits. */
  readonly digits: number;
}

const FULL = { units: 3, layers: 2 } as const;

export const number = (value: number): string => showNumber(value, 4);

/** Whether so few edges run from layer to layer that each has room for its weight. */
export function isSparse({ spec }: NetworkPicture): boolean {
  return spec.layers.every(({ W }) => W.length * W[0]!.length <= 4);
}

/** Whether it is small enough for every value and gradient in words, and for z beside h in the drawing. */
export function isFull({ spec }: NetworkPicture): boolean {
  const widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
  return spec.layers.length <= FULL.layers && widths.every((width) => width <= FULL.units);
}

export function networkColumns(picture: NetworkPicture, words: Catalog['pictures'], form: Form): Column[] {
  const depth = picture.spec.layers.length;
  const columns = [inputColumn(picture, words, form)];
  let next = 0;
  const leaveOutUpTo = (layer: number) => {
    if (layer > next) columns.push({ kind: 'gap', layer: next, heading: words.layersLeftOut(layer - next), boxes: [] });
  };
  for (const layer of shownLayers(picture, form)) {
    leaveOutUpTo(layer);
    columns.push(layerColumn(picture, layer, words, form));
    next = layer + 1;
  }
  leaveOutUpTo(depth);
  return [...columns, outputColumn(picture, words, form)];
}

function shownLayers({ spec, wrt }: NetworkPicture, { layers }: Form): number[] {
  const last = spec.layers.length - 1;
  const asked = wrt !== undefined && wrt.kind !== 'x' ? [wrt.layer - 1, wrt.layer].filter((layer) => layer >= 0) : [];
  if (layers > 0) return shownPositions(last + 1, layers, asked);
  return asked.length > 0 ? asked : [last];
}

function inputColumn({ spec, gradients, wrt }: NetworkPicture, words: Catalog['pictures'], form: Form): Column {
  const wanted = wrt?.kind === 'x' ? wrt.input : wrt?.kind === 'w' && wrt.layer === 0 ? wrt.input : undefined;
  const boxes = boxesFor(spec.x.length, form.units, wanted, (index) => [
    {
      ...entryOf(`x${subscript(index + 1)}`, spec.x[index]!, gradients?.dLdx[index], form),
      asked: wrt?.kind === 'x' && wrt.input === index,
    },
  ]);
  return { kind: 'input', layer: -1, heading: words.input, boxes };
}

function entryOf(symbol: string, value: number, gradient: number | undefined, { compact, digits }: Form): Entry {
  return {
    symbol: compact ? '' : symbol,
    value: showNumber(value, digits),
    ...(gradient !== undefined && { gradient: { text: showNumber(gradient, digits), value: gradient } }),
    isOfUnit: true,
  };
}

function layerColumn(picture: NetworkPicture, layer: number, words: Catalog['pictures'], form: Form): Column {
  const { spec, wrt } = picture;
  const { activation, W } = spec.layers[layer]!;
  const heading =
    spec.layers.length === 1 ? activationText(activation) : words.layer(layer + 1, activationText(activation));
  const boxes = boxesFor(W.length, form.units, askedUnit(wrt, layer), (unit) =>
    unitEntries(picture, layer, unit, form),
  );
  return { kind: 'layer', layer, heading, boxes };
}

// The unit of this layer that must be seen: the one asked about, or the one an asked weight comes from.
function askedUnit(wrt: Quantity | undefined, layer: number): number | undefined {
  if (wrt === undefined || wrt.kind === 'x') return undefined;
  if (wrt.layer === layer) return wrt.unit;
  return wrt.kind === 'w' && wrt.layer === layer + 1 ? wrt.input : undefined;
}

function unitEntries(picture: NetworkPicture, layer: number, unit: number, form: Form): Entry[] {
  const { spec, pass, gradients, wrt } = picture;
  const isAbout = wrt !== undefined && wrt.kind !== 'x' && wrt.layer === layer && wrt.unit === unit;
  const entry = (kind: 'b' | 'z' | 'h', value: number, gradient: number | undefined): Entry => ({
    ...entryOf(symbolOf({ kind, layer, unit }, spec.layers.length), value, gradient, form),
    asked: isAbout && (wrt.kind === kind || (form.compact && wrt.kind !== 'w')),
  });
  const h = entry('h', pass.h[layer]![unit]!, gradients?.dLdh[layer]?.[unit]);
  if (form.compact || (!isFull(picture) && !(isAbout && wrt.kind !== 'h'))) return [h];
  const z = entry('z', pass.z[layer]![unit]!, gradients?.dLdz[layer]?.[unit]);
  const bias = spec.layers[layer]!.b;
  return bias === null ? [z, h] : [entry('b', bias[unit]!, gradients?.dLdb[layer]?.[unit]), z, h];
}

function outputColumn({ spec, pass }: NetworkPicture, words: Catalog['pictures'], form: Form): Column {
  const value = (letter: string, index: number, shown: number): Entry => ({
    symbol: `${letter}${subscript(index + 1)}`,
    value: showNumber(shown, form.digits),
  });
  const { y } = pass;
  const boxes = boxesFor(spec.target.length, form.units, undefined, (index) => {
    const target = value('t', index, spec.target[index]!);
    return y === null ? [target] : [value('y', index, y[index]!), target];
  });
  return { kind: 'output', layer: spec.layers.length, heading: y === null ? words.target : words.softmax, boxes };
}

function boxesFor(
  count: number,
  room: number,
  wanted: number | undefined,
  entries: (index: number) => readonly Entry[],
): Box[] {
  const boxes: Box[] = [];
  let before = -1;
  for (const index of shownPositions(count, room, wanted === undefined ? [] : [wanted])) {
    if (index > before + 1) boxes.push({ index: undefined, entries: [] });
    boxes.push({ index, entries: entries(index) });
    before = index;
  }
  return boxes;
}
