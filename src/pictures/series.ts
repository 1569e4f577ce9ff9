// How the lines of a chart are told apart: by colour and by dash, in this order.

import { element, type Markup } from '../typeset/svg.ts';
import type { LegendItem } from './legend.ts';
import { PALETTE } from './palette.ts';

export interface SeriesStyle {
  readonly stroke: string;
  readonly dash?: string;
}

const STYLES: readonly SeriesStyle[] = [
  { stroke: PALETTE.positive },
  { stroke: PALETTE.negative, dash: '14 6' },
  { stroke: PALETTE.third, dash: '4 6' },
  { stroke: PALETTE.fourth, dash: '16 6 4 6' },
];

export function styleOf(index: number): SeriesStyle {
  return STYLES[index % STYLES.length]!;
}

export function strokeOf({ stroke, dash }: SeriesStyle) {
  return { fill: 'none', stroke, 'stroke-width': 4, 'stroke-dasharray': dash, 'stroke-linejoin': 'round' } as const;
}

export function seriesLegend(names: readonly string[]): LegendItem[] {
  return names.map((text, index) => ({
    width: 48,
    mark: (x, y): Markup => element('path', { d: `M${x} ${y}h48`, ...strokeOf(styleOf(index)) }),
    text,
  }));
}
