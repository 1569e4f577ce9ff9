// What people take for ∂L/∂z of the last layer when the loss is misread, for all outputs at once. Values only.

import { sigmoid } from '../gradient/activations.ts';
import { type Differentiated, slopeOf } from '../gradient/network.ts';
import type { NetworkSpec, Pass } from '../gradient/network-spec.ts';
import type { MistakeId } from './mistake-id.ts';

export interface WrongDelta {
  readonly mistake: MistakeId;
  /** What stands for ∂L/∂z, one number an output. */
  readonly delta: readonly number[];
}

/** Heads whose error is by·(p − t). */
interface DifferenceHead {
  readonly p: readonly number[];
  readonly by: number;
}

/** What stands for ∂L/∂h of the last layer; the same readings in the same order for every network of one kind. */
export interface WrongErrors {
  readonly mistake: MistakeId;
  readonly error: readonly number[];
}

export function outputErrors(spec: NetworkSpec, { pass, gradients }: Differentiated): WrongErrors[] {
  const last = spec.layers.length - 1;
  const h = pass.h[last]!;
  const error = gradients.dLdh[last]!;
  const head = differenceHead(spec, pass);
  const readings: Reading[] = [];
  if (pass.y) readings.push(...softmaxMistakes(spec, pass.y, h));
  if (head) readings.push(...differenceMistakes(head, spec.target, h, pass.z[last]!));
  if (head && !pass.y) readings.push(['M24', () => pass.loss]);
  if (head && head.p !== h) readings.push(['M18', (k) => error[k]! * head.p[k]! * (1 - head.p[k]!)]);
  if (spec.loss === 'mse') readings.push(...meanMistakes(h, spec.target));
  return readings.map(([mistake, of]) => ({ mistake, error: h.map((_, k) => of(k)) }));
}

export function outputMistakes(spec: NetworkSpec, run: Differentiated): WrongDelta[] {
  const last = spec.layers.length - 1;
  const wrong = outputErrors(spec, run).map(({ mistake, error }) => ({
    mistake,
    delta: error.map((e, k) => e * slopeOf(spec, run.pass, last, k)),
  }));
  const slopes = wrongHeadSlopes(spec, run.pass);
  if (!slopes) return wrong;
  return [...wrong, { mistake: 'M38', delta: slopes.map((slope, k) => run.gradients.dLdh[last]![k]! * slope) }];
}

/** What is put for a unit, by its index. */
type Reading = [mistake: MistakeId, of: (unit: number) => number];

function softmaxMistakes({ target }: NetworkSpec, y: readonly number[], h: readonly number[]): Reading[] {
  const sum = target.reduce((total, t) => total + t, 0);
  const loss = -target.reduce((total, t, k) => total + (t === 0 ? 0 : t * Math.log(y[k]!)), 0);
  const t = (k: number) => target[k]!;
  const mistakes: Reading[] = [
    ['M15', (k) => -t(k) * (1 - y[k]!)],
    ['M16', (k) => -t(k) / y[k]!],
    ['M17', (k) => -t(k) * (1 - y[k]!) - (sum - t(k)) * y[k]!],
    ['M24', (k) => -Math.log(y[k]!)],
    ['M24', () => loss],
    ['M39', (k) => sigmoid(h[k]!) - t(k)],
  ];
  // Only where the targets do not sum to 1 does the sum in front of y matter.
  return Math.abs(sum - 1) > 1e-12 ? [...mistakes, ['M44', (k) => y[k]! - t(k)]] : mistakes;
}

function differenceMistakes(
  { p, by }: DifferenceHead,
  target: readonly number[],
  h: readonly number[],
  z: readonly number[],
): Reading[] {
  const t = (k: number) => target[k]!;
  const early: Reading[] = p === h ? [] : [['M19', (k) => by * (h[k]! - t(k))]];
  return [
    ...early,
    ['M20', (k) => by * (z[k]! - t(k))],
    ['M21', (k) => by * p[k]!],
    ['M22', (k) => -by * t(k)],
    ['M23', (k) => by * (p[k]! + t(k))],
  ];
}

/** The conventions of squared error that are not PyTorch's mean: (h−t)/n, 2(h−t), h−t. */
function meanMistakes(h: readonly number[], target: readonly number[]): Reading[] {
  const d = (k: number) => h[k]! - target[k]!;
  return [
    ['M41', (k) => d(k) / h.length],
    ['M41', (k) => 2 * d(k)],
    ['M41', d],
  ];
}

function differenceHead({ loss, target, layers }: NetworkSpec, pass: Pass): DifferenceHead | undefined {
  const h = pass.h[layers.length - 1]!;
  switch (loss) {
    case 'softmax-ce': {
      const sum = target.reduce((total, t) => total + t, 0);
      return { p: pass.y!.map((y) => sum * y), by: 1 };
    }
    case 'bce-logits':
      return { p: h.map(sigmoid), by: 1 / h.length };
    case 'half-sse':
      return { p: h, by: 1 };
    case 'mse':
      return { p: h, by: 2 / h.length };
    default:
      return undefined;
  }
}

/**
 * The slopes of the other standard head (M38): σ′ put in behind softmax and cross entropy, none before a squared error.
 * Undefined where the head is neither.
 */
export function wrongHeadSlopes({ loss, layers }: NetworkSpec, pass: Pass): number[] | undefined {
  const last = layers.length - 1;
  const { name } = layers[last]!.activation;
  const z = pass.z[last]!;
  if (loss === 'softmax-ce' && name === 'identity') return z.map((o) => sigmoid(o) * sigmoid(-o));
  return loss === 'half-sse' && name === 'sigmoid' ? z.map(() => 1) : undefined;
}
