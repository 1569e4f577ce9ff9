// The tape itself: forks add up, replay follows changed leaves, a reset tape forgets, growth keeps what was written.

import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { Tape } from '../../src/gradient/tape.ts';

/** f = (x·w + x)² */
function record(tape: Tape, x: number, w: number) {
  const [a, b] = [tape.leaf(x), tape.leaf(w)];
  const sum = tape.binary('add', tape.binary('multiply', a, b), a);
  const f = tape.binary('multiply', sum, sum);
  return { x: a, w: b, f };
}

describe('gradients', () => {
  it('add where a value is used more than once', () => {
    const tape = new Tape();
    const { x, w, f } = record(tape, 3, 2);
    tape.backward(f);
    // f = x²(w+1)²: ∂f/∂x = 2x(w+1)² = 54, ∂f/∂w = 2x²(w+1) = 54
    expect([tape.value(f), tape.gradient(x), tape.gradient(w)]).toEqual([81, 54, 54]);
  });

  it('start afresh at every walk', () => {
    const tape = new Tape();
    const { x, f } = record(tape, 3, 2);
    tape.backward(f);
    tape.backward(f);
    expect(tape.gradient(x)).toBe(54);
  });

  it('of an earlier value do not hear what was recorded after it', () => {
    const tape = new Tape();
    const x = tape.leaf(0);
    const y = tape.binary('add', x, tape.leaf(2));
    const root = tape.unary('sqrt', x); // slope ∞ at 0
    tape.backward(y);
    expect([tape.gradient(x), tape.gradient(root)]).toEqual([1, 0]);
  });

  it('are 0 for what does not lead there', () => {
    const tape = new Tape();
    const [used, unused] = [tape.leaf(1), tape.leaf(5)];
    tape.backward(tape.unary('exp', used));
    expect(tape.gradient(unused)).toBe(0);
  });

  it('need a slot of the tape', () => {
    const tape = new Tape();
    tape.leaf(1);
    expect(() => tape.backward(1)).toThrow(ShapeError);
    expect(() => tape.backward(-1)).toThrow(ShapeError);
  });
});

describe('replay', () => {
  it('computes everything again after a leaf changed', () => {
    const tape = new Tape();
    const { x, w, f } = record(tape, 3, 2);
    tape.values[x] = -1;
    tape.values[w] = 4;
    tape.replay();
    tape.backward(f);
    const fresh = new Tape();
    const again = record(fresh, -1, 4);
    fresh.backward(again.f);
    expect([tape.value(f), tape.gradient(x), tape.gradient(w)]).toEqual([
      fresh.value(again.f),
      fresh.gradient(again.x),
      fresh.gradient(again.w),
    ]);
  });
});

describe('a tape used again', () => {
  it('gives bit for bit what a new one gives', () => {
    const used = new Tape(4);
    for (let i = 0; i < 50; i++) record(used, i, -i);
    used.backward(used.size - 1);
    used.reset();
    expect([used.size, used.opCount]).toEqual([0, 0]);
    const fresh = new Tape();
    const [a, b] = [record(used, 0.1, 0.7), record(fresh, 0.1, 0.7)];
    used.backward(a.f);
    fresh.backward(b.f);
    expect(used.values.slice(0, used.size)).toEqual(fresh.values.slice(0, fresh.size));
    expect(used.gradients.slice(0, used.size)).toEqual(fresh.gradients.slice(0, fresh.size));
  });

  it('keeps what was written when it grows', () => {
    const tape = new Tape(1);
    const first = tape.leaves([1, 2, 3]);
    for (let i = 0; i < 1000; i++) tape.leaf(i);
    expect([0, 1, 2].map((i) => tape.value(first + i))).toEqual([1, 2, 3]);
    expect(tape.values.length).toBeGreaterThanOrEqual(tape.size);
  });
});

describe('layers', () => {
  it('z = W·x + b reads W by rows, into unit k from input j', () => {
    const tape = new Tape();
    const [W, b, x] = [tape.leaves([1, 2, 3, 4, 5, 6]), tape.leaves([10, 20]), tape.leaves([1, 0, -1])];
    const z = tape.affine(W, b, x, 2, 3);
    expect([tape.value(z), tape.value(z + 1)]).toEqual([8, 18]);
    tape.backward(z + 1);
    expect([...tape.gradients.subarray(W, W + 6)]).toEqual([0, 0, 0, 1, 0, -1]);
    expect([...tape.gradients.subarray(b, b + 2)]).toEqual([0, 1]);
    expect([...tape.gradients.subarray(x, x + 3)]).toEqual([4, 5, 6]);
  });

  it('an activation of one number may be given its parameter', () => {
    const tape = new Tape();
    const z = tape.leaf(-2);
    const [usual, steep] = [tape.apply('leaky-relu', z), tape.apply('leaky-relu', z, 0.5)];
    expect([tape.value(usual), tape.value(steep)]).toEqual([-0.02, -1]);
  });
});
