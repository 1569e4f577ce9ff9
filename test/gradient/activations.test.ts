// Every activation: its slope is the derivative of its value, and both stay finite however far out z is.

import { describe, expect, it } from 'vitest';
import {
  type ActivationName,
  activationNames,
  activationRule,
  activations,
  activationText,
  alphaOf,
  sigmoid,
} from '../../src/gradient/activations.ts';

const MODERATE = [-12, -4.3, -2.1, -1.7, -0.9, -0.35, -0.02, 0.015, 0.4, 0.85, 1.3, 2.2, 4.7, 9.5];
const EXTREME = [0, 1e-300, 5e-324, 1e-9, 40, 700, 710, 1e4, 1e100, 1e300].flatMap((z) => [z, -z]);

function at(name: ActivationName, z: number, alpha = alphaOf({ name })): { f: number; slope: number } {
  const rule = activationRule(name);
  const f = rule.f(z, alpha);
  return { f, slope: rule.slope(z, f, alpha) };
}

/** Five-point central difference: error h⁴f⁽⁵⁾/30. */
function difference(name: ActivationName, z: number, alpha: number): number {
  const h = 1e-3 * Math.max(1, Math.abs(z) / 4);
  const f = (x: number) => at(name, x, alpha).f;
  return (8 * (f(z + h) - f(z - h)) - (f(z + 2 * h) - f(z - 2 * h))) / (12 * h);
}

describe.each(activationNames)('%s', (name) => {
  const alphas = activationRule(name).alpha === undefined ? [0] : [activationRule(name).alpha!, 0.2, 1, -0.5];

  it.each(alphas)('has the slope that central differences see (α = %d)', (alpha) => {
    for (const z of MODERATE) {
      const { slope } = at(name, z, alpha);
      const allowed = 1e-9 * Math.abs(slope) + 1e-11;
      expect(Math.abs(slope - difference(name, z, alpha)) <= allowed, `at ${z}: ${slope}`).toBe(true);
    }
  });

  it('stays finite at extremes', () => {
    for (const z of EXTREME) {
      const { f, slope } = at(name, z);
      expect(Number.isFinite(f), `f(${z}) = ${f}`).toBe(true);
      expect(Number.isFinite(slope), `f′(${z}) = ${slope}`).toBe(true);
    }
  });

  it('answers a value that is no number with NaN, not with a number', () => {
    expect(at(name, Number.NaN).f + at(name, Number.NaN).slope).toBeNaN();
  });
});

describe('slopes far out keep their digits', () => {
  // True values by 40-digit arithmetic.
  it.each([
    ['sigmoid', 30, 9.357622968838423e-14],
    ['sigmoid', -30, 9.357622968838423e-14],
    ['sigmoid', 40, 4.248354255291589e-18],
    ['sigmoid', 700, 9.85967654375977e-305],
    ['tanh', 12, 1.510053817597626e-10],
    ['tanh', -20, 1.6993417021166355e-17],
    ['gelu-tanh', -5, -1.5463619875325946e-6],
    ['gelu', -6, -3.5468709453902015e-8],
    ['silu', -40, -1.6568581595637197e-16],
  ] as const)('%s′(%d)', (name, z, truth) => {
    expect(Math.abs(at(name, z).slope / truth - 1)).toBeLessThan(2e-14);
  });

  it('does not call the slope of a saturated sigmoid 0', () => {
    expect(at('sigmoid', 37).slope).toBeGreaterThan(0);
    expect(at('sigmoid', 37).slope).toBeCloseTo(at('sigmoid', -37).slope, 30);
  });
});

describe('what is used where the derivative does not exist', () => {
  it.each([
    ['relu', 0, 0],
    ['leaky-relu', 0, 0.01],
    ['elu', 0, 1],
    ['selu', 0, 1.7580993408473766],
    ['hardtanh', -1, 0],
    ['hardtanh', 1, 0],
  ] as const)('%s at %d: %d', (name, z, used) => {
    expect(at(name, z).slope).toBe(used);
    expect(activationRule(name).kinks).toContain(z);
  });

  it('is α for a leaky ReLU and an ELU with another α', () => {
    expect(at('leaky-relu', 0, 0.3).slope).toBe(0.3);
    expect(at('elu', 0, 0.3).slope).toBe(0.3);
  });

  it('names a kink only where the two sides differ', () => {
    for (const name of activationNames) {
      const alpha = 0.5;
      const jump = (z: number) => Math.abs(at(name, z + 1e-9, alpha).slope - at(name, z - 1e-9, alpha).slope);
      const candidates = [-1, 0, 1].filter((z) => jump(z) > 1e-3);
      expect(candidates, name).toEqual(activationRule(name).kinks ?? []);
    }
  });
});

describe('known values', () => {
  it('the sigmoid and its slope at 0 are ½ and ¼', () => {
    expect(at('sigmoid', 0)).toEqual({ f: 0.5, slope: 0.25 });
  });

  it('σ(z) + σ(−z) = 1', () => {
    for (const z of [0.1, 1, 5, 30]) expect(sigmoid(z) + sigmoid(-z)).toBeCloseTo(1, 15);
  });

  it('no slope of the sigmoid exceeds ¼, none of tanh or softsign 1', () => {
    for (let z = -20; z <= 20; z += 0.125) {
      expect(at('sigmoid', z).slope).toBeLessThanOrEqual(0.25);
      expect(at('tanh', z).slope).toBeLessThanOrEqual(1);
      expect(at('softsign', z).slope).toBeLessThanOrEqual(1);
    }
  });
});

describe('an activation as typed', () => {
  it('leaves the usual parameter out and shows another', () => {
    expect(activationText({ name: 'sigmoid' })).toBe('sigmoid');
    expect(activationText({ name: 'leaky-relu', alpha: 0.01 })).toBe('leaky-relu');
    expect(activationText({ name: 'leaky-relu', alpha: 0.2 })).toBe('leaky-relu(0.2)');
  });

  it('takes the default of the table where no parameter was given', () => {
    expect(alphaOf({ name: 'leaky-relu' })).toBe(activations['leaky-relu'].alpha);
    expect(alphaOf({ name: 'elu', alpha: 0 })).toBe(0);
  });
});
