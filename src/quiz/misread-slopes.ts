// The slopes that somebody may see in one unit, each with its mistake of the catalogue.

import type { Activation } from '../gradient/activations.ts';
import { differentiate } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { slopeMistakes } from '../marking/slope-mistakes.ts';

/** Of a unit at z: the weight is 1, so that z is its input. */
export function misreadSlopes(
  activation: Activation,
  z: number,
): { readonly mistake: MistakeId; readonly slope: number }[] {
  const unit: NetworkSpec = { layers: [{ W: [[1]], b: null, activation }], loss: 'output', x: [z], target: [1] };
  return slopeMistakes(unit, differentiate(unit).pass, { layer: 0, unit: 0 });
}
