// What one may change about a training and run again: one thing a button, and a menu of other things to learn.

import type { Block, Button } from '../conversation/reply.ts';
import { type ActivationName, activationNames } from '../gradient/activations.ts';
import type { Catalog } from '../language/catalog.ts';
import { valuesText } from './network-request.ts';
import { presetNames } from './train-presets.ts';
import {
  activationMatters,
  hasPlane,
  MOST_STEPS,
  shownView,
  type TrainRequest,
  trainValues,
  VIEWS,
  type View,
} from './train-request.ts';

const NEXT: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu', 'leaky-relu'];
const COMPARED: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu'];
const MOST_LAYERS_BY_BUTTON = 12;
/** Units of the first hidden layer where there was none to copy. */
const FIRST_HIDDEN = 6;

export function trainControls(request: TrainRequest, { train: said }: Catalog): Block[] {
  const again = (label: string, change: Partial<TrainRequest>): Button => {
    const data = valuesText(trainValues({ ...request, ...change }));
    return { label, action: { name: 'train-again', data } };
  };
  const { activations, preset, rate, start, steps, widths } = request;
  const next = NEXT[(NEXT.indexOf(activations[0]!) + 1) % NEXT.length] ?? activationNames[0]!;
  const hasHidden = widths.length > 2;
  const canDeepen = preset !== 'article' && start === undefined && widths.length < MOST_LAYERS_BY_BUTTON;
  const deeper = [...widths.slice(0, 1), hasHidden ? widths[1]! : FIRST_HIDDEN, ...widths.slice(1)];
  const changes = [
    ...(rate > 0 ? [again(said.change.faster, { rate: 2 * rate }), again(said.change.slower, { rate: rate / 2 })] : []),
    ...(steps * 2 <= MOST_STEPS ? [again(said.change.longer, { steps: 2 * steps })] : []),
    ...(canDeepen ? [again(said.change.deeper, { widths: deeper })] : []),
    ...(activationMatters(request) ? [again(said.change.activation(next), { activations: [next] })] : []),
  ];
  const views = VIEWS.filter((view) => view !== shownView(request) && (view !== 'plane' || hasPlane(request)));
  const canCompare = hasHidden && activations.length === 1;
  return [
    { kind: 'buttons', buttons: changes },
    {
      kind: 'buttons',
      buttons: [
        ...views.map((view: View) => again(said.views[view], { view })),
        ...(canCompare ? [again(said.change.compare, { activations: COMPARED, view: 'loss' })] : []),
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
