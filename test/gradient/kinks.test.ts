// Points without a derivative are reported where they are met exactly, and an overflow where it began.

import { describe, expect, it } from 'vitest';
import type { Activation } from '../../src/gradient/activations.ts';
import { firstNotFinite, kinksMet, kinksOf } from '../../src/gradient/kinks.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';

const network = (activation: Activation, more: Partial<NetworkSpec> = {}): NetworkSpec => ({
  layers: [
    {
      W: [
        [0.5, -0.5],
        [1, 1],
      ],
      b: null,
      activation,
    },
  ],
  loss: 'half-sse',
  x: [1, 1],
  target: [1, 1],
  ...more,
});

const met = (spec: NetworkSpec) => kinksMet(spec, differentiate(spec).pass);

describe('kinks', () => {
  it('of an activation are found where z is exactly there, with the slope used', () => {
    expect(met(network({ name: 'relu' }))).toEqual([{ layer: 0, unit: 0, of: 'relu', used: 0 }]);
    expect(met(network({ name: 'leaky-relu', alpha: 0.3 }))).toEqual([
      { layer: 0, unit: 0, of: 'leaky-relu', used: 0.3 },
    ]);
    expect(met(network({ name: 'elu', alpha: 0.3 }))).toMatchObject([{ unit: 0, used: 0.3 }]);
    expect(met(network({ name: 'hardtanh' }, { x: [1, 0] }))).toEqual([{ layer: 0, unit: 1, of: 'hardtanh', used: 0 }]);
  });

  it('are not invented beside the point, nor where z is −0 lost', () => {
    expect(met(network({ name: 'relu' }, { x: [1, 1 + 1e-15] }))).toEqual([]);
    expect(met(network({ name: 'relu' }, { x: [-0, -0] }))).toHaveLength(2);
  });

  it('do not exist for smooth functions or where α = 1 joins both sides', () => {
    for (const activation of [{ name: 'sigmoid' }, { name: 'softsign' }, { name: 'elu' }] as const) {
      expect(met(network(activation))).toEqual([]);
    }
    expect(kinksOf({ name: 'leaky-relu', alpha: 1 })).toEqual([]);
    expect(kinksOf({ name: 'leaky-relu' })).toEqual([0]);
    expect(kinksOf({ name: 'selu' })).toEqual([0]);
  });

  it('of the loss have layer −1', () => {
    const atTarget = network({ name: 'identity' }, { loss: 'l1', target: [0, 1] });
    expect(met(atTarget)).toEqual([{ layer: -1, unit: 0, of: 'l1', used: 0 }]);
    const onMargin = network({ name: 'identity' }, { loss: 'hinge', x: [0.5, 0.5], target: [1, 1] });
    expect(met(onMargin)).toEqual([{ layer: -1, unit: 1, of: 'hinge', used: 0 }]);
  });
});

describe('the first value that is not finite', () => {
  const lost = (spec: NetworkSpec) => firstNotFinite(differentiate(spec).pass);

  it('is none in an ordinary pass', () => {
    expect(lost(network({ name: 'tanh' }))).toBeUndefined();
  });

  it('is where a sum overflowed', () => {
    expect(lost(network({ name: 'tanh' }, { x: [1e308, 1e308] }))).toEqual({ quantity: 'z', layer: 0, unit: 1 });
  });

  it('is where an activation overflowed, not what follows from it', () => {
    const steep: NetworkSpec = {
      ...network({ name: 'identity' }),
      layers: [
        { W: [[1, 0]], b: null, activation: { name: 'leaky-relu', alpha: 100 } },
        { W: [[1]], b: null, activation: { name: 'tanh' } },
      ],
      x: [-1e307, 0],
      target: [0],
    };
    expect(lost(steep)).toEqual({ quantity: 'h', layer: 0, unit: 0 });
  });

  it('is the loss where its outputs are outside its domain', () => {
    expect(lost(network({ name: 'identity' }, { loss: 'bce' }))).toEqual({ quantity: 'loss', layer: -1, unit: 0 });
  });
});
