// The numbers of the lesson on activations, by other routes: hyperbolic cosines, difference quotients, by hand.

import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/gradient/activations.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { byHand } from '../gradient/by-hand.ts';
import { labelsOf, numbersIn, quotient, read, rightLabel, valuesOf } from './reading.ts';

const height = (z: number) => 1 / (1 + Math.exp(-z));
const steepness = (z: number) => 1 / (4 * Math.cosh(z / 2) ** 2);

/** h and f′(z) of one unit: ∂L/∂z where L is its own output. */
function unit(name: ActivationName, z: number): { h: number; slope: number } {
  const activation = { name };
  const layers = [{ W: [[1]], b: null, activation }];
  const { loss, dLdz } = byHand({ layers, loss: 'output', x: [z], target: [1] });
  return { h: loss, slope: dLdz[0]![0]! };
}

describe('the sigmoid and its slope', () => {
  const places = valuesOf('activation', 1, 'z').map(Number);

  it.each(places)('at z = %d the page tells the slope and its share of the largest', (z) => {
    const { point, formula } = read('activation', 1, { z: String(z) });
    const slope = steepness(z);
    expect(quotient(height, z)).toBeCloseTo(slope, 9);
    const told = z === 0 ? [0, 0.25, 0.25] : [z, slope];
    expect(numbersIn(point).slice(0, told.length)).toEqual(told.map((value) => showNumber(value)));
    if (z !== 0) expect(numbersIn(point).slice(2)).toEqual([showNumber(100 * (slope / 0.25), 3), '0.25', '0']);
    expect(numbersIn(formula.plain).slice(-3)).toEqual(
      [height(z), height(-z), slope].map((value) => showNumber(value)),
    );
  });

  it.each(places)('at z = %d it asks one step further out, beside mistakes that are far from the truth', (z) => {
    const shown = read('activation', 1, { z: String(z) });
    const further = z < 0 ? z - 1 : z + 1;
    const h = height(further);
    const right = steepness(further);
    const wrong = [h, steepness(h), further * (1 - further)].filter((value) => Math.abs(value / right - 1) >= 0.05);
    const offered = [right, ...wrong];
    expect(labelsOf(shown)).toEqual(offered.map((value) => showNumber(value)));
    expect(rightLabel(shown)).toBe(showNumber(right));
    expect(shown.prediction.question).toContain(`z = ${showNumber(further)}`);
    expect(shown.prediction.question).toContain(showNumber(h));
    expect(wrong.includes(h)).toBe(z > -2);
  });

  it('nowhere is it steeper than at 0', () => {
    const elsewhere = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 100).filter((z) => z !== 0);
    expect(Math.max(...elsewhere.map(steepness))).toBeLessThan(0.25);
    expect(steepness(0)).toBe(0.25);
  });
});

describe('other activations beside it', () => {
  const states = valuesOf('activation', 2, 'f').flatMap((f) =>
    valuesOf('activation', 2, 'z').map((z) => [f as ActivationName, Number(z)] as const),
  );

  it.each(states)('%s at z = %d: both slopes, and how much more or less passes', (f, z) => {
    const { point, formula } = read('activation', 2, { f, z: String(z) });
    const [mine, other] = [steepness(z), unit(f, z).slope];
    const told = [z, other, mine].map((value) => showNumber(value));
    expect(numbersIn(point)).toEqual([...told, showNumber(Math.abs(other) / mine, 3)]);
    expect(point.includes('turned around')).toBe(other < 0);
    expect(numbersIn(formula.plain).at(-1)).toBe(showNumber(other));
  });

  it.each(states)('%s at z = %d: the right answer is the steeper one on the other side', (f, z) => {
    const shown = read('activation', 2, { f, z: String(z) });
    const there = unit(f, -z);
    const passes = Math.abs(quotient((at) => unit(f, at).h, -z));
    expect(passes).toBeCloseTo(Math.abs(there.slope), 8);
    expect(rightLabel(shown)).toBe(passes > steepness(-z) ? f : 'sigmoid');
    for (const { because } of shown.prediction.options) expect(because).toContain(showNumber(there.slope));
  });
});
