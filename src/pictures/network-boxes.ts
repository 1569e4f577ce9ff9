// Draws the boxes of a network picture: symbol and forward value on one line, the gradient below it in its colour.

import { element, type Markup } from '../typeset/svg.ts';
import { LEADING, lettering, symbolAt } from './lettering.ts';
import type { Entry } from './network-columns.ts';
import { type NetworkLayout, PADDING, type PlacedBox, type PlacedColumn, type PlacedEntry } from './network-layout.ts';
import { PALETTE, signColour } from './palette.ts';

/** Baseline of a line of text below its top. */
const BASELINE = 23;

export function drawHeadings({ columns }: NetworkLayout, baseline: number): Markup[] {
  return columns
    .filter(({ heading }) => heading !== '')
    .map(({ x, width, heading }) =>
      lettering(x + width / 2, baseline, heading, { colour: PALETTE.muted, anchor: 'middle' }),
    );
}

export function drawBoxes({ columns, bottom }: NetworkLayout, top: number): Markup[] {
  return columns.flatMap((column) =>
    column.kind === 'gap' ? [drawGap(column, (top + bottom) / 2)] : column.boxes.map(drawBox),
  );
}

function drawGap({ x, width }: PlacedColumn, y: number): Markup {
  const dot = (dx: number) => element('circle', { cx: x + width / 2 + dx, cy: y, r: 4, fill: PALETTE.muted });
  return element('g', {}, dot(-16), dot(0), dot(16));
}

function drawBox(box: PlacedBox): Markup {
  const { x, y, width, height, entries, index } = box;
  if (index === undefined) {
    const dot = (dy: number) =>
      element('circle', { cx: x + width / 2, cy: y + height / 2 + dy, r: 3, fill: PALETTE.muted });
    return element('g', {}, dot(-10), dot(0), dot(10));
  }
  const frame = { x, y, width, height, rx: 10, fill: PALETTE.box, stroke: PALETTE.boxEdge, 'stroke-width': 1.5 };
  const dividers = entries.slice(1).map(({ top }) =>
    element('path', {
      d: `M${x + PADDING} ${top - 4.5}h${width - 2 * PADDING}`,
      stroke: PALETTE.faint,
      'stroke-width': 1.5,
    }),
  );
  return element(
    'g',
    {},
    element('rect', frame),
    dividers,
    entries.map((entry) => drawEntry(box, entry)),
  );
}

function drawEntry({ x, width }: PlacedBox, { symbol, value, gradient, asked, top, height }: PlacedEntry): Markup {
  const left = x + PADDING;
  const right = x + width - PADDING;
  const mark = { x: x + 3, y: top - 1, width: width - 6, height: height + 2, rx: 7, fill: PALETTE.highlight };
  return element(
    'g',
    {},
    asked === true ? element('rect', mark) : null,
    symbol === '' ? null : symbolAt(left, top + BASELINE, symbol, { colour: PALETTE.muted }),
    lettering(right, top + BASELINE, value, { weight: 'bold', anchor: 'end' }),
    gradient === undefined ? null : drawGradient(left, right, top + LEADING + BASELINE, gradient, symbol !== ''),
  );
}

type Gradient = NonNullable<Entry['gradient']>;

function drawGradient(left: number, right: number, baseline: number, { text, value }: Gradient, marked: boolean) {
  const colour = signColour(value);
  return element(
    'g',
    {},
    marked ? lettering(left, baseline, '∂', { colour }) : null,
    lettering(right, baseline, text, { colour, anchor: 'end' }),
  );
}
