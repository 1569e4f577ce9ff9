// The values of the catalogue at its reference point, hidden layers by equations written out, and which a question can tell apart.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { differentiate } from '../../src/gradient/network.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { distinctMistakes, wrongGradients } from '../../src/marking/misconceptions.ts';
import type { MistakeId } from '../../src/marking/mistake-id.ts';
import { randomNetworks } from '../gradient/random-networks.ts';

const W11 = { layer: 0, unit: 0, input: 0 };

/** ∂L/∂w11 of the article's network at t = (1, 0) and t = (0.7, 0.3), to five digits. Source: the catalogue's own table. */
const TABLE: readonly (readonly [MistakeId, number, number])[] = [
  ['M1', -0.65129, -0.20129],
  ['M2', -0.1392, -0.04302],
  ['M3', -0.52246, -0.16147],
  ['M4', 0.36472, 0.11272],
  ['M5', -0.12884, -0.03982],
  ['M6', -0.23219, -0.07176],
  ['M7', -0.0164, -0.00507],
  ['M8', 0.10335, 0.03194],
  ['M9', -0.05512, -0.01704],
  ['M10', 0.03445, 0.01065],
  ['M11', -0.0689, -0.02129],
  ['M12', 0.10335, 0.03194],
  ['M13', -0.16191, -0.05004],
  ['M14', 0.05856, 0.0181],
  ['M15', -0.10335, -0.07235],
  ['M16', -0.42069, -0.29448],
  ['M17', -0.10335, -0.11275],
  ['M18', -0.02539, -0.00785],
  ['M19', -0.04709, 0.02432],
  ['M20', 0.09521, 0.16662],
  ['M21', 0.13468, 0.13468],
  ['M22', -0.23803, -0.16662],
  ['M23', 0.3727, 0.3013],
  ['M24', 0.13556, 0.13556],
  ['M25', -0.2067, -0.06388],
  ['M26', -0.05168, -0.01597],
  ['M27', 1.22449, 1.52449],
  ['M28', -0.15503, -0.04791],
  ['M29', -0.08268, -0.02555],
  ['M30', -0.01034, -0.00319],
  ['M31', 0.81034, 0.80319],
];

function gradientWith(spec: NetworkSpec, mistake: MistakeId, at: Parameters<typeof wrongGradients>[1] = W11) {
  return wrongGradients(spec, at).find((wrong) => wrong.mistake === mistake)?.value;
}

describe('at the reference point', () => {
  test.each(TABLE)('%s', (mistake, oneHot, soft) => {
    expect(gradientWith(ARTICLE, mistake)).toBeCloseTo(oneHot, 5);
    expect(gradientWith({ ...ARTICLE, target: [0.7, 0.3] }, mistake)).toBeCloseTo(soft, 5);
  });

  test('the learning rate is the one given', () => {
    const [half] = wrongGradients(ARTICLE, W11, { learningRate: 0.5 }).filter(({ mistake }) => mistake === 'M30');
    expect(half!.value).toBeCloseTo(0.5 * -0.10335, 5);
  });
});

const netE: NetworkSpec = {
  layers: [
    {
      W: [
        [0.8, -0.4],
        [0.3, 0.6],
      ],
      b: null,
      activation: { name: 'sigmoid' },
    },
    {
      W: [
        [0.5, -0.7],
        [0.9, 0.2],
      ],
      b: null,
      activation: { name: 'identity' },
    },
  ],
  loss: 'softmax-ce',
  x: [1.5, -0.5],
  target: [0.8, 0.2],
};

describe('a hidden weight, by equations written out', () => {
  const h = [1.4, 0.15].map((z) => 1 / (1 + Math.exp(-z)));
  const o = [0.5 * h[0]! - 0.7 * h[1]!, 0.9 * h[0]! + 0.2 * h[1]!];
  const y1 = 1 / (1 + Math.exp(o[1]! - o[0]!));
  const delta = [y1 - 0.8, 1 - y1 - 0.2] as const;
  const rest = h[0]! * (1 - h[0]!) * 1.5;

  test('truth', () => {
    const { gradients } = differentiate(netE);
    expect(gradients.dLdW[0]![0]![0]).toBeCloseTo((0.5 * delta[0] + 0.9 * delta[1]) * rest, 12);
  });

  test('M34: one path, either of the two', () => {
    const found = wrongGradients(netE, W11).filter(({ mistake }) => mistake === 'M34');
    expect(found.map(({ value }) => value)).toEqual([
      expect.closeTo(0.5 * delta[0] * rest, 12),
      expect.closeTo(0.9 * delta[1] * rest, 12),
    ]);
  });

  test('M35: along the row', () => {
    expect(gradientWith(netE, 'M35')).toBeCloseTo((0.5 * delta[0] - 0.7 * delta[1]) * rest, 12);
  });

  test('M36: without weights, which behind a softmax is nothing', () => {
    expect(gradientWith(netE, 'M36')).toBeCloseTo(0, 12);
  });

  test('M37: with the weights after the step', () => {
    const moved = [0.5 - 0.1 * delta[0] * h[0]!, 0.9 - 0.1 * delta[1] * h[0]!] as const;
    expect(gradientWith(netE, 'M37')).toBeCloseTo((moved[0] * delta[0] + moved[1] * delta[1]) * rest, 12);
  });

  test('M19: an error misread at the output travels back like the right one', () => {
    const wrong = [o[0]! - 0.8, o[1]! - 0.2] as const;
    expect(gradientWith(netE, 'M19')).toBeCloseTo((0.5 * wrong[0] + 0.9 * wrong[1]) * rest, 12);
  });
});

describe('other heads and activations', () => {
  const with1 = (change: Partial<NetworkSpec>, activation: NetworkSpec['layers'][0]['activation']): NetworkSpec => ({
    ...ARTICLE,
    ...change,
    layers: [{ ...ARTICLE.layers[0]!, activation }],
  });

  test('half a squared error behind a sigmoid: the slope dropped is M38 too', () => {
    const spec = with1({ loss: 'half-sse' }, { name: 'sigmoid' });
    expect(gradientWith(spec, 'M38')).toBeCloseTo(gradientWith(spec, 'M1')!, 12);
    expect(gradientWith(spec, 'M15')).toBeUndefined();
  });

  test('mean squared error: three other scales', () => {
    const spec = with1({ loss: 'mse' }, { name: 'tanh' });
    const truth = differentiate(spec).gradients.dLdW[0]![0]![0]!;
    const found = wrongGradients(spec, W11).filter(({ mistake }) => mistake === 'M41');
    expect(found.map(({ value }) => value / truth)).toEqual([0.5, 2, 1].map((by) => expect.closeTo(by, 12)));
  });

  test('tanh: the short form filled with z, and the sigmoid’s slope', () => {
    const spec = with1({}, { name: 'tanh' });
    const error = differentiate(spec).gradients.dLdh[0]![0]!;
    const h = Math.tanh(1.4);
    expect(gradientWith(spec, 'M4')).toBeCloseTo(error * (1 - 1.4 ** 2) * 1.5, 12);
    expect(gradientWith(spec, 'M6')).toBeCloseTo(error * h * (1 - h) * 1.5, 12);
  });

  test('a ReLU unit that is off: what its large error would teach stands first', () => {
    const spec = { ...with1({}, { name: 'relu' }), x: [-1.5, 0.5] };
    const [first] = wrongGradients(spec, W11);
    expect(first!.mistake).toBe('M50');
    expect(Math.abs(first!.value)).toBeGreaterThan(0.1);
    expect(gradientWith(spec, 'M1')).toBe(first!.value);
  });

  test('a bias: nothing, or an input, in place of its factor of one', () => {
    const biased: NetworkSpec = { ...ARTICLE, layers: [{ ...ARTICLE.layers[0]!, b: [0.1, -0.2] }] };
    const delta = differentiate(biased).gradients.dLdb[0]![0]!;
    const found = wrongGradients(biased, { layer: 0, unit: 0 }).filter(({ mistake }) => mistake === 'M43');
    expect(found.map(({ value }) => value)).toEqual([
      0,
      expect.closeTo(1.5 * delta, 12),
      expect.closeTo(-0.5 * delta, 12),
    ]);
    expect(gradientWith(biased, 'M11', { layer: 0, unit: 0 })).toBeUndefined();
  });

  test('targets that do not sum to 1: their sum forgotten', () => {
    const spec = { ...ARTICLE, target: [1, 1] };
    const { pass } = differentiate(spec);
    const slope = pass.h[0]![0]! * (1 - pass.h[0]![0]!);
    expect(gradientWith(spec, 'M44')).toBeCloseTo((pass.y![0]! - 1) * slope * 1.5, 12);
    expect(gradientWith(ARTICLE, 'M44')).toBeUndefined();
  });
});

test('in order of their numbers, M50 aside, and never NaN or infinite, for any network', () => {
  const asked = randomNetworks().chain((spec) =>
    fc.integer({ min: 0, max: spec.layers.length - 1 }).chain((layer) =>
      fc.record({
        spec: fc.constant(spec),
        layer: fc.constant(layer),
        unit: fc.integer({ min: 0, max: spec.layers[layer]!.W.length - 1 }),
        input: fc.option(fc.integer({ min: 0, max: spec.layers[layer]!.W[0]!.length - 1 }), { nil: undefined }),
      }),
    ),
  );
  fc.assert(
    fc.property(asked, ({ spec, layer, unit, input }) => {
      const wrong = wrongGradients(spec, input === undefined ? { layer, unit } : { layer, unit, input });
      expect(wrong.every(({ value }) => Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
      const numbers = wrong.map(({ mistake }) => Number(mistake.slice(1))).filter((n) => n !== 50);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

describe('what a question can tell apart', () => {
  const wrong = (mistake: MistakeId, value: number) => ({ mistake, value });

  test('not what is near the truth, nor near one kept before, nor a mistake twice', () => {
    const kept = distinctMistakes(1, [
      wrong('M1', 1.04),
      wrong('M2', 2),
      wrong('M3', 2.05),
      wrong('M8', -1),
      wrong('M12', -1),
      wrong('M12', 3),
      wrong('M12', 4),
    ]);
    expect(kept).toEqual([wrong('M2', 2), wrong('M8', -1), wrong('M12', 3)]);
  });

  test('how far apart is for the caller to say', () => {
    expect(distinctMistakes(1, [wrong('M1', 1.04)], { apart: 0.01 })).toHaveLength(1);
  });

  test('a truth of 0 is near to nothing but 0', () => {
    const kept = distinctMistakes(0, [wrong('M1', 0), wrong('M2', 1e-14), wrong('M3', 1e-3)]);
    expect(kept.map(({ mistake }) => mistake)).toEqual(['M3']);
  });

  test('at the reference point the twins are merged and M15 and M17, which are the truth there, are gone', () => {
    const kept = distinctMistakes(-0.10335, wrongGradients(ARTICLE, W11)).map(({ mistake }) => mistake);
    expect(kept).toContain('M8');
    for (const twin of ['M12', 'M15', 'M17']) expect(kept).not.toContain(twin);
  });

  test('all kept are apart, for any values', () => {
    const values = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), values, (truth, all) => {
        const listed = all.map((value, index) => wrong(`M${index + 1}` as MistakeId, value));
        const kept = distinctMistakes(truth, listed).map(({ value }) => value);
        const everything = [truth, ...kept];
        everything.forEach((a, i) => {
          for (const b of everything.slice(i + 1)) {
            expect(Math.abs(a - b)).toBeGreaterThan(0.05 * Math.max(Math.abs(a), Math.abs(b)));
          }
        });
      }),
    );
  });
});
