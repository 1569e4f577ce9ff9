// Names of quantities: whatever is shown can be typed back, and what cannot be meant is told apart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, type Quantity, readQuantity, subscript, symbolOf, texOf } from '../../src/gradient/notation.ts';

const WIDEST = 32;
const DEEPEST = 64;

const networks = fc.array(fc.integer({ min: 1, max: WIDEST }), { minLength: 2, maxLength: DEEPEST + 1 });

/** A network and one of its quantities. */
const asked = networks.chain((widths) => {
  const below = (n: number) => fc.integer({ min: 0, max: n - 1 });
  const layer = below(widths.length - 1);
  const x = below(widths[0]!).map((input): Quantity => ({ kind: 'x', input }));
  const unit = layer.chain((l) =>
    fc.record({ kind: fc.constantFrom('b', 'z', 'h'), layer: fc.constant(l), unit: below(widths[l + 1]!) }),
  );
  const w = layer.chain((l) =>
    fc.record({
      kind: fc.constant('w'),
      layer: fc.constant(l),
      unit: below(widths[l + 1]!),
      input: below(widths[l]!),
    }),
  );
  return fc.record({ widths: fc.constant(widths), quantity: fc.oneof(x, unit, w) as fc.Arbitrary<Quantity> });
});

describe('what is shown can be typed back', () => {
  it.each([
    ['nameOf', nameOf],
    ['symbolOf', symbolOf],
    ['texOf', texOf],
  ] as const)('%s', (_name, show) => {
    fc.assert(
      fc.property(asked, ({ widths, quantity }) => {
        const text = show(quantity, widths.length - 1);
        expect(readQuantity(text, widths), text).toEqual({ ok: true, quantity });
      }),
      { numRuns: 2000 },
    );
  });

  it('every quantity of one network has a name of its own', () => {
    const widths = [12, 11, 3];
    const names = widths.slice(1).flatMap((units, layer) =>
      Array.from({ length: units * widths[layer]! }, (_, i): Quantity => {
        return { kind: 'w', layer, unit: Math.floor(i / widths[layer]!), input: i % widths[layer]! };
      }).map((quantity) => nameOf(quantity, 2)),
    );
    expect(new Set(names).size).toBe(12 * 11 + 11 * 3);
  });
});

describe('the forms people type', () => {
  const w: Quantity = { kind: 'w', layer: 0, unit: 1, input: 0 };

  it.each(['w21', 'W21', 'w₂₁', 'w_21', 'w_{21}', 'w_{2,1}', 'w2,1', 'w[2][1]', 'w1_21', 'w1_2_1', 'ｗ２１', ' w21 '])(
    '%s is the weight into unit 2 from input 1',
    (text) => {
      expect(readQuantity(text, [2, 2])).toEqual({ ok: true, quantity: w });
    },
  );

  it.each(['w2_31', 'w⁽²⁾₃₁', 'w^{(2)}_{31}', 'w^(2)_31', 'w(2)31', 'w2[3][1]'])('%s is in layer 2', (text) => {
    expect(readQuantity(text, [2, 3, 3])).toEqual({ ok: true, quantity: { kind: 'w', layer: 1, unit: 2, input: 0 } });
  });

  it.each([
    ['x2', { kind: 'x', input: 1 }],
    ['x₂', { kind: 'x', input: 1 }],
    ['b1', { kind: 'b', layer: 0, unit: 0 }],
    ['z12', { kind: 'z', layer: 0, unit: 11 }],
    ['h_3', { kind: 'h', layer: 0, unit: 2 }],
  ] as const)('%s', (text, quantity) => {
    expect(readQuantity(text, [2, 12])).toEqual({ ok: true, quantity });
  });
});

describe('what cannot be meant', () => {
  it.each(['', 'w', 'w1', 'loss', 'y1', 'w111', 'w1_2', 'x1_1', 'w11+w12', 'w-1', '11', 'b', '∂L/∂w11', 'x2[1]'])(
    '%j is no name',
    (text) => {
      expect(readQuantity(text, [2, 2])).toEqual({ ok: false, problem: 'not-a-name' });
    },
  );

  it.each(['w11', 'b1', 'z2', 'h1'])('%s needs its layer where there are several', (text) => {
    expect(readQuantity(text, [2, 3, 2])).toEqual({ ok: false, problem: 'needs-layer' });
  });

  it.each(['w31', 'w13', 'w01', 'w10', 'x3', 'x0', 'b3', 'h9999', 'w2_11', 'w0_11'])('%s is outside a 2-2', (text) => {
    expect(readQuantity(text, [2, 2])).toEqual({ ok: false, problem: 'outside' });
  });

  it('ends quickly for hostile text', () => {
    for (const text of ['w'.repeat(8000), `w${'1'.repeat(8000)}`, `w${'{'.repeat(8000)}`, `w1${'_1'.repeat(4000)}`]) {
      const start = performance.now();
      expect(readQuantity(text, [2, 2]).ok).toBe(false);
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});

describe('how they look', () => {
  it('one layer, several layers, wide layers', () => {
    const w = (layer: number, unit: number, input: number): Quantity => ({ kind: 'w', layer, unit, input });
    expect([nameOf(w(0, 0, 1), 1), symbolOf(w(0, 0, 1), 1), texOf(w(0, 0, 1), 1)]).toEqual(['w12', 'w₁₂', 'w_{12}']);
    expect([nameOf(w(1, 2, 0), 2), symbolOf(w(1, 2, 0), 2), texOf(w(1, 2, 0), 2)]).toEqual([
      'w2_31',
      'w⁽²⁾₃₁',
      'w^{(2)}_{31}',
    ]);
    expect([nameOf(w(1, 10, 11), 2), symbolOf(w(1, 10, 11), 2), texOf(w(1, 10, 11), 2)]).toEqual([
      'w2_11_12',
      'w⁽²⁾₁₁,₁₂',
      'w^{(2)}_{11,12}',
    ]);
    expect(subscript(2031)).toBe('₂₀₃₁');
  });
});
