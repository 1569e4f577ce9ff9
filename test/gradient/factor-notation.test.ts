// The factors as formulas: of the loss where it is asked, of the paths below it, with this network's own symbols.

import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { errorWritten, inputWritten, slopeWritten } from '../../src/gradient/factor-notation.ts';
import { type LossName, lossNames, lossRule } from '../../src/gradient/losses.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';

const two: NetworkSpec = {
  ...ARTICLE,
  layers: [
    {
      W: [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      b: null,
      activation: { name: 'tanh' },
    },
    {
      W: [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      b: null,
      activation: { name: 'relu' },
    },
  ],
};

describe('the error', () => {
  it('is y − t, and (Σt)·y − t where the targets do not sum to 1', () => {
    expect(errorWritten(ARTICLE, 0, 0)).toEqual({ tex: 'y_{1}-t_{1}', plain: 'y₁ − t₁' });
    expect(errorWritten({ ...ARTICLE, target: [0.7, 0.6] }, 0, 1)).toEqual({
      tex: '(\\Sigma t)\\,y_{2}-t_{2}',
      plain: '(Σt)·y₂ − t₂',
    });
    expect(errorWritten({ ...ARTICLE, target: [0.7, 0.3] }, 0, 1).plain).toBe('y₂ − t₂');
  });

  it('carries the 1/n of a mean over several outputs', () => {
    expect(errorWritten({ ...ARTICLE, loss: 'mse' }, 0, 0).plain).toBe('(1/2)(2(h₁ − t₁))');
    expect(errorWritten({ ...ARTICLE, loss: 'half-sse' }, 0, 0).plain).toBe('h₁ − t₁');
  });

  it('is a sum over the paths in a hidden layer, shortened where there are many', () => {
    expect(errorWritten(two, 0, 1).plain).toBe('w⁽²⁾₁₂·∂L/∂z⁽²⁾₁ + w⁽²⁾₂₂·∂L/∂z⁽²⁾₂');
    const wide = { ...two, layers: [two.layers[0]!, { ...two.layers[1]!, W: [1, 2, 3, 4].map(() => [1, 2, 3, 4]) }] };
    expect(errorWritten(wide, 0, 0).plain).toBe('w⁽²⁾₁₁·∂L/∂z⁽²⁾₁ + … + w⁽²⁾₄₁·∂L/∂z⁽²⁾₄');
  });

  it('leaves no placeholder behind for any loss', () => {
    for (const loss of lossNames) {
      const { tex, plain } = errorWritten({ ...ARTICLE, loss }, 0, 1);
      expect(`${tex} ${plain}`, loss).not.toContain('@');
    }
  });
});

// The formula as printed, evaluated: what is shown must be what was computed.
const evaluated: Partial<Record<LossName, (h: number, t: number) => number>> = {
  'half-sse': (h, t) => h - t,
  mse: (h, t) => 2 * (h - t),
  l1: (h, t) => Math.sign(h - t),
  bce: (h, t) => (h - t) / (h * (1 - h)),
  'bce-logits': (h, t) => 1 / (1 + Math.exp(-h)) - t,
};

describe('the printed error', () => {
  it.each(Object.entries(evaluated))('of %s is the computed one', (loss, formula) => {
    const spec = { ...ARTICLE, loss: loss as LossName };
    const { pass, gradients } = differentiate(spec);
    const n = lossRule(spec.loss).reduction === 'mean' ? 2 : 1;
    pass.h[0]!.forEach((h, k) => {
      expect(gradients.dLdh[0]![k]).toBeCloseTo(formula(h, spec.target[k]!) / n, 13);
    });
  });
});

describe('slope and input', () => {
  it('name the activation, the layer and the unit', () => {
    expect(slopeWritten(ARTICLE, 0, 0).plain).toBe('σ′(z₁)');
    expect(slopeWritten(two, 1, 1)).toEqual({ tex: "\\mathrm{ReLU}'(z^{(2)}_{2})", plain: 'ReLU′(z⁽²⁾₂)' });
  });

  it('are x in the first layer and h of the layer before in others', () => {
    expect(inputWritten(ARTICLE, 0, 1)).toEqual({ tex: 'x_{2}', plain: 'x₂' });
    expect(inputWritten(two, 1, 2)).toEqual({ tex: 'h^{(1)}_{3}', plain: 'h⁽¹⁾₃' });
  });
});
