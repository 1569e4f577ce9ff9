// What every name of a network's formula is worth at one network: its numbers, what follows from them, and partial derivatives.

import type { Values } from '../gradient/formula-value.ts';
import { type Differentiated, slopeOf } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { type Quantity, type ReadQuantity, readQuantity, type Widths } from '../gradient/notation.ts';
import { alphasOf, headOf, outputsOf } from './network-head.ts';

/** A quantity on the way from input to loss, and the loss itself. */
type Station = Quantity | { readonly kind: 'y'; readonly unit: number } | { readonly kind: 'L' };

/** Names and what they were read as. */
export type KnownNames = Map<string, ReadQuantity>;

export class NetworkValues implements Values {
  private readonly widths: Widths;
  /** Those that were asked for: each is a pass through the network. */
  private readonly partials = new Map<string, number | undefined>();
  /** What the network answers: y. */
  readonly outputs: readonly number[];

  constructor(
    readonly spec: NetworkSpec,
    readonly run: Differentiated,
    readonly learningRate: number,
    /** What names were read as before: shared by points of the same network, which are asked for the same names. */
    private readonly known: KnownNames = new Map(),
  ) {
    this.widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
    this.outputs = outputsOf(spec, run.pass);
  }

  get(name: string): number | undefined {
    const [of, by] = name.startsWith('∂') ? name.slice(1).split('/∂') : [];
    if (of !== undefined && by !== undefined) {
      if (!this.partials.has(name)) this.partials.set(name, this.partial(of, by));
      return this.partials.get(name);
    }
    const index = Number(name.slice(1)) - 1;
    switch (name[0]) {
      case 'L':
        return this.run.pass.loss;
      case 'η':
        return this.learningRate;
      case 'α':
        return alphasOf(this.spec)[0];
      case 'y':
        return this.outputs[index];
      case 't':
        return this.spec.target[index];
      default:
        return this.quantity(name);
    }
  }

  private quantity(name: string): number | undefined {
    const read = this.read(name);
    if (!read.ok) return undefined;
    const { quantity } = read;
    const { pass } = this.run;
    switch (quantity.kind) {
      case 'x':
        return this.spec.x[quantity.input];
      case 'w':
        return this.spec.layers[quantity.layer]!.W[quantity.unit]![quantity.input];
      case 'b':
        // A layer without a bias is one whose bias is 0.
        return this.spec.layers[quantity.layer]!.b?.[quantity.unit] ?? 0;
      default:
        return pass[quantity.kind][quantity.layer]![quantity.unit];
    }
  }

  private station(name: string): Station | undefined {
    if (name === 'L') return { kind: 'L' };
    const unit = Number(name.slice(1)) - 1;
    if (name.startsWith('y')) return { kind: 'y', unit };
    const read = this.read(name);
    return read.ok ? read.quantity : undefined;
  }

  private read(name: string): ReadQuantity {
    const before = this.known.get(name);
    if (before) return before;
    const read = readQuantity(name, this.widths);
    this.known.set(name, read);
    return read;
  }

  /** ∂of/∂by along every path between the two, what lies before `by` held fixed. */
  private partial(of: string, by: string): number | undefined {
    const to = this.station(of);
    const from = this.station(by);
    if (!to || !from || from.kind === 'L' || to.kind === 'w' || to.kind === 'b' || to.kind === 'x') {
      return to && from && of === by ? 1 : undefined;
    }
    return to.kind === 'L' && from.kind !== 'y' ? this.gradient(from) : this.forward(from, to);
  }

  /** ∂L/∂ what the pass backward has already been through. */
  private gradient(by: Quantity): number {
    const { gradients } = this.run;
    switch (by.kind) {
      case 'x':
        return gradients.dLdx[by.input]!;
      case 'w':
        return gradients.dLdW[by.layer]![by.unit]![by.input]!;
      case 'b':
        return gradients.dLdb[by.layer]![by.unit]!;
      case 'z':
        return gradients.dLdz[by.layer]![by.unit]!;
      case 'h':
        return gradients.dLdh[by.layer]![by.unit]!;
    }
  }

  /** A change of 1 in `from`, carried forward stage by stage: h₀ = x, then z and h of each layer, y, L. */
  private forward(from: Exclude<Station, { kind: 'L' }>, to: Exclude<Station, { kind: 'w' | 'b' | 'x' }>): number {
    const end = this.stage(to);
    const start = this.stage(from);
    if (end < start) return 0;
    let change = this.unitChange(from);
    for (let stage = start; stage < end; stage++) change = this.carried(stage, change);
    return change[to.kind === 'L' ? 0 : to.unit]!;
  }

  private stage(station: Station): number {
    const depth = this.spec.layers.length;
    switch (station.kind) {
      case 'x':
        return 0;
      case 'h':
        return 2 * station.layer + 2;
      case 'y':
        return 2 * depth + 1;
      case 'L':
        return 2 * depth + 2;
      default:
        return 2 * station.layer + 1;
    }
  }

  private unitChange(from: Exclude<Station, { kind: 'L' }>): number[] {
    const at = from.kind === 'x' ? from.input : from.unit;
    const size =
      from.kind === 'x' ? this.widths[0]! : from.kind === 'y' ? this.outputs.length : this.widths[from.layer + 1]!;
    const inputs = from.kind === 'w' ? (from.layer === 0 ? this.spec.x : this.run.pass.h[from.layer - 1]!) : [];
    const by = from.kind === 'w' ? inputs[from.input]! : 1;
    return Array.from({ length: size }, (_, index) => (index === at ? by : 0));
  }

  private carried(stage: number, change: readonly number[]): number[] {
    const { spec, run } = this;
    const depth = spec.layers.length;
    const sum = (weights: readonly number[]) => weights.reduce((total, weight, k) => total + weight * change[k]!, 0);
    if (stage === 2 * depth) return this.intoOutputs(change);
    if (stage === 2 * depth + 1) return [sum(this.lossByOutputs())];
    const layer = stage >> 1;
    if (stage % 2 === 0) return spec.layers[layer]!.W.map((row) => sum(row));
    return change.map((each, unit) => each * slopeOf(spec, run.pass, layer, unit));
  }

  // dy_k = y_k(dh_k − Σ y_i·dh_i) through softmax, y(1−y)·dh through a sigmoid, dh where y is h
  private intoOutputs(change: readonly number[]): number[] {
    const { softmax, logits } = headOf(this.spec);
    if (!logits) return [...change];
    const mean = softmax ? this.outputs.reduce((total, y, k) => total + y * change[k]!, 0) : 0;
    return this.outputs.map((y, k) => (softmax ? y * (change[k]! - mean) : y * (1 - y) * change[k]!));
  }

  // −t/y behind softmax; elsewhere ∂L/∂h is known, and y is h or σ(h)
  private lossByOutputs(): number[] {
    const { softmax, logits } = headOf(this.spec);
    if (softmax) return this.outputs.map((y, k) => -this.spec.target[k]! / y);
    return this.run.gradients.dLdh
      .at(-1)!
      .map((g, k) => (logits ? g / (this.outputs[k]! * (1 - this.outputs[k]!)) : g));
  }
}
