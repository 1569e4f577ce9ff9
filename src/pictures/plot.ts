// The ground every chart stands on: scales, nice ticks, grid and axis numbers. Knows no series.

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
  const columns = x.ticks.map((tick) =>
    lettering(toX(tick), base + 28, tickText(tick, x), { ...TICK_STYLE, anchor: 'middle' }),
  );
  const titles = [
    y.title === undefined ? null : lettering(MARGIN, top + 20, y.title, TICK_STYLE),
    x.title === undefined ? null : lettering(right, base + 28 + 28, x.title, { ...TICK_STYLE, anchor: 'end' }),
  ];
  const bottom = base + NUMBERS + (x.title === undefined ? 0 : 28);
  return { x: toX, y: toY, left, right, top: start, base, bottom, markup: element('g', {}, rows, columns, titles) };
}

function scale({ range: [low, high], log = false }: Axis, from: number, to: number): Scale {
  const place = log ? Math.log10 : (value: number) => value;
  const start = place(low);
  const span = place(high) - start;
  return (value) => from + ((place(value) - start) / span) * (to - from);
}

function tickText(tick: number, { log = false }: Axis): string {
  if (!log) return showNumber(tick, 3);
  const power = Math.round(Math.log10(tick));
  return power >= -3 && power <= 4 ? showNumber(10 ** power, 3) : `10${superscript(power)}`;
}

/** Round numbers within `range`, at most `most` of them: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: Range, most = 5): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => (high - low) / each <= most)!;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step + 0);
}

/** A range that holds all values with a little room, and never has no width. */
export function rangeOf(values: readonly number[], room = 0.06): Range {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  const high = finite.reduce((most, value) => Math.max(most, value), -Infinity);
  const span = high - low || Math.abs(high) || 1;
  return [low - room * span, high + room * span];
}

/** Whole powers of ten around all positive values, and ticks at no more than six of them. */
export function decades(values: readonly number[], fewest = 2): Axis {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const low = logs.length === 0 ? -1 : Math.floor(Math.min(...logs));
  const high = Math.max(low + fewest, logs.length === 0 ? 1 : Math.ceil(Math.max(...logs)));
  const step = Math.max(1, Math.ceil((high - low) / 5));
  const ticks: number[] = [];
  for (let power = low; power <= high; power += step) ticks.push(10 ** power);
  return { range: [10 ** low, 10 ** high], ticks, log: true };
}

/** A line through points in tenths of a pixel, each relative to the one before: half as long as absolute ones. */
export function line(points: readonly (readonly [x: number, y: number])[]): string {
  let [fromX, fromY] = [0, 0];
  return points
    .map(([x, y], index) => {
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
