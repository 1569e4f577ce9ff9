// The line below a picture that says what its marks mean. Items flow into as many rows as the width asks for.

import { element, type Markup } from '../typeset/svg.ts';
import { lettering, SMALL, widthOf } from './lettering.ts';

/** A mark `width` pixels wide, drawn with its left end at x and its middle at y, and what it means. */
export interface LegendItem {
  readonly width: number;
  readonly mark: (x: number, y: number) => Markup;
  readonly text: string;
}

const ROW = 34;
const MARK_GAP = 9;
const ITEM_GAP = 30;

export interface Legend {
  readonly markup: Markup;
  readonly height: number;
}

export function drawLegend(items: readonly LegendItem[], left: number, top: number, width: number): Legend {
  let x = left;
  let y = top + ROW / 2;
  const drawn = items.map((item) => {
    const length = item.width + MARK_GAP + widthOf(item.text, { size: SMALL });
    if (x > left && x + length > left + width) {
      x = left;
      y += ROW;
    }
    const text = lettering(x + item.width + MARK_GAP, y + 8, item.text, { size: SMALL });
    const markup = element('g', {}, item.mark(x, y), text);
    x += length + ITEM_GAP;
    return markup;
  });
  return { markup: element('g', {}, drawn), height: y + ROW / 2 - top };
}
