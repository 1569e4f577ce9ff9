// A chart of Slack's own says what the picture says, or there is none; whatever it is made of, Slack accepts it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/conversation/reply.ts';
import { CHARTS, chartBlock, sampled } from '../../../src/platforms/slack/chart.ts';
import { drawMessage } from '../../../src/platforms/slack/render.ts';
import { hostile } from './hostile.ts';
import { messageFaults } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const steps = (count: number) => Array.from({ length: count }, (_, index) => index);

function chartOf(count: number, more: Partial<Chart> = {}): Chart {
  const series = [{ name: 'tanh', values: steps(count).map((step) => 1 / (1 + step)) }];
  const categories = steps(count).map((step) => `${10 * step}`);
  return { title: 'XOR · Loss curve', xLabel: 'steps', yLabel: 'loss L', categories, series, ...more };
}

describe('a chart', () => {
  it('is a line for each series over the categories, with its labels', () => {
    const two = [
      { name: 'sigmoid', values: [0.7, 0.6] },
      { name: 'relu', values: [0.9, 0] },
    ];
    expect(chartBlock(chartOf(2, { series: two }))).toEqual({
      type: 'data_visualization',
      title: 'XOR · Loss curve',
      chart: {
        type: 'line',
        series: [
          {
            name: 'sigmoid',
            data: [
              { label: '0', value: 0.7 },
              { label: '10', value: 0.6 },
            ],
          },
          {
            name: 'relu',
            data: [
              { label: '0', value: 0.9 },
              { label: '10', value: 0 },
            ],
          },
        ],
        axis_config: { categories: ['0', '10'], x_label: 'steps', y_label: 'loss L' },
      },
    });
  });

  it('of many points shows as many as Slack takes: equally far apart, the first and the last among them', () => {
    const { series, axis_config: axis } = chartBlock(chartOf(113))!.chart;
    expect(axis.categories).toHaveLength(20);
    expect(axis.categories.slice(0, 3)).toEqual(['0', '60', '120']);
    expect(axis.categories.at(-1)).toBe('1120');
    expect(series[0]!.data.at(-1)).toEqual({ label: '1120', value: 1 / 113 });
  });

  it('samples no place twice, and each stride alike but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 50 }), (count, most) => {
        const places = sampled(count, most);
        const gaps = places.slice(1).map((place, index) => place - places[index]!);
        expect(places.length).toBeLessThanOrEqual(most);
        expect([places[0], places.at(-1)]).toEqual([0, count - 1]);
        expect(new Set(gaps.slice(0, -1)).size).toBeLessThanOrEqual(1);
        if (gaps.length > 0) expect(Math.min(...gaps)).toBe(gaps.at(-1));
        expect(Math.min(1, ...gaps)).toBe(1);
      }),
    );
  });

  it.each([
    ['no series', { series: [] }],
    ['seven series', { series: [...'abcdefg'].map((name) => ({ name, values: [1, 2] })) }],
    ['two of one name', { series: ['a', 'a'].map((name) => ({ name, values: [1, 2] })) }],
    [
      'two whose names Slack would cut to one',
      { series: ['1', '2'].map((end) => ({ name: `${'a'.repeat(20)}${end}`, values: [1, 2] })) },
    ],
    ['a name of nothing', { series: [{ name: ' ', values: [1, 2] }] }],
    ['a title of nothing', { title: '\n' }],
    ['a value too few', { series: [{ name: 'a', values: [1] }] }],
    ['what is no number', { series: [{ name: 'a', values: [1, Number.NaN] }] }],
    ['what is infinite', { series: [{ name: 'a', values: [1, Number.POSITIVE_INFINITY] }] }],
    ['two categories of one name', { categories: ['0', '0'] }],
    ['a single point', { categories: ['0'], series: [{ name: 'a', values: [1] }] }],
  ] satisfies [string, Partial<Chart>][])('is left to the picture where there is %s', (_, more) => {
    expect(chartBlock(chartOf(2, more))).toBeUndefined();
  });

  it('is accepted by Slack, whatever its words', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const chart = chartOf(3, {
          title: typed,
          xLabel: typed,
          yLabel: typed,
          series: [{ name: typed, values: [1, 2, 3] }],
        });
        const block = chartBlock(chart);
        if (block === undefined) return;
        const { title, chart: drawn } = block;
        expect(title.length).toBeLessThanOrEqual(CHARTS.title);
        expect(drawn.series[0]!.name.length).toBeLessThanOrEqual(CHARTS.name);
        if (hasSchema) expect(schemaFaults('block', block)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a message', () => {
  const picture = (name: string) =>
    ({ kind: 'picture', name, svg: '<svg/>', alt: `the words of ${name}`, chart: chartOf(5) }) as const;
  const drawn = drawMessage({
    kind: 'message',
    visibility: 'public',
    placement: 'new',
    blocks: ['a', 'b', 'c'].map(picture),
  });
  const ids = new Map([['c-3.png', 'F0000000003']]);

  it('has two charts at most: what comes after is a picture', () => {
    expect([...drawn.charts]).toEqual(['a-1.png', 'b-2.png']);
    const body = drawn.body(ids, true);
    expect(body.blocks.map(({ type }) => type)).toEqual(['data_visualization', 'data_visualization', 'image']);
    expect(messageFaults({ ...body })).toEqual([]);
  });

  it('says in words what its charts show, for whoever hears instead of sees', () => {
    expect(drawn.body(ids, true).text).toBe('the words of a\nthe words of b\nthe words of c');
  });

  it('has none where nobody asks for them', () => {
    expect(drawn.body(ids).blocks.map(({ type }) => type)).toEqual(['context', 'context', 'image']);
  });
});
