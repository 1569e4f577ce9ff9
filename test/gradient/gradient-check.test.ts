// The check itself: it passes right gradients whatever the sizes, notices a wrong digit, and says what it left out.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { seededChance } from '../../src/gradient/chance.ts';
import { checkGradients, PASS_BELOW } from '../../src/gradient/gradient-check.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { Gradients, NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { Quantity } from '../../src/gradient/notation.ts';
import { seededInput, seededLayer } from '../../src/gradient/seeded-network.ts';
import { randomNetworks } from './random-networks.ts';

const check = (spec: NetworkSpec, gradients: Gradients = differentiate(spec).gradients, budget?: number) =>
  checkGradients(spec, gradients, budget);

function withWeight(gradients: Gradients, at: readonly [l: number, k: number, j: number], value: number): Gradients {
  const dLdW = gradients.dLdW.map((rows) => rows.map((row) => [...row]));
  dLdW[at[0]]![at[1]]![at[2]] = value;
  return { ...gradients, dLdW };
}

describe('right gradients', () => {
  it('pass on random networks, with next to nothing left out', () => {
    let [compared, total] = [0, 0];
    fc.assert(
      fc.property(randomNetworks(), (spec) => {
        const result = check(spec);
        expect(result.passed, `worst ${result.worstRelativeError}`).toBe(true);
        compared += result.compared;
        total += result.total;
      }),
      { numRuns: 300 },
    );
    expect(compared / total).toBeGreaterThan(0.97);
  });

  // One step width cannot suit every input: 1e-5 on a weight moves z by 0.01 here.
  it.each([10, 100, 1000, 1e5])('pass for inputs of %d', (size) => {
    const W = ARTICLE.layers[0]!.W.map((row) => row.map((w) => w / size));
    const spec = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, W }], x: [1.5 * size, -0.5 * size] };
    expect(check(spec)).toMatchObject({ passed: true, compared: 6 });
  });

  it('pass where the second derivative jumps: softsign at 0, huber at its corner', () => {
    const half = [
      [0.5, -0.5],
      [0.3, 0.6],
    ];
    const softsign = {
      ...ARTICLE,
      layers: [{ ...ARTICLE.layers[0]!, W: half, activation: { name: 'softsign' } as const }],
    };
    expect(check({ ...softsign, x: [1, 1] })).toMatchObject({ passed: true, atKink: 0 });
    const huber = { ...softsign, layers: [{ ...softsign.layers[0]!, activation: { name: 'identity' } as const }] };
    expect(check({ ...huber, loss: 'huber', x: [1, 1], target: [1, 0.9] })).toMatchObject({ passed: true, atKink: 0 });
  });

  // Here D(ε) is too coarse at every ε that rounding allows, and D(ε/2) is too: only together do they agree.
  it('pass where the curve is steep and rounding forbids smaller steps', () => {
    const spec: NetworkSpec = {
      layers: [
        { W: [[0.01]], b: null, activation: { name: 'tanh' } },
        { W: [[0.93]], b: null, activation: { name: 'gelu' } },
      ],
      loss: 'bce-logits',
      x: [875],
      target: [1],
    };
    expect(check(spec)).toMatchObject({ passed: true, compared: 3 });
  });

  it('leave the network they were given alone', () => {
    const before = structuredClone(ARTICLE);
    check(ARTICLE);
    expect(ARTICLE).toEqual(before);
  });
});

describe('wrong gradients', () => {
  it('fail when any one entry of moderate size is off by 1e-5 of itself', () => {
    fc.assert(
      fc.property(randomNetworks({ depth: 2, losses: ['softmax-ce', 'half-sse', 'mse'] }), (drawn) => {
        const spec = {
          ...drawn,
          layers: drawn.layers.map((layer) => ({ ...layer, activation: { name: 'tanh' } as const })),
        };
        const { gradients } = differentiate(spec);
        gradients.dLdW.forEach((rows, l) => {
          rows.forEach((row, k) => {
            row.forEach((value, j) => {
              if (Math.abs(value) < 0.02) return;
              const wrong = check(spec, withWeight(gradients, [l, k, j], value * (1 + 1e-5)));
              expect(wrong.passed).toBe(false);
              expect(wrong.worstRelativeError).toBeGreaterThan(5e-6);
            });
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it.each(['dLdx', 'dLdb'] as const)('fail for %s too', (quantity) => {
    const spec = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, b: [0.1, 0.2] }] };
    const { gradients } = differentiate(spec);
    const [first, ...rest] = gradients[quantity].flat();
    const wrong = [first! * 1.0001, ...rest];
    expect(check(spec, { ...gradients, [quantity]: quantity === 'dLdx' ? wrong : [wrong] }).passed).toBe(false);
  });

  it('fail for a forgotten slope, a flipped sign and what is no number', () => {
    const { gradients } = differentiate(ARTICLE);
    const value = gradients.dLdW[0]![0]![0]!;
    for (const wrong of [value / 0.15868489749561465, -value, 0, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(check(ARTICLE, withWeight(gradients, [0, 0, 0], wrong)).passed, String(wrong)).toBe(false);
    }
    expect(check(ARTICLE, withWeight(gradients, [0, 0, 0], Number.NaN)).worstRelativeError).toBe(Infinity);
  });
});

describe('what cannot be compared', () => {
  it('is counted at a kink, and only that', () => {
    const relu = {
      ...ARTICLE.layers[0]!,
      W: [
        [0.5, -0.5],
        [0.3, 0.6],
      ],
      activation: { name: 'relu' } as const,
    };
    const result = check({ ...ARTICLE, layers: [relu], x: [1, 1] });
    // z₁ = 0 moves with w₁₁, w₁₂, x₁ and x₂; w₂₁ and w₂₂ do not touch it.
    expect(result).toMatchObject({ passed: true, atKink: 4, compared: 2, total: 6 });
  });

  it('is compared after all where a kink is near but not met', () => {
    const relu = {
      ...ARTICLE.layers[0]!,
      W: [
        [0.5, -0.499999],
        [0.3, 0.6],
      ],
      activation: { name: 'relu' } as const,
    };
    expect(check({ ...ARTICLE, layers: [relu], x: [1, 1] })).toMatchObject({ passed: true, atKink: 0, compared: 6 });
  });

  it('is counted where a loss of saturated outputs knows too few digits', () => {
    const spec: NetworkSpec = { ...ARTICLE, loss: 'bce', x: [22, -6], target: [0, 0] };
    const result = check(spec);
    expect(result.passed).toBe(true);
    expect(result.unresolved).toBeGreaterThan(0);
    expect(result.compared + result.unresolved).toBe(result.total);
  });

  it('is counted where the loss is infinite a step away', () => {
    const spec: NetworkSpec = {
      layers: [
        { W: [[2.9759, -1.7964, -1.7839]], b: null, activation: { name: 'silu' } },
        { W: [[-0.1]], b: null, activation: { name: 'sigmoid' } },
      ],
      loss: 'bce',
      x: [93.17, 24.66, -31.94],
      target: [1],
    };
    const saturated = { ...spec, layers: [spec.layers[0]!, { ...spec.layers[1]!, W: [[0.1267]] }], target: [0] };
    expect(check(spec)).toMatchObject({ passed: true, unresolved: 0 });
    expect(check(saturated)).toMatchObject({ passed: true, compared: 0 });
  });
});

describe('a large network', () => {
  const chance = seededChance(11);
  const layers = Array.from({ length: 64 }, () => seededLayer(32, 32, { name: 'tanh' }, chance));
  const spec: NetworkSpec = { layers, loss: 'softmax-ce', x: seededInput(32, chance), target: oneHot(32) };

  it('is sampled, the same sample each time, well within a second', () => {
    const { gradients } = differentiate(spec);
    const start = performance.now();
    const result = check(spec, gradients);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(result.passed).toBe(true);
    expect(result.total).toBe(64 * 32 * 32 + 32);
    expect(result.compared).toBeGreaterThanOrEqual(20);
    expect(result.compared).toBeLessThan(200);
    expect(check(spec, gradients)).toEqual(result);
  });

  it.each<Extract<Quantity, { input: number }>>([
    { kind: 'w', layer: 3, unit: 17, input: 30 },
    { kind: 'x', input: 31 },
  ])('is compared at %o when that was asked', (asked) => {
    const { gradients } = differentiate(spec);
    const wrong = structuredClone(gradients);
    const row = (asked.kind === 'w' ? wrong.dLdW[asked.layer]![asked.unit]! : wrong.dLdx) as number[];
    row[asked.input] = 1;
    expect(checkGradients(spec, wrong).passed).toBe(true);
    expect(checkGradients(spec, wrong, undefined, asked).passed).toBe(false);
  });

  it('is compared in more places when more may be spent', () => {
    const small: NetworkSpec = { ...spec, layers: layers.slice(0, 1) };
    const { gradients } = differentiate(small);
    const [few, all] = [check(small, gradients, 1), check(small, gradients, Infinity)];
    expect([few.compared + few.unresolved, all.compared]).toEqual([24, all.total]);
    expect(all.worstRelativeError).toBeLessThanOrEqual(PASS_BELOW);
  });
});

function oneHot(n: number): number[] {
  return Array.from({ length: n }, (_, k) => (k === 0 ? 1 : 0));
}
