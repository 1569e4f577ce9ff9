// The chart of a training has the numbers of its runs, and is there only where lines over the same steps say all.

import { describe, expect, it } from 'vitest';
import { trainingChart } from '../../src/commands/train-chart.ts';
import { readTrainRequest } from '../../src/commands/train-request.ts';
import { type Trained, train } from '../../src/commands/train-run.ts';
import { languages } from '../../src/language/index.ts';
import { clock } from '../clock.ts';

const { en, ko } = languages;

const trainedBy = (
  values: Readonly<Record<string, string>>,
  stopsAfter = Number.POSITIVE_INFINITY,
): Promise<Trained> => {
  let looks = 0;
  const isCancelled = () => looks++ >= stopsAfter;
  return train(readTrainRequest(values), { clock, isCancelled, onProgress: () => {} });
};

describe('a training of a thousand steps', () => {
  it('is a line of its losses, as exact as its answer says them', async () => {
    const trained = await trainedBy({ preset: 'xor' });
    const chart = trainingChart(trained, en)!;
    expect(chart).toMatchObject({ title: 'XOR · Loss curve', xLabel: 'steps', yLabel: 'loss L' });
    const [{ moments }] = trained.runs as [Trained['runs'][number]];
    expect(chart.series.map(({ name }) => name)).toEqual(['tanh']);
    expect(chart.categories).toHaveLength(moments.length);
    for (const [at, { step, loss }] of moments.entries()) {
      expect(chart.categories[at]).toBe(String(step));
      expect(Math.abs(chart.series[0]!.values[at]! / loss - 1)).toBeLessThan(5e-4);
    }
  });

  it('is looked at after round numbers of steps, the first and the last among them', async () => {
    const { categories } = trainingChart(await trainedBy({ preset: 'xor' }), en)!;
    expect([categories[0], categories[1], categories.at(-1)]).toEqual(['0', '10', '1000']);
    const seldom = trainingChart(await trainedBy({ preset: 'and', steps: '4321' }), en)!.categories;
    expect([seldom[1], seldom.at(-2), seldom.at(-1)]).toEqual(['50', '4300', '4321']);
    const few = trainingChart(await trainedBy({ preset: 'and', steps: '3' }), en)!.categories;
    expect(few).toEqual(['0', '1', '2', '3']);
  });

  it('has a line for each activation compared, and words in the language asked for', async () => {
    const chart = trainingChart(await trainedBy({ preset: 'xor', compare: 'sigmoid,relu', steps: '50' }), ko)!;
    expect(chart.series.map(({ name }) => name)).toEqual(['sigmoid', 'relu']);
    expect(chart).toMatchObject({ xLabel: ko.charts.steps, yLabel: ko.charts.loss });
    expect(chart.title).toContain(ko.train.views.loss);
  });
});

describe('there is no chart', () => {
  it.each([
    ['of gradient sizes, which lie powers of ten apart', { preset: 'xor', steps: '9', show: 'gradients' }],
    ['of decisions', { preset: 'xor', steps: '9', show: 'plane' }],
    ['where a run left the finite numbers', { data: '1: 3; 2: 5; 3: 7', depth: '1', rate: '2' }],
  ])('%s', async (_, values) => {
    expect(trainingChart(await trainedBy(values), en)).toBeUndefined();
  });

  it('where one run was stopped before the others', async () => {
    const trained = await trainedBy({ preset: 'xor', compare: 'sigmoid,relu', steps: '50' }, 60);
    expect(trained.runs.map(({ moments }) => moments.at(-1)!.step)).toEqual([50, expect.any(Number)]);
    expect(trained.runs[1]!.moments.at(-1)!.step).toBeLessThan(50);
    expect(trainingChart(trained, en)).toBeUndefined();
  });
});
