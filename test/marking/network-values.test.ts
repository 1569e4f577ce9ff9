// Names of a network's formula: what each is worth, in each way of writing it, and partial derivatives beside differences.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { readFormula } from '../../src/gradient/formula.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { nameOf, type Quantity, symbolOf, texOf } from '../../src/gradient/notation.ts';
import { valuesAt } from '../../src/marking/manifold.ts';
import { networkVocabulary } from '../../src/marking/network-names.ts';
import { randomNetworks } from '../gradient/random-networks.ts';

function value(text: string, spec: NetworkSpec): number | string {
  const vocabulary = networkVocabulary(spec);
  const read = readFormula(text, vocabulary);
  return read.ok ? evaluate(read.tree, valuesAt(spec), vocabulary.functions) : read.problem;
}

const weights = (units: number, inputs: number, start: number) =>
  Array.from({ length: units }, (_, k) => Array.from({ length: inputs }, (_, j) => start + 0.13 * k - 0.29 * j));

const deep: NetworkSpec = {
  layers: [
    { W: weights(3, 2, 0.5), b: [0.1, -0.2, 0.3], activation: { name: 'tanh' } },
    { W: weights(2, 3, -0.4), b: null, activation: { name: 'leaky-relu', alpha: 0.2 } },
  ],
  loss: 'softmax-ce',
  x: [1.2, -0.7],
  target: [1, 0],
};
const netE: NetworkSpec = {
  ...deep,
  layers: [deep.layers[0]!, { ...deep.layers[1]!, activation: { name: 'identity' } }],
};
const wide: NetworkSpec = {
  layers: [{ W: weights(11, 12, 0.1), b: null, activation: { name: 'sigmoid' } }],
  loss: 'half-sse',
  x: Array.from({ length: 12 }, (_, j) => 0.1 * (j + 1)),
  target: Array.from({ length: 11 }, () => 0.5),
};
const single: NetworkSpec = {
  layers: [{ W: [[0.7]], b: [0.1], activation: { name: 'sigmoid' } }],
  loss: 'half-sse',
  x: [1.5],
  target: [1],
};

describe('each name, in each way of writing it', () => {
  const { pass } = differentiate(ARTICLE);
  const deepPass = differentiate(deep).pass;
  test.each<[string[], NetworkSpec, number | undefined]>([
    [['x1', 'X1', 'x₁', 'x_1'], ARTICLE, 1.5],
    [['w12', 'W12', 'w₁₂', 'w1_12', 'w⁽¹⁾₁₂', 'w[1][2]', 'w_{1,2}'], ARTICLE, -0.4],
    [['b2'], ARTICLE, 0],
    [['z1'], ARTICLE, pass.z[0]![0]],
    [['h2', 'a2', 'o2'], ARTICLE, pass.h[0]![1]],
    [['y1', 'ŷ₁', 'p1'], ARTICLE, pass.y![0]],
    [['t1'], ARTICLE, 1],
    [['L', 'loss'], ARTICLE, pass.loss],
    [['η', 'eta'], ARTICLE, 0.1],
    [['w1_31', 'w⁽¹⁾₃₁', 'w^{(1)}_{31}', 'w^(1)_31', 'w_{31}^{(1)}', 'w1[3][1]'], deep, 0.5 + 2 * 0.13],
    [['w2_23', 'V23', 'V₂₃', 'V_{2,3}'], deep, -0.4 + 0.13 - 2 * 0.29],
    [['h1_3', 'a1_3', 'h⁽¹⁾₃'], deep, deepPass.h[0]![2]],
    [['z2_1', 'z⁽²⁾₁'], deep, deepPass.z[1]![0]],
    [['o2', 'h2_2', 'a⁽²⁾₂'], deep, deepPass.h[1]![1]],
    [['b1_2'], deep, -0.2],
    [['b2_2'], deep, 0],
    [['α', 'alpha'], deep, 0.2],
    [['w11', 'w1_11'], netE, 0.5],
    [['V21', 'w2_21'], netE, -0.4 + 0.13],
    [['h3', 'h1_3'], netE, differentiate(netE).pass.h[0]![2]],
    [['o1', 'z2_1'], netE, differentiate(netE).pass.h[1]![0]],
    [['w1_10_12', 'w₁₀,₁₂', 'w_{10,12}', 'w10,12', 'w[10][12]'], wide, 0.1 + 9 * 0.13 - 11 * 0.29],
    [['x12'], wide, 1.2000000000000002],
    [['y11', 'h11'], wide, differentiate(wide).pass.h[0]![10]],
    [['x', 'x1'], single, 1.5],
    [['w', 'w11'], single, 0.7],
    [['b'], single, 0.1],
    [['y', 'h', 'y1'], single, differentiate(single).pass.h[0]![0]],
  ])('%j', (texts, spec, expected) => {
    for (const text of texts) expect(value(text, spec), text).toBeCloseTo(expected!, 14);
  });
});

describe('names that mean nothing here', () => {
  test.each([
    ['w11', deep, 'needs-layer'],
    ['h1', deep, 'needs-layer'],
    ['z3', deep, 'needs-layer'],
    ['w2_33', deep, 'unknown-symbol'],
    ['V33', deep, 'unknown-symbol'],
    ['x3', ARTICLE, 'unknown-symbol'],
    ['V11', ARTICLE, 'unknown-symbol'],
    ['α', ARTICLE, 'unknown-symbol'],
    ['o1', wide, 'unknown-symbol'],
    ['w3_11', deep, 'unknown-symbol'],
    ['t3', ARTICLE, 'unknown-symbol'],
  ])('%s', (text, spec, problem) => {
    expect(value(text, spec)).toBe(problem);
  });
});

describe('functions of the network', () => {
  test('leaky ReLU has its own α', () => {
    expect(value('LReLU(0-3)', deep)).toBeCloseTo(-0.6, 14);
    expect(value("leakyrelu'(0-3)", deep)).toBe(0.2);
  });

  test('f is the activation where there is one kind, and no name where there are two', () => {
    expect(value("f'(z1)", ARTICLE)).toBeCloseTo(value('h1(1-h1)', ARTICLE) as number, 14);
    expect(value("f'(z1)", netE)).toBeCloseTo(value('1-h1²', netE) as number, 14);
    expect(value('f(x1)', deep)).toBe('unknown-symbol');
  });

  test('with two α there is no one leaky ReLU', () => {
    const two = deep.layers.map((layer, l) => ({
      ...layer,
      activation: { name: 'leaky-relu' as const, alpha: 0.1 * (l + 1) },
    }));
    expect(value('leakyrelu(x1)', { ...deep, layers: two })).toBe('unknown-symbol');
    expect(value('α', { ...deep, layers: two })).toBe('unknown-symbol');
  });
});

test('whatever notation shows can be typed into a formula', () => {
  const asked = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 4 }).chain((widths) =>
    fc.integer({ min: 0, max: widths.length - 2 }).chain((layer) =>
      fc.record({
        widths: fc.constant(widths),
        layer: fc.constant(layer),
        unit: fc.integer({ min: 0, max: widths[layer + 1]! - 1 }),
        input: fc.integer({ min: 0, max: widths[layer]! - 1 }),
        kind: fc.constantFrom('w', 'b', 'z', 'h'),
      }),
    ),
  );
  fc.assert(
    fc.property(asked, ({ widths, layer, unit, input, kind }) => {
      const layers = widths.slice(1).map((units, l) => ({
        W: weights(units, widths[l]!, 0.1),
        b: null,
        activation: { name: 'tanh' as const },
      }));
      const spec: NetworkSpec = {
        layers,
        loss: 'half-sse',
        x: Array(widths[0]!).fill(1),
        target: Array(widths.at(-1)!).fill(0),
      };
      const quantity = (kind === 'w' ? { kind, layer, unit, input } : { kind, layer, unit }) as Quantity;
      const name = nameOf(quantity, layers.length);
      for (const show of [nameOf, symbolOf, texOf]) {
        const text = show(quantity, layers.length);
        expect(readFormula(text, networkVocabulary(spec)), text).toMatchObject({
          ok: true,
          tree: { kind: 'symbol', symbol: { name } },
        });
      }
    }),
    { numRuns: 1000 },
  );
});

describe('partial derivatives', () => {
  test('of the loss: the tape’s gradients, for any network', () => {
    fc.assert(
      fc.property(randomNetworks({ depth: 3, width: 4 }), (spec) => {
        const { gradients } = differentiate(spec);
        const values = valuesAt(spec);
        const depth = spec.layers.length;
        const check = (quantity: Quantity, expected: number) => {
          const got = values.get(`∂L/∂${nameOf(quantity, depth)}`)!;
          const scale = Math.max(1, Math.abs(expected));
          if (Number.isFinite(expected)) expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * scale);
        };
        for (const [input, g] of gradients.dLdx.entries()) check({ kind: 'x', input }, g);
        spec.layers.forEach(({ W }, layer) => {
          W.forEach((row, unit) => {
            check({ kind: 'z', layer, unit }, gradients.dLdz[layer]![unit]!);
            check({ kind: 'h', layer, unit }, gradients.dLdh[layer]![unit]!);
            check({ kind: 'b', layer, unit }, gradients.dLdb[layer]![unit]!);
            row.forEach((_, input) => {
              check({ kind: 'w', layer, unit, input }, gradients.dLdW[layer]![unit]![input]!);
            });
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  // Central differences on the forward pass alone: a route without any derivative.
  const EPS = 1e-6;
  const moved = (spec: NetworkSpec, input: number, by: number): NetworkSpec => ({
    ...spec,
    x: spec.x.map((x, j) => (j === input ? x + by : x)),
  });
  test.each([
    ['y1', 0],
    ['y2', 1],
    ['h1_2', 0],
    ['z2_1', 1],
    ['h2_2', 0],
    ['L', 1],
  ])('∂%s by input %i, beside differences', (of, input) => {
    const at = (by: number) => valuesAt(moved(deep, input, by)).get(of)!;
    expect(valuesAt(deep).get(`∂${of}/∂x${input + 1}`)).toBeCloseTo((at(EPS) - at(-EPS)) / (2 * EPS), 7);
  });

  test('each link of the chain by itself', () => {
    const { pass } = differentiate(ARTICLE);
    const [y1, y2] = pass.y!;
    expect(value('∂L/∂y1', ARTICLE)).toBeCloseTo(-1 / y1!, 12);
    expect(value('∂L/∂y2', ARTICLE)).toBeCloseTo(0, 12);
    expect(value('∂y1/∂h1', ARTICLE)).toBeCloseTo(y1! * (1 - y1!), 12);
    expect(value('∂y2/∂h1', ARTICLE)).toBeCloseTo(-y1! * y2!, 12);
    expect(value('∂h1/∂z1', ARTICLE)).toBeCloseTo(pass.h[0]![0]! * (1 - pass.h[0]![0]!), 12);
    expect(value('∂z1/∂w11', ARTICLE)).toBe(1.5);
    expect(value('∂z1/∂x1', ARTICLE)).toBe(0.8);
    expect(value('∂z1/∂b1', ARTICLE)).toBe(1);
    expect(value('∂z1/∂w21', ARTICLE)).toBe(0);
    expect(value('∂h1/∂h1', ARTICLE)).toBe(1);
    expect(value('∂z1/∂h1', ARTICLE)).toBe(0);
    expect(value('∂L/∂w11', ARTICLE)).toBeCloseTo(-0.10335, 5);
  });

  test('not by a target, nor of an input', () => {
    expect(value('∂L/∂t1', ARTICLE)).toBeNaN();
    expect(value('∂x1/∂z1', ARTICLE)).toBeNaN();
  });
});
