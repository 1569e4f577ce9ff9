// Central differences of higher order for tests. The two-point quotient of the product cannot reach 1e-7 beside its own
// rounding; the five-point one, with error h⁴·L⁽⁵⁾/30, can.

import type { ActivationName } from '../../src/gradient/activations.ts';
import type { RecordedNetwork } from '../../src/gradient/network.ts';

const STEP = 4e-4;

/**
 * (−L(p+2h) + 8L(p+h) − 8L(p−h) + L(p−2h)) / 12h for the leaf at `slot`, or `kink` when L or one of its first two
 * derivatives jumps somewhere between the outer points.
 */
export function differenceQuotient(network: RecordedNetwork, slot: number): number | 'kink' {
  const { values } = network.tape;
  const held = values[slot]!;
  const [far, near] = [held + 2 * STEP, held + STEP];
  const points = [far, near, held - STEP, held - 2 * STEP].map((at) => {
    values[slot] = at;
    return { L: network.forward(), side: sideOf(network) };
  });
  values[slot] = held;
  if (points.some(({ side }) => side !== points[0]!.side)) return 'kink';
  const [a, b, c, d] = points.map(({ L }) => L) as [number, number, number, number];
  return (8 * (b - c) - (a - d)) / (12 * STEP);
}

// Where f or f′ jumps: the kinks of the core's table, and the bends of functions that are smooth once only.
const bends: Partial<Record<ActivationName, readonly number[]>> = {
  relu: [0],
  'leaky-relu': [0],
  elu: [0],
  selu: [0],
  hardtanh: [-1, 1],
  softsign: [0],
};

function sideOf({ spec, layers, tape, target }: RecordedNetwork): string {
  const at = (slot: number) => tape.value(slot);
  const inside = spec.layers.flatMap(({ activation }, l) =>
    (bends[activation.name] ?? []).flatMap((bend) => slots(layers[l]!.z, layers[l]!.units).map((z) => at(z) > bend)),
  );
  const { h, units } = layers.at(-1)!;
  const outside = slots(0, units).map((k) => {
    const [output, wanted] = [at(h + k), at(target + k)];
    if (spec.loss === 'l1') return output > wanted;
    if (spec.loss === 'hinge') return output * wanted > 1;
    return spec.loss === 'huber' ? Math.abs(output - wanted) > 1 : false;
  });
  return [...inside, ...outside].map(Number).join('');
}

function slots(from: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => from + i);
}
