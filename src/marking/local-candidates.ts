// The factors of a derivative that does not begin at the loss, such as ∂h1/∂z1 or ∂z1/∂w11, right and as mistakes make them;
// and of ∂L/∂y, where the loss begins.

import { sigmoid } from '../gradient/activations.ts';
import { lossRule } from '../gradient/losses.ts';
import { type Quantity, readQuantity } from '../gradient/notation.ts';
import { moved, type Points } from './candidate-vectors.ts';
import { type Candidate, errorsAt, inputsAt, othersOf, scalar, slopesAt } from './candidates.ts';
import type { MistakeId } from './mistake-id.ts';
import { headOf } from './network-head.ts';
import type { NetworkValues } from './network-values.ts';

/** Lists of readings whose product the derivative is, the right reading first; undefined where nothing is known of it. */
export function localFactors(points: Points, of: string, by: string): readonly (readonly Candidate[])[] | undefined {
  const { spec } = points[0]!;
  const widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
  const output = outputIn(of);
  if (of === 'L') {
    const last = outputIn(by);
    return last === undefined ? undefined : [lossByOutput(points, last)];
  }
  const right = readQuantity(by, widths);
  if (!right.ok) return undefined;
  if (output !== undefined) return outputFactors(points, output, right.quantity);
  const left = readQuantity(of, widths);
  return left.ok ? quantityFactors(points, left.quantity, right.quantity) : undefined;
}

function outputIn(name: string): number | undefined {
  return /^y\d+$/.test(name) ? Number(name.slice(1)) - 1 : undefined;
}

/** Of h or z of a unit, by what leads straight into it. */
function quantityFactors(points: Points, of: Quantity, by: Quantity): Candidate[][] | undefined {
  if (of.kind !== 'h' && of.kind !== 'z') return undefined;
  if (of.kind === 'h') {
    const slope = slopesAt(points, of.layer, of.unit);
    if (by.kind === 'z') return by.layer === of.layer && by.unit === of.unit ? [slope] : undefined;
    const inner = quantityFactors(points, { ...of, kind: 'z' }, by);
    return inner && [slope, ...inner];
  }
  switch (by.kind) {
    case 'w':
    case 'b':
      return by.layer === of.layer && by.unit === of.unit ? [inputsAt(points, by)] : undefined;
    case 'x':
      return of.layer === 0 ? [weightsAt(points, of, by.input)] : undefined;
    case 'h':
      return by.layer === of.layer - 1 ? [weightsAt(points, of, by.unit)] : undefined;
    default:
      return undefined;
  }
}

/** ∂z_k/∂h_j is the weight between the two. */
function weightsAt(points: Points, { layer, unit }: { layer: number; unit: number }, input: number): Candidate[] {
  const { W } = points[0]!.spec.layers[layer]!;
  const weight = ({ spec }: NetworkValues, k: number, j: number) => spec.layers[layer]!.W[k]![j]!;
  const from = ({ spec, run }: NetworkValues) => (layer === 0 ? spec.x : run.pass.h[layer - 1]!)[input]!;
  const found = [
    scalar(points, [], (point) => weight(point, unit, input)),
    ...othersOf(W[0]!.length, input).map((j) => scalar(points, ['M10'], (point) => weight(point, unit, j))),
    scalar(points, ['M29'], (point) => weight(point, unit, input) * from(point)),
    scalar(points, ['M36'], () => 1),
    scalar(points, ['M37'], (point) => moved(point, layer, unit, input)),
  ];
  const hasTwin = input !== unit && W[input]?.[unit] !== undefined;
  return hasTwin ? [...found, scalar(points, ['M35'], (point) => weight(point, input, unit))] : found;
}

/** ∂y_k/∂h_j of the last layer: y_k(δ − y_j) behind a softmax. */
function outputFactors(points: Points, k: number, by: Quantity): Candidate[][] | undefined {
  const { spec } = points[0]!;
  if (!headOf(spec).softmax || by.kind !== 'h' || by.layer !== spec.layers.length - 1) return undefined;
  const j = by.unit;
  const y = ({ outputs }: NetworkValues, unit: number) => outputs[unit]!;
  const reading = (mistakes: readonly MistakeId[], value: (point: NetworkValues) => number) =>
    scalar(points, mistakes, value);
  if (j !== k) {
    return [
      [
        reading([], (point) => -y(point, k) * y(point, j)),
        reading(['M17'], (point) => y(point, k) * y(point, j)),
        reading(['M15'], () => 0),
      ],
    ];
  }
  const own = ({ run }: NetworkValues) => sigmoid(run.pass.h.at(-1)![k]!);
  return [
    [
      reading([], (point) => y(point, k) * (1 - y(point, k))),
      reading(['M39'], (point) => own(point) * (1 - own(point))),
    ],
  ];
}

/** −t/y for a cross entropy behind a softmax; where the output is h itself, ∂L/∂h. */
function lossByOutput(points: Points, k: number): Candidate[] {
  const { spec } = points[0]!;
  if (!lossRule(spec.loss).softmax) {
    return headOf(spec).logits ? [] : errorsAt(points, spec.layers.length - 1, k);
  }
  const t = (point: NetworkValues) => point.spec.target[k]!;
  const y = ({ outputs }: NetworkValues) => outputs[k]!;
  const readings: (readonly [MistakeId | undefined, (point: NetworkValues) => number])[] = [
    [undefined, (point) => -t(point) / y(point)],
    ['M21', (point) => -1 / y(point)],
    ['M22', (point) => -t(point)],
    ['M24', (point) => -t(point) * Math.log(y(point))],
    ['M24', (point) => -Math.log(y(point))],
    ['M24', ({ run }) => run.pass.loss],
    ['M45', (point) => -t(point) / (y(point) * Math.LN10)],
    ['M45', (point) => -t(point) / (y(point) * Math.LN2)],
  ];
  return readings.map(([mistake, value]) => scalar(points, mistake === undefined ? [] : [mistake], value));
}
