// One gradient asked of one network, worked out: everything that an answer, a comparison and a result are made of.

import { UserError } from '../errors.ts';
import { activationText } from '../gradient/activations.ts';
import { afterStep } from '../gradient/descent.ts';
import { errorWritten, inputOf, inputWritten, slopeWritten, written } from '../gradient/factor-notation.ts';
import { checkGradients, type GradientCheck } from '../gradient/gradient-check.ts';
import { firstNotFinite } from '../gradient/kinks.ts';
import { lossRule, type Written } from '../gradient/losses.ts';
import { type Differentiated, differentiate, lossOf, slopeOf } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { type Quantity, symbolOf } from '../gradient/notation.ts';
import { type PathTerm, pathsThroughLayer, pathsThroughSoftmax } from '../gradient/paths.ts';
import { showNumber } from '../language/numbers.ts';
import type { NetworkRequest } from './network-request.ts';

/** One of the three factors: how it is written, its value and what it is. */
export interface Factor {
  readonly role: 'error' | 'slope' | 'input';
  /** The derivative it is: `∂h₁/∂z₁`. */
  readonly derivative: Written;
  /** What that derivative comes to: `σ′(z₁)`. */
  readonly formula: Written;
  readonly value: number;
}

/** A gradient with what it is made of. */
export interface Derived extends Differentiated {
  readonly request: NetworkRequest;
  readonly spec: NetworkSpec;
  readonly depth: number;
  /** ∂L/∂ the quantity asked for. */
  readonly value: number;
  readonly symbol: Written;
  /** In order error, slope, input; those that the quantity has. None for an input x. */
  readonly factors: readonly Factor[];
  /** Terms that add up to the error (or, for an input, to the gradient itself); none where there is one way only. */
  readonly paths: readonly PathTerm[];
  readonly pathsThrough: 'softmax' | 'layer' | 'none';
}

/** The same with what an answer adds: where a step leads, and whether central differences agree. */
export interface WorkedOut extends Derived {
  readonly step: { readonly spec: NetworkSpec; readonly loss: number };
  readonly check: GradientCheck;
}

/** @throws UserError where the pass leaves the finite numbers, naming the quantity where it first did. */
export function derive(request: NetworkRequest): Derived {
  const { spec, wrt } = request;
  const done = differentiate(spec);
  refuseNotFinite(spec, done);
  return {
    ...done,
    request,
    spec,
    depth: spec.layers.length,
    value: gradientBy(done, wrt),
    symbol: written(wrt, spec.layers.length),
    factors: factorsFor(spec, done, wrt),
    ...pathsFor(spec, done, wrt),
  };
}

/** @throws UserError as `derive` does. */
export function workOut(request: NetworkRequest): WorkedOut {
  const derived = derive(request);
  const { spec, gradients } = derived;
  const after = afterStep(spec, derived, request.rate);
  return {
    ...derived,
    step: { spec: after, loss: lossOf(after) },
    check: checkGradients(spec, gradients, undefined, request.wrt),
  };
}

function gradientBy({ gradients }: Differentiated, wrt: Quantity): number {
  switch (wrt.kind) {
    case 'w':
      return gradients.dLdW[wrt.layer]![wrt.unit]![wrt.input]!;
    case 'b':
      return gradients.dLdb[wrt.layer]![wrt.unit]!;
    case 'z':
      return gradients.dLdz[wrt.layer]![wrt.unit]!;
    case 'h':
      return gradients.dLdh[wrt.layer]![wrt.unit]!;
    case 'x':
      return gradients.dLdx[wrt.input]!;
  }
}

function factorsFor(spec: NetworkSpec, { pass, gradients }: Differentiated, wrt: Quantity): Factor[] {
  if (wrt.kind === 'x') return [];
  const { layer, unit } = wrt;
  const depth = spec.layers.length;
  const h = written({ kind: 'h', layer, unit }, depth);
  const z = written({ kind: 'z', layer, unit }, depth);
  const error: Factor = {
    role: 'error',
    derivative: partial({ tex: 'L', plain: 'L' }, h),
    formula: errorWritten(spec, layer, unit),
    value: gradients.dLdh[layer]![unit]!,
  };
  if (wrt.kind === 'h') return [error];
  const slope: Factor = {
    role: 'slope',
    derivative: partial(h, z),
    formula: slopeWritten(spec, layer, unit),
    value: slopeOf(spec, pass, layer, unit),
  };
  if (wrt.kind === 'z') return [error, slope];
  const name = written(wrt, depth);
  if (wrt.kind !== 'w') {
    return [error, slope, { role: 'input', derivative: partial(z, name), formula: { tex: '1', plain: '1' }, value: 1 }];
  }
  const value = (layer === 0 ? spec.x : pass.h[layer - 1]!)[wrt.input]!;
  return [
    error,
    slope,
    { role: 'input', derivative: partial(z, name), formula: inputWritten(spec, layer, wrt.input), value },
  ];
}

function pathsFor(
  spec: NetworkSpec,
  { pass, gradients }: Differentiated,
  wrt: Quantity,
): Pick<WorkedOut, 'paths' | 'pathsThrough'> {
  const [layer, unit] = wrt.kind === 'x' ? [-1, wrt.input] : [wrt.layer, wrt.unit];
  if (layer < spec.layers.length - 1) {
    return { paths: pathsThroughLayer(spec, gradients, layer, unit), pathsThrough: 'layer' };
  }
  return lossRule(spec.loss).softmax
    ? { paths: pathsThroughSoftmax(pass, spec.target, unit), pathsThrough: 'softmax' }
    : { paths: [], pathsThrough: 'none' };
}

export function partial(of: Written, by: Written): Written {
  return { tex: `\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}`, plain: `∂${of.plain}/∂${by.plain}` };
}

/** What a weight of this layer multiplies, as people write it. */
export function inputSymbol(spec: NetworkSpec, layer: number, input: number): string {
  return symbolOf(inputOf(layer, input), spec.layers.length);
}

function refuseNotFinite(spec: NetworkSpec, { pass, gradients }: Differentiated): void {
  const depth = spec.layers.length;
  const lost = firstNotFinite(pass);
  if (lost && lost.quantity !== 'loss') {
    throw new UserError('notFinite', {
      where: symbolOf({ kind: lost.quantity, layer: lost.layer, unit: lost.unit }, depth),
    });
  }
  const domain = lossRule(spec.loss).domain;
  const outside = domain === 'probability' ? pass.h.at(-1)!.findIndex((h, k) => !inDomain(h, spec.target[k]!)) : -1;
  if (outside >= 0) {
    const where = symbolOf({ kind: 'h', layer: depth - 1, unit: outside }, depth);
    const value = showNumber(pass.h.at(-1)![outside]!);
    throw new UserError(
      'lossUndefined',
      { loss: spec.loss, where, value },
      `gradient loss=bce-logits activation=${lastActivation(spec)}`,
    );
  }
  if (lost) throw new UserError('notFinite', { where: 'L' });
  const { dLdx, dLdz, dLdh, dLdW } = gradients;
  if (![[dLdx], dLdz, dLdh, ...dLdW].every((rows) => rows.every((row) => row.every(Number.isFinite)))) {
    throw new UserError('notFinite', { where: '∂L' });
  }
}

// −t·ln h − (1−t)·ln(1−h) is defined at h = 0 only for t = 0, at h = 1 only for t = 1.
function inDomain(h: number, t: number): boolean {
  return (h > 0 && h < 1) || (h === 0 && t === 0) || (h === 1 && t === 1);
}

function lastActivation(spec: NetworkSpec): string {
  return activationText(spec.layers.at(-1)!.activation);
}
