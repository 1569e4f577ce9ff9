// The ground every chart stands on: scales, nice ticks, grid and axis numbers. Knows no series.

import { ShapeError } from '../errors.ts';
import { showNumber, superscript } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { lettering, SMALL, widthOf } from './lettering.ts';
import { PALETTE } from './palette.ts';

/** Every chart is this wide, and shown about half as wide on a phone. */
export const WIDTH = 800;
export const MARGIN = 24;

export type Scale = (value: number) => number;
export type Range = readonly [low: number, high: number];

export interface Axis {
  readonly range: Range;
  readonly ticks: readonly number[];
  readonly log?: boolean;
  /** The lowest tick stands for 0, which has no logarithm, and for what is next to it. */
  readonly zero?: boolean;
  /** Written beside the axis: what is measured. */
  readonly title?: string;
}

export interface Plot {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The lowest line of the grid. */
  readonly base: number;
  /** Where what comes below may begin. */
  readonly bottom: number;
  readonly markup: Markup;
}

const NUMBERS = 32;
const TITLE = 42;
const TICK_STYLE = { size: SMALL, colour: PALETTE.muted } as const;

/** How far from the left a plot with this y axis begins. */
export function indent(y: Axis): number {
  return MARGIN + Math.max(...y.ticks.map((tick) => widthOf(tickText(tick, y), TICK_STYLE))) + 12;
}

/** A plot of `height` pixels between the margins; the y axis' title stands above it. */
export function plot(top: number, height: number, x: Axis, y: Axis, left = indent(y)): Plot {
  const above = y.title === undefined ? 12 : TITLE;
  const right = WIDTH - MARGIN - 8;
  const start = top + above;
  const base = start + height;
  const toX = scale(x, left, right);
  const toY = scale(y, base, start);
  const rows = y.ticks.map((tick) => [
    element('path', { d: `M${left} ${tenth(toY(tick))}H${right}`, stroke: PALETTE.faint, 'stroke-width': 1.5 }),
    lettering(left - 10, toY(tick) + 8, tickText(tick, y), { ...TICK_STYLE, anchor: 'end' }),
  ]);
  const columns = x.ticks.map((tick) => {
    const text = tickText(tick, x);
    // The last number stays on the card.
    const middle = Math.min(toX(tick), WIDTH - 8 - widthOf(text, TICK_STYLE) / 2);
    return lettering(middle, base + 28, text, { ...TICK_STYLE, anchor: 'middle' });
  });
  const titles = [
    y.title === undefined ? null : lettering(MARGIN, top + 20, y.title, TICK_STYLE),
    x.title === undefined ? null : lettering(right, base + 28 + 28, x.title, { ...TICK_STYLE, anchor: 'end' }),
  ];
  const bottom = base + NUMBERS + (x.title === undefined ? 0 : 28);
  return { x: toX, y: toY, left, right, top: start, base, bottom, markup: element('g', {}, rows, columns, titles) };
}

// By halves: the difference of two numbers near the largest there is would be infinite.
function scale({ range: [low, high], log = false }: Axis, from: number, to: number): Scale {
  const place = log ? Math.log10 : (value: number) => value / 2;
  const start = place(low);
  const span = place(high) - start;
  return (value) => from + ((place(value) - start) / span) * (to - from);
}

export function tickText(tick: number, { ticks, log = false, zero = false }: Axis): string {
  if (!log) return showNumber(tick, Math.max(3, digitsOf(tick)));
  if (zero && tick === ticks[0]) return '0';
  const power = Math.round(Math.log10(tick));
  return power >= -3 && power <= 4 ? showNumber(10 ** power, 3) : `10${superscript(power)}`;
}

/** How many digits a round number has, but for what rounding adds: 3 × 0.1 has one. */
function digitsOf(tick: number): number {
  return Number(tick.toPrecision(12)).toExponential().split('e')[0]!.replace(/\D/g, '').length;
}

/** Round numbers within `range`, at most `most` steps of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: Range, most = 5): number[] {
  const power = 10 ** Math.floor(Math.log10(high / most - low / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => high / each - low / each <= most);
  if (step === undefined) return [];
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // No −0; and of a step beyond all numbers 0 remains.
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step || 0);
}

/** Values nearer to each other than this share of their size differ by rounding, and are drawn as equal. */
const ROUNDING = 1e-9;
/** Smaller numbers are drawn as 0: a range of them could not be parted into steps. */
const SMALLEST = 1e-300;

/** A range that holds all values with a little room, never empty and never beyond the finite numbers. */
export function rangeOf(values: readonly number[], room = 0.06): Range {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  const high = finite.reduce((most, value) => Math.max(most, value), -Infinity);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const apart = Math.min(high - low, Number.MAX_VALUE);
  const span = size < SMALLEST ? 1 : apart > ROUNDING * size ? apart : size;
  return [Math.max(-Number.MAX_VALUE, low - room * span), Math.min(Number.MAX_VALUE, high + room * span)];
}

/** The number at a share of a range, never rounded out of it; its width itself may be beyond all numbers. */
export function between([low, high]: Range, share: number): number {
  return Math.min(high, Math.max(low, low * (1 - share) + high * share));
}

/** Powers of ten that a double holds with all its digits, with room for two above. */
const POWERS = [-307, 306] as const;

/**
 * Whole powers of ten around all positive values, and ticks at no more than six of them. Where there is a 0 among the
 * values, the axis begins one power lower, and that line stands for 0.
 */
export function decades(values: readonly number[], fewest = 2): Axis {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const zero = values.includes(0);
  const lowest = logs.length === 0 ? -1 : Math.floor(logs.reduce((least, log) => Math.min(least, log)));
  const highest = logs.length === 0 ? 1 : Math.ceil(logs.reduce((most, log) => Math.max(most, log)));
  const low = Math.min(POWERS[1], Math.max(POWERS[0], zero && logs.length > 0 ? lowest - 1 : lowest));
  const high = Math.max(low + fewest, highest);
  const step = Math.max(1, Math.ceil((high - low) / 5));
  const powers = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
  const ticks = powers.map((power) => 10 ** power).filter(Number.isFinite);
  return { range: [10 ** low, Math.min(10 ** high, Number.MAX_VALUE)], ticks, log: true, ...(zero && { zero }) };
}

/**
 * A line through points in tenths of a pixel, each relative to the one before: half as long as absolute ones.
 *
 * @throws ShapeError where a point has no place, as everywhere in a drawing.
 */
export function line(points: readonly (readonly [x: number, y: number])[]): string {
  let [fromX, fromY] = [0, 0];
  return points
    .map(([x, y], index) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new ShapeError(`a line through ${x}, ${y}`);
      const [nextX, nextY] = [Math.round(10 * x), Math.round(10 * y)];
      const step = `${index === 0 ? 'M' : 'l'}${(nextX - fromX) / 10} ${(nextY - fromY) / 10}`;
      [fromX, fromY] = [nextX, nextY];
      return step;
    })
    .join('');
}

export function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
