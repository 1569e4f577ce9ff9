// What there is to say about a training: how it ended and why, what could not be shown, and how it was done.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import { accuracyOf, calmerRate, floorOf, hasDiverged, hasStalled, vanishingOf } from './train-outcome.ts';
import { activationMatters, shownView, type TrainRequest, trainValues } from './train-request.ts';
import type { Run, Trained } from './train-run.ts';

export function trainSentences(trained: Trained, { train: said }: Catalog): string[] {
  const { runs, request, cancelled } = trained;
  const lines = runs.flatMap((run) => {
    const name = runs.length > 1 ? `${run.activation}: ` : '';
    return sentencesOn(run, trained, said).map((line) => name + line);
  });
  return [
    ...(cancelled ? [said.wasCancelled] : []),
    ...(isAskedInVain(request) ? [said.noHidden] : []),
    ...(shownView(request) !== request.view ? [said.noPlane] : []),
    ...(request.rate === 0 ? [said.noRate] : lines),
    ...boundOn(trained, said),
    said.method({ examples: request.examples.length }),
  ];
}

/** Whether activations were chosen for hidden layers that are not there. */
function isAskedInVain(request: TrainRequest): boolean {
  const { activation, compare } = trainValues(request);
  return !activationMatters(request) && (activation ?? compare) !== undefined;
}

function boundOn({ runs, request }: Trained, said: Catalog['train']): string[] {
  if (!runs.some((run) => run.activation === 'sigmoid' && vanishingOf(run) !== undefined)) return [];
  const layers = request.widths.length - 2;
  return [said.bound({ layers: showNumber(layers), bound: showNumber(0.25 ** layers, 3) })];
}

function sentencesOn(run: Run, trained: Trained, said: Catalog['train']): string[] {
  if (hasDiverged(run)) return [whyDiverged(run, trained, said)];
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

function whyDiverged({ moments, divergedAt }: Run, { request }: Trained, said: Catalog['train']): string {
  const v = { rate: showNumber(request.rate), less: showNumber(calmerRate(request)) };
  if (divergedAt !== undefined) return said.diverged({ ...v, step: showNumber(divergedAt) });
  return said.risen({ ...v, times: showNumber(moments.at(-1)!.loss / moments[0]!.loss, 3) });
}
