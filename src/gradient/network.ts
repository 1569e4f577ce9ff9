// A layered network on the tape: forward pass, every gradient, and for each weight the three factors of its gradient.

import { ShapeError } from '../errors.ts';
import { activationRule, alphaOf } from './activations.ts';
import { lossRule } from './losses.ts';
import type { Gradients, LayerSpec, NetworkSpec, Pass } from './network-spec.ts';
import { Tape } from './tape.ts';

/** An affine op and an activation. */
const OPS_PER_LAYER = 2;

/** Slots of one layer on the tape. `b` is −1 without a bias. */
export interface LayerSlots {
  readonly W: number;
  readonly b: number;
  readonly z: number;
  readonly h: number;
  readonly units: number;
  readonly inputs: number;
}

/**
 * A network recorded once. Change weights, input or target in place through `tape.values` and the slots, then `run`.
 * The spec it was recorded from is not changed.
 */
export class RecordedNetwork {
  readonly layers: readonly LayerSlots[];
  readonly x: number;
  readonly target: number;
  readonly loss: number;

  /** @throws ShapeError when the arrays do not fit together. */
  constructor(
    readonly spec: NetworkSpec,
    readonly tape: Tape = new Tape(),
  ) {
    checkShapes(spec);
    tape.reserve(slotsOf(spec));
    this.x = tape.leaves(spec.x);
    this.target = tape.leaves(spec.target);
    const layers: LayerSlots[] = [];
    let input = this.x;
    let inputs = spec.x.length;
    for (const layer of spec.layers) {
      const slots = recordLayer(tape, layer, input, inputs);
      layers.push(slots);
      input = slots.h;
      inputs = slots.units;
    }
    this.layers = layers;
    this.loss = tape.loss(input, this.target, inputs, spec.loss);
  }

  /** Forward and backward; gives L. */
  run(): number {
    this.tape.replay();
    this.tape.backward(this.loss);
    return this.tape.values[this.loss]!;
  }

  /** Only forward, from a layer on where what is before it has not changed; gives L. */
  forward(fromLayer = 0): number {
    this.tape.replay(OPS_PER_LAYER * fromLayer);
    return this.tape.values[this.loss]!;
  }
}

export interface Differentiated {
  readonly pass: Pass;
  readonly gradients: Gradients;
}

const arena = new Tape();

/**
 * One forward and one backward pass.
 * δ_l = f′(z_l) ⊙ ∂L/∂h_l, ∂L/∂W_l = δ_l·h_{l−1}ᵀ, ∂L/∂b_l = δ_l, ∂L/∂h_{l−1} = W_lᵀ·δ_l, with the weights of the pass.
 * @throws ShapeError when the arrays do not fit together.
 */
export function differentiate(spec: NetworkSpec): Differentiated {
  arena.reset();
  const network = new RecordedNetwork(spec, arena);
  arena.backward(network.loss);
  return { pass: passOf(network), gradients: gradientsOf(network) };
}

/** Only L: one forward pass. @throws ShapeError when the arrays do not fit together. */
export function lossOf(spec: NetworkSpec): number {
  arena.reset();
  return arena.value(new RecordedNetwork(spec, arena).loss);
}

/** The forward values of the last run, copied off the tape. */
export function passOf(network: RecordedNetwork): Pass {
  const { tape, layers, spec } = network;
  const read = (slot: number, n: number) => copied(tape.values, slot, n);
  return {
    z: layers.map((layer) => read(layer.z, layer.units)),
    h: layers.map((layer) => read(layer.h, layer.units)),
    y: lossRule(spec.loss).softmax ? read(network.loss + 1, layers.at(-1)!.units) : null,
    loss: tape.values[network.loss]!,
  };
}

/** The gradients of the last run, copied off the tape. */
export function gradientsOf(network: RecordedNetwork): Gradients {
  const { tape, layers } = network;
  const read = (slot: number, n: number) => copied(tape.gradients, slot, n);
  const dLdz = layers.map((layer) => read(layer.z, layer.units));
  return {
    dLdz,
    dLdh: layers.map((layer) => read(layer.h, layer.units)),
    dLdW: layers.map(({ W, units, inputs }) => Array.from({ length: units }, (_, k) => read(W + k * inputs, inputs))),
    dLdb: dLdz,
    dLdx: read(network.x, network.spec.x.length),
  };
}

/** ∂L/∂w_kj = error · slope · input, with error = ∂L/∂h_k, slope = f′(z_k), input = h_j of the layer before (or x_j). */
export interface Factors {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  readonly factors: { readonly error: number; readonly slope: number; readonly input: number };
  readonly value: number;
}

/** The factors of one weight; layers, units and inputs count from 0. */
export function factorsOf(spec: NetworkSpec, { pass, gradients }: Differentiated, at: WeightIndex): Factors {
  return {
    ...at,
    factors: {
      error: gradients.dLdh[at.layer]![at.unit]!,
      slope: slopeOf(spec, pass, at.layer, at.unit),
      input: (at.layer === 0 ? spec.x : pass.h[at.layer - 1]!)[at.input]!,
    },
    value: gradients.dLdW[at.layer]![at.unit]![at.input]!,
  };
}

export interface WeightIndex {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
}

/** Every weight's place, layer by layer, row by row. */
export function weightIndexes(spec: NetworkSpec): WeightIndex[] {
  return spec.layers.flatMap(({ W }, layer) =>
    W.flatMap((row, unit) => row.map((_, input) => ({ layer, unit, input }))),
  );
}

/** f′(z) of one unit, with the kink convention of its activation. */
export function slopeOf(spec: NetworkSpec, pass: Pass, layer: number, unit: number): number {
  const { activation } = spec.layers[layer]!;
  return activationRule(activation.name).slope(pass.z[layer]![unit]!, pass.h[layer]![unit]!, alphaOf(activation));
}

function recordLayer(tape: Tape, layer: LayerSpec, input: number, inputs: number): LayerSlots {
  const units = layer.W.length;
  const W = tape.size;
  for (const row of layer.W) tape.leaves(row);
  const b = layer.b ? tape.leaves(layer.b) : -1;
  const z = tape.affine(W, b, input, units, inputs);
  const h = tape.activate(z, units, layer.activation);
  return { W, b, z, h, units, inputs };
}

function slotsOf({ layers, x, target }: NetworkSpec): number {
  const ofLayers = layers.reduce((sum, { W, b }) => sum + W.length * ((W[0]?.length ?? 0) + 2 + (b ? 1 : 0)), 0);
  return x.length + 2 * target.length + 1 + ofLayers;
}

function checkShapes({ layers, x, target }: NetworkSpec): void {
  if (layers.length === 0) throw new ShapeError('a network needs a layer');
  let inputs = x.length;
  layers.forEach(({ W, b }, index) => {
    if (W.some((row) => row.length !== inputs)) throw new ShapeError(`layer ${index + 1}: each row needs ${inputs}`);
    if (b && b.length !== W.length) throw new ShapeError(`layer ${index + 1}: ${W.length} units, ${b.length} biases`);
    inputs = W.length;
  });
  if (target.length !== inputs) throw new ShapeError(`${inputs} outputs, ${target.length} targets`);
}

// A loop: Array.from over a view takes ten times as long. + 0 turns −0 into 0.
function copied(from: Float64Array, slot: number, n: number): number[] {
  const numbers: number[] = [];
  for (let i = slot; i < slot + n; i++) numbers.push(from[i]! + 0);
  return numbers;
}
