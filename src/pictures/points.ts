// Points of two classes in the plane, on the field of what a network says about every place.

import type { Catalog } from '../language/catalog.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { drawLegend } from './legend.ts';
import { PALETTE } from './palette.ts';
import { between, MARGIN, niceTicks, type Plot, plot, type Range, rangeOf, tenth, WIDTH } from './plot.ts';

export interface PlanePoint {
  readonly x: readonly [number, number];
  readonly label: 0 | 1;
}

export interface PointsPicture {
  readonly points: readonly PlanePoint[];
  /** How sure the network is of class 1 at a place, in [0, 1]. */
  readonly probability?: (x1: number, x2: number) => number;
  readonly title?: string;
}

const HEIGHT = 380;
const CELLS = 40;
/** Tints of the field from sure of class 0 to sure of class 1. */
const FIELD = ['#f5c9a8', '#fae3d1', '#d3e2f0', '#a9c8e6'] as const;

export function drawPoints(picture: PointsPicture, words: Catalog['charts']): Drawn {
  const { probability } = picture;
  // What is no number has no place.
  const points = picture.points.filter(({ x }) => x.every(Number.isFinite));
  const counts = ([0, 1] as const).map((label) => {
    const own = points.filter((point) => point.label === label).length;
    return `${words.classes(String(label))} × ${own}`;
  });
  const right = probability && points.filter(({ x, label }) => isOnOwnSide(probability(...x), label)).length;
  const alt = words.alt.points({
    counts,
    right: right === undefined ? '' : words.alt.right({ right, count: points.length }),
  });
  return chartCard(picture.title, alt, (top) => drawPlane({ ...picture, points }, words, top));
}

function isOnOwnSide(sure: number, label: 0 | 1): boolean {
  return label === 1 ? sure >= 0.5 : sure < 0.5;
}

function drawPlane({ points, probability }: PointsPicture, words: Catalog['charts'], top: number) {
  const [xRange, yRange] = [0, 1].map((at) =>
    rangeOf(
      points.map(({ x }) => x[at]!),
      0.15,
    ),
  ) as [Range, Range];
  const legend = drawLegend(
    ([0, 1] as const).map((label) => ({
      width: 20,
      mark: (x, y) => mark(x + 10, y, label),
      text: words.classes(String(label)),
    })),
    MARGIN,
    top - 8,
    WIDTH - 2 * MARGIN,
  );
  const ground = plot(
    top + legend.height,
    HEIGHT,
    { range: xRange, ticks: niceTicks(xRange, 6) },
    { range: yRange, ticks: niceTicks(yRange, 5) },
  );
  const field = probability ? drawField(probability, xRange, yRange, ground) : null;
  const marks = points.map(({ x: [x1, x2], label }) => mark(ground.x(x1), ground.y(x2), label));
  return { content: element('g', {}, field, ground.markup, legend.markup, marks), bottom: ground.bottom };
}

/** One path a tint: runs of equal cells are one rectangle. */
function drawField(
  probability: (x1: number, x2: number) => number,
  xRange: Range,
  yRange: Range,
  { left, right, top, base }: Plot,
): Markup {
  const runs: string[][] = FIELD.map(() => []);
  const edge = (column: number) => tenth(between([left, right], column / CELLS));
  for (let row = 0; row < CELLS; row++) {
    let from = 0;
    const tints = Array.from({ length: CELLS }, (_, column) =>
      tintOf(probability(between(xRange, (column + 0.5) / CELLS), between(yRange, (row + 0.5) / CELLS))),
    );
    const [y0, y1] = [row, row + 1].map((each) => tenth(between([top, base], 1 - each / CELLS)));
    for (let column = 1; column <= CELLS; column++) {
      if (column < CELLS && tints[column] === tints[from]) continue;
      const run = runs[tints[from] ?? -1];
      run?.push(`M${edge(from)} ${y0}H${edge(column)}V${y1}H${edge(from)}z`);
      from = column;
    }
  }
  const paths = runs.map((run, tint) =>
    run.length === 0 ? null : element('path', { d: run.join(''), fill: FIELD[tint]! }),
  );
  return element('g', {}, paths);
}

/** Where the network says no number, there is no tint. */
function tintOf(sure: number): number | undefined {
  return Number.isNaN(sure) ? undefined : Math.min(FIELD.length - 1, Math.max(0, Math.floor(sure * FIELD.length)));
}

/** Class 0 is an orange ring, class 1 a blue square. */
function mark(x: number, y: number, label: 0 | 1): Markup {
  return label === 0
    ? element('circle', {
        cx: tenth(x),
        cy: tenth(y),
        r: 7,
        fill: PALETTE.background,
        stroke: PALETTE.negative,
        'stroke-width': 4,
      })
    : element('rect', { x: tenth(x - 7), y: tenth(y - 7), width: 14, height: 14, fill: PALETTE.positive });
}
