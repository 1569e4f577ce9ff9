// Published values and gradients of formulas: by the tape, by symbols and by central differences.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { derivativeOf } from '../../src/gradient/derivative.ts';
import { checkFormula } from '../../src/gradient/formula-check.ts';
import { readOwnFormula } from '../../src/gradient/formula-free-names.ts';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import { RecordedFormula, valueAndGradients } from '../../src/gradient/formula-tape.ts';
import type { Formula } from '../../src/gradient/formula-tree.ts';
import { evaluate } from '../../src/gradient/formula-value.ts';
import { sharedData } from '../shared-data.ts';
import { caseSchema } from './ground-truth/case.ts';

type Numbers = Readonly<Record<string, number>>;

function read(text: string, names: readonly string[]): Formula {
  const found = readOwnFormula(text, names);
  if (!found.ok) throw new Error(`${text}: ${found.problem} ${found.part}`);
  return found.tree;
}

/** By the tape, and the same by symbols; central differences agree with both. */
function differentiated(text: string, at: Numbers) {
  const formula = read(text, Object.keys(at));
  const values = new Map(Object.entries(at));
  const { value, gradients } = valueAndGradients(formula, values);
  const check = checkFormula(new RecordedFormula(formula, values), Object.keys(at));
  expect(check.passed, text).toBe(true);
  for (const [name, gradient] of gradients) {
    const symbolic = evaluate(derivativeOf(formula, name), values, wideFunctions);
    expect(Math.abs(symbolic - gradient), `${text} by ${name}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(gradient)),
    );
  }
  return { value, gradients: Object.fromEntries(gradients) };
}

function expectNear(found: number | undefined, wanted: number, digits: number): void {
  expect(found).toBeCloseTo(wanted, digits);
}

describe('published in notes and notebooks', () => {
  test('the circuit 2(xy + max(z, w)) of CS231n', () => {
    expect(differentiated('2(x*y + max(z, w))', { x: 3, y: -4, z: 2, w: -1 })).toEqual({
      value: -20,
      gradients: { x: -8, y: 6, z: 2, w: 0 },
    });
  });

  test('the micrograd readme: 24.7041, 138.8338, 645.5773', () => {
    const e = '(2(2(a+b)+1)+1-a-4(3(a*b+b^3)+relu(a+b))-relu(b-a))';
    const { value, gradients } = differentiated(`${e}^2/2+10/${e}^2`, { a: -4, b: 2 });
    expectNear(value, 24.7041, 4);
    expectNear(gradients.a, 138.8338, 4);
    expectNear(gradients.b, 645.5773, 4);
  });

  test('the tanh neuron of Zero to Hero', () => {
    const at = { x1: 2, w1: -3, x2: 0, w2: 1, b: 6.881373587019543 };
    const { value, gradients } = differentiated('tanh(x1*w1 + x2*w2 + b)', at);
    expectNear(value, Math.SQRT1_2, 14);
    for (const [name, wanted] of Object.entries({ x1: -1.5, w1: 1, x2: 0.5, w2: 0 })) {
      expectNear(gradients[name], wanted, 14);
    }
  });

  test('(a·b + c)·f of Zero to Hero, before and after a step of 0.01', () => {
    const { value, gradients } = differentiated('(a*b + c)*f', { a: 2, b: -3, c: 10, f: -2 });
    expect([value, gradients]).toEqual([-8, { a: 6, b: -4, c: -2, f: 4 }]);
    const moved = { a: 2.06, b: -3.04, c: 9.98, f: -1.96 };
    expectNear(differentiated('(a*b + c)*f', moved).value, -7.286496, 12);
  });

  test('apples, oranges and tax of Deep Learning from Scratch: 715 → 2.2, 110, 3.3, 165, 650', () => {
    const { value, gradients } = differentiated('(a n + o m) t', { a: 100, n: 2, o: 150, m: 3, t: 1.1 });
    expectNear(value, 715, 10);
    for (const [name, wanted] of Object.entries({ a: 2.2, n: 110, o: 3.3, m: 165, t: 650 }))
      expectNear(gradients[name], wanted, 10);
  });
});

const data = sharedData('ground-truth.json');
const cases = data === undefined ? [] : z.array(caseSchema).parse(data);

/** A published case as a formula with values, and which of its keys are which gradients. */
const asFormulas: Readonly<
  Record<string, readonly { f: string; at: Numbers; keys: Readonly<Record<string, string>> }[]>
> = {
  'cs231n-sum-times': [
    { f: '(x+y)*z', at: { x: -2, y: 5, z: -4 }, keys: { f: '', 'df/dx': 'x', 'df/dy': 'y', 'df/dz': 'z' } },
  ],
  'cs231n-sigmoid-neuron': [
    {
      f: 'σ(w0 x0 + w1 x1 + b)',
      at: { w0: 2, x0: -1, w1: -3, x1: -2, b: -3 },
      keys: { 'a1[0]': '', 'dW1[0][0]': 'w0', 'dW1[0][1]': 'w1', 'db1[0]': 'b', 'dx[0]': 'x0', 'dx[1]': 'x1' },
    },
    {
      f: '1/(1+exp(-(w0 x0 + w1 x1 + b)))',
      at: { w0: 2, x0: -1, w1: -3, x1: -2, b: -3 },
      keys: { 'a1[0]': '', 'dW1[0][0]': 'w0', 'dx[1]': 'x1' },
    },
  ],
  'micrograd-sanity-test': [
    {
      f: 'relu((2x+2+x)^2)+(relu(2x+2+x)+(2x+2+x)*x)+(relu(2x+2+x)+(2x+2+x)*x)*x',
      at: { x: -4 },
      keys: { y: '', 'dy/dx': 'x' },
    },
  ],
  'pytorch-blitz-q': [
    {
      f: 'sum(3p^3-r^2, 3q^3-s^2)',
      at: { p: 2, q: 3, r: 6, s: 4 },
      keys: { 'df/da[0]': 'p', 'df/da[1]': 'q', 'df/db[0]': 'r', 'df/db[1]': 's' },
    },
  ],
  'd2l-autograd': [
    {
      f: '2(x0^2+x1^2+x2^2+x3^2)',
      at: { x0: 0, x1: 1, x2: 2, x3: 3 },
      keys: { f: '', 'df/dx[0]': 'x0', 'df/dx[1]': 'x1', 'df/dx[2]': 'x2', 'df/dx[3]': 'x3' },
    },
  ],
  'autograd-tanh': [{ f: 'tanh(x)', at: { x: 1 }, keys: { d1: 'x' } }],
  'jax-tanh-derivatives': [
    { f: 'tanh(x)', at: { x: 2 }, keys: { d1: 'x' } },
    { f: "tanh'(x)", at: { x: 2 }, keys: { d1: '', d2: 'x' } },
    { f: '-2tanh(x)(1-tanh(x)^2)', at: { x: 2 }, keys: { d2: '', d3: 'x' } },
  ],
  'jax-sum-logistic': [
    {
      f: 'sum(σ(a),σ(b),σ(c),σ(d),σ(p),σ(q))',
      at: { a: 0, b: 1, c: 2, d: 3, p: 4, q: 5 },
      keys: { 'd[0]': 'a', 'd[1]': 'b', 'd[2]': 'c', 'd[3]': 'd', 'd[4]': 'p', 'd[5]': 'q' },
    },
  ],
  'jax-logistic-regression': [
    {
      f: 'softplus(-(.52u+1.12v+.77w+b))+softplus(-(.88u-1.08v+.15w+b))+softplus(.52u+.06v-1.3w+b)+softplus(-(.74u-2.49v+1.39w+b))',
      at: { u: -0.3683753363564781, v: -2.275687040700108, w: 0.01144644403279937, b: 0.8535434425327052 },
      keys: { L: '', 'dW1[0][0]': 'u', 'dW1[0][1]': 'v', 'dW1[0][2]': 'w', 'db1[0]': 'b' },
    },
  ],
  'ce-gradient-uniform-logits': [
    { f: '-ln softmax(a,b,c)_2', at: { a: 0, b: 0, c: 0 }, keys: { 'dz[0]': 'a', 'dz[1]': 'b', 'dz[2]': 'c' } },
    { f: 'lse(a,b,c)-b', at: { a: 0, b: 0, c: 0 }, keys: { 'dz[0]': 'a', 'dz[1]': 'b', 'dz[2]': 'c' } },
  ],
};

describe.skipIf(data === undefined)('published numbers (needs shared data)', () => {
  const all = Object.entries(asFormulas).flatMap(([id, formulas]) =>
    formulas.map((each) => [id, each.f, each] as const),
  );

  test.each(all)('%s: %s', (id, _f, { f, at, keys }) => {
    const { verified, expected, computed, tolerance } = cases.find((each) => each.id === id)!;
    const truth = verified ? expected : computed;
    const { value, gradients } = differentiated(f, at);
    for (const [key, name] of Object.entries(keys)) {
      const [found, wanted] = [name === '' ? value : gradients[name]!, truth[key]!];
      const within = tolerance.abs + (tolerance.rel ?? 0) * Math.abs(wanted) + 1e-15;
      expect(Math.abs(found - wanted), `${key} = ${found}`).toBeLessThanOrEqual(within);
    }
  });

  test.each(cases.filter(({ id }) => id.startsWith('activation-reference-')).map((each) => [each.id, each] as const))(
    '%s, value and slope at each point',
    (id, { expected, tolerance }) => {
      const name = id.replace(/^activation-reference-|-1$|-001$/g, '').replaceAll('_', '-');
      for (const [key, wanted] of Object.entries(expected)) {
        const x = Number(/\((.*)\)/.exec(key)![1]);
        const { value, gradients } = valueAndGradients(read(`${name}(x)`, ['x']), new Map([['x', x]]));
        const found = key.startsWith("f'") ? gradients.get('x')! : value;
        const within = tolerance.abs + (tolerance.rel ?? 0) * Math.abs(wanted);
        expect(Math.abs(found - wanted), `${id} ${key}`).toBeLessThanOrEqual(within);
      }
    },
  );
});
