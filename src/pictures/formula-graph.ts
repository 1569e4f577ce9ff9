// A formula as a computation graph: each part with its value and the gradient that comes back to it; and the same in words.

import type { RecordedFormula } from '../gradient/formula-tape.ts';
import type { Catalog } from '../language/catalog.ts';
import { card } from '../typeset/card.ts';
import { drawing, element } from '../typeset/svg.ts';
import type { Drawn } from './drawn.ts';
import { formulaGraphAlt } from './formula-graph-alt.ts';
import { type BoxStyle, boxesOf, drawGraphBox, type GraphBox } from './formula-graph-boxes.ts';
import { drawGraphEdges } from './formula-graph-edges.ts';
import { type GraphLayout, layGraph } from './formula-graph-layout.ts';
import { formulaGraphLegend } from './formula-graph-legend.ts';
import { type GraphNode, graphNodes } from './formula-graph-nodes.ts';
import { drawLegend } from './legend.ts';
import { WIDTH } from './plot.ts';

export interface FormulaPicture {
  readonly recorded: RecordedFormula;
  /** The names asked about, whose ways to the whole are marked; none for all. */
  readonly asked: readonly string[];
}

const MARGIN = 20;
const LEAST_WIDTH = 520;
/** Nodes at most, and fewer where they do not fit. */
const MOST = 24;
const FEWEST = 4;
const TALLEST = 1800;
/** What is a little too wide becomes a little smaller rather than say less. */
const LEAST_SCALE = 0.87;

type Words = Catalog['differentiate']['picture'];

/** The words at once, the drawing when it is asked for: a text answer needs none. */
export function drawFormula(picture: FormulaPicture, words: Words): Drawn {
  let svg: string | undefined;
  return {
    alt: formulaGraphAlt(picture.recorded, words.alt),
    get svg() {
      svg ??= formulaSvg(picture, words);
      return svg;
    },
  };
}

/** A form the graph may take: from left to right with narrow boxes, or from top to bottom with flat ones. */
interface Arranged {
  readonly nodes: readonly GraphNode[];
  readonly boxes: readonly GraphBox[];
  readonly layout: GraphLayout;
  readonly style: BoxStyle;
  readonly width: number;
  readonly height: number;
  /** Between two ranks. */
  readonly gap: number;
}

function formulaSvg({ recorded, asked }: FormulaPicture, words: Words): string {
  const arranged = fitting(recorded);
  const { boxes, nodes, layout, style } = arranged;
  const width = Math.max(LEAST_WIDTH, Math.ceil(arranged.width));
  const left = (width - arranged.width) / 2;
  const placed = boxes.map((box) => ({ ...box, x: box.x + left }));
  const way = wayFrom(nodes, asked);
  const edges = drawGraphEdges({ nodes, boxes: placed, layout, style, way, left, gap: arranged.gap });
  const items = formulaGraphLegend(words, {
    locals: edges.hasLocals,
    blocked: edges.hasBlocked,
    asked: way.size > 0,
    folded: nodes.reduce((sum, { folded }) => sum + folded, 0),
    gradient: nodes[0]!.gradient,
  });
  const legend = drawLegend(items, MARGIN, arranged.height - MARGIN + 22, width - 2 * MARGIN);
  const height = Math.ceil(arranged.height + legend.height + 16);
  const scale = Math.min(1, WIDTH / width);
  const content = element(
    'g',
    { transform: scale < 1 ? `scale(${scale})` : undefined },
    card(width, height),
    element('g', { fill: 'none' }, edges.way),
    element('g', { fill: 'none' }, edges.lines),
    edges.labels,
    placed.map((box, at) => drawGraphBox(box, style, isAsked(nodes[at]!, asked))),
    legend.markup,
  );
  return drawing(Math.floor(width * scale), Math.floor(height * scale), content);
}

/** The largest part of the graph that fits, lying down where it can. */
function fitting(recorded: RecordedFormula): Arranged {
  let most = MOST;
  for (;;) {
    const nodes = graphNodes(recorded, most);
    const lying = arrange(nodes, 'lying');
    if (lying.width <= WIDTH && lying.height <= WIDTH) return lying;
    const standing = arrange(nodes, 'standing');
    const share = Math.min(TALLEST / standing.height, WIDTH / (standing.width * LEAST_SCALE));
    if (most <= FEWEST || share >= 1) return standing;
    most = Math.max(FEWEST, Math.min(nodes.length - 1, Math.ceil(nodes.length * share)));
  }
}

const ROOM = {
  lying: { across: 26, gap: { least: 44, most: 110 } },
  standing: { across: 22, gap: { least: 58, most: 58 } },
} as const;

function arrange(nodes: readonly GraphNode[], style: BoxStyle): Arranged {
  const sizes = boxesOf(nodes, style);
  const isLying = style === 'lying';
  const layout = layGraph(
    nodes,
    sizes.map(({ width, height }) => (isLying ? height : width)),
    ROOM[style].across,
  );
  const lengths = Array.from({ length: layout.ranks }, (_, rank) =>
    Math.max(
      ...sizes.map(({ width, height }, at) => (layout.nodes[at]!.rank === rank ? (isLying ? width : height) : 0)),
    ),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const { least, most } = ROOM[style].gap;
  const free = (WIDTH - 2 * MARGIN - total) / Math.max(1, layout.ranks - 1);
  const gap = isLying ? Math.min(most, Math.max(least, free)) : least;
  const starts: number[] = [];
  lengths.forEach((_, rank) => {
    starts.push(rank === 0 ? MARGIN : starts[rank - 1]! + lengths[rank - 1]! + gap);
  });
  const along = starts.at(-1)! + lengths.at(-1)! + MARGIN;
  const across = layout.to - layout.from + 2 * MARGIN;
  const boxes = sizes.map((size, at): GraphBox => {
    const { rank, across: middle } = layout.nodes[at]!;
    const side = middle - layout.from + MARGIN;
    const start = starts[rank]!;
    return isLying
      ? { ...size, x: start + (lengths[rank]! - size.width) / 2, y: side - size.height / 2 }
      : { ...size, x: side - size.width / 2, y: start };
  });
  return {
    nodes,
    boxes,
    layout: { ...layout, from: layout.from - MARGIN },
    style,
    width: isLying ? along : across,
    height: isLying ? across : along,
    gap,
  };
}

/** Every node that moves when one of the asked names does; none where all or nothing was asked. */
function wayFrom(nodes: readonly GraphNode[], asked: readonly string[]): ReadonlySet<number> {
  const way = new Set<number>();
  nodes.forEach((node, at) => {
    if (isAsked(node, asked) || node.inputs.some(({ from }) => way.has(from))) way.add(at);
  });
  return way;
}

function isAsked({ formula }: GraphNode, asked: readonly string[]): boolean {
  return formula.kind === 'symbol' && asked.includes(formula.symbol.name);
}
