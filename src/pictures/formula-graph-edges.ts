// The lines of a computation graph: from each part to what is made of it, with the local derivative beside it where there is
// room, dotted where nothing passes, and beneath them the way of what was asked for.

import { showNumber } from '../language/numbers.ts';
import { element, type Markup, round } from '../typeset/svg.ts';
import type { BoxStyle, GraphBox } from './formula-graph-boxes.ts';
import type { GraphLayout } from './formula-graph-layout.ts';
import type { GraphNode } from './formula-graph-nodes.ts';
import { lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE } from './palette.ts';

export interface GraphEdges {
  readonly way: readonly Markup[];
  readonly lines: readonly Markup[];
  readonly labels: readonly Markup[];
  readonly hasLocals: boolean;
  readonly hasBlocked: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly boxes: readonly GraphBox[];
  readonly layout: GraphLayout;
  readonly style: BoxStyle;
  /** The nodes on the way of what was asked for. */
  readonly way: ReadonlySet<number>;
  readonly gap: number;
  /** How far the boxes were moved to the right. */
  readonly left: number;
}

const LOCAL_STYLE = { size: SMALL, colour: PALETTE.muted } as const;
const DIGITS = 3;
const BASELINE = 7;
/** Two lines that end in one box stand so far apart at least. */
const APART = 18;

export function drawGraphEdges(drawn: Drawn): GraphEdges {
  const edges = drawn.nodes.flatMap((node, to) =>
    node.inputs.map(({ from, local }, index) => {
      const points = pointsOf(drawn, from, to, portOf(drawn, to, index), node.inputs.length);
      const text = showNumber(local, DIGITS);
      return { from, local, points, text, place: labelPlace(drawn, points, text) };
    }),
  );
  const shown = edges.every(({ place }) => place !== undefined) && !overlap(edges.map(({ place }) => place!));
  return {
    way: edges
      .filter(({ from }) => drawn.way.has(from))
      .map(({ points }) =>
        element('path', {
          d: curve(points, drawn.style),
          stroke: PALETTE.highlight,
          'stroke-width': 14,
          'stroke-linecap': 'round',
        }),
      ),
    lines: edges.map(({ points, local }) =>
      element('path', {
        d: curve(points, drawn.style),
        stroke: local === 0 ? PALETTE.boxEdge : PALETTE.muted,
        'stroke-width': local === 0 ? 2 : 2.5,
        'stroke-dasharray': local === 0 ? '2 7' : undefined,
        'stroke-linecap': 'round',
      }),
    ),
    labels: shown ? edges.map(({ place, text }) => drawLocal(place!, text)) : [],
    hasLocals: shown && edges.length > 0,
    hasBlocked: edges.some(({ local }) => local === 0),
  };
}

/** On an opaque ground, so that no line runs through its digits. */
function drawLocal({ x, y, width }: Point & { width: number }, text: string): Markup {
  const ground = { x: x - width / 2 - 4, y: y - 20, width: width + 8, height: 26, rx: 6, fill: PALETTE.background };
  return element('g', {}, element('rect', ground), lettering(x, y, text, { ...LOCAL_STYLE, anchor: 'middle' }));
}

/** Which of the places of a box a line ends at: as they come across, but where their order means something, in that. */
function portOf({ nodes, boxes, layout, style, left }: Drawn, to: number, index: number): number {
  const { formula, inputs } = nodes[to]!;
  if (formula.kind === 'subtract' || formula.kind === 'divide' || formula.kind === 'power') return index;
  const isLying = style === 'lying';
  const across = inputs.map(({ from }) => {
    const last = layout.between(to, from).at(-1);
    const box = boxes[from]!;
    if (last) return last.across - layout.from + (isLying ? 0 : left);
    return isLying ? box.y + box.height / 2 : box.x + box.width / 2;
  });
  const order = across.map((_, at) => at).sort((a, b) => across[a]! - across[b]!);
  return order.indexOf(index);
}

/** From where the input's box ends, past the ranks between, to where this one begins. */
function pointsOf(
  { boxes, layout, style, left }: Drawn,
  from: number,
  to: number,
  index: number,
  count: number,
): Point[] {
  const [start, end] = [boxes[from]!, boxes[to]!];
  const isLying = style === 'lying';
  const room = (isLying ? end.height : end.width) - 2 * APART;
  const off = count < 2 ? 0 : Math.min(room / (count - 1), 1.6 * APART) * (index - (count - 1) / 2);
  const passing = layout.between(to, from).map(({ rank, across }) => {
    const along = middleOf(
      boxes.filter((_, at) => layout.nodes[at]!.rank === rank),
      isLying,
    );
    const side = across - layout.from;
    return isLying ? { x: along, y: side } : { x: side + left, y: along };
  });
  return isLying
    ? [
        { x: start.x + start.width, y: start.y + start.height / 2 },
        ...passing,
        { x: end.x, y: end.y + end.height / 2 + off },
      ]
    : [
        { x: start.x + start.width / 2, y: start.y + start.height },
        ...passing,
        { x: end.x + end.width / 2 + off, y: end.y },
      ];
}

function middleOf(boxes: readonly GraphBox[], isLying: boolean): number {
  const [first] = boxes;
  if (!first) return 0;
  return isLying ? first.x + first.width / 2 : first.y + first.height / 2;
}

/** A line through the points that leaves and arrives along the ranks' direction. */
function curve(points: readonly Point[], style: BoxStyle): string {
  const isLying = style === 'lying';
  return points
    .map(({ x, y }, at) => {
      const last = points[at - 1];
      if (!last) return `M${round(x)} ${round(y)}`;
      const half = isLying ? (x - last.x) / 2 : (y - last.y) / 2;
      const [first, second] = isLying
        ? [`${round(last.x + half)} ${round(last.y)}`, `${round(x - half)} ${round(y)}`]
        : [`${round(last.x)} ${round(last.y + half)}`, `${round(x)} ${round(y - half)}`];
      return `C${first} ${second} ${round(x)} ${round(y)}`;
    })
    .join('');
}

/** On the line, halfway between two ranks; undefined where the number is wider than the gap that it stands in. */
function labelPlace(
  { style, gap }: Drawn,
  points: readonly Point[],
  text: string,
): (Point & { width: number }) | undefined {
  const [from, end] = points.slice(-2) as [Point, Point];
  const width = widthOf(text, LOCAL_STYLE);
  if (style === 'lying') {
    if (width + 16 > gap) return undefined;
    const share = 1 - gap / 2 / (end.x - from.x);
    return { x: end.x - gap / 2, y: from.y + (end.y - from.y) * across(share) + BASELINE, width };
  }
  const share = 1 - gap / 2 / (end.y - from.y);
  return { x: from.x + (end.x - from.x) * across(share), y: end.y - gap / 2 + BASELINE, width };
}

/** How far such a curve has gone across when it has gone this share of its way along. */
function across(share: number): number {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 20; turn++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < share) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}

function overlap(places: readonly (Point & { width: number })[]): boolean {
  return places.some((a, at) =>
    places.slice(at + 1).some((b) => Math.abs(a.y - b.y) < SMALL && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 6),
  );
}
