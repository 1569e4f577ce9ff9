// Every loss: its gradient is the derivative of its value, and logits of 1000 overflow nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LossName, losses, lossNames, lossRule } from '../../src/gradient/losses.ts';

interface Found {
  readonly L: number;
  readonly dLdh: number[];
  readonly y: number[];
}

function lossOf(name: LossName, h: readonly number[], t: readonly number[], upstream = 1): Found {
  const n = h.length;
  const values = Float64Array.from([...h, ...t, ...h.map(() => 0)]);
  const gradients = new Float64Array(3 * n);
  const place = { h: 0, t: n, p: 2 * n, n };
  const L = lossRule(name).value(values, place);
  lossRule(name).gradient(values, gradients, place, upstream);
  return { L, dLdh: [...gradients.subarray(0, n)], y: [...values.subarray(2 * n)] };
}

function expectClose(found: number, truth: number, relative: number): void {
  const close = Math.abs(found - truth) <= relative * Math.abs(truth);
  expect(close, `${found} against ${truth}`).toBe(true);
}

describe.each(lossNames)('%s', (name) => {
  const inside = losses[name].softmax || !('domain' in losses[name]) ? 3 : 0.45;
  const centre = inside === 3 ? 0 : 0.5;
  const output = fc.noBias(fc.integer({ min: -999, max: 999 })).map((i) => centre + (inside * i) / 1000);
  const target = name === 'hinge' ? fc.constantFrom(-1, 1) : fc.constantFrom(0, 1, 0.3);

  it('has the gradient that central differences see', () => {
    const pairs = fc.array(fc.tuple(output, target), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const h = drawn.map(([value]) => value);
        const t = drawn.map(([, value]) => value);
        const { dLdh } = lossOf(name, h, t);
        const step = 3e-4;
        h.forEach((held, k) => {
          const bends = name === 'huber' ? Math.abs(Math.abs(held - t[k]!) - 1) : Infinity;
          fc.pre(Math.min(bends, lossRule(name).kinkDistance?.(held, t[k]!) ?? Infinity) > 3 * step);
          const L = (by: number) => lossOf(name, h.with(k, held + by * step), t).L;
          const numeric = (8 * (L(1) - L(-1)) - (L(2) - L(-2))) / (12 * step);
          expect(Math.abs(dLdh[k]! - numeric)).toBeLessThanOrEqual(1e-7 * Math.abs(numeric) + 1e-9);
        });
      }),
    );
  });

  it('adds its gradient, times what comes from above, to what is there', () => {
    const [h, t] = [[0.4, 0.6], name === 'hinge' ? [1, -1] : [1, 0]];
    const values = Float64Array.from([...h, ...t, 0, 0]);
    const place = { h: 0, t: 2, p: 4, n: 2 };
    lossRule(name).value(values, place);
    const gradients = Float64Array.from([10, 20, 0, 0, 0, 0]);
    lossRule(name).gradient(values, gradients, place, 3);
    const { dLdh } = lossOf(name, h, t);
    expect(gradients[0]).toBeCloseTo(10 + 3 * dLdh[0]!, 12);
    expect(gradients[1]).toBeCloseTo(20 + 3 * dLdh[1]!, 12);
  });
});

describe('softmax cross entropy', () => {
  it('is exact where the exponentials alone would overflow or vanish', () => {
    expect(lossOf('softmax-ce', [1000, 0], [1, 0]).L).toBe(0);
    expect(lossOf('softmax-ce', [1000, 0], [0, 1])).toMatchObject({ L: 1000, dLdh: [1, -1], y: [1, 0] });
    expect(lossOf('softmax-ce', [-1000, -1000], [1, 0]).L).toBeCloseTo(Math.LN2, 15);
  });

  it('keeps its digits where the right answer is nearly certain', () => {
    const { L, dLdh } = lossOf('softmax-ce', [40, 0], [1, 0]);
    expectClose(L, 4.248354255291589e-18, 1e-15);
    expectClose(dLdh[0]!, -4.248354255291589e-18, 1e-15);
    expectClose(dLdh[1]!, 4.248354255291589e-18, 1e-15);
  });

  it('does not change when all logits move together', () => {
    const [here, there] = [
      lossOf('softmax-ce', [1, 2, 3], [0, 1, 0]),
      lossOf('softmax-ce', [501, 502, 503], [0, 1, 0]),
    ];
    expect(there).toEqual(here);
  });

  it('has the gradient (Σt)·y − t where the targets do not sum to 1', () => {
    const t = [0.5, 0.9, 0];
    const { dLdh, y } = lossOf('softmax-ce', [0.3, -1, 2], t);
    dLdh.forEach((gradient, k) => {
      expect(gradient).toBeCloseTo(1.4 * y[k]! - t[k]!, 14);
    });
  });

  it('is no number where a logit is infinite', () => {
    const { L, y } = lossOf('softmax-ce', [Number.POSITIVE_INFINITY, 0], [0, 1]);
    expect([L, y[0]]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
  });

  it('does not let an impossible class spoil the others', () => {
    const { L, dLdh } = lossOf('softmax-ce', [0, Number.NEGATIVE_INFINITY], [1, 0]);
    expect(L).toBe(0);
    expect(dLdh.every(Number.isFinite)).toBe(true);
  });
});

describe('the other losses at their edges', () => {
  it('binary cross entropy from logits is finite and right at ±1000 and keeps small values', () => {
    expect(lossOf('bce-logits', [1000], [0]).L).toBe(1000);
    expect(lossOf('bce-logits', [-1000], [1]).L).toBe(1000);
    expect(lossOf('bce-logits', [1000], [1]).L).toBe(0);
    expectClose(lossOf('bce-logits', [40], [1]).L, 4.248354255291589e-18, 1e-15);
    expectClose(lossOf('bce-logits', [40], [1]).dLdh[0]!, -4.248354255291589e-18, 1e-15);
  });

  it('binary cross entropy of a certain right answer is 0, of a certain wrong one infinite', () => {
    expect(lossOf('bce', [1, 0], [1, 0]).L).toBe(0);
    expect(lossOf('bce', [0], [1]).L).toBe(Number.POSITIVE_INFINITY);
  });

  it('l1 and hinge use 0 at their kink', () => {
    expect(lossOf('l1', [2], [2]).dLdh).toEqual([0]);
    expect(Math.abs(lossOf('hinge', [1], [1]).dLdh[0]!)).toBe(0);
    expect(lossRule('l1').kinkDistance!(2, 2)).toBe(0);
    expect(lossRule('hinge').kinkDistance!(-1, -1)).toBe(0);
  });

  it('huber meets its straight part without a jump', () => {
    const just = 1 - 2 ** -53;
    expect(lossOf('huber', [1], [0]).L).toBeCloseTo(lossOf('huber', [just], [0]).L, 15);
    expect(lossOf('huber', [-5], [0])).toMatchObject({ L: 4.5, dLdh: [-1] });
  });

  it('say what they do with several outputs', () => {
    for (const name of lossNames) {
      if (losses[name].softmax) continue;
      const t = name === 'hinge' ? 1 : 0.3;
      const [one, two] = [lossOf(name, [0.6], [t]).L, lossOf(name, [0.6, 0.6], [t, t]).L];
      expect(two, name).toBeCloseTo(losses[name].reduction === 'sum' ? 2 * one : one, 14);
    }
  });
});
