// The paths of a quantity add up to its gradient, through the next layer and through the softmax.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { pathsThroughLayer, pathsThroughSoftmax } from '../../src/gradient/paths.ts';
import { randomNetworks } from './random-networks.ts';

const sum = (terms: readonly { readonly value: number }[]) => terms.reduce((total, { value }) => total + value, 0);
const size = (terms: readonly { readonly value: number }[]) =>
  terms.reduce((total, { value }) => total + Math.abs(value), 0);

const article: NetworkSpec = { ...ARTICLE, target: [0, 1] };

describe('paths through the next layer', () => {
  it('add up to ∂L/∂h of every hidden unit and ∂L/∂x of every input', () => {
    fc.assert(
      fc.property(randomNetworks(), (spec) => {
        const { gradients } = differentiate(spec);
        const below = [gradients.dLdx, ...gradients.dLdh.slice(0, -1)];
        below.forEach((row, l) => {
          row.forEach((value, unit) => {
            const paths = pathsThroughLayer(spec, gradients, l - 1, unit);
            expect(paths).toHaveLength(spec.layers[l]!.W.length);
            expect(Math.abs(sum(paths) - value)).toBeLessThanOrEqual(1e-14 * size(paths));
            for (const { local, upstream, value: term } of paths) expect(term).toBe(local * upstream);
          });
        });
      }),
    );
  });

  it('are none above the last layer', () => {
    expect(pathsThroughLayer(article, differentiate(article).gradients, 0, 0)).toEqual([]);
  });
});

describe('paths through the softmax', () => {
  it('add up to the error of every output, for any targets', () => {
    fc.assert(
      fc.property(randomNetworks({ losses: ['softmax-ce'] }), (spec) => {
        const { pass, gradients } = differentiate(spec);
        gradients.dLdh.at(-1)!.forEach((value, unit) => {
          const paths = pathsThroughSoftmax(pass, spec.target, unit);
          expect(Math.abs(sum(paths) - value)).toBeLessThanOrEqual(1e-14 * size(paths) + 1e-16);
          for (const { local, upstream, value: term } of paths) expect(term).toBeCloseTo(local * upstream, 12);
        });
      }),
    );
  });

  // With t = (0, 1) the one path through y₁ that a short derivation follows carries nothing.
  it('show what the single chain misses', () => {
    const { pass, gradients } = differentiate(article);
    const [own, other] = pathsThroughSoftmax(pass, article.target, 0);
    expect(own!.value).toBe(0);
    expect(other!.value).toBeCloseTo(gradients.dLdh[0]![0]!, 15);
    expect(gradients.dLdh[0]![0]).toBeCloseTo(pass.y![0]!, 15);
  });

  it('keep their digits where an output is nearly certain, and survive a probability of 0', () => {
    const certain: NetworkSpec = {
      ...article,
      layers: [{ W: [[40], [0]], b: null, activation: { name: 'identity' } }],
      x: [1],
      target: [1, 0],
    };
    const { pass, gradients } = differentiate(certain);
    expect(sum(pathsThroughSoftmax(pass, certain.target, 0))).toBe(gradients.dLdh[0]![0]);
    const impossible = { ...pass, y: [1, 0] };
    expect(pathsThroughSoftmax(impossible, [0, 1], 0).map(({ value }) => value)).toEqual([0, 1]);
    expect(pathsThroughSoftmax(impossible, [1, 0], 0)[1]!.upstream).toBe(0);
  });

  it('are none without a softmax', () => {
    const spec: NetworkSpec = { ...article, loss: 'half-sse' };
    expect(pathsThroughSoftmax(differentiate(spec).pass, spec.target, 0)).toEqual([]);
  });
});
