// Weight and gradient written at each edge, every label somewhere on its own edge where it covers no other label and as
// little as possible of other edges.

import { element, type Markup } from '../typeset/svg.ts';
import { lettering, symbolAt, widthOf, widthOfSymbol } from './lettering.ts';
import { number } from './network-columns.ts';
import type { Edge } from './network-edges.ts';
import type { Rect } from './network-layout.ts';
import { PALETTE, signColour } from './palette.ts';

const LINE = 27;
/** With the gradient below the weight, or the weight alone. */
const heightOf = ({ gradient }: Edge) => (gradient === undefined ? 1 : 2) * LINE + 4;
const MARGIN = 7;

/** Labels in the order of their edges. Deterministic: the same network always looks the same. */
export function placeLabels(edges: readonly Edge[]): Rect[] {
  const candidates = edges.map((edge, at) => candidatesFor(edge).map((rect, step) => candidate(rect, step, at, edges)));
  const chosen = candidates.map((places) => places[0]!.rect);
  // A few rounds of letting each label move to its best place given all others; two or three are enough in practice.
  for (let round = 0; round < 6; round++)
    candidates.forEach((places, at) => {
      const costs = places.map(({ rect, fixedCost }) => fixedCost + crowding(rect, at, chosen));
      chosen[at] = places[costs.indexOf(Math.min(...costs))]!.rect;
    });
  return chosen;
}

/** A place a label may take, and what it costs wherever the other labels are. */
interface Candidate {
  readonly rect: Rect;
  readonly fixedCost: number;
}

function candidate(rect: Rect, step: number, at: number, edges: readonly Edge[]): Candidate {
  const covers = edges.reduce((sum, edge, index) => (index === at ? sum : sum + covered(edge, rect)), 0);
  return { rect, fixedCost: 2 * step + 4 * covers };
}

function crowding(rect: Rect, at: number, chosen: readonly Rect[]): number {
  return chosen.reduce((sum, other, index) => (index === at ? sum : sum + 10 * overlap(rect, other)), 0);
}

export function drawLabel(edge: Edge, rect: Rect): Markup {
  const { x, y, width, height } = rect;
  const fill = edge.asked ? PALETTE.highlight : PALETTE.background;
  const stroke = edge.asked ? PALETTE.highlightEdge : undefined;
  const { gradient } = edge;
  return element(
    'g',
    {},
    element('rect', { x, y, width, height, rx: 8, fill, stroke, 'stroke-width': edge.asked ? 1.5 : undefined }),
    symbolAt(x + MARGIN, y + 24, edge.symbol!, { colour: PALETTE.muted }),
    lettering(x + width - MARGIN, y + 24, edge.weight!, { weight: 'bold', anchor: 'end' }),
    gradient === undefined
      ? null
      : [
          lettering(x + MARGIN, y + 24 + LINE, '∂', { colour: signColour(gradient) }),
          lettering(x + width - MARGIN, y + 24 + LINE, number(gradient), {
            colour: signColour(gradient),
            anchor: 'end',
          }),
        ],
  );
}

// Places along the edge, the middle first, then alternately nearer to either end, as far as the label stays between them.
function candidatesFor(edge: Edge): Rect[] {
  const width = widthOfLabel(edge);
  const height = heightOf(edge);
  const steps = Array.from({ length: 23 }, (_, step) => (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2));
  const length = edge.to.x - edge.from.x;
  const reach = Math.max(0, length / 2 - width / 2 - 6);
  return steps.map((step) => {
    const along = 0.5 + ((step / 11) * reach) / length;
    const centre = edge.from.y + along * (edge.to.y - edge.from.y);
    return { x: edge.from.x + along * length - width / 2, y: centre - height / 2, width, height };
  });
}

function widthOfLabel({ symbol, weight, gradient }: Edge): number {
  const forward = widthOfSymbol(symbol!) + 10 + widthOf(weight!, { weight: 'bold' });
  const back = gradient === undefined ? 0 : widthOf('∂') + 10 + widthOf(number(gradient));
  return Math.max(forward, back) + 2 * MARGIN;
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

// How much of the edge's length, seen from above, lies under the rectangle. Edges run from left to right.
function covered({ from, to }: Edge, rect: Rect): number {
  const run = to.x - from.x;
  const rise = to.y - from.y;
  const enterX = (rect.x - from.x) / run;
  const leaveX = (rect.x + rect.width - from.x) / run;
  // A level edge is either between top and bottom all the way, or never.
  const level = from.y >= rect.y && from.y <= rect.y + rect.height ? [0, 1] : [1, 0];
  const crossings = rise === 0 ? level : [(rect.y - from.y) / rise, (rect.y + rect.height - from.y) / rise];
  const enter = Math.max(0, enterX, rise === 0 ? crossings[0]! : Math.min(...crossings));
  const leave = Math.min(1, leaveX, rise === 0 ? crossings[1]! : Math.max(...crossings));
  return Math.max(0, leave - enter) * run;
}
