// The factors of one gradient, each as it should be and as each mistake makes it, at several points at once.

import type { Quantity } from '../gradient/notation.ts';
import { deltaVectors, errorVectors, moved, type Points, slopeVectors, type Vector } from './candidate-vectors.ts';
import type { MistakeId } from './mistake-id.ts';
import type { NetworkValues } from './network-values.ts';
import { pathReadings } from './path-mistakes.ts';

/** One factor, right where `mistakes` is empty: its value at each point. */
export interface Candidate {
  readonly mistakes: readonly MistakeId[];
  readonly values: readonly number[];
}

/** At most so many mistakes in what comes back to the unit asked about. */
const BEHIND = 2;

/** The other inputs and units that are tried. */
const OTHERS = 8;

export interface Factors {
  readonly error: readonly Candidate[];
  readonly slope: readonly Candidate[];
  readonly input: readonly Candidate[];
  /** ∂L/∂z of the own unit where it is not error times slope: summed over the units. */
  readonly delta: readonly Candidate[];
}

/** What ∂L/∂of is the product of; a factor that it does not have is 1. */
export function factorsAt(points: Points, of: Quantity): Factors {
  const bare = { slope: [one(points)], input: [one(points)], delta: [] };
  if (of.kind === 'x') return { ...bare, error: errorsAt(points, -1, of.input) };
  const error = errorsAt(points, of.layer, of.unit);
  if (of.kind === 'h') return { ...bare, error };
  const slope = slopesAt(points, of.layer, of.unit);
  const delta = summedAt(points, of.layer);
  if (of.kind === 'z') return { ...bare, error, slope, delta };
  return { error, slope, delta, input: inputsAt(points, of) };
}

const one = (points: Points): Candidate => ({ mistakes: [], values: points.map(() => 1) });

export function scalar(
  points: Points,
  mistakes: readonly MistakeId[],
  of: (point: NetworkValues) => number,
): Candidate {
  return { mistakes, values: points.map(of) };
}

function ofUnit({ mistakes, values }: Vector, unit: number): Candidate {
  return { mistakes, values: values.map((each) => each[unit]!) };
}

/** ∂L/∂h of one unit (∂L/∂x for layer −1), the right one first. */
export function errorsAt(points: Points, layer: number, unit: number): Candidate[] {
  const { spec } = points[0]!;
  if (layer === spec.layers.length - 1) {
    const vectors = errorVectors(points, layer, BEHIND);
    return [...vectors.map((vector) => ofUnit(vector, unit)), ...ofOthers(vectors[0]!, unit, 'M12')];
  }
  const behind = deltaVectors(points, layer + 1, BEHIND);
  const paths = behind.filter(({ mistakes }) => mistakes.length < BEHIND);
  const own = [
    ...behind.map((vector) => carried(points, layer, unit, vector)),
    ...paths.flatMap((vector) => alongPaths(points, layer, unit, vector)),
  ];
  // An input has no error of its own that could be taken for another's.
  return layer < 0 ? own : [...own, ...ofOthers(errorVectors(points, layer, 0)[0]!, unit, 'M12')];
}

export function slopesAt(points: Points, layer: number, unit: number): Candidate[] {
  const vectors = slopeVectors(points, layer);
  const own = vectors.map((vector) => ofUnit(vector, unit));
  const flat = points[0]!.spec.layers[layer]!.activation.name === 'identity';
  return flat ? own : [...own, ...ofOthers(vectors[0]!, unit, 'M13')];
}

/** What belongs to another unit of the layer. */
function ofOthers(right: Vector, unit: number, mistake: MistakeId): Candidate[] {
  return othersOf(right.values[0]!.length, unit).map((k) => ({ ...ofUnit(right, k), mistakes: [mistake] }));
}

/** What comes back to the unit through the weights that lead out of it. */
function carried(points: Points, layer: number, unit: number, { mistakes, values }: Vector): Candidate {
  return {
    mistakes,
    values: points.map(({ spec }, p) =>
      values[p]!.reduce((sum, delta, k) => sum + spec.layers[layer + 1]!.W[k]![unit]! * delta, 0),
    ),
  };
}

/** The same with the paths misread. */
function alongPaths(points: Points, layer: number, unit: number, { mistakes, values }: Vector): Candidate[] {
  const each = points.map((point, p) =>
    pathReadings(point.spec.layers[layer + 1]!.W, values[p]!, unit, (k) => moved(point, layer + 1, k, unit)),
  );
  return each[0]!.map(({ mistake }, index) => ({
    mistakes: [...mistakes, mistake],
    values: each.map((found) => found[index]!.error),
  }));
}

function inputsOf({ spec, run }: NetworkValues, layer: number): readonly number[] {
  return layer === 0 ? spec.x : run.pass.h[layer - 1]!;
}

/** ∂z/∂w or ∂z/∂b of the unit that it leads into. */
export function inputsAt(
  points: Points,
  of: Extract<Quantity, { kind: 'w' } | { kind: 'b' | 'z' | 'h' }>,
): Candidate[] {
  return of.kind === 'w' ? weightInputs(points, of) : biasInputs(points, of.layer);
}

function weightInputs(points: Points, { layer, unit, input }: Extract<Quantity, { kind: 'w' }>): Candidate[] {
  const weight = ({ spec }: NetworkValues) => spec.layers[layer]!.W[unit]![input]!;
  const own = (point: NetworkValues) => inputsOf(point, layer)[input]!;
  const others = othersOf(inputsOf(points[0]!, layer).length, input);
  return [
    scalar(points, [], own),
    scalar(points, ['M9'], weight),
    ...others.map((j) => scalar(points, ['M10'], (point) => inputsOf(point, layer)[j]!)),
    scalar(points, ['M11'], () => 1),
    scalar(points, ['M28'], (point) => own(point) ** 2),
    scalar(points, ['M29'], (point) => weight(point) * own(point)),
  ];
}

function biasInputs(points: Points, layer: number): Candidate[] {
  const all = othersOf(inputsOf(points[0]!, layer).length, -1);
  return [one(points), ...all.map((j) => scalar(points, ['M43'], (point) => inputsOf(point, layer)[j]!))];
}

function summedAt(points: Points, layer: number): Candidate[] {
  if (points[0]!.spec.layers[layer]!.W.length < 2) return [];
  const sum = (point: NetworkValues) => point.run.gradients.dLdz[layer]!.reduce((total, delta) => total + delta, 0);
  return [scalar(points, ['M14'], sum)];
}

export function othersOf(count: number, own: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index !== own)
    .slice(0, OTHERS);
}
