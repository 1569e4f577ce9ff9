// The limit: both networks' equations written out by hand for their exact shape, over flat arrays, allocating nothing.

import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { type Flat, flatten } from '../networks.ts';
import type { Work } from '../rounds.ts';

export interface Route {
  /** Forward and backward once; gives L. */
  readonly work: Work;
  /** The gradients of the last run. */
  readonly gradients: () => Flat;
}

/** z = Wx + b, h = σ(z), y = softmax(h), δ = (y − t)·h(1−h). */
export function smallByHand(spec: NetworkSpec): Route {
  const p = parametersOf(spec);
  const x = Float64Array.from(spec.x);
  const t = Float64Array.from(spec.target);
  const g = new Float64Array(6);
  const work = () => {
    const h1 = 1 / (1 + Math.exp(-(p[0]! * x[0]! + p[1]! * x[1]! + p[4]!)));
    const h2 = 1 / (1 + Math.exp(-(p[2]! * x[0]! + p[3]! * x[1]! + p[5]!)));
    const most = h1 > h2 ? h1 : h2;
    const e1 = Math.exp(h1 - most);
    const e2 = Math.exp(h2 - most);
    const sum = e1 + e2;
    const d1 = (e1 / sum - t[0]!) * h1 * (1 - h1);
    const d2 = (e2 / sum - t[1]!) * h2 * (1 - h2);
    g[0] = d1 * x[0]!;
    g[1] = d1 * x[1]!;
    g[2] = d2 * x[0]!;
    g[3] = d2 * x[1]!;
    g[4] = d1;
    g[5] = d2;
    return Math.log(sum) + most - (t[0]! * h1 + t[1]! * h2);
  };
  return { work, gradients: () => g };
}

/** Offsets of W and b of the three layers among the 337 parameters. */
const [W1, B1, W2, B2, W3, B3] = [0, 32, 48, 304, 320, 336] as const;
const UNITS = 16;

export interface MlpByHand extends Route {
  readonly parameters: Float64Array;
}

export function mlpByHand(spec: NetworkSpec): MlpByHand {
  const p = parametersOf(spec);
  const g = new Float64Array(337);
  const x = Float64Array.from(spec.x);
  const t = Float64Array.from(spec.target);
  const [h1, h2, d1, d2] = [0, 0, 0, 0].map(() => new Float64Array(UNITS)) as Four;
  const work = () => {
    for (let k = 0; k < UNITS; k++) {
      const z = p[B1 + k]! + p[W1 + 2 * k]! * x[0]! + p[W1 + 2 * k + 1]! * x[1]!;
      h1[k] = z > 0 ? z : 0;
    }
    let y = p[B3]!;
    for (let k = 0; k < UNITS; k++) {
      let z = p[B2 + k]!;
      const row = W2 + UNITS * k;
      for (let j = 0; j < UNITS; j++) z += p[row + j]! * h1[j]!;
      h2[k] = z > 0 ? z : 0;
      y += p[W3 + k]! * h2[k]!;
    }
    const error = y - t[0]!;
    d1.fill(0);
    // Units behind a ReLU that pass nothing on are skipped here as they are in ours: the limit must not be an easy one.
    g.fill(0);
    g[B3] = error;
    for (let k = 0; k < UNITS; k++) {
      g[W3 + k] = error * h2[k]!;
      d2[k] = h2[k]! > 0 ? error * p[W3 + k]! : 0;
    }
    for (let k = 0; k < UNITS; k++) {
      const delta = d2[k]!;
      if (delta === 0) continue;
      const row = W2 + UNITS * k;
      g[B2 + k] = delta;
      for (let j = 0; j < UNITS; j++) {
        g[row + j] = delta * h1[j]!;
        d1[j]! += delta * p[row + j]!;
      }
    }
    for (let j = 0; j < UNITS; j++) {
      const delta = h1[j]! > 0 ? d1[j]! : 0;
      g[B1 + j] = delta;
      g[W1 + 2 * j] = delta * x[0]!;
      g[W1 + 2 * j + 1] = delta * x[1]!;
    }
    return 0.5 * error * error;
  };
  return { work, gradients: () => g, parameters: p };
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

function parametersOf({ layers }: NetworkSpec): Float64Array {
  return flatten(
    layers.map((layer) => layer.W),
    layers.map((layer) => layer.b!),
  );
}
