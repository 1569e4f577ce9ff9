// Lines of text in a picture: their size, weight and place. Knows no network.

import type { Weight } from '../typeset/font-widths.ts';
import { textWidth } from '../typeset/measure.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { PALETTE } from './palette.ts';

/** Small enough for a phone, large enough to be read when 800 pixels are shown as 400. */
export const TEXT = 24;
export const SMALL = 22;
/** From one baseline to the next. */
export const LEADING = 30;

export interface LetteringStyle {
  readonly size?: number;
  readonly colour?: string;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim in the colour of the background, for text that stands on lines. */
  readonly halo?: boolean;
}

/** One line with its baseline at `y`. */
export function lettering(x: number, y: number, text: string, style: LetteringStyle = {}): Markup {
  const { size = TEXT, colour = PALETTE.ink, weight = 'regular', anchor = 'start', halo = false } = style;
  const attributes = {
    x,
    y,
    'font-family': 'Pretendard',
    'font-size': size,
    'font-weight': weight === 'bold' ? 'bold' : undefined,
    fill: colour,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...(halo ? { stroke: PALETTE.background, 'stroke-width': 6, 'paint-order': 'stroke' } : {}),
  };
  return element('text', attributes, text);
}

export function widthOf(text: string, { size = TEXT, weight = 'regular' }: LetteringStyle = {}): number {
  return textWidth(text, size, weight);
}

/**
 * A symbol such as `w⁽²⁾₁₁` with the layer above its indices, as on paper, not before them.
 * @param x its left end.
 */
export function symbolAt(x: number, y: number, symbol: string, style: LetteringStyle = {}): Markup {
  const { letter, layer, indices } = partsOf(symbol);
  if (layer === '') return lettering(x, y, symbol, style);
  const after = x + widthOf(letter, style);
  return element(
    'g',
    {},
    lettering(x, y, letter, style),
    lettering(after, y - 3, layer, style),
    lettering(after, y + 3, indices, style),
  );
}

export function widthOfSymbol(symbol: string, style: LetteringStyle = {}): number {
  const { letter, layer, indices } = partsOf(symbol);
  return widthOf(letter, style) + Math.max(widthOf(layer, style), widthOf(indices, style));
}

function partsOf(symbol: string): { letter: string; layer: string; indices: string } {
  const [, letter = symbol, layer = '', indices = ''] = /^(\p{Letter})(⁽[^⁾]+⁾)?(.*)$/u.exec(symbol) ?? [];
  return { letter, layer, indices };
}

/** `text` in at most `width` pixels; a cut shows as `…`. */
export function fitLine(text: string, width: number, style: LetteringStyle = {}): string {
  if (widthOf(text, style) <= width) return text;
  const chars = [...text];
  while (chars.length > 0 && widthOf(`${chars.join('')}…`, style) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
