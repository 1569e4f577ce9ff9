// Where each box of a network picture stands: columns from left to right, boxes evenly spread in each. Draws nothing.

import { LEADING, widthOf, widthOfSymbol } from './lettering.ts';
import type { Box, Column, Entry } from './network-columns.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEntry extends Entry {
  readonly top: number;
  readonly height: number;
}

export interface PlacedBox extends Rect {
  readonly index: number | undefined;
  readonly entries: readonly PlacedEntry[];
  /** Where edges come in and go out: at z and at h, which is where they belong. */
  readonly inlet: Point;
  readonly outlet: Point;
}

export interface PlacedColumn extends Pick<Column, 'kind' | 'layer' | 'heading'> {
  readonly x: number;
  readonly width: number;
  readonly boxes: readonly PlacedBox[];
}

export interface NetworkLayout {
  readonly columns: readonly PlacedColumn[];
  readonly right: number;
  readonly bottom: number;
}

export const PADDING = 12;
const ENTRY_GAP = 10;
const SYMBOL_GAP = 12;
const OVERHANG = 30;
const DOTS = { width: 60, height: 34 };

/** Space between columns: with labels at the edges, with bare edges, before softmax, and around what is left out. */
const GAPS = { labelled: 240, bare: 150, collecting: 54, dots: 24 } as const;
/** Space between columns that have to move together: still enough to tell the edges apart. */
const LEAST_GAP = 44;
const ROW_GAPS = { labelled: 84, bare: 14 } as const;

export interface Placing {
  /** Whether each weight is written at its edge. */
  readonly labelled: boolean;
  readonly left: number;
  readonly top: number;
  /** What the columns may take; they move together, but not closer than edges need. */
  readonly width: number;
}

export function placeColumns(columns: readonly Column[], placing: Placing): NetworkLayout {
  const { labelled, left, top } = placing;
  const rowGap = labelled ? ROW_GAPS.labelled : ROW_GAPS.bare;
  const heights = columns.map(({ boxes }) => heightOf(boxes, rowGap));
  const height = Math.max(...heights);
  const gaps = gapsBetween(columns, placing);
  const placed: PlacedColumn[] = [];
  let x = left;
  columns.forEach((column, at) => {
    const width = widthOfColumn(column);
    const count = column.boxes.length;
    // Free height goes between the boxes and around them, so that a column of few stands beside the middle of many.
    const free = count === 0 ? 0 : (height - heights[at]!) / count;
    let y = top + free / 2;
    const boxes = column.boxes.map((box) => {
      // On whole pixels frames are sharp, and digits that look alike are alike, which the PNG is smaller for.
      const placedBox = placeBox(box, x, Math.round(y), width);
      y += placedBox.height + rowGap + free;
      return placedBox;
    });
    placed.push({ kind: column.kind, layer: column.layer, heading: column.heading, x, width, boxes });
    x += width + Math.floor(gaps[at] ?? 0);
  });
  return { columns: placed, right: x, bottom: top + height };
}

function gapsBetween(columns: readonly Column[], { labelled, width }: Placing): number[] {
  const wanted = columns.slice(1).map((next, at) => gapWanted(columns[at]!, next, labelled));
  const taken = columns.reduce((sum, column) => sum + widthOfColumn(column), 0);
  const sum = wanted.reduce((total, gap) => total + gap, 0);
  const share = Math.min(1, Math.max(0, width - taken) / sum);
  return wanted.map((gap) => Math.max(Math.min(gap, LEAST_GAP), gap * share));
}

function gapWanted(column: Column, next: Column, labelled: boolean): number {
  if (next.kind === 'gap' || column.kind === 'gap') return GAPS.dots;
  if (next.kind === 'output') return labelled ? GAPS.collecting : GAPS.bare;
  return labelled ? GAPS.labelled : GAPS.bare;
}

function widthOfColumn({ kind, boxes, heading }: Column): number {
  const contents = boxes.flatMap(({ entries }) => entries.map(widthOfEntry));
  const box = contents.length === 0 ? 0 : Math.max(...contents) + 2 * PADDING;
  // A heading may hang over into the space between columns, by a little; there is less of it around a gap.
  const overhang = kind === 'gap' ? 0 : OVERHANG;
  return Math.ceil(Math.max(DOTS.width, box, widthOf(heading) - overhang));
}

function widthOfEntry({ symbol, value, gradient }: Entry): number {
  const forward = (symbol === '' ? 0 : widthOfSymbol(symbol) + SYMBOL_GAP) + widthOf(value, { weight: 'bold' });
  if (gradient === undefined) return forward;
  return Math.max(forward, widthOf(gradient.text) + (symbol === '' ? 0 : widthOf('∂') + SYMBOL_GAP));
}

function heightOfEntry({ gradient }: Entry): number {
  return gradient === undefined ? LEADING : 2 * LEADING;
}

function heightOfBox({ index, entries }: Box): number {
  if (index === undefined) return DOTS.height;
  const gaps = (entries.length - 1) * ENTRY_GAP;
  return entries.reduce((sum, entry) => sum + heightOfEntry(entry), gaps) + PADDING;
}

function heightOf(boxes: readonly Box[], rowGap: number): number {
  return boxes.reduce((sum, box) => sum + heightOfBox(box), Math.max(0, boxes.length - 1) * rowGap);
}

function placeBox(box: Box, x: number, y: number, width: number): PlacedBox {
  const height = heightOfBox(box);
  let top = y + PADDING / 2;
  const entries = box.entries.map((entry) => {
    const placed = { ...entry, top, height: heightOfEntry(entry) };
    top += placed.height + ENTRY_GAP;
    return placed;
  });
  const middle = (entry: PlacedEntry | undefined) =>
    entry === undefined ? y + height / 2 : entry.top + entry.height / 2;
  // z stands above h where both are shown; a bias above both takes no edge. Boxes of softmax and loss take edges in the middle.
  const own = entries.filter(({ isOfUnit }) => isOfUnit);
  const inlet = { x, y: middle(own.at(-2) ?? own[0]) };
  return {
    index: box.index,
    entries,
    x,
    y,
    width,
    height,
    inlet,
    outlet: { x: x + width, y: middle(own.at(-1)) },
  };
}
