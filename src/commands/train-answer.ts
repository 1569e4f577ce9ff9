// Puts a training into blocks: how it ended, its curves, what there is to learn from it, and what to change next.

import type { Block, Button } from '../conversation/reply.ts';
import { type ActivationName, activationNames } from '../gradient/activations.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { drawBars } from '../pictures/bars.ts';
import type { Drawn } from '../pictures/drawn.ts';
import { drawGradientSizes } from '../pictures/gradient-sizes.ts';
import { drawLossCurves } from '../pictures/loss-curves.ts';
import { drawPoints, type PlanePoint } from '../pictures/points.ts';
import { valuesText } from './network-request.ts';
import { accuracyOf, floorOf, hasDiverged, hasStalled, sureness, vanishingOf } from './train-outcome.ts';
import { presetNames } from './train-presets.ts';
import { MOST_STEPS, type TrainRequest, trainValues, VIEWS, type View } from './train-request.ts';
import type { Run, Trained } from './train-run.ts';

type Fields = Extract<Block, { kind: 'fields' }>['fields'];

export function trainAnswer(trained: Trained, words: Catalog): Block[] {
  return [
    { kind: 'heading', text: headingOf(trained, words) },
    { kind: 'fields', fields: trained.runs.flatMap((run) => fieldsOf(run, trained, words)) },
    picture(trained, words),
    { kind: 'text', text: [sentences(trained, words).join('\n')] },
    ...controls(trained.request, words),
  ];
}

function headingOf({ request, runs, cancelled }: Trained, { train: said }: Catalog): string {
  const best = runs.reduce((least, run) => (lastLoss(run) < lastLoss(least) ? run : least));
  const name = said.presets[request.preset ?? 'own'];
  const v = {
    name: runs.length > 1 ? `${name} · ${best.activation}` : name,
    from: showNumber(best.moments[0]!.loss, 4),
    to: showNumber(lastLoss(best), 4),
    steps: showNumber(best.moments.at(-1)!.step),
  };
  return cancelled ? said.headingCancelled(v) : said.heading(v);
}

function lastLoss({ moments }: Run): number {
  const { loss } = moments.at(-1)!;
  return Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
}

function fieldsOf(run: Run, { request, runs }: Trained, { train: said }: Catalog): Fields {
  const [first, last] = [run.moments[0]!, run.moments.at(-1)!];
  const accuracy = accuracyOf(run);
  const loss = `${showNumber(first.loss, 4)} → ${showNumber(last.loss, 4)}`;
  const right = accuracy === undefined ? '' : ` · ${said.accuracy(accuracy)}`;
  if (runs.length > 1) return [{ name: run.activation, value: [loss + right] }];
  const sizes = first.sizes.length === 1 ? [first.sizes[0]!] : [first.sizes[0]!, first.sizes.at(-1)!];
  return [
    { name: said.loss, value: [loss + right] },
    {
      name: said.network,
      value: [`${request.widths.join('-')} · ${run.activation} · ${request.loss} · η = ${showNumber(request.rate)}`],
    },
    { name: said.sizes, value: [said.sizesAt(sizes.map((size) => showNumber(size, 3)))] },
  ];
}

function picture(trained: Trained, words: Catalog): Block {
  const drawn = drawnFor(trained, words);
  return {
    kind: 'picture',
    name: `training-${trained.request.view}`,
    alt: drawn.alt,
    get svg() {
      return drawn.svg;
    },
  };
}

function drawnFor({ request, runs }: Trained, words: Catalog): Drawn {
  const { view } = request;
  const [run] = runs as [Run, ...Run[]];
  const title = `${words.train.presets[request.preset ?? 'own']} · ${words.train.views[view]}`;
  if (view === 'plane' && hasPlane(request)) return drawPlane(run, title, words);
  if (view !== 'gradients') {
    const series = runs.map(({ activation, moments }) => ({
      name: activation,
      steps: moments.map(({ step }) => step),
      loss: moments.map(({ loss }) => loss),
    }));
    return drawLossCurves({ series, title }, words.charts);
  }
  if (runs.length > 1) {
    const bars = runs.map(({ activation, moments }) => ({ label: activation, value: moments[0]!.sizes[0]! }));
    return drawBars({ bars, scale: 'log', title: words.train.firstLayer }, words.charts);
  }
  const layers = run.moments[0]!.sizes.map((_, layer) => ({
    name: words.charts.layer(layer + 1),
    size: run.moments.map(({ sizes }) => sizes[layer]!),
  }));
  return drawGradientSizes({ steps: run.moments.map(({ step }) => step), layers, title }, words.charts);
}

function hasPlane({ examples, widths }: TrainRequest): boolean {
  return widths[0] === 2 && widths.at(-1) === 1 && examples.every(({ target }) => target[0] === 0 || target[0] === 1);
}

function drawPlane(run: Run, title: string, words: Catalog): Drawn {
  const points = run.training.examples.map(
    ({ x, target }): PlanePoint => ({ x: [x[0]!, x[1]!], label: target[0] === 1 ? 1 : 0 }),
  );
  return drawPoints({ points, probability: (x1, x2) => sureness(run, [x1, x2]), title }, words.charts);
}

function sentences(trained: Trained, { train: said }: Catalog): string[] {
  const { runs, request, cancelled } = trained;
  const lines = runs.flatMap((run) => {
    const name = runs.length > 1 ? `${run.activation}: ` : '';
    return sentencesOn(run, trained, said).map((line) => name + line);
  });
  const first = cancelled ? [said.wasCancelled] : [];
  const bound = runs.some((run) => run.activation === 'sigmoid' && vanishingOf(run) !== undefined)
    ? [
        said.bound({
          layers: showNumber(request.widths.length - 2),
          bound: showNumber(0.25 ** (request.widths.length - 2), 3),
        }),
      ]
    : [];
  return [...first, ...lines, ...bound, said.method({ examples: request.examples.length })];
}

function sentencesOn(run: Run, trained: Trained, said: Catalog['train']): string[] {
  const { rate } = trained.request;
  if (hasDiverged(run)) {
    const v = { rate: showNumber(rate), less: showNumber(rate / 10) };
    return [
      run.divergedAt === undefined
        ? said.risen({ ...v, times: showNumber(run.moments.at(-1)!.loss / run.moments[0]!.loss, 3) })
        : said.diverged({ ...v, step: showNumber(run.divergedAt) }),
    ];
  }
  const vanishing = vanishingOf(run);
  const floor = floorOf(trained, run);
  const accuracy = accuracyOf(run);
  return [
    ...(vanishing === undefined ? [] : [said.vanishing({ times: showNumber(vanishing, 3) })]),
    ...(floor === undefined ? [] : [said.floor({ floor: showNumber(floor, 4) })]),
    ...(hasStalled(run)
      ? [said.stalled]
      : accuracy !== undefined && accuracy.right === accuracy.of
        ? [said.learned({ of: accuracy.of })]
        : []),
  ];
}

const NEXT: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu', 'leaky-relu'];

function controls(request: TrainRequest, { train: said }: Catalog): Block[] {
  const again = (label: string, change: Partial<TrainRequest>, tone?: 'primary'): Button => {
    const data = valuesText(trainValues({ ...request, ...change }));
    return { label, action: { name: 'train-again', data }, ...(tone && { tone }) };
  };
  const [activation] = request.activations as [ActivationName];
  const next = NEXT[(NEXT.indexOf(activation) + 1) % NEXT.length] ?? activationNames[0]!;
  const hasHidden = request.widths.length > 2;
  const canDeepen = request.preset !== 'article';
  const { widths } = request;
  const deeper = [...widths.slice(0, 1), widths.length > 2 ? widths[1]! : 6, ...widths.slice(1)];
  const changes = [
    again(said.change.faster, { rate: 2 * request.rate }),
    again(said.change.slower, { rate: request.rate / 2 }),
    ...(request.steps * 2 <= MOST_STEPS ? [again(said.change.longer, { steps: 2 * request.steps })] : []),
    ...(canDeepen && widths.length < 12 ? [again(said.change.deeper, { widths: deeper })] : []),
    ...(hasHidden || request.preset === 'article'
      ? [again(said.change.activation(next), { activations: [next] })]
      : []),
  ];
  const views = VIEWS.filter((view) => view !== request.view && (view !== 'plane' || hasPlane(request)));
  const showing = views.map((view: View) => again(said.views[view], { view }));
  const compare: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu'];
  return [
    { kind: 'buttons', buttons: changes },
    {
      kind: 'buttons',
      buttons: [
        ...showing,
        ...(hasHidden && request.activations.length === 1
          ? [again(said.change.compare, { activations: compare, view: 'loss' })]
          : []),
      ],
    },
    {
      kind: 'select',
      placeholder: said.another,
      action: { name: 'train-again', data: 'preset=' },
      options: presetNames.map((name) => ({ value: name, label: said.presets[name] })),
    },
  ];
}
