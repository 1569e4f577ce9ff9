// The lines of a chart: how they are told apart, by colour and by dash, and where one ends.

import { element, type Markup } from '../typeset/svg.ts';
import type { LegendItem } from './legend.ts';
import { fitLine, SMALL } from './lettering.ts';
import { PALETTE } from './palette.ts';
import { line, MARGIN, niceTicks, tenth, WIDTH } from './plot.ts';

export interface SeriesStyle {
  readonly stroke: string;
  readonly dash?: string | undefined;
}

const STROKES = [PALETTE.positive, PALETTE.negative, PALETTE.third, PALETTE.fourth] as const;
const DASHES = [undefined, '14 6', '4 6', '16 6 4 6'] as const;
const SAMPLE = 48;

/** The first four differ in both, sixteen in one. */
export function styleOf(index: number): SeriesStyle {
  const round = Math.floor(index / STROKES.length);
  return { stroke: STROKES[index % STROKES.length]!, dash: DASHES[(index + round) % DASHES.length] };
}

export function strokeOf({ stroke, dash }: SeriesStyle) {
  return { fill: 'none', stroke, 'stroke-width': 4, 'stroke-dasharray': dash, 'stroke-linejoin': 'round' } as const;
}

/** Through all points; a single one, which has no length, is a dot. */
export function seriesLine(points: readonly (readonly [x: number, y: number])[], style: SeriesStyle): Markup | null {
  const [first] = points;
  if (first === undefined) return null;
  return points.length === 1
    ? element('circle', { cx: tenth(first[0]), cy: tenth(first[1]), r: 6, fill: style.stroke })
    : element('path', { d: line(points), ...strokeOf(style) });
}

/** Where a line left the finite numbers. */
export function cross(x: number, y: number, { stroke }: SeriesStyle): Markup {
  return element('path', {
    d: `M${tenth(x - 9)} ${tenth(y - 9)}l18 18m0 -18l-18 18`,
    fill: 'none',
    stroke,
    'stroke-width': 4,
  });
}

/** A step is taken whole. */
export function stepTicks(last: number, most: number): number[] {
  return niceTicks([0, last], most).filter(Number.isInteger);
}

/** How many values there are before the first that is no finite number. */
export function finiteCount(values: readonly number[]): number {
  const lost = values.findIndex((value) => !Number.isFinite(value));
  return lost < 0 ? values.length : lost;
}

/** @param numbers how many pixels of a name's end are left for what is written after it. */
export function fitName(name: string, numbers = 0): string {
  return fitLine(name, WIDTH - 2 * MARGIN - SAMPLE - 20 - numbers, { size: SMALL });
}

export function seriesLegend(names: readonly string[]): LegendItem[] {
  return names.map((text, index) => ({
    width: SAMPLE,
    mark: (x, y): Markup => element('path', { d: `M${x} ${y}h${SAMPLE}`, ...strokeOf(styleOf(index)) }),
    text: fitName(text),
  }));
}
