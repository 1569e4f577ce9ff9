// Horizontal bars with their numbers: signed ones from a common zero, or sizes over powers of ten.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { type ChartContent, chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { fitLine, lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE, signColour } from './palette.ts';
import { decades, MARGIN, type Scale, tenth, WIDTH } from './plot.ts';
import { shownPositions } from './shown.ts';

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

/** Bars: the first ones, the last and the marked ones; how many are left out between is said. */
const MOST = 12;
const LEFT_OUT = 34;
const LABEL_STYLE = { size: SMALL } as const;
const NOTE_STYLE = { size: SMALL, colour: PALETTE.muted } as const;
const NUMBER_STYLE = { size: SMALL, weight: 'bold' } as const;
const DIGITS = 4;
const LEAST_BAR = 60;

export function drawBars(picture: BarsPicture, words: Catalog['charts']): Drawn {
  const { bars, title, scale } = picture;
  const alt = bars.map(({ label, value }) => `${label} = ${showNumber(value)}`);
  const said = words.alt.bars({ title: title ?? '', log: scale === 'log', bars: alt.length === 0 ? ['–'] : alt });
  return chartCard(title, said, (top) => drawRows(picture, words, top));
}

function drawRows({ bars, scale }: BarsPicture, words: Catalog['charts'], top: number): ChartContent {
  const wanted = [...bars.keys()].filter((at) => bars[at]!.marked).slice(0, MOST - 2);
  const positions = shownPositions(bars.length, MOST, wanted);
  const shown = positions.map((at) => bars[at]!);
  const row = shown.some(({ note }) => note !== undefined) ? 66 : shown.length > 6 ? 40 : 50;
  const wide = shown.flatMap(({ label, note = '' }) => [widthOf(label, LABEL_STYLE), widthOf(note, LABEL_STYLE)]);
  // Kept as it is for the labels: adding and taking off the gap again would round it below the widest of them.
  const widest = Math.min(330, Math.max(0, ...wide));
  const labels = widest + 14;
  const numbers = Math.max(0, ...shown.map(({ value }) => widthOf(textOf(value), NUMBER_STYLE))) + 12;
  const [left, right] = [MARGIN + labels, WIDTH - MARGIN];
  const place = scale === 'log' ? logScale(shown, left, right - numbers) : signedScale(shown, left, right, numbers);
  let y = top;
  const drawn = shown.map((bar, index) => {
    const leftOut = positions[index]! - (positions[index - 1] ?? -1) - 1;
    const gap = leftOut === 0 ? null : lettering(MARGIN, y + LEFT_OUT / 2 + 8, words.more(leftOut), NOTE_STYLE);
    if (gap !== null) y += LEFT_OUT;
    const markup = drawBar(bar, scale, place, y, row, widest);
    y += row;
    return [gap, markup];
  });
  const axis = element('path', { d: `M${tenth(place(0))} ${top}V${y}`, stroke: PALETTE.boxEdge, 'stroke-width': 2 });
  return { content: element('g', {}, axis, drawn), bottom: y + 8 };
}

function drawBar(
  { label, note, value, marked = false }: Bar,
  scale: BarsPicture['scale'],
  place: Scale,
  y: number,
  row: number,
  labels: number,
): Markup {
  const zero = place(0);
  // What is no number has no length.
  const end = Number.isNaN(value) ? zero : place(value);
  const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
  const backward = scale === 'linear' && value < 0;
  const middle = y + row / 2;
  return element(
    'g',
    {},
    lettering(MARGIN, middle + (note ? -5 : 8), fitLine(label, labels, LABEL_STYLE), LABEL_STYLE),
    note === undefined ? null : lettering(MARGIN, middle + 23, fitLine(note, labels, LABEL_STYLE), NOTE_STYLE),
    element('rect', {
      x: from,
      y: y + row * 0.16,
      width: Math.max(2, to - from),
      height: row * 0.68,
      rx: 4,
      fill: scale === 'log' ? PALETTE.muted : signColour(value),
      stroke: marked ? PALETTE.highlightEdge : undefined,
      'stroke-width': marked ? 4 : undefined,
    }),
    lettering(backward ? from - 8 : to + 8, middle + 8, textOf(value), {
      ...NUMBER_STYLE,
      anchor: backward ? 'end' : 'start',
    }),
  );
}

function textOf(value: number): string {
  return showNumber(value, DIGITS);
}

// Both sides keep room for the numbers at the bars' ends, that of 0 at the right; the side that has none keeps none.
function signedScale(bars: readonly Bar[], left: number, right: number, numbers: number): Scale {
  // Halved: the difference of the two largest numbers would be infinite.
  const halves = bars.map(({ value }) => value / 2).filter((half) => !Number.isNaN(half));
  const longest = Math.max(0, ...halves.filter(Number.isFinite).map(Math.abs)) || 1;
  // An infinite bar is as long as the longest other.
  const ends = halves.map((half) => clamp(half, -longest, longest));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const isBackward = bars.map(({ value }) => value < 0);
  const from = left + (isBackward.includes(true) ? numbers : 0);
  const to = Math.max(from + LEAST_BAR, right - (isBackward.includes(false) ? numbers : 0));
  const span = high - low || 1;
  return (value) => from + ((clamp(value / 2, low, high) - low) / span) * (to - from);
}

// 0 has no logarithm, and no length.
function logScale(bars: readonly Bar[], left: number, right: number): Scale {
  const [low, high] = decades(bars.map(({ value }) => value).filter((value) => value > 0)).range;
  const start = Math.log10(low) - 0.3;
  const span = Math.log10(high) - start;
  return (value) => (value > 0 ? left + clamp((Math.log10(value) - start) / span, 0, 1) * (right - left) : left);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
