// Cases of the kinds `mlp-batch` and `logistic-batch`: the core sees one example, so a batch is the mean or sum of runs.

import { z } from 'zod';
import { differentiate } from '../../../src/gradient/network.ts';
import type { LayerSpec } from '../../../src/gradient/network-spec.ts';
import { Tape } from '../../../src/gradient/tape.ts';
import { type Case, type Found, indexed } from './case.ts';

const vector = z.array(z.number());
const matrix = z.array(vector);

export function mlpBatch({ network, inputs }: Case): Found {
  const { W1, b1, W2, b2 } = z.object({ W1: matrix, b1: vector, W2: matrix, b2: vector }).parse(network);
  const { X, y, reg } = z.object({ X: matrix, y: vector, reg: z.number() }).parse(inputs);
  const layers: LayerSpec[] = [
    { W: transposed(W1), b: b1, activation: { name: 'relu' } },
    { W: transposed(W2), b: b2, activation: { name: 'identity' } },
  ];
  const runs = X.map((x, i) => {
    const target = b2.map((_, k) => (k === y[i] ? 1 : 0));
    return differentiate({ layers, loss: 'softmax-ce', x, target });
  });
  const scores = runs.map(({ pass }, i) => indexed(`score[${i}]`, pass.z.at(-1)!));
  return Object.assign({ L: mean(runs.map(({ pass }) => pass.loss)) + reg * squares(layers) }, ...scores);
}

export function logisticBatch({ network, inputs }: Case): Found {
  const { W, b, loss } = z.object({ W: matrix, b: vector, loss: z.enum(['bce-mean', 'bce-sum']) }).parse(network);
  const given = z
    .object({ X_columns_are_examples: matrix.optional(), X_rows_are_examples: matrix.optional(), Y: vector })
    .parse(inputs);
  const X = given.X_rows_are_examples ?? transposed(given.X_columns_are_examples!);
  const runs = X.map((x, i) => {
    const layers: LayerSpec[] = [{ W, b, activation: { name: 'sigmoid' } }];
    return differentiate({ layers, loss: 'bce', x, target: [given.Y[i]!] });
  });
  const over = (numbers: number[]) => mean(numbers) * (loss === 'bce-sum' ? numbers.length : 1);
  return {
    L: over(runs.map(({ pass }) => pass.loss)),
    ...indexed(
      'dW1[0]',
      W[0]!.map((_, j) => over(runs.map(({ gradients }) => gradients.dLdW[0]![0]![j]!))),
    ),
    'db1[0]': over(runs.map(({ gradients }) => gradients.dLdb[0]![0]!)),
  };
}

// Σw² = 2·½Σ(w−0)², by the loss of the core.
function squares(layers: readonly LayerSpec[]): number {
  const weights = layers.flatMap(({ W }) => W.flat());
  const tape = new Tape();
  const W = tape.leaves(weights);
  return 2 * tape.value(tape.loss(W, tape.leaves(weights.map(() => 0)), weights.length, 'half-sse'));
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
