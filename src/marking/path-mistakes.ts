// What people take for ∂L/∂h of a hidden unit when the paths behind it are misread, and how a wrong ∂L/∂z travels back.

import { slopeOf } from '../gradient/network.ts';
import type { Gradients, NetworkSpec, Pass } from '../gradient/network-spec.ts';
import type { MistakeId } from './mistake-id.ts';

export interface WrongError {
  readonly mistake: MistakeId;
  /** What stands for ∂L/∂h of the unit. */
  readonly error: number;
}

interface UnitIndex {
  readonly layer: number;
  readonly unit: number;
}

/** None for the last layer: no layer lies behind it. */
export function pathMistakes(
  { layers }: NetworkSpec,
  { dLdz, dLdW }: Gradients,
  { layer, unit }: UnitIndex,
  learningRate: number,
): WrongError[] {
  const behind = layers[layer + 1];
  if (!behind) return [];
  const moved = (k: number) => behind.W[k]![unit]! - learningRate * dLdW[layer + 1]![k]![unit]!;
  return pathReadings(behind.W, dLdz[layer + 1]!, unit, moved);
}

/**
 * ∂L/∂h of one unit, misread: `V` are the weights of the layer behind, `delta` its ∂L/∂z, `moved` a weight that leads out of
 * the unit after the step. Always the same readings in the same order; NaN where V has no such entry.
 */
export function pathReadings(
  V: readonly (readonly number[])[],
  delta: readonly number[],
  unit: number,
  moved: (k: number) => number,
): WrongError[] {
  const sum = (term: (k: number) => number) => delta.reduce((total, _, k) => total + term(k), 0);
  // One path alone; where there is only one, that is the truth.
  const single = V.length > 1 ? V.map((row, k) => row[unit]! * delta[k]!) : [];
  return [
    ...single.map((error): WrongError => ({ mistake: 'M34', error })),
    { mistake: 'M35', error: sum((k) => (V[unit]?.[k] ?? Number.NaN) * delta[k]!) },
    { mistake: 'M36', error: sum((k) => delta[k]!) },
    { mistake: 'M37', error: sum((k) => moved(k) * delta[k]!) },
  ];
}

/** Wᵀδ: what comes back to each unit of the layer before. */
export function backward(W: readonly (readonly number[])[], delta: readonly number[]): number[] {
  return W[0]!.map((_, j) => delta.reduce((sum, d, k) => sum + W[k]![j]! * d, 0));
}

/** ∂L/∂z of one unit if ∂L/∂z of the last layer were `delta`: back through the later layers by δ_l = f′ ⊙ Wᵀδ. */
export function throughLater(
  spec: NetworkSpec,
  pass: Pass,
  { layer, unit }: UnitIndex,
  delta: readonly number[],
): number {
  let behind = delta;
  for (let l = spec.layers.length - 1; l > layer; l--) {
    behind = backward(spec.layers[l]!.W, behind).map((error, j) => error * slopeOf(spec, pass, l - 1, j));
  }
  return behind[unit]!;
}
