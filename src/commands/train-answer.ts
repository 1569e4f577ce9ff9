// Puts a training into blocks: how it ended, its curves, what there is to learn from it, and what to change next.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { activationsText } from './network-request.ts';
import { trainingChart } from './train-chart.ts';
import { trainControls } from './train-controls.ts';
import { accuracyOf, bestOf } from './train-outcome.ts';
import { drawTraining } from './train-picture.ts';
import { activationMatters, shownView, type TrainRequest, taskOf } from './train-request.ts';
import type { Run, Trained } from './train-run.ts';
import { trainSentences } from './train-sentences.ts';

type Fields = Extract<Block, { kind: 'fields' }>['fields'];

export function trainAnswer(trained: Trained, words: Catalog): Block[] {
  return [
    { kind: 'heading', text: headingOf(trained, words) },
    { kind: 'fields', fields: fieldsOf(trained, words) },
    picture(trained, words),
    { kind: 'text', text: [trainSentences(trained, words).join('\n')] },
    ...trainControls(trained.request, words),
  ];
}

function headingOf({ request, runs, cancelled }: Trained, { train: said }: Catalog): string {
  const best = bestOf(runs);
  const last = best.moments.at(-1)!;
  const name = said.presets[taskOf(request)];
  const v = {
    name: runs.length > 1 ? `${name} · ${best.activation}` : name,
    from: showNumber(best.moments[0]!.loss, 4),
    to: showNumber(last.loss, 4),
    steps: showNumber(last.step),
  };
  return cancelled ? said.headingCancelled(v) : said.heading(v);
}

function fieldsOf({ request, runs }: Trained, { train: said }: Catalog): Fields {
  const [run] = runs as [Run, ...Run[]];
  const isAlone = runs.length === 1;
  const used = isAlone && activationMatters(request) ? [usedText(request, run)] : [];
  const network = [request.widths.join('-'), ...used, request.loss, `η = ${showNumber(request.rate)}`].join(' · ');
  const losses = runs.map((each) => ({ name: isAlone ? said.loss : each.activation, value: [lossOf(each, said)] }));
  const { sizes } = run.moments[0]!;
  const ends = sizes.length === 1 ? sizes : [sizes[0]!, sizes.at(-1)!];
  return [
    ...losses,
    { name: said.network, value: [network] },
    ...(isAlone ? [{ name: said.sizes, value: [said.sizesAt(ends.map((size) => showNumber(size, 3)))] }] : []),
  ];
}

/** One name, or where the network has one a layer all of them. */
function usedText({ start }: TrainRequest, { activation }: Run): string {
  const isOwn = start !== undefined && start.spec.layers[0]!.activation.name === activation;
  return isOwn ? activationsText(start.spec) : activation;
}

function lossOf(run: Run, said: Catalog['train']): string {
  const accuracy = accuracyOf(run);
  const right = accuracy === undefined ? '' : ` · ${said.accuracy(accuracy)}`;
  return `${showNumber(run.moments[0]!.loss, 4)} → ${showNumber(run.moments.at(-1)!.loss, 4)}${right}`;
}

function picture(trained: Trained, words: Catalog): Block {
  const chart = trainingChart(trained, words);
  return pictureBlock(`training-${shownView(trained.request)}`, drawTraining(trained, words), chart && { chart });
}
