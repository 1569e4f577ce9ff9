// One derivative of a recorded network by central differences, and how far it may be trusted. Asks the tape for values only.

import { kinksOf } from './kinks.ts';
import { lossRule } from './losses.ts';
import type { RecordedNetwork } from './network.ts';
import type { Gradients, NetworkSpec } from './network-spec.ts';

/** Half the distance of the two points at first, relative to max(1, |parameter|); it shrinks where that is too coarse. */
const WIDEST = 1e-5;
const NARROWEST = 1e-9;
/** A loss of size 1 is known to a few times 2⁻⁵². */
const ROUNDING = 2 ** -50;
/** Gradients below this share of max(1, |L|), or more where L is shaky, are compared as if they were that large. */
const RESOLUTION = 1e-4;

/** The relative disagreement, or why nothing can be said about it. */
export type Comparison = number | 'kink' | 'unresolved';

/** What stays the same for all parameters of one network. */
export interface Bearings {
  readonly floor: number;
  readonly rounding: number;
  readonly kinky: boolean;
}

export function bearingsOf(network: RecordedNetwork, { dLdW, dLdb, dLdh }: Gradients): Bearings {
  const { spec, layers, tape } = network;
  const value = network.forward();
  // Each sum and each h is rounded, and its gradient says how far that moves L: near h = 1, or where large terms cancel
  // in z, L is known to fewer digits than its own size suggests.
  let shaken = 0;
  layers.forEach(({ W, b, h, units, inputs }, l) => {
    for (let k = 0; k < units; k++) {
      for (let j = 0; j < inputs; j++) shaken += Math.abs(dLdW[l]![k]![j]! * tape.values[W + k * inputs + j]!);
      if (b >= 0) shaken += Math.abs(dLdb[l]![k]! * tape.values[b + k]!);
      shaken += Math.abs(dLdh[l]![k]! * tape.values[h + k]!);
    }
  });
  return { ...scalesOf(value, shaken), kinky: hasKinks(spec) };
}

/** One derivative of a recorded network beside its difference quotients. */
export function compareAt(
  network: RecordedNetwork,
  { slot, layer, analytic }: { readonly slot: number; readonly layer: number; readonly analytic: number },
  { floor, rounding, kinky }: Bearings,
  tolerance: number,
): Comparison {
  const unit = Math.max(1, Math.abs(network.tape.values[slot]!));
  const quotient = (step: number) => quotientAt(network, slot, layer, step, kinky);
  return compareQuotients(analytic, quotient, { unit, floor, rounding, tolerance });
}

/**
 * |analytic − numeric| / max(|analytic|, |numeric|, floor). Where D(ε) = (L(p+ε) − L(p−ε)) / 2ε disagrees, so may its
 * own error of order ε²: then (4·D(ε/2) − D(ε)) / 3, without that order, is asked, and then smaller ε for as long as
 * rounding allows. One ε cannot suit an input of 1000 as well as one of 0.1.
 *
 * `quotient` gives D of half a distance, or undefined where a kink lies between the two points.
 */
export function compareQuotients(
  analytic: number,
  quotient: (step: number) => number | undefined,
  {
    unit,
    floor,
    rounding,
    tolerance,
  }: { readonly unit: number; readonly floor: number; readonly rounding: number; readonly tolerance: number },
): Comparison {
  let found: Comparison = 'unresolved';
  for (let reach = WIDEST; reach >= NARROWEST; reach /= 10) {
    const wide = quotient(reach * unit);
    const size = Math.max(Math.abs(analytic), Number.isFinite(wide) ? Math.abs(wide!) : 0, floor);
    if (rounding / (2 * reach * unit) > tolerance * size) return found;
    let here = disagreement(analytic, wide, size);
    if (here > tolerance && wide !== undefined) {
      const half = quotient((reach * unit) / 2);
      here = Math.min(here, disagreement(analytic, half === undefined ? half : (4 * half - wide) / 3, size));
    }
    if (here <= tolerance) return here;
    found = wide === undefined ? 'kink' : typeof found === 'number' ? Math.min(found, here) : here;
  }
  return found;
}

/** How small a gradient may be and still be compared by its own size, and how well the function itself is known. */
export function scalesOf(value: number, shaken: number): Pick<Bearings, 'floor' | 'rounding'> {
  const size = Math.max(1, Math.abs(value));
  const known = Math.max(size, shaken);
  return { floor: RESOLUTION * Math.min(known, 100 * size), rounding: ROUNDING * known };
}

// NaN (an overflow beside the point) must not pass as agreement, nor may a kink.
function disagreement(analytic: number, numeric: number | undefined, size: number): number {
  const error = numeric === undefined ? Infinity : Math.abs(analytic - numeric) / size;
  return Number.isNaN(error) ? Infinity : error;
}

/** D(ε), or undefined where a kink lies between the two points. Leaves the parameter as it was, but not what follows. */
function quotientAt(
  network: RecordedNetwork,
  slot: number,
  layer: number,
  step: number,
  kinky: boolean,
): number | undefined {
  const { values } = network.tape;
  const held = values[slot]!;
  const at = (value: number) => {
    values[slot] = value;
    return { value: values[slot]!, loss: network.forward(layer), side: kinky ? sides(network) : '' };
  };
  const above = at(held + step);
  const below = at(held - step);
  values[slot] = held;
  return above.side === below.side ? (above.loss - below.loss) / (above.value - below.value) : undefined;
}

function hasKinks({ layers, loss }: NetworkSpec): boolean {
  return lossRule(loss).kinkDistance !== undefined || layers.some(({ activation }) => kinksOf(activation).length > 0);
}

// On which side of every kink the network is: equal at both points means that no kink lies between them.
function sides({ spec, tape, layers, target }: RecordedNetwork): string {
  const { values } = tape;
  let out = '';
  spec.layers.forEach(({ activation }, l) => {
    for (const kink of kinksOf(activation)) {
      for (let k = 0; k < layers[l]!.units; k++) out += values[layers[l]!.z + k]! > kink ? '+' : '-';
    }
  });
  const { h, units } = layers.at(-1)!;
  if (lossRule(spec.loss).kinkDistance) {
    for (let k = 0; k < units; k++) {
      const [output, wanted] = [values[h + k]!, values[target + k]!];
      out += (spec.loss === 'hinge' ? wanted * output > 1 : output > wanted) ? '+' : '-';
    }
  }
  return out;
}
