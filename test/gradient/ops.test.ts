// Every scalar op: its local derivatives are what central differences see, and its conventions at edges.

import { describe, expect, it } from 'vitest';
import { type ActivationName, activationNames } from '../../src/gradient/activations.ts';
import { type BinaryName, isActivationName, ops, type ScalarName, unaryNames } from '../../src/gradient/ops.ts';
import { Tape } from '../../src/gradient/tape.ts';

type UnaryName = Exclude<ScalarName, BinaryName>;

const binaries = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'max',
  'min',
] as const satisfies readonly BinaryName[];
const unaries = ['negate', 'exp', 'log', 'sqrt', 'abs'] as const satisfies readonly UnaryName[];

function binaryAt(name: BinaryName, a: number, b: number) {
  const tape = new Tape();
  const [left, right] = [tape.leaf(a), tape.leaf(b)];
  const out = tape.binary(name, left, right);
  tape.backward(out);
  return { value: tape.value(out), byA: tape.gradient(left), byB: tape.gradient(right) };
}

function unaryAt(name: UnaryName, a: number) {
  const tape = new Tape();
  const slot = tape.leaf(a);
  const out = tape.unary(name, slot);
  tape.backward(out);
  return { value: tape.value(out), byA: tape.gradient(slot) };
}

function difference(f: (at: number) => number, at: number): number {
  const h = 1e-3 * Math.max(0.1, Math.abs(at));
  return (8 * (f(at + h) - f(at - h)) - (f(at + 2 * h) - f(at - 2 * h))) / (12 * h);
}

function expectDerivative(found: number, numeric: number): void {
  expect(Math.abs(found - numeric)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(numeric)));
}

describe('local derivatives', () => {
  it.each(binaries)('%s, by both inputs', (name) => {
    // A power of a negative base has no derivative by its exponent.
    const lefts = name === 'power' ? [0.3, 1.7, 4] : [-3.1, -0.4, 0.3, 1.7];
    for (const a of lefts) {
      for (const b of [-2.2, -0.6, 0.9, 2.5]) {
        const { byA, byB } = binaryAt(name, a, b);
        expectDerivative(
          byA,
          difference((x) => binaryAt(name, x, b).value, a),
        );
        expectDerivative(
          byB,
          difference((x) => binaryAt(name, a, x).value, b),
        );
      }
    }
  });

  it.each(unaries)('%s', (name) => {
    for (const a of name === 'log' || name === 'sqrt' ? [0.2, 1.3, 7] : [-2.5, -0.3, 0.8, 3]) {
      expectDerivative(
        unaryAt(name, a).byA,
        difference((x) => unaryAt(name, x).value, a),
      );
    }
  });
});

describe('edges', () => {
  it('max and min give half of a tie to each', () => {
    expect(binaryAt('max', 2, 2)).toEqual({ value: 2, byA: 0.5, byB: 0.5 });
    expect(binaryAt('min', 2, 2)).toEqual({ value: 2, byA: 0.5, byB: 0.5 });
    expect(binaryAt('max', 3, 2)).toEqual({ value: 3, byA: 1, byB: 0 });
    expect(binaryAt('min', 3, 2)).toEqual({ value: 2, byA: 0, byB: 1 });
  });

  it('|a| has slope 0 at 0', () => {
    expect(unaryAt('abs', 0).byA).toBe(0);
  });

  it('powers of 0 and powers 0', () => {
    expect(binaryAt('power', 0, 2)).toEqual({ value: 0, byA: 0, byB: 0 });
    expect(binaryAt('power', 0, 1).byA).toBe(1);
    expect(binaryAt('power', 5, 0).byA).toBe(0);
    expect(binaryAt('power', -2, 3)).toMatchObject({ value: -8, byA: 12 });
  });

  it('a quotient neither overflows nor vanishes in b²', () => {
    expect(binaryAt('divide', 1e300, 1e200).byB).toBeCloseTo(-1e-100, 110);
    expect(binaryAt('divide', 1e-300, 1e-200).byB).toBe(-(1e-300 / 1e-200) / 1e-200);
    expect(Number.isFinite(binaryAt('divide', 1e-300, 1e-200).byB)).toBe(true);
  });
});

describe('the names', () => {
  it('of single-number functions are the unary ops and every activation', () => {
    expect([...unaryNames].sort()).toEqual([...unaries, ...activationNames].sort());
    for (const name of unaryNames) expect(isActivationName(name) || Object.hasOwn(ops, name), name).toBe(true);
    expect(isActivationName('exp')).toBe(false);
    expect(isActivationName('sigmoid' satisfies ActivationName)).toBe(true);
  });

  it('cover every op of the table', () => {
    expect(Object.keys(ops).sort()).toEqual([...binaries, ...unaries, 'affine', 'loss'].sort());
  });
});
