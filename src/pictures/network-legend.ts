// What the marks of a network picture mean, as items of its legend.

import type { Catalog } from '../language/catalog.ts';
import { element } from '../typeset/svg.ts';
import type { LegendItem } from './legend.ts';
import { lettering } from './lettering.ts';
import { PALETTE, signDash } from './palette.ts';

export function networkLegend(words: Catalog['pictures']['legend'], withAsked: boolean): LegendItem[] {
  const items: LegendItem[] = [
    {
      width: 34,
      mark: (x, y) => lettering(x, y + 8, '0.5', { weight: 'bold' }),
      text: words.value,
    },
    { width: 16, mark: (x, y) => lettering(x, y + 8, '∂', { colour: PALETTE.positive }), text: words.gradient },
    { width: 44, mark: (x, y) => line(x, y, PALETTE.positive, 1), text: words.positive },
    { width: 44, mark: (x, y) => line(x, y, PALETTE.negative, -1), text: words.negative },
    { width: 44, mark: wedge, text: words.thickness },
  ];
  if (!withAsked) return items;
  const way = (x: number, y: number) =>
    element('rect', {
      x,
      y: y - 9,
      width: 44,
      height: 18,
      rx: 9,
      fill: PALETTE.highlight,
      stroke: PALETTE.highlightEdge,
    });
  return [...items, { width: 44, mark: way, text: words.asked }];
}

function line(x: number, y: number, stroke: string, sign: number) {
  return element('path', { d: `M${x} ${y}h44`, stroke, 'stroke-width': 5, 'stroke-dasharray': signDash(sign) });
}

function wedge(x: number, y: number) {
  return element('path', { d: `M${x} ${y - 0.75}L${x + 44} ${y - 5}v10L${x} ${y + 0.75}z`, fill: PALETTE.muted });
}
