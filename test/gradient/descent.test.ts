// A descent step moves every weight and every bias there is, nothing else, and downhill.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterStep, descend } from '../../src/gradient/descent.ts';
import { differentiate, RecordedNetwork } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { randomNetworks } from './random-networks.ts';

const spec: NetworkSpec = {
  layers: [
    {
      W: [
        [0.8, -0.4],
        [0.3, 0.6],
      ],
      b: [0.1, -0.2],
      activation: { name: 'tanh' },
    },
    { W: [[1, -1]], b: null, activation: { name: 'sigmoid' } },
  ],
  loss: 'half-sse',
  x: [1.5, -0.5],
  target: [0],
};

describe('afterStep', () => {
  it('moves W and b by −η·gradient and leaves an absent b absent', () => {
    const here = differentiate(spec);
    const after = afterStep(spec, here, 0.5);
    const { dLdW, dLdb } = here.gradients;
    expect(after.layers[0]!.W[1]![0]).toBe(0.3 - 0.5 * dLdW[0]![1]![0]!);
    expect(after.layers[0]!.b![1]).toBe(-0.2 - 0.5 * dLdb[0]![1]!);
    expect(after.layers[1]!.W[0]![1]).toBe(-1 - 0.5 * dLdW[1]![0]![1]!);
    expect(after.layers[1]!.b).toBeNull();
    expect(dLdb[1]![0]).not.toBe(0);
  });

  it('changes neither the network it was given nor its example', () => {
    const before = structuredClone(spec);
    const after = afterStep(spec, differentiate(spec), 0.5);
    expect(spec).toEqual(before);
    expect([after.x, after.target, after.loss]).toEqual([spec.x, spec.target, spec.loss]);
    expect(after.layers.map((layer) => layer.activation)).toEqual(spec.layers.map((layer) => layer.activation));
  });

  it('stays where it is at rate 0', () => {
    expect(afterStep(spec, differentiate(spec), 0)).toEqual(spec);
  });

  it('gives 0, never −0, and does not hide what is no number', () => {
    const flat = { ...spec, layers: [{ ...spec.layers[1]!, W: [[0, 0]], b: [0] }] };
    const gradients = { dLdz: [[0]], dLdh: [[0]], dLdW: [[[0, Number.NaN]]], dLdb: [[0]], dLdx: [0, 0] };
    const after = afterStep(flat, { gradients }, 1).layers[0]!;
    expect(after.W[0]![0]).toBe(0);
    expect(after.W[0]![1]).toBeNaN();
    expect(after.b).toEqual([0]);
  });

  it('lowers the loss by about η‖g‖² for a small rate', () => {
    fc.assert(
      fc.property(randomNetworks({ losses: ['softmax-ce', 'half-sse', 'mse', 'bce-logits'] }), (drawn) => {
        const smooth = (layer: NetworkSpec['layers'][0]) => ({ ...layer, activation: { name: 'tanh' as const } });
        const network = { ...drawn, layers: drawn.layers.map(smooth) };
        const here = differentiate(network);
        const { dLdW, dLdb } = here.gradients;
        const moved = [...dLdW.flat(2), ...dLdb.flatMap((row, l) => (network.layers[l]!.b ? row : []))];
        const square = moved.reduce((sum, g) => sum + g * g, 0);
        const rate = 1e-5 / Math.max(1, square);
        const drop = here.pass.loss - differentiate(afterStep(network, here, rate)).pass.loss;
        expect(Math.abs(drop - rate * square)).toBeLessThanOrEqual(
          2e-3 * rate * square + 1e-15 + 1e-14 * here.pass.loss,
        );
      }),
    );
  });
});

describe('descend', () => {
  it('takes the same steps in place, many times over', () => {
    const network = new RecordedNetwork(spec);
    let at = spec;
    for (let step = 0; step < 20; step++) {
      network.run();
      descend(network, 0.3);
      at = afterStep(at, differentiate(at), 0.3);
    }
    expect(network.forward()).toBe(differentiate(at).pass.loss);
    expect(network.forward()).toBeLessThan(differentiate(spec).pass.loss / 5);
    expect(network.spec).toEqual(spec);
  });
});
