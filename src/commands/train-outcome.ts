// What became of a training: how many examples are right, and what there is to say about the way it went.

import { sigmoid } from '../gradient/activations.ts';
import { type TrainRequest, usualRate } from './train-request.ts';
import type { Run, Trained } from './train-run.ts';

/** The run that came to the least loss; one that left the finite numbers comes last. */
export function bestOf(runs: readonly Run[]): Run {
  const last = ({ moments }: Run) => moments.at(-1)!.loss;
  const comparable = (run: Run) => (Number.isFinite(last(run)) ? last(run) : Number.POSITIVE_INFINITY);
  return runs.reduce((best, run) => (comparable(run) < comparable(best) ? run : best));
}

/** What to try after a rate that was too large: a tenth, or the preset's own where that is less. */
export function calmerRate(request: TrainRequest): number {
  return Math.min(usualRate(request), request.rate / 10);
}

/** Examples on their own side, where the targets are classes. */
export function accuracyOf({ training, boundary }: Run): { right: number; of: number } | undefined {
  const { examples } = training;
  const classes = examples.every(({ target }) => target.every((t) => t === 0 || t === 1));
  if (!classes) return undefined;
  const right = examples.filter(({ x, target }) => {
    const h = training.predict(x);
    if (h.length === 1) return h[0]! > boundary === (target[0] === 1);
    return h.indexOf(Math.max(...h)) === target.indexOf(1);
  }).length;
  return { right, of: examples.length };
}

/** Whether the loss left the finite numbers, or ended far above where it began. */
export function hasDiverged({ moments, divergedAt }: Run): boolean {
  return divergedAt !== undefined || moments.at(-1)!.loss > 2 * moments[0]!.loss;
}

/** From this ratio of last to first layer on, one speaks of a vanishing gradient. */
const VANISHING = 100;

/** How many times larger the last layer's gradient was than the first one's at the start, where that is a lot. */
export function vanishingOf({ moments }: Run): number | undefined {
  const { sizes } = moments[0]!;
  if (sizes.length < 3 || sizes[0] === 0) return undefined;
  const ratio = sizes.at(-1)! / sizes[0]!;
  return ratio >= VANISHING ? ratio : undefined;
}

/** Below this share of the loss at the start, it has hardly moved. */
const HARDLY = 0.05;

export function hasStalled(run: Run): boolean {
  const [first, last] = [run.moments[0]!.loss, run.moments.at(-1)!.loss];
  return !hasDiverged(run) && first - last < HARDLY * first;
}

/** The lowest loss the article's network can come to, where it is trained with its sigmoid: −ln σ(1). */
export function floorOf({ request }: Trained, { activation }: Run): number | undefined {
  return request.preset === 'article' && activation === 'sigmoid' ? -Math.log(sigmoid(1)) : undefined;
}

/** How sure the run is of class 1 at a place, for one output. */
export function sureness({ training }: Run, x: readonly number[]): number {
  const h = training.predict(x);
  return h.length === 1 ? sigmoid(h[0]!) : 1 / (1 + Math.exp(h[0]! - h[1]!));
}
