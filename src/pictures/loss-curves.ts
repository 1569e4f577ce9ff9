// Loss over the steps of one or more runs; a run that leaves the finite numbers ends where it does, and says so.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { drawLegend } from './legend.ts';
import { lettering, SMALL } from './lettering.ts';
import { type Axis, decades, line, MARGIN, niceTicks, type Plot, plot, rangeOf, tenth, WIDTH } from './plot.ts';
import { seriesLegend, strokeOf, styleOf } from './series.ts';

/** `loss[i]` after `steps[i]` steps. */
export interface LossSeries {
  readonly name: string;
  readonly steps: readonly number[];
  readonly loss: readonly number[];
}

export interface LossPicture {
  readonly series: readonly LossSeries[];
  readonly title?: string;
}

const HEIGHT = 270;
/** From this ratio of largest to smallest on, equal ratios get equal room. */
const LOG_FROM = 100;

export function drawLossCurves(picture: LossPicture, words: Catalog['charts']): Drawn {
  const runs = picture.series.map((series) => runText(series, words));
  const alt = words.alt.lossCurves({ title: picture.title ?? '', runs });
  return chartCard(picture.title, alt, (top) => drawRuns(picture.series, words, top));
}

function drawRuns(series: readonly LossSeries[], words: Catalog['charts'], top: number) {
  const legend = drawLegend(seriesLegend(series.map(legendText)), MARGIN, top - 8, WIDTH - 2 * MARGIN);
  const last = Math.max(1, ...series.flatMap(({ steps }) => steps));
  const ground = plot(
    top + legend.height,
    HEIGHT,
    { range: [0, last], ticks: niceTicks([0, last], 5), title: words.steps },
    lossAxis(series, words),
  );
  const lines = series.map((each, index) => drawRun(each, index, ground, words));
  return { content: element('g', {}, legend.markup, ground.markup, lines), bottom: ground.bottom };
}

function drawRun(series: LossSeries, index: number, { x, y, top, base }: Plot, words: Catalog['charts']): Markup {
  const style = styleOf(index);
  const end = finiteLength(series);
  // A loss of exactly 0 has no logarithm: it lies on the lowest line.
  const place = (value: number) => Math.min(base, Math.max(top, tenth(y(value)) || base));
  const points = series.loss.slice(0, end).map((loss, at) => [x(series.steps[at]!), place(loss)] as const);
  const tip = points.at(-1);
  const mark =
    end === series.loss.length || tip === undefined
      ? null
      : [
          element('path', {
            d: `M${tenth(tip[0] - 9)} ${tip[1] - 9}l18 18m0 -18l-18 18`,
            stroke: style.stroke,
            'stroke-width': 4,
          }),
          lettering(tip[0] + 16, Math.max(top + 22, tip[1] - 22), words.diverged(showNumber(series.steps[end]!)), {
            size: SMALL,
            weight: 'bold',
            halo: true,
            anchor: tip[0] > WIDTH / 2 ? 'end' : 'start',
          }),
        ];
  return element('g', {}, element('path', { d: line(points), ...strokeOf(style) }), mark);
}

function lossAxis(series: readonly LossSeries[], words: Catalog['charts']): Axis {
  const finite = series.flatMap((each) => each.loss.slice(0, finiteLength(each)));
  const positive = finite.filter((loss) => loss > 0);
  const title = words.loss;
  if (positive.length > 0 && Math.max(...positive) > LOG_FROM * Math.min(...positive))
    return { ...decades(positive), title };
  const range = rangeOf([0, ...finite], 0.04);
  return {
    range: [Math.min(0, range[0] < -1e-9 && finite.some((loss) => loss < 0) ? range[0] : 0), range[1]],
    ticks: niceTicks([0, range[1]], 4),
    title,
  };
}

/** How many values there are before the first that is no finite number. */
export function finiteLength({ loss }: LossSeries): number {
  const lost = loss.findIndex((value) => !Number.isFinite(value));
  return lost < 0 ? loss.length : lost;
}

function legendText(series: LossSeries): string {
  const last = series.loss[finiteLength(series) - 1];
  return last === undefined ? series.name : `${series.name} ${showNumber(last, 3)}`;
}

function runText(series: LossSeries, words: Catalog['charts']): string {
  const end = finiteLength(series);
  if (end === 0) return `${series.name}: ${words.diverged(showNumber(series.steps[0] ?? 0))}`;
  const [from, to] = [series.loss[0]!, series.loss[end - 1]!].map((loss) => showNumber(loss, 4)) as [string, string];
  const told = words.alt.run({ name: series.name, from, to, steps: showNumber(series.steps[end - 1]!) });
  return end === series.loss.length ? told : `${told} (${words.diverged(showNumber(series.steps[end]!))})`;
}
