// What people put where the slope of the activation should stand: functions of z, h = f(z) and the slope itself.

import { type Activation, activationAt, alphaOf } from '../gradient/activations.ts';
import type { NetworkSpec, Pass } from '../gradient/network-spec.ts';
import type { MistakeId } from './mistake-id.ts';

export interface SlopeReading {
  readonly mistake: MistakeId;
  readonly of: (z: number, h: number, slope: number) => number;
}

export interface WrongSlope {
  readonly mistake: MistakeId;
  readonly slope: number;
}

/** The wrong slopes of one unit. */
export function slopeMistakes(
  { layers }: NetworkSpec,
  pass: Pass,
  { layer, unit }: { readonly layer: number; readonly unit: number },
): WrongSlope[] {
  return wrongSlopes(layers[layer]!.activation, pass.z[layer]![unit]!);
}

/** The wrong slopes at z; none for the identity, whose slope nobody writes. */
export function wrongSlopes(activation: Activation, z: number): WrongSlope[] {
  const { h, slope } = activationAt(activation, z);
  return [...readings(activation), ...readingsAt(activation, z)].map(({ mistake, of }) => ({
    mistake,
    slope: of(z, h, slope),
  }));
}

/** Those that are the same function wherever the unit stands. */
export function readings(activation: Activation): SlopeReading[] {
  if (activation.name === 'identity') return [];
  return [
    { mistake: 'M1', of: () => 1 },
    { mistake: 'M2', of: (_z, h) => activationAt(activation, h).slope },
    { mistake: 'M3', of: (_z, h) => h },
    { mistake: 'M7', of: (_z, _h, slope) => slope * slope },
    ...ownReadings(activation),
  ];
}

/** Those that belong to one activation: the formula that is half right, or its neighbour's. */
function ownReadings(activation: Activation): SlopeReading[] {
  switch (activation.name) {
    case 'sigmoid':
      return [
        { mistake: 'M4', of: (z) => z * (1 - z) },
        { mistake: 'M5', of: (_z, h) => 1 - h },
        { mistake: 'M6', of: (_z, h) => 1 - h * h },
      ];
    case 'tanh':
      return [
        { mistake: 'M4', of: (z) => 1 - z * z },
        { mistake: 'M6', of: (_z, h) => h * (1 - h) },
      ];
    case 'relu':
      return [
        { mistake: 'M47', of: () => 1 },
        { mistake: 'M47', of: (_z, _h, slope) => 1 - slope },
        { mistake: 'M47', of: (z) => z },
      ];
    case 'leaky-relu':
      // The two slopes the wrong way round.
      return [{ mistake: 'M48', of: (z) => (z > 0 ? alphaOf(activation) : 1) }];
    default:
      return [];
  }
}

/** Those that say more of a ReLU unit where it stands just there: at the kink, or off. */
function readingsAt(activation: Activation, z: number): SlopeReading[] {
  if (activation.name !== 'relu' || z > 0) return [];
  if (z < 0) return [{ mistake: 'M50', of: () => 1 }];
  return [
    { mistake: 'M49', of: () => 1 },
    { mistake: 'M49', of: () => 0.5 },
  ];
}
