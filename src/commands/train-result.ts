// A training as plain data, for programs.

import type { ActivationName } from '../gradient/activations.ts';
import { accuracyOf } from './train-outcome.ts';
import type { Run, Trained } from './train-run.ts';

interface RunResult {
  readonly activation: ActivationName;
  readonly steps: number;
  readonly loss: { readonly first: number; readonly last: number };
  readonly accuracy: { readonly right: number; readonly of: number } | null;
  /** How large ∂L/∂W is (RMS), layer by layer, at the start and at the end. */
  readonly gradientSize: { readonly first: readonly number[]; readonly last: readonly number[] };
  readonly divergedAt: number | null;
}

export function trainResult({ request, runs, cancelled }: Trained) {
  const { preset, widths, loss, steps, rate, seed } = request;
  return {
    preset: preset ?? null,
    net: widths.join('-'),
    loss,
    steps,
    rate,
    seed,
    cancelled,
    runs: runs.map(resultOf),
  };
}

function resultOf(run: Run): RunResult {
  const [first, last] = [run.moments[0]!, run.moments.at(-1)!];
  return {
    activation: run.activation,
    steps: last.step,
    loss: { first: first.loss, last: last.loss },
    accuracy: accuracyOf(run) ?? null,
    gradientSize: { first: first.sizes, last: last.sizes },
    divergedAt: run.divergedAt ?? null,
  };
}
