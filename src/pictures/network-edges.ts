// Draws the edges of a network picture: thickness by the size of the weight's gradient, colour and dash by its sign, and
// beneath them the way from what was asked for to the loss.

import { symbolOf } from '../gradient/notation.ts';
import { element, type Markup, round } from '../typeset/svg.ts';
import { isDense } from './network-bands.ts';
import { type NetworkPicture, number } from './network-columns.ts';
import type { NetworkLayout, PlacedColumn, Point } from './network-layout.ts';
import { PALETTE, signColour, signDash } from './palette.ts';

export interface Edge {
  readonly from: Point;
  readonly to: Point;
  /** Only edges that carry a weight have these three; the gradient only where the picture tells it. */
  readonly symbol?: string;
  readonly weight?: string;
  readonly gradient?: number | undefined;
  readonly asked: boolean;
  /** One of so many that it is drawn only if it matters. */
  readonly dense: boolean;
  /** How many edges a change of what was asked for has passed before this one; undefined where it never comes. */
  readonly stepsFromAsked: number | undefined;
}

const THINNEST = 1.5;
const THICKEST = 9;
const MANY = 40;
/** Of the largest gradient: among many edges one with less is not drawn. */
const SMALL_SHARE = 0.35;

export function networkEdges(picture: NetworkPicture, layout: NetworkLayout): Edge[] {
  return layout.columns.slice(1).flatMap((column, at) => {
    const before = layout.columns[at]!;
    if (column.kind === 'layer' && before.kind !== 'gap') return weightEdges(picture, before, column);
    return column.kind === 'output' ? outputEdges(picture, before, column) : [];
  });
}

function weightEdges(picture: NetworkPicture, before: PlacedColumn, column: PlacedColumn): Edge[] {
  const { spec, gradients, wrt } = picture;
  const { layer } = column;
  return column.boxes.flatMap((box) =>
    before.boxes.flatMap((source): Edge[] => {
      const { index: unit } = box;
      const { index: input } = source;
      if (unit === undefined || input === undefined) return [];
      const asked = wrt?.kind === 'w' && wrt.layer === layer && wrt.unit === unit && wrt.input === input;
      return [
        {
          from: source.outlet,
          to: box.inlet,
          symbol: symbolOf({ kind: 'w', layer, unit, input }, spec.layers.length),
          weight: number(spec.layers[layer]!.W[unit]![input]!),
          gradient: gradients?.dLdW[layer]?.[unit]?.[input],
          asked,
          dense: isDense(before, column),
          stepsFromAsked: asked ? 0 : stepsTo(picture, layer - 1, input),
        },
      ];
    }),
  );
}

// Softmax takes every h into every y; a target stands beside its own h only.
function outputEdges(picture: NetworkPicture, before: PlacedColumn, column: PlacedColumn): Edge[] {
  const { pass, spec } = picture;
  return column.boxes.flatMap((box) =>
    before.boxes
      .filter(({ index }) => index !== undefined && box.index !== undefined && (pass.y !== null || index === box.index))
      .map((source) => ({
        from: source.outlet,
        to: { x: box.x, y: box.y + box.height / 2 },
        asked: false,
        dense: pass.y !== null && isDense(before, column),
        stepsFromAsked: stepsTo(picture, spec.layers.length - 1, source.index!),
      })),
  );
}

// 1 for the edges that leave the unit asked about (or reached by an asked weight), one more for each layer after it.
// Layer −1 is the input; the one after the last is y, all of which move when any h does.
function stepsTo({ wrt, hidesWay }: NetworkPicture, layer: number, unit: number): number | undefined {
  if (wrt === undefined || hidesWay) return undefined;
  const [start, first] = wrt.kind === 'x' ? [-1, wrt.input] : [wrt.layer, wrt.unit];
  return layer > start || (layer === start && unit === first) ? layer - start + 1 : undefined;
}

/** The highlighted way, to be drawn beneath everything. In a dense network only its beginning: soon it is everywhere. */
export function drawWay(edges: readonly Edge[], largest: number): Markup[] {
  const furthest = edges.length > MANY ? 1 : Number.POSITIVE_INFINITY;
  return edges
    .filter(({ stepsFromAsked }) => stepsFromAsked !== undefined && stepsFromAsked <= furthest)
    .map((edge) =>
      element('path', {
        d: lineOf(edge),
        stroke: PALETTE.highlight,
        'stroke-width': thicknessOf(edge, largest) + 14,
        'stroke-linecap': 'round',
      }),
    );
}

export function drawEdges(edges: readonly Edge[], largest: number): Markup[] {
  return edges
    .filter((edge) => !edge.dense || edge.asked || shareOf(edge, largest) >= SMALL_SHARE)
    .sort((a, b) => Math.abs(a.gradient ?? 0) - Math.abs(b.gradient ?? 0))
    .map((edge) => element('path', { d: lineOf(edge), ...strokeOf(edge, largest) }));
}

function strokeOf(edge: Edge, largest: number) {
  const { gradient } = edge;
  return {
    stroke: gradient === undefined || gradient === 0 ? PALETTE.boxEdge : signColour(gradient),
    'stroke-width': thicknessOf(edge, largest),
    'stroke-dasharray': gradient === undefined ? undefined : signDash(gradient),
  };
}

/** The largest |∂L/∂w| of the whole network, shown or not: a thin edge is thin against all of it. */
export function largestGradient({ gradients }: NetworkPicture): number {
  let largest = 0;
  for (const rows of gradients?.dLdW ?? [])
    for (const row of rows)
      for (const gradient of row) if (Number.isFinite(gradient)) largest = Math.max(largest, Math.abs(gradient));
  return largest;
}

function thicknessOf(edge: Edge, largest: number): number {
  return THINNEST + (THICKEST - THINNEST) * shareOf(edge, largest);
}

// |gradient| against the largest; an infinite one is the largest there can be.
function shareOf({ gradient }: Edge, largest: number): number {
  if (gradient === undefined || gradient === 0) return 0;
  return Number.isFinite(gradient) ? Math.abs(gradient) / largest : 1;
}

function lineOf({ from, to }: Edge): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}
