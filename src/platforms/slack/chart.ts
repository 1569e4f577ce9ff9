// The lines of a picture as a chart of Slack's own. @slack/types does not know the block; this is as much of it as we send.

import { cut } from '../../conversation/limits.ts';
import type { Chart } from '../../conversation/reply.ts';
import { inLine, sendable } from './markup.ts';

/**
 * Source: Slack, Data visualization block (2026-06-16), https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block:
 * texts, series, and one point of each series for each category. Points and charts in a message stand in no table there; they
 * are what Slack refuses beyond (vercel/chat#696, TightknitAI/slack-block-kit-validator). It stands in messages alone.
 */
export const CHARTS = { inMessage: 2, series: 6, points: 20, title: 50, name: 20, axis: 50 } as const;

/** Two points are the least that are a line. */
const FEWEST = 2;

interface Point {
  readonly label: string;
  readonly value: number;
}

export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line';
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: {
      readonly categories: readonly string[];
      readonly x_label?: string;
      readonly y_label?: string;
    };
  };
}

/** Undefined where Slack could not show it, or would show something else: then there is the picture. */
export function chartBlock({ title, xLabel, yLabel, categories, series }: Chart): ChartBlock | undefined {
  if (categories.length < FEWEST || series.length < 1 || series.length > CHARTS.series) return undefined;
  if (series.some(({ values }) => values.length !== categories.length || !values.every(Number.isFinite)))
    return undefined;
  const places = sampled(categories.length, CHARTS.points);
  const labels = places.map((place) => said(categories[place]!, CHARTS.name));
  const names = series.map(({ name }) => said(name, CHARTS.name));
  const heading = said(title, CHARTS.title);
  // By their names alone Slack knows points and series.
  if (heading === '' || !areDistinct(labels) || !areDistinct(names)) return undefined;
  const [x, y] = [said(xLabel, CHARTS.axis), said(yLabel, CHARTS.axis)];
  return {
    type: 'data_visualization',
    title: heading,
    chart: {
      type: 'line',
      series: series.map(({ values }, index) => ({
        name: names[index]!,
        data: places.map((place, at) => ({ label: labels[at]!, value: values[place]! })),
      })),
      axis_config: { categories: labels, ...(x !== '' && { x_label: x }), ...(y !== '' && { y_label: y }) },
    },
  };
}

/** At most `most` of `count` places: the first, every so many after it, and the last. */
export function sampled(count: number, most: number): readonly number[] {
  const stride = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  const before = Math.ceil((count - 1) / stride);
  return [...Array.from({ length: before }, (_, index) => index * stride), count - 1];
}

function said(text: string, most: number): string {
  return cut(inLine(sendable(text)).trim(), most).trim();
}

function areDistinct(names: readonly string[]): boolean {
  return !names.includes('') && new Set(names).size === names.length;
}
