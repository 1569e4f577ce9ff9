// Derivatives on the way, such as ∂h/∂z: the right reading is what a pass through the network gives, and each wrong one is named.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { nameOf } from '../../src/gradient/notation.ts';
import { diagnoseProduct } from '../../src/marking/diagnosis.ts';
import { agree } from '../../src/marking/equivalence.ts';
import { markFormula } from '../../src/marking/formula-answer.ts';
import { localFactors } from '../../src/marking/local-candidates.ts';
import { pointsOf } from '../../src/marking/manifold.ts';
import { randomNetworks } from '../gradient/random-networks.ts';
import { W11 } from './forms/forms.ts';
import { hidden } from './forms/hidden.ts';
import { leaky } from './forms/leaky.ts';
import { relu } from './forms/relu.ts';

/** Every pair of neighbours on the way from the first weight of a unit to the loss. */
function pairs({ x, layers, loss, target }: NetworkSpec): (readonly [of: string, by: string])[] {
  const depth = layers.length;
  const found: (readonly [string, string])[] = [];
  layers.forEach(({ W }, layer) => {
    W.forEach((row, unit) => {
      const name = (kind: 'z' | 'h') => nameOf({ kind, layer, unit }, depth);
      const weight = nameOf({ kind: 'w', layer, unit, input: row.length - 1 }, depth);
      const before = layer === 0 ? `x${x.length}` : nameOf({ kind: 'h', layer: layer - 1, unit: 0 }, depth);
      found.push([name('h'), name('z')], [name('z'), weight], [name('z'), before], [name('h'), weight]);
      found.push([name('z'), nameOf({ kind: 'b', layer, unit }, depth)]);
      if (layer === depth - 1 && loss === 'softmax-ce' && target.length > 1) {
        found.push(['L', `y${unit + 1}`], ['y1', name('h')]);
      }
    });
  });
  return found;
}

const product = (factors: readonly (readonly number[])[], points: readonly unknown[]) =>
  points.map((_, p) => factors.reduce((total, values) => total * values[p]!, 1));

test('for any network the first readings multiply to the derivative, and nothing is found in it', () => {
  fc.assert(
    fc.property(randomNetworks({ depth: 2, width: 3 }), fc.nat({ max: 1000 }), (spec, seed) => {
      const points = pointsOf(spec, seed);
      for (const [of, by] of pairs(spec)) {
        const factors = localFactors(points, of, by);
        expect(factors, `∂${of}/∂${by}`).toBeDefined();
        const truth = points.map((point) => point.get(`∂${of}/∂${by}`)!);
        const right = product(
          factors!.map(([first]) => first!.values),
          points,
        );
        right.forEach((value, p) => {
          expect(agree(value, truth[p]!), `∂${of}/∂${by}: ${value}, ${truth[p]}`).toBe(true);
        });
        if (truth.some((value) => Math.abs(value) > 1e-9)) {
          expect(diagnoseProduct(points, factors!, truth), `∂${of}/∂${by}`).toEqual([]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe.each([ARTICLE, hidden.spec, relu.spec, leaky.spec].map((spec, at) => [at, spec] as const))(
  'network %i: one reading wrong',
  (_at, spec) => {
    test.each(pairs(spec))('∂%s/∂%s: it is named, or another that is the same function', (of, by) => {
      const points = pointsOf(spec, 11);
      const factors = localFactors(points, of, by)!;
      const right = factors.map(([first]) => first!.values);
      const planted = factors.flatMap((readings, at) =>
        readings.slice(1).map(({ mistakes, values }) => ({
          mistakes,
          values: product(
            right.map((own, i) => (i === at ? values : own)),
            points,
          ),
        })),
      );
      const truth = product(right, points);
      const same = (a: readonly number[], b: readonly number[]) => a.every((value, p) => agree(value, b[p]!, 1e-8));
      for (const { mistakes, values } of planted) {
        // What is the truth in disguise, or no value at all, is nothing to name.
        if (same(values, truth) || !values.every(Number.isFinite)) continue;
        const twins = planted.filter((other) => same(other.values, values)).map((twin) => twin.mistakes.join());
        expect(twins, `${mistakes}`).toContain(diagnoseProduct(points, factors, values).join());
      }
    });
  },
);

describe('a factor asked for by itself', () => {
  const mark = (text: string, goal: string, spec: NetworkSpec = ARTICLE) =>
    markFormula(text, { spec, of: W11 }, { goal });

  test('no left side is needed', () => {
    expect(mark('h1(1-h1)', '∂h1/∂z1')).toMatchObject({ kind: 'identity', asked: true, against: '∂h1/∂z1' });
    expect(mark('∂h1/∂z1 = h1(1-h1)', '∂h1/∂z1')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('x1', '∂z1/∂w11')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('y1-t1', '∂L/∂h1')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('w11x1+w12x2', 'z1')).toMatchObject({ kind: 'identity', asked: true });
    expect(mark('∂z1/∂w11 = x1', '∂h1/∂z1')).toMatchObject({ kind: 'identity', asked: false, against: '∂z1/∂w11' });
  });

  test.each([
    ['z1(1-z1)', '∂h1/∂z1', ['M4']],
    ['h1', '∂h1/∂z1', ['M3']],
    ['1-h1²', '∂h1/∂z1', ['M6']],
    ['1', '∂h1/∂z1', ['M1']],
    ['0.8022', '∂h1/∂z1', ['M3']],
    ['-h1(1-h1)', '∂h1/∂z1', ['M8']],
    ['w11', '∂z1/∂w11', ['M9']],
    ['x2', '∂z1/∂w11', ['M10']],
    ['1', '∂z1/∂w11', ['M11']],
    ['w11x1', '∂z1/∂w11', ['M29']],
    ['x1', '∂z1/∂b1', ['M43']],
    ['h1-t1', '∂L/∂h1', ['M19']],
    ['-t1', '∂L/∂y1', ['M22']],
    ['-ln(y1)', '∂L/∂y1', ['M24']],
    ['y1y2', '∂y1/∂h2', ['M17']],
    ['h1·x1', '∂h1/∂w11', ['M3']],
    ['h1(1-h1)+x1', '∂h1/∂w11', ['M27']],
  ])('%s for %s: %s', (text, goal, mistakes) => {
    expect(mark(text, goal)).toMatchObject({ kind: expect.stringMatching(/^(wrong|special-case)$/), mistakes });
  });

  test('weights between two layers', () => {
    expect(mark('w2_21', '∂z2_2/∂h1_1', hidden.spec)).toMatchObject({ kind: 'identity' });
    expect(mark('w2_12', '∂z2_2/∂h1_1', hidden.spec)).toMatchObject({ mistakes: ['M35'] });
    expect(mark('w2_22', '∂z2_2/∂h1_1', hidden.spec)).toMatchObject({ mistakes: ['M10'] });
    expect(mark('1', '∂z2_2/∂h1_1', hidden.spec)).toMatchObject({ mistakes: ['M36'] });
    expect(mark('w2_21·h1_1', '∂z2_2/∂h1_1', hidden.spec)).toMatchObject({ mistakes: ['M29'] });
  });

  test('the slopes of ReLU and its leaky kin', () => {
    expect(mark('[z1_1>0]', '∂h1_1/∂z1_1', relu.spec).kind).toBe('identity');
    expect(mark('z1_1', '∂h1_1/∂z1_1', relu.spec)).toMatchObject({ mistakes: ['M47'] });
    expect(mark('α[z1_1>0]+[z1_1<=0]', '∂h1_1/∂z1_1', leaky.spec)).toMatchObject({ mistakes: ['M48'] });
    expect(mark('df(z1_1)', '∂h1_1/∂z1_1', leaky.spec).kind).toBe('identity');
  });

  test('what is no quantity of the network is no goal either', () => {
    expect(mark('x1', '∂h1/∂z2').kind).toBe('wrong');
    expect(mark('∂h1/∂z1', '∂h1/∂z1')).toMatchObject({ kind: 'unreadable', problem: 'question-itself' });
  });
});
