// What the marks of a computation graph mean, as items of its legend.

import type { Catalog } from '../language/catalog.ts';
import { element } from '../typeset/svg.ts';
import type { LegendItem } from './legend.ts';
import { lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';

export interface GraphMarks {
  readonly locals: boolean;
  readonly blocked: boolean;
  readonly asked: boolean;
  /** How many parts are not shown. */
  readonly folded: number;
  /** Some gradient of the picture, for the colour of its sample. */
  readonly gradient: number;
}

const LINE = 36;

export function formulaGraphLegend(words: Catalog['differentiate']['picture'], marks: GraphMarks): LegendItem[] {
  const sample =
    (text: string, style: Parameters<typeof lettering>[3]): LegendItem['mark'] =>
    (x, y) =>
      lettering(x, y + 8, text, style);
  const items: LegendItem[] = [
    { width: widthOf('0.5', { weight: 'bold' }), mark: sample('0.5', { weight: 'bold' }), text: words.value },
    { width: widthOf('∂'), mark: sample('∂', { colour: signColour(marks.gradient) }), text: words.gradient },
  ];
  if (marks.locals) {
    const style = { size: SMALL, colour: PALETTE.muted };
    const mark: LegendItem['mark'] = (x, y) =>
      element('g', {}, line(x, y, false), lettering(x + LINE + 6, y + 8, '2', style));
    items.push({ width: LINE + 6 + widthOf('2', style), mark, text: words.local });
  }
  if (marks.blocked) items.push({ width: LINE, mark: (x, y) => line(x, y, true), text: words.blocked });
  if (marks.asked) items.push({ width: LINE, mark: way, text: words.asked });
  if (marks.folded > 0) items.push({ width: LINE, mark: dashed, text: words.folded(marks.folded) });
  return items;
}

function line(x: number, y: number, isBlocked: boolean) {
  return element('path', {
    d: `M${x} ${y}h${LINE}`,
    stroke: isBlocked ? PALETTE.boxEdge : PALETTE.muted,
    'stroke-width': 2.5,
    'stroke-dasharray': isBlocked ? '2 7' : undefined,
    'stroke-linecap': 'round',
  });
}

function way(x: number, y: number) {
  return element('rect', { x, y: y - 7, width: LINE, height: 14, rx: 7, fill: PALETTE.highlight });
}

function dashed(x: number, y: number) {
  const shape = { x, y: y - 11, width: LINE, height: 22, rx: 6 };
  return element('rect', { ...shape, fill: PALETTE.box, stroke: PALETTE.boxEdge, 'stroke-dasharray': '6 5' });
}
