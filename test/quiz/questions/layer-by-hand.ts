// A layer of two sigmoids before softmax and cross entropy, computed by the equations as they stand in a book. Uses nothing of src
// but the shape of a network.

import type { NetworkSpec } from '../../../src/gradient/network-spec.ts';

export interface ByHand {
  readonly x: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly t: readonly number[];
  readonly z: readonly number[];
  readonly h: readonly number[];
  readonly y: readonly number[];
  readonly loss: number;
}

const sigma = (z: number) => 1 / (1 + Math.exp(-z));

export function byHand({ layers, x, target }: NetworkSpec): ByHand {
  const { W } = layers[0]!;
  const z = W.map((row) => row[0]! * x[0]! + row[1]! * x[1]!);
  const h = z.map(sigma);
  const sum = h.reduce((total, each) => total + Math.exp(each), 0);
  const y = h.map((each) => Math.exp(each) / sum);
  const loss = -target.reduce((total, t, k) => total + t * Math.log(y[k]!), 0);
  return { x, W, t: target, z, h, y, loss };
}

/** ∂L/∂w_kj = (y_k − t_k)·h_k(1 − h_k)·x_j */
export function gradientByHand({ x, t, h, y }: ByHand, unit: number, input: number): number {
  return (y[unit]! - t[unit]!) * h[unit]! * (1 - h[unit]!) * x[input]!;
}

export function movedBy(network: NetworkSpec, unit: number, input: number, by: number): NetworkSpec {
  const layers = network.layers.map((layer) => ({
    ...layer,
    W: layer.W.map((row, k) => row.map((w, j) => (k === unit && j === input ? w + by : w))),
  }));
  return { ...network, layers };
}

/** Each mistake by its own wrong formula, for two classes whose targets sum to 1. Source: teaching.md section 3. */
export function mistakenByHand(v: ByHand, k: number, j: number): Readonly<Record<string, readonly number[]>> {
  const { x, W, t, z, h, y } = v;
  const [i, m] = [1 - k, 1 - j];
  const s = (at: number) => sigma(at) * (1 - sigma(at));
  const e = y[k]! - t[k]!;
  const [slope, input] = [s(z[k]!), x[j]!];
  const right = e * slope * input;
  const withError = (error: number) => [error * slope * input];
  const withSlope = (wrong: number) => [e * wrong * input];
  const withInput = (wrong: number) => [e * slope * wrong];
  return {
    M1: withSlope(1),
    M2: withSlope(s(h[k]!)),
    M3: withSlope(h[k]!),
    M4: withSlope(z[k]! * (1 - z[k]!)),
    M5: withSlope(1 - h[k]!),
    M6: withSlope(1 - h[k]! ** 2),
    M7: withSlope(slope ** 2),
    M8: [-right],
    M9: withInput(W[k]![j]!),
    M10: withInput(x[m]!),
    M11: withInput(1),
    M12: withError(y[i]! - t[i]!),
    M13: withSlope(s(z[i]!)),
    M14: [(e * slope + (y[i]! - t[i]!) * s(z[i]!)) * input],
    M15: withError(-t[k]! * (1 - y[k]!)),
    M16: withError(-t[k]! / y[k]!),
    M17: withError(-t[k]! * (1 - y[k]!) - t[i]! * y[k]!),
    M18: withError(e * y[k]! * (1 - y[k]!)),
    M19: withError(h[k]! - t[k]!),
    M20: withError(z[k]! - t[k]!),
    M21: withError(y[k]!),
    M22: withError(-t[k]!),
    M23: withError(y[k]! + t[k]!),
    M24: withError(-Math.log(y[k]!)),
    M25: [2 * right],
    M26: [right / 2],
    M27: [e + slope + input],
    M28: withInput(input ** 2),
    M29: withInput(W[k]![j]! * input),
    M39: withError(sigma(h[k]!) - t[k]!),
    M45: [right / Math.log(10), right / Math.log(2)],
  };
}
