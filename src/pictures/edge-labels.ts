// Weight and gradient written at each edge, every label somewhere on its own edge where it covers no other label and as
// little as possible of other edges.

import { element, type Markup } from '../typeset/svg.ts';
import { lettering, symbolAt, widthOf, widthOfSymbol } from './lettering.ts';
import { number } from './network-columns.ts';
import type { Edge } from './network-edges.ts';
import type { Rect } from './network-layout.ts';
import { PALETTE, signColour } from './palette.ts';

const LINE = 27;
const HEIGHT = 2 * LINE + 4;
const MARGIN = 7;

/** Labels in the order of their edges. Deterministic: the same network always looks the same. */
export function placeLabels(edges: readonly Edge[]): Rect[] {
  const candidates = edges.map(candidatesFor);
  const chosen = candidates.map((rects) => rects[0]!);
  // A few rounds of letting each label move to its best place given all others; two or three are enough in practice.
  for (let round = 0; round < 6; round++)
    candidates.forEach((rects, at) => {
      const costs = rects.map((rect, step) => step * 2 + costOf(rect, at, chosen, edges));
      chosen[at] = rects[costs.indexOf(Math.min(...costs))]!;
    });
  return chosen;
}

export function drawLabel(edge: Edge, rect: Rect): Markup {
  const { x, y, width, height } = rect;
  const fill = edge.asked ? PALETTE.highlight : PALETTE.background;
  const stroke = edge.asked ? PALETTE.highlightEdge : undefined;
  const gradient = edge.gradient!;
  return element(
    'g',
    {},
    element('rect', { x, y, width, height, rx: 8, fill, stroke, 'stroke-width': edge.asked ? 1.5 : undefined }),
    symbolAt(x + MARGIN, y + 24, edge.symbol!, { colour: PALETTE.muted }),
    lettering(x + width - MARGIN, y + 24, edge.weight!, { weight: 'bold', anchor: 'end' }),
    lettering(x + MARGIN, y + 24 + LINE, '∂', { colour: signColour(gradient) }),
    lettering(x + width - MARGIN, y + 24 + LINE, number(gradient), { colour: signColour(gradient), anchor: 'end' }),
  );
}

// Places along the edge, the middle first, then alternately nearer to either end, as far as the label stays between them.
function candidatesFor(edge: Edge): Rect[] {
  const width = widthOfLabel(edge);
  const steps = Array.from({ length: 23 }, (_, step) => (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2));
  const length = edge.to.x - edge.from.x;
  const reach = Math.max(0, length / 2 - width / 2 - 6);
  return steps.map((step) => {
    const along = 0.5 + ((step / 11) * reach) / length;
    const centre = edge.from.y + along * (edge.to.y - edge.from.y);
    return { x: edge.from.x + along * length - width / 2, y: centre - HEIGHT / 2, width, height: HEIGHT };
  });
}

function widthOfLabel({ symbol, weight, gradient }: Edge): number {
  const forward = widthOfSymbol(symbol!) + 10 + widthOf(weight!, { weight: 'bold' });
  return Math.max(forward, widthOf('∂') + 10 + widthOf(number(gradient!))) + 2 * MARGIN;
}

function costOf(rect: Rect, at: number, chosen: readonly Rect[], edges: readonly Edge[]): number {
  let cost = 0;
  chosen.forEach((other, index) => {
    if (index !== at) cost += 10 * overlap(rect, other);
  });
  edges.forEach((edge, index) => {
    if (index !== at) cost += 4 * covered(edge, rect);
  });
  return cost;
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

// How much of the edge's length, seen from above, lies under the rectangle.
function covered({ from, to }: Edge, rect: Rect): number {
  const steps = 40;
  let inside = 0;
  for (let step = 0; step <= steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    if (x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height) inside++;
  }
  return (inside / steps) * (to.x - from.x);
}
