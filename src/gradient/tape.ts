// The one engine behind networks and formulas: records a forward pass into flat arrays and walks it backward.

import { ShapeError } from '../errors.ts';
import { activateOp } from './activation-ops.ts';
import { type Activation, type ActivationName, activationRule, alphaOf } from './activations.ts';
import { type LossName, lossRule } from './losses.ts';
import { type BinaryName, type OpRule, ops, type Recorded, type ScalarName } from './ops.ts';

/**
 * An arena of numbers with a gradient beside each, and the ops that made them. A *slot* is an offset into the arena.
 * Recording an op computes it at once; after leaves change, `replay` computes all of them again without recording.
 * One tape can be reused for many computations: `reset` keeps its memory.
 */
export class Tape {
  #values: Float64Array;
  #gradients: Float64Array;
  #ops: Recorded[] = [];
  #used = 0;

  constructor(capacity = 256) {
    this.#values = new Float64Array(capacity);
    this.#gradients = new Float64Array(capacity);
  }

  /** All values, by slot. Stays valid until the tape grows or is reset. */
  get values(): Float64Array {
    return this.#values;
  }

  /** All gradients, by slot, after `backward`. */
  get gradients(): Float64Array {
    return this.#gradients;
  }

  get size(): number {
    return this.#used;
  }

  get opCount(): number {
    return this.#ops.length;
  }

  reset(): void {
    this.#used = 0;
    this.#ops.length = 0;
  }

  /** Takes `n` slots; their content is undefined until written. */
  take(n: number): number {
    const slot = this.#used;
    this.#used += n;
    if (this.#used > this.#values.length) this.#grow();
    return slot;
  }

  /** Writes numbers into new slots. */
  leaf(...numbers: readonly number[]): number {
    return this.leaves(numbers);
  }

  leaves(numbers: ArrayLike<number>): number {
    const slot = this.take(numbers.length);
    const values = this.#values;
    // A loop: `set` is slow for the plain arrays that come here.
    for (let i = 0; i < numbers.length; i++) values[slot + i] = numbers[i]!;
    return slot;
  }

  value(slot: number): number {
    return this.#values[slot]!;
  }

  gradient(slot: number): number {
    return this.#gradients[slot]!;
  }

  /** z = W·x + b for `n` units of `m` inputs; W by rows. Pass −1 for no bias. Gives the slot of z. */
  affine(W: number, b: number, x: number, n: number, m: number): number {
    return this.#record(ops.affine, this.take(n), W, b, x, n, m);
  }

  /** h = f(z) for `n` units. */
  activate(z: number, n: number, activation: Activation): number {
    return this.#record(activateOp(activation.name), this.take(n), z, -1, -1, n, 0, activation);
  }

  /** L of `n` outputs and targets. Gives the slot of L; what the loss keeps (softmax's y) follows in the next `n`. */
  loss(h: number, target: number, n: number, name: LossName): number {
    const out = this.take(1 + n);
    return this.#record(ops.loss, out, h, target, out + 1, n, 0, undefined, name);
  }

  binary(name: BinaryName, a: number, b: number): number {
    return this.#record(ops[name], this.take(1), a, b, -1, 1, 0);
  }

  unary(name: Exclude<ScalarName, BinaryName>, a: number): number {
    return this.#record(ops[name], this.take(1), a, -1, -1, 1, 0);
  }

  /** An op with a rule of its own, as formulas have beside the table. */
  own(rule: OpRule, a: number, b = -1): number {
    return this.#record(rule, this.take(1), a, b, -1, 1, 0);
  }

  /** An activation of a single number. */
  apply(name: ActivationName, a: number, alpha?: number): number {
    return this.activate(a, 1, alpha === undefined ? { name } : { name, alpha });
  }

  /** Computes the recorded ops again, in order: all of them, or those from number `first` on. */
  replay(first = 0): void {
    const values = this.#values;
    const list = this.#ops;
    for (let i = first; i < list.length; i++) {
      const op = list[i]!;
      op.rule.forward(values, op);
    }
  }

  /** Sets every gradient to ∂(value at `from`)/∂(value there), walking the ops in reverse. */
  backward(from: number): void {
    if (from < 0 || from >= this.#used) throw new ShapeError(`slot ${from} is not on the tape`);
    const values = this.#values;
    const gradients = this.#gradients;
    const list = this.#ops;
    clear(gradients, this.#used);
    gradients[from] = 1;
    let last = list.length - 1;
    // Ops recorded after `from` do not lead to it; an infinite slope there would turn 0·∞ into NaN.
    while (last >= 0 && list[last]!.out > from) last--;
    for (let i = last; i >= 0; i--) {
      const op = list[i]!;
      op.rule.backward(values, gradients, op);
    }
  }

  #record(
    rule: OpRule,
    out: number,
    a: number,
    b: number,
    c: number,
    n: number,
    m: number,
    activation?: Activation,
    loss?: LossName,
  ): number {
    const op: Recorded = {
      rule,
      out,
      a,
      b,
      c,
      n,
      m,
      activation: activation && activationRule(activation.name),
      alpha: activation ? alphaOf(activation) : 0,
      loss: loss && { rule: lossRule(loss), place: { h: a, t: b, p: c, n } },
    };
    this.#ops.push(op);
    rule.forward(this.#values, op);
    return out;
  }

  /** Makes room for `n` more slots at once: a large network then grows the arena once, not in a dozen steps. */
  reserve(n: number): void {
    if (this.#used + n > this.#values.length) this.#grow(this.#used + n);
  }

  #grow(needed = this.#used): void {
    const capacity = Math.max(needed, this.#values.length * 2);
    const values = new Float64Array(capacity);
    values.set(this.#values);
    this.#values = values;
    this.#gradients = new Float64Array(capacity);
  }
}

// For a handful of slots the call of `fill` takes longer than the loop.
function clear(gradients: Float64Array, used: number): void {
  if (used > 48) gradients.fill(0, 0, used);
  else for (let i = 0; i < used; i++) gradients[i] = 0;
}
