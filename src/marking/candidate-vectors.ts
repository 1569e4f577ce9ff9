// ∂L/∂h, slopes and ∂L/∂z of whole layers at several points, right and as mistakes make them: what travels back to a unit.

import { slopeOf } from '../gradient/network.ts';
import type { MistakeId } from './mistake-id.ts';
import type { NetworkValues } from './network-values.ts';
import { outputErrors, wrongHeadSlopes } from './output-mistakes.ts';
import { backward, pathReadings } from './path-mistakes.ts';
import { readings } from './slope-mistakes.ts';

export type Points = readonly NetworkValues[];

/** At each point one number a unit; right where `mistakes` is empty. */
export interface Vector {
  readonly mistakes: readonly MistakeId[];
  readonly values: readonly (readonly number[])[];
}

/** Layers with more units are too much to look through in all ways. */
const WIDE = 8;

/** How many mistakes are looked for in ∂L/∂z of a layer: the fewer the further it lies from the output, and the wider. */
function lookedFor(points: Points, layer: number): number {
  const { layers } = points[0]!.spec;
  const fromOutput = layers.length - 1 - layer;
  const wide = layers.slice(layer).some(({ W }) => W.length > WIDE);
  return Math.max(0, (wide ? 1 : 2) - fromOutput);
}

/** ∂L/∂h of a whole layer with at most so many mistakes, the right one first. */
export function errorVectors(points: Points, layer: number, most: number): Vector[] {
  const last = points[0]!.spec.layers.length - 1;
  const right: Vector = { mistakes: [], values: points.map(({ run }) => run.gradients.dLdh[layer]!) };
  if (most === 0) return [right];
  if (layer === last) return [right, ...atOutputs(points)];
  const behind = deltaVectors(points, layer + 1, most);
  const wrong = behind.filter(({ mistakes }) => mistakes.length > 0).map((vector) => carried(points, layer, vector));
  const paths = behind.filter(({ mistakes }) => mistakes.length < most);
  return [right, ...wrong, ...paths.flatMap((vector) => alongPaths(points, layer, vector))];
}

/** ∂L/∂z of a whole layer with at most so many mistakes, the right one first. */
export function deltaVectors(points: Points, layer: number, atMost: number): Vector[] {
  const most = Math.min(atMost, lookedFor(points, layer));
  if (most === 0) return [{ mistakes: [], values: points.map(({ run }) => run.gradients.dLdz[layer]!) }];
  const slopes = slopeVectors(points, layer);
  return errorVectors(points, layer, most).flatMap((error) =>
    slopes
      .filter(({ mistakes }) => error.mistakes.length + mistakes.length <= most)
      .map(({ mistakes, values }) => ({
        mistakes: [...error.mistakes, ...mistakes],
        values: values.map((slope, p) => slope.map((s, k) => s * error.values[p]![k]!)),
      })),
  );
}

/** f′(z) of a whole layer, the right one first. */
export function slopeVectors(points: Points, layer: number): Vector[] {
  const { layers } = points[0]!.spec;
  const { activation } = layers[layer]!;
  const right = points.map(({ spec, run }) =>
    spec.layers[layer]!.W.map((_, unit) => slopeOf(spec, run.pass, layer, unit)),
  );
  const wrong = readings(activation).map(
    ({ mistake, of }): Vector => ({
      mistakes: [mistake],
      values: points.map(({ run: { pass } }, p) =>
        right[p]!.map((slope, k) => of(pass.z[layer]![k]!, pass.h[layer]![k]!, slope)),
      ),
    }),
  );
  const mixed = layer === layers.length - 1 ? points.map(({ spec, run }) => wrongHeadSlopes(spec, run.pass)) : [];
  const values = mixed.filter((slopes) => slopes !== undefined);
  return [
    { mistakes: [], values: right },
    ...wrong,
    ...(values.length > 0 ? [{ mistakes: ['M38' as const], values }] : []),
  ];
}

function atOutputs(points: Points): Vector[] {
  const each = points.map(({ spec, run }) => outputErrors(spec, run));
  return each[0]!.map(({ mistake }, index) => ({
    mistakes: [mistake],
    values: each.map((errors) => errors[index]!.error),
  }));
}

function carried(points: Points, layer: number, { mistakes, values }: Vector): Vector {
  return { mistakes, values: points.map(({ spec }, p) => backward(spec.layers[layer + 1]!.W, values[p]!)) };
}

function alongPaths(points: Points, layer: number, { mistakes, values }: Vector): Vector[] {
  const each = points.map((point, p) => {
    const { W } = point.spec.layers[layer + 1]!;
    return W[0]!.map((_, unit) => pathReadings(W, values[p]!, unit, (k) => moved(point, layer + 1, k, unit)));
  });
  return each[0]![0]!.map(({ mistake }, index) => ({
    mistakes: [...mistakes, mistake],
    values: each.map((units) => units.map((found) => found[index]!.error)),
  }));
}

/** A weight after the step that the point's learning rate would make. */
export function moved(point: NetworkValues, layer: number, unit: number, input: number): number {
  const step = point.learningRate * point.run.gradients.dLdW[layer]![unit]![input]!;
  return point.spec.layers[layer]!.W[unit]![input]! - step;
}
