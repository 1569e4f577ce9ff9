// A network on the tape: shapes are checked, factors multiply to the gradient, recording and rebuilding agree.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { ARTICLE } from '../../src/gradient/article.ts';
import {
  differentiate,
  factorsOf,
  gradientsOf,
  passOf,
  RecordedNetwork,
  slopeOf,
  weightIndexes,
} from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { randomNetworks } from './random-networks.ts';

describe('the article’s network', () => {
  it('has the gradient of the article at its reference point', () => {
    expect(differentiate(ARTICLE).gradients.dLdW[0]![0]![0]).toBeCloseTo(-0.10335038363790945, 16);
  });

  it('gives the gradient of a bias that is not there: what one would feel', () => {
    const { gradients } = differentiate(ARTICLE);
    const biased = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, b: [0, 0] }] };
    expect(gradients.dLdb).toEqual(differentiate(biased).gradients.dLdb);
    expect(gradients.dLdb[0]![0]).not.toBe(0);
  });
});

describe('factors', () => {
  it('error · slope · input is the gradient of every weight', () => {
    fc.assert(
      fc.property(randomNetworks(), (spec) => {
        const done = differentiate(spec);
        for (const at of weightIndexes(spec)) {
          const { factors, value } = factorsOf(spec, done, at);
          const product = factors.error * factors.slope * factors.input;
          expect(Math.abs(product - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value));
        }
      }),
    );
  });

  it('are listed for every weight once, layer by layer, row by row', () => {
    const two = { W: [[1, 2, 3]], b: null, activation: { name: 'tanh' } } as const;
    const spec: NetworkSpec = { ...ARTICLE, layers: [two, { ...two, W: [[1], [2]] }], x: [1, 2, 3] };
    expect(weightIndexes(spec).map(({ layer, unit, input }) => `${layer}${unit}${input}`)).toEqual([
      '000',
      '001',
      '002',
      '100',
      '110',
    ]);
  });

  it('use the convention of the activation at a kink', () => {
    const spec: NetworkSpec = {
      ...ARTICLE,
      layers: [{ ...ARTICLE.layers[0]!, activation: { name: 'relu' } }],
      x: [0, 0],
    };
    expect(slopeOf(spec, differentiate(spec).pass, 0, 0)).toBe(0);
  });
});

describe('recording', () => {
  it('gives bit for bit what rebuilding gives, also after weights, input and target changed', () => {
    fc.assert(
      fc.property(randomNetworks(), fc.infiniteStream(fc.noBias(fc.integer({ min: 1, max: 999 }))), (spec, stream) => {
        const next = () => stream.next().value / 1000;
        const network = new RecordedNetwork(spec);
        const layers = spec.layers.map((layer) => ({ ...layer, W: layer.W.map((row) => row.map(next)) }));
        const changed = { ...spec, layers, x: spec.x.map(next), target: spec.target.map((t) => t) };
        const { values } = network.tape;
        values.set(changed.x, network.x);
        network.layers.forEach(({ W }, l) => {
          values.set(layers[l]!.W.flat(), W);
        });
        const loss = network.run();
        const fresh = differentiate(changed);
        expect(loss).toBe(fresh.pass.loss);
        expect(passOf(network)).toEqual(fresh.pass);
        expect(gradientsOf(network)).toEqual(fresh.gradients);
      }),
    );
  });

  it('does not disturb an earlier result when the next network is differentiated', () => {
    const first = differentiate(ARTICLE);
    const kept = structuredClone(first);
    differentiate({ ...ARTICLE, x: [9, 9] });
    expect(first).toEqual(kept);
  });

  it('shows no −0 where a value vanished from below', () => {
    const spec: NetworkSpec = {
      ...ARTICLE,
      layers: [{ ...ARTICLE.layers[0]!, activation: { name: 'silu' } }],
      x: [-1e5, -1e5],
    };
    expect(Object.is(differentiate(spec).pass.h[0]![1], 0)).toBe(true);
  });

  it('shows no −0 among gradients', () => {
    const spec: NetworkSpec = {
      ...ARTICLE,
      loss: 'half-sse',
      layers: [{ ...ARTICLE.layers[0]!, activation: { name: 'relu' } }],
      x: [-1, -1],
    };
    for (const value of Object.values(differentiate(spec).gradients).flat(3) as number[]) {
      expect(Object.is(value, -0)).toBe(false);
    }
  });
});

describe('arrays that do not fit together', () => {
  const layer = ARTICLE.layers[0]!;

  it.each([
    ['no layer', { layers: [] }],
    ['a row too short', { layers: [{ ...layer, W: [[1, 2], [3]] }] }],
    ['an input too many', { x: [1, 2, 3] }],
    ['a bias missing', { layers: [{ ...layer, b: [1] }] }],
    ['a target missing', { target: [1] }],
    ['a second layer that expects other inputs', { layers: [layer, { ...layer, W: [[1, 2, 3]] }], target: [1] }],
  ] satisfies [string, Partial<NetworkSpec>][])('%s', (_what, wrong) => {
    expect(() => differentiate({ ...ARTICLE, ...wrong })).toThrow(ShapeError);
  });
});
