// Loss over the steps of one or more runs; a run that leaves the finite numbers ends where it does, and says so.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { element, type Markup } from '../typeset/svg.ts';
import { chartCard } from './chart-card.ts';
import type { Drawn } from './drawn.ts';
import { drawLegend } from './legend.ts';
import { lettering, SMALL, widthOf } from './lettering.ts';
import { type Axis, decades, MARGIN, niceTicks, type Plot, plot, rangeOf, tenth, WIDTH } from './plot.ts';
import { cross, finiteCount, fitName, seriesLegend, seriesLine, stepTicks, styleOf } from './series.ts';

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
/** Pixels of the legend kept for what is written after a name. */
const NUMBERS = 240;
const LOST_STYLE = { size: SMALL, weight: 'bold' } as const;
/** From this ratio of largest to smallest on, equal ratios get equal room. */
const LOG_FROM = 100;

export function drawLossCurves(picture: LossPicture, words: Catalog['charts']): Drawn {
  const runs = picture.series.map((series) => runText(series, words));
  const alt = words.alt.lossCurves({ title: picture.title ?? '', runs: runs.length === 0 ? ['–'] : runs });
  return chartCard(picture.title, alt, (top) => drawRuns(picture.series, words, top));
}

function drawRuns(series: readonly LossSeries[], words: Catalog['charts'], top: number) {
  const legend = drawLegend(
    seriesLegend(series.map((each) => legendText(each, words))),
    MARGIN,
    top - 8,
    WIDTH - 2 * MARGIN,
  );
  const last = Math.max(1, ...series.flatMap(({ steps }) => steps));
  const ground = plot(
    top + legend.height,
    HEIGHT,
    { range: [0, last], ticks: stepTicks(last, 5), title: words.steps },
    lossAxis(series, words),
  );
  const lines = series.map((each, index) => drawRun(each, index, ground, words));
  return { content: element('g', {}, legend.markup, ground.markup, lines), bottom: ground.bottom };
}

function drawRun(series: LossSeries, index: number, { x, y, top, base }: Plot, words: Catalog['charts']): Markup {
  const style = styleOf(index);
  const end = finiteLength(series);
  // A loss of exactly 0 has no logarithm: it lies on the lowest line.
  const place = (value: number) => Math.min(base, Math.max(top, tenth(y(value))));
  const points = series.loss.slice(0, end).map((loss, at) => [x(series.steps[at]!), place(loss)] as const);
  const tip = points.at(-1);
  const isLost = end < series.loss.length && tip !== undefined;
  return element(
    'g',
    {},
    seriesLine(points, style),
    isLost ? [cross(...tip, style), lostAt(tip, series, words)] : null,
  );
}

/** Beside the cross: at its right, where the line no longer goes, or else at its left. */
function lostAt([x, y]: readonly [number, number], series: LossSeries, words: Catalog['charts']): Markup {
  const text = lostText(series, words);
  const isRoom = x + 20 + widthOf(text, LOST_STYLE) <= WIDTH - MARGIN;
  const style = { ...LOST_STYLE, halo: true, anchor: isRoom ? 'start' : 'end' } as const;
  return lettering(x + (isRoom ? 20 : -20), y + 8, text, style);
}

function lossAxis(series: readonly LossSeries[], words: Catalog['charts']): Axis {
  const finite = series.flatMap((each) => each.loss.slice(0, finiteLength(each)));
  const positive = finite.filter((loss) => loss > 0);
  const title = words.loss;
  const isSigned = finite.some((loss) => loss < 0);
  if (!isSigned && positive.length > 0 && Math.max(...positive) / LOG_FROM > Math.min(...positive))
    return { ...decades(finite), title };
  const [low, high] = rangeOf([0, ...finite], 0.04);
  const range = [isSigned ? low : 0, high] as const;
  return { range, ticks: niceTicks(range, 4), title };
}

/** How many values there are before the first that is no finite number. */
export function finiteLength({ loss }: LossSeries): number {
  return finiteCount(loss);
}

function legendText(series: LossSeries, words: Catalog['charts']): string {
  const last = series.loss[finiteLength(series) - 1];
  // A run that has no first value has no line either: only the legend can say why.
  const said = last === undefined ? lostText(series, words) : showNumber(last, 3);
  return `${fitName(series.name, NUMBERS)} ${said}`;
}

function lostText(series: LossSeries, words: Catalog['charts']): string {
  return series.loss.length === 0 ? '–' : words.diverged(showNumber(series.steps[finiteLength(series)] ?? 0));
}

function runText(series: LossSeries, words: Catalog['charts']): string {
  const end = finiteLength(series);
  if (end === 0) return `${series.name}: ${lostText(series, words)}`;
  const [from, to] = [series.loss[0]!, series.loss[end - 1]!].map((loss) => showNumber(loss, 4)) as [string, string];
  const told = words.alt.run({ name: series.name, from, to, steps: showNumber(series.steps[end - 1]!) });
  return end === series.loss.length ? told : `${told} (${lostText(series, words)})`;
}
