// The picture of a training: its loss curves, the gradient sizes by layer, or the decisions it came to.

import type { Catalog } from '../language/catalog.ts';
import { drawBars } from '../pictures/bars.ts';
import type { Drawn } from '../pictures/drawn.ts';
import { drawGradientSizes } from '../pictures/gradient-sizes.ts';
import { drawLossCurves, type LossPicture } from '../pictures/loss-curves.ts';
import { drawPoints, type PlanePoint } from '../pictures/points.ts';
import { bestOf, sureness } from './train-outcome.ts';
import { activationMatters, shownView, taskOf } from './train-request.ts';
import type { Run, Trained } from './train-run.ts';

export function drawTraining({ request, runs }: Trained, words: Catalog): Drawn {
  const view = shownView(request);
  const [run] = runs as [Run, ...Run[]];
  const name = words.train.presets[taskOf(request)];
  if (view === 'plane') {
    const best = bestOf(runs);
    const whose = runs.length > 1 ? `${name} · ${best.activation}` : name;
    return drawPlane(best, `${whose} · ${words.train.views.plane}`, words);
  }
  if (view === 'loss') return drawLossCurves(lossCurves({ request, runs }, words), words.charts);
  if (runs.length > 1) {
    const bars = runs.map(({ activation, moments }) => ({ label: activation, value: moments[0]!.sizes[0]! }));
    return drawBars({ bars, scale: 'log', title: words.train.firstLayer }, words.charts);
  }
  const layers = run.moments[0]!.sizes.map((_, layer) => ({
    name: words.charts.layer(layer + 1),
    size: run.moments.map(({ sizes }) => sizes[layer]!),
  }));
  const title = `${name} · ${words.train.views.gradients}`;
  return drawGradientSizes({ steps: run.moments.map(({ step }) => step), layers, title }, words.charts);
}

/** The loss of each run over its steps. */
export function lossCurves({ request, runs }: Pick<Trained, 'request' | 'runs'>, words: Catalog): LossPicture {
  const series = runs.map(({ activation, moments }) => ({
    name: runs.length > 1 || activationMatters(request) ? activation : request.widths.join('-'),
    steps: moments.map(({ step }) => step),
    loss: moments.map(({ loss }) => loss),
  }));
  const { presets, views } = words.train;
  return { series, title: `${presets[taskOf(request)]} · ${views.loss}` };
}

function drawPlane(run: Run, title: string, words: Catalog): Drawn {
  const points = run.training.examples.map(
    ({ x, target }): PlanePoint => ({ x: [x[0]!, x[1]!], label: target[0] === 1 ? 1 : 0 }),
  );
  return drawPoints({ points, probability: (x1, x2) => sureness(run, [x1, x2]), title }, words.charts);
}
