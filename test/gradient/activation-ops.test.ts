// Layers are activated by loops, some of them of their own: bit for bit what the table says, for every activation.

import { describe, expect, it } from 'vitest';
import { activationNames, activationRule, alphaOf } from '../../src/gradient/activations.ts';
import { Tape } from '../../src/gradient/tape.ts';

const POINTS = [-1e4, -710, -40, -3, -1, -0.3, -0, 0, 1e-300, 0.2, 1, 1.9, 2.1, 5, 37, 700, 1e4, Number.NaN];

describe.each(activationNames)('%s over a layer', (name) => {
  it('gives the values and slopes of the table', () => {
    const alpha = alphaOf({ name });
    const { f, slope } = activationRule(name);
    const tape = new Tape();
    const z = tape.leaves(POINTS);
    const h = tape.activate(z, POINTS.length, { name });
    const weights = POINTS.map((_, k) => k + 1);
    tape.backward(tape.loss(h, tape.leaves(weights), POINTS.length, 'output'));
    POINTS.forEach((point, k) => {
      const value = f(point, alpha);
      expect(tape.value(h + k)).toBe(value);
      // + 0 as the gradient is added to 0, which makes −0 of it 0.
      expect(tape.gradient(z + k)).toBe(weights[k]! * slope(point, value, alpha) + 0);
    });
  });

  it('adds to the gradient of a z that goes elsewhere too', () => {
    const tape = new Tape();
    const z = tape.leaf(0.7);
    const h = tape.activate(z, 1, { name });
    tape.backward(tape.binary('add', tape.binary('multiply', z, tape.leaf(3)), h));
    const alpha = alphaOf({ name });
    const { f, slope } = activationRule(name);
    expect(tape.gradient(z)).toBe(slope(0.7, f(0.7, alpha), alpha) + 3);
  });
});
