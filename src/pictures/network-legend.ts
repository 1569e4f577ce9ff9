// What the marks of a network picture mean, as items of its legend.

import type { Catalog } from '../language/catalog.ts';
import { element } from '../typeset/svg.ts';
import type { LegendItem } from './legend.ts';
import { lettering, widthOf } from './lettering.ts';
import { PALETTE, signDash } from './palette.ts';

const LINE = 36;

/** Which of the marks the picture has. */
export interface Marks {
  /** Whether it shows gradients at all. */
  readonly gradients: boolean;
  readonly positive: boolean;
  readonly negative: boolean;
  readonly asked: boolean;
  /** Whether gradients stand behind a ∂, or alone in their colour. */
  readonly symbols: boolean;
}

export function networkLegend(words: Catalog['pictures']['legend'], marks: Marks): LegendItem[] {
  const gradient = marks.symbols ? '∂' : '0.1';
  const colour = marks.positive ? PALETTE.positive : PALETTE.negative;
  const items: LegendItem[] = [
    {
      width: widthOf('0.5', { weight: 'bold' }),
      mark: (x, y) => lettering(x, y + 8, '0.5', { weight: 'bold' }),
      text: words.value,
    },
  ];
  if (marks.gradients) {
    const mark = (x: number, y: number) => lettering(x, y + 8, gradient, { colour });
    items.push({ width: widthOf(gradient), mark, text: words.gradient });
  }
  if (marks.positive) items.push({ width: LINE, mark: (x, y) => line(x, y, PALETTE.positive, 1), text: '+' });
  if (marks.negative) items.push({ width: LINE, mark: (x, y) => line(x, y, PALETTE.negative, -1), text: '−' });
  if (marks.gradients) items.push({ width: LINE, mark: wedge, text: words.thickness });
  if (marks.asked) items.push({ width: LINE, mark: way, text: words.asked });
  return items;
}

function way(x: number, y: number) {
  const shape = { x, y: y - 9, width: LINE, height: 18, rx: 9 };
  return element('rect', { ...shape, fill: PALETTE.highlight, stroke: PALETTE.highlightEdge });
}

function line(x: number, y: number, stroke: string, sign: number) {
  return element('path', { d: `M${x} ${y}h${LINE}`, stroke, 'stroke-width': 5, 'stroke-dasharray': signDash(sign) });
}

function wedge(x: number, y: number) {
  return element('path', { d: `M${x} ${y - 0.75}L${x + LINE} ${y - 5}v10L${x} ${y + 0.75}z`, fill: PALETTE.muted });
}
