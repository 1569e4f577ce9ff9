// Runs trainings in short slices, so that nothing else ever waits for them; shows how far they are, and can be cancelled.

import type { ActivationName } from '../gradient/activations.ts';
import { type Moment, Training } from '../gradient/training.ts';
import type { Clock } from './command.ts';
import { networkFor, type TrainRequest } from './train-request.ts';

export interface Run {
  readonly activation: ActivationName;
  readonly training: Training;
  /** A single output above it says class 1: 0 for a logit, ½ for anything else. */
  readonly boundary: number;
  /** What was seen on the way, the start first and the end last. */
  readonly moments: readonly Moment[];
  /** The step after which the loss was no finite number any more, where it came to that. */
  readonly divergedAt: number | undefined;
}

export interface Trained {
  readonly request: TrainRequest;
  readonly runs: readonly Run[];
  readonly cancelled: boolean;
}

/** How far it is: steps done and steps in all, over all runs together; and the loss it has come to. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly loss: number;
}

export interface Watch {
  readonly clock: Clock;
  readonly isCancelled: () => boolean;
  /** Called between slices. */
  readonly onProgress: (progress: Progress) => void;
}

/** At most so long without letting others run. */
const SLICE_MS = 8;
/** At most so many moments are kept of a run, start and end included. */
const MOMENTS = 120;

export async function train(request: TrainRequest, watch: Watch): Promise<Trained> {
  const { steps, activations } = request;
  const slices = new Slices(watch.clock);
  const runs: Run[] = [];
  for (const [index, activation] of activations.entries()) {
    const all = steps * activations.length;
    const pause = async (step: number, loss: number) => {
      if (!(await slices.yieldWhenDue())) return;
      watch.onProgress({ done: index * steps + step, all, loss });
    };
    runs.push(await runOne(request, activation, pause, watch.isCancelled));
    if (watch.isCancelled()) break;
  }
  return { request, runs, cancelled: watch.isCancelled() };
}

async function runOne(
  request: TrainRequest,
  activation: ActivationName,
  pause: (step: number, loss: number) => Promise<void>,
  isCancelled: () => boolean,
): Promise<Run> {
  const { steps } = request;
  const training = new Training(networkFor(request, activation), request.examples, request.rate);
  const moments: Moment[] = [training.look()];
  const every = roundedUp(steps / (MOMENTS - 1));
  let { loss } = moments[0]!;
  while (training.step < steps && Number.isFinite(loss) && !isCancelled()) {
    loss = training.descend();
    if (training.step % every === 0 && training.step < steps) moments.push(training.look());
    await pause(training.step, loss);
  }
  // `descend` gives the loss before its step.
  const divergedAt = Number.isFinite(loss) ? undefined : training.step - 1;
  const last = divergedAt === undefined ? training.look() : { ...moments.at(-1)!, step: divergedAt, loss };
  if (last.step > moments.at(-1)!.step) moments.push(last);
  const boundary = request.loss === 'bce-logits' ? 0 : 0.5;
  return { activation, training, boundary, moments, divergedAt };
}

/** The least of 1, 2, 5, 10, 20 … that is not under `steps`: where one looks, the steps are round numbers. */
function roundedUp(steps: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, steps)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= steps)!;
}

class Slices {
  #began: number;

  constructor(private readonly clock: Clock) {
    this.#began = clock.now();
  }

  /** Lets others run where the slice is over, and says whether it did. */
  async yieldWhenDue(): Promise<boolean> {
    if (this.clock.now() - this.#began < SLICE_MS) return false;
    await this.clock.pause();
    this.#began = this.clock.now();
    return true;
  }
}
