// The loss curves of a training as numbers, for platforms that draw charts themselves. Knows none of them.

import type { Chart } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { lossCurves } from './train-picture.ts';
import { shownView } from './train-request.ts';
import type { Trained } from './train-run.ts';

/** As many as stand in the answer above it. */
const DIGITS = 4;

/**
 * Undefined where lines over the same steps do not say all: a run that ended before the others or left the finite
 * numbers. Gradient sizes lie many powers of ten apart, for which no platform's chart has an axis.
 */
export function trainingChart(trained: Trained, words: Catalog): Chart | undefined {
  if (shownView(trained.request) !== 'loss') return undefined;
  const { series, title = '' } = lossCurves(trained, words);
  const steps = series[0]?.steps ?? [];
  const isWhole = series.every((run) => run.loss.every(Number.isFinite) && String(run.steps) === String(steps));
  if (!isWhole || steps.length < 2) return undefined;
  return {
    title,
    xLabel: words.charts.steps,
    yLabel: words.charts.loss,
    categories: steps.map((step) => showNumber(step)),
    series: series.map(({ name, loss }) => ({
      name,
      values: loss.map((value) => Number(value.toPrecision(DIGITS))),
    })),
  };
}
