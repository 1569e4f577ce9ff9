// Horizontal bars with their numbers: signed ones from a common zero, or sizes over powers of ten.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';
import { decades, MARGIN, type Scale, WIDTH } from './plot.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Written small below the label: how the number comes about. */
  readonly note?: string;
  readonly marked?: boolean;
}

export interface BarsPicture {
  readonly bars: readonly Bar[];
  /** `log` is for sizes of many powers of ten, all ≥ 0. */
  readonly scale: 'linear' | 'log';
  readonly title?: string;
}

const MOST = 12;
const LABEL_STYLE = { size: SMALL } as const;
const NOTE_STYLE = { size: SMALL, colour: PALETTE.muted } as const;
const NUMBER_STYLE = { size: SMALL, weight: 'bold' } as const;
const DIGITS = 4;
const LEAST_BAR = 60;

export function drawBars(picture: BarsPicture, words: Catalog['charts']): Drawn {
  const { bars, title, scale } = picture;
  const alt = bars.map(({ label, value }) => `${label} = ${showNumber(value)}`);
  const said = words.alt.bars({ title: title ?? '', log: scale === 'log', bars: alt });
  return chartCard(title, said, (top) => drawRows(picture, top));
}

function drawRows({ bars, scale }: BarsPicture, top: number): { content: Markup; bottom: number } {
  const shown = bars.slice(0, MOST);
  const noted = shown.some(({ note }) => note !== undefined);
  const row = noted ? 66 : shown.length > 6 ? 40 : 50;
  const wide = shown.flatMap(({ label, note = '' }) => [widthOf(label, LABEL_STYLE), widthOf(note, LABEL_STYLE)]);
  const labels = Math.min(330, Math.max(...wide)) + 14;
  const texts = shown.map(({ value }) => showNumber(value, DIGITS));
  const left = MARGIN + labels;
  const right = WIDTH - MARGIN;
  const numbers = Math.max(...texts.map((text) => widthOf(text, NUMBER_STYLE))) + 12;
  const toX = scale === 'log' ? logScale(shown, left, right - numbers) : signedScale(shown, left, right, numbers);
  const zero = scale === 'log' ? left : toX(0);
  const bottom = top + row * shown.length;
  const drawn = shown.map(({ label, note, value, marked = false }, index) => {
    const y = top + row * index;
    const end = Number.isFinite(value) ? (scale === 'log' && value <= 0 ? zero : toX(value)) : right - numbers;
    const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
    const text = texts[index]!;
    const backward = end < zero;
    const fill = scale === 'log' ? PALETTE.muted : signColour(value);
    return [
      lettering(MARGIN, y + row / 2 + (note ? -5 : 8), fitLine(label, labels - 14, LABEL_STYLE), LABEL_STYLE),
      note === undefined
        ? null
        : lettering(MARGIN, y + row / 2 + 23, fitLine(note, labels - 14, LABEL_STYLE), NOTE_STYLE),
      element('rect', {
        x: from,
        y: y + row * 0.16,
        width: Math.max(2, to - from),
        height: row * 0.68,
        rx: 4,
        fill,
        stroke: marked ? PALETTE.highlightEdge : undefined,
        'stroke-width': marked ? 4 : undefined,
      }),
      lettering(backward ? from - 8 : to + 8, y + row / 2 + 8, text, {
        ...NUMBER_STYLE,
        anchor: backward ? 'end' : 'start',
      }),
    ];
  });
  const axis = element('path', { d: `M${zero} ${top}V${bottom}`, stroke: PALETTE.boxEdge, 'stroke-width': 2 });
  return { content: element('g', {}, axis, drawn), bottom: bottom + 8 };
}

// Both sides keep room for the numbers at the bars' ends; the side that has no bars keeps none.
function signedScale(bars: readonly Bar[], left: number, right: number, numbers: number): Scale {
  const finite = bars.map(({ value }) => value).filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const from = left + (low < 0 ? numbers : 0);
  const to = Math.max(from + LEAST_BAR, right - (high > 0 || low === 0 ? numbers : 0));
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

function logScale(bars: readonly Bar[], left: number, right: number): Scale {
  const [low, high] = decades(bars.map(({ value }) => value)).range;
  const start = Math.log10(low) - 0.3;
  const span = Math.log10(high) - start;
  return (value) => left + ((Math.log10(value) - start) / span) * (right - left);
}
