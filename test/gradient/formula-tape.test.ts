// A formula on the tape: published values and gradients, forks, kinks with their conventions, and where a value is lost.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { activationNames } from '../../src/gradient/activations.ts';
import { derivativeOf } from '../../src/gradient/derivative.ts';
import { checkFormula } from '../../src/gradient/formula-check.ts';
import { readOwnFormula } from '../../src/gradient/formula-free-names.ts';
import { wideFunctions } from '../../src/gradient/formula-functions.ts';
import { firstLost, kinksOfFormula, lostSlope } from '../../src/gradient/formula-kinks.ts';
import { RecordedFormula, valueAndGradients } from '../../src/gradient/formula-tape.ts';
import { formulaPlain } from '../../src/gradient/formula-text.ts';
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

function recorded(text: string, at: Numbers): RecordedFormula {
  return new RecordedFormula(read(text, Object.keys(at)), new Map(Object.entries(at)));
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
    expectNear(value, 0.7071067811865476, 14);
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

test('all fourteen activations can be written, in their names and as in code', () => {
  for (const name of activationNames) {
    for (const spelled of [name, name.replaceAll('-', '_'), name.replaceAll('-', '')]) {
      expect(read(`${spelled}(x)`, ['x']), spelled).toMatchObject({ kind: 'call', name });
    }
  }
});

describe('the graph', () => {
  test('has equal parts once, inputs before what is made of them', () => {
    const { nodes } = recorded('(x w + x)^2 + (x w + x)', { x: 3, w: 2 });
    expect(nodes.map(({ formula }) => formulaPlain(formula))).toEqual([
      'x',
      'w',
      'x·w',
      'x·w + x',
      '2',
      '(x·w + x)²',
      '(x·w + x)² + (x·w + x)',
    ]);
  });

  test('has local derivatives by each input alone, though both be the same', () => {
    const graph = recorded('x*x', { x: 3 });
    expect(graph.localsOf(graph.nodes.at(-1)!)).toEqual([3, 3]);
    expect(graph.gradients().get('x')).toBe(6);
  });

  test('a constant has no gradient of its own, and spoils none', () => {
    const graph = recorded('x^2 + 2π', { x: -3 });
    expect([...graph.gradients()]).toEqual([['x', -6]]);
    expect(graph.nodes.filter(({ varies }) => varies)).toHaveLength(3);
  });

  test('e and π are numbers unless they have values', () => {
    expect(recorded('e^x', { x: 1 }).value).toBeCloseTo(Math.E, 15);
    expect([...recorded('E x', { E: 2, x: 3 }).gradients().keys()].sort()).toEqual(['E', 'x']);
  });
});

describe('kinks', () => {
  const kinks = (text: string, at: Numbers) =>
    kinksOfFormula(recorded(text, at)).map(({ node, kind, used }) => [formulaPlain(node.formula), kind, ...used]);

  test.each([
    ['|x|', { x: 0 }, [['|x|', 'bend', 0]]],
    ['relu(x)', { x: 0 }, [['ReLU(x)', 'bend', 0]]],
    ['leaky-relu(x)', { x: 0 }, [['LReLU(x)', 'bend', 0.01]]],
    ['selu(x)', { x: 0 }, [['SELU(x)', 'bend', 1.7580993408473766]]],
    ['hardtanh(x)', { x: 1 }, [['hardtanh(x)', 'bend', 0]]],
    ['max(x,y)', { x: 2, y: 2 }, [['max(x, y)', 'tie', 0.5, 0.5]]],
    ['min(x,y,z)', { x: 2, y: 2, z: 3 }, [['min(x, y, z)', 'tie', 0.5, 0.5, 0]]],
    ['[x>y]x', { x: 1, y: 1 }, [['[x > y]', 'jump', 0, 0]]],
    ['sign(x)', { x: 0 }, [['sign(x)', 'jump', 0]]],
    ["relu'(x)", { x: 0 }, [['ReLU′(x)', 'jump', 0]]],
    ['max(x,x)', { x: 1 }, []],
    ['|0|x', { x: 1 }, []],
    ['|x|', { x: 1e-300 }, []],
    ['σ(x)', { x: 0 }, []],
    ['elu(x)', { x: 0 }, []],
  ])('%s at %j', (text, at, wanted) => {
    expect(kinks(text, at)).toEqual(wanted);
  });

  test('leave their entry out of the check, and only theirs', () => {
    expect(checkFormula(recorded('|x| + y^2', { x: 0, y: 3 }), ['x', 'y'])).toMatchObject({
      compared: 1,
      total: 2,
      atKink: 1,
      passed: true,
    });
  });
});

describe('where a value is lost', () => {
  test.each([
    ['ln(a-b)', { a: 1, b: 2 }, 'ln(a − b)', 'logarithm', -1],
    ['ln(a)', { a: 0 }, 'ln(a)', 'logarithm', 0],
    ['log10(a)', { a: -3 }, 'log10(a)', 'logarithm', -3],
    ['sqrt(a)+1', { a: -4 }, 'sqrt(a)', 'root', -4],
    ['1/(a-1)', { a: 1 }, '1/(a − 1)', 'division', 0],
    ['a^-1', { a: 0 }, 'a^(−1)', 'division', 0],
    ['a^0.5', { a: -2 }, 'a^(0.5)', 'power', -2],
    ['exp(exp(a))', { a: 7 }, 'exp(exp(a))', 'size', Math.exp(7)],
  ])('%s at %j', (text, at, where, why, value) => {
    const lost = firstLost(recorded(text, at))!;
    expect([formulaPlain(lost.node.formula), lost.why, lost.at]).toEqual([where, why, value]);
  });

  test('or a slope, though the value is there', () => {
    const graph = recorded('sqrt(a) + b', { a: 0, b: 1 });
    expect(firstLost(graph)).toBeUndefined();
    expect(formulaPlain(lostSlope(graph, 'a')!.node.formula)).toBe('sqrt(a)');
    expect(lostSlope(graph, 'b')).toBeUndefined();
    expect(graph.gradients().get('b')).toBe(1);
  });

  test('nowhere, where a stable form avoids it', () => {
    for (const text of ['softmax(a,b)_1', 'lse(a,b)', 'σ(a)', 'softplus(a)', 'tanh(a)', 'mish(a)', 'gelu(a)']) {
      const graph = recorded(`${text} + 0b`, { a: 1000, b: -1000 });
      expect(firstLost(graph), text).toBeUndefined();
      expect(Number.isFinite(graph.gradients().get('a')), text).toBe(true);
    }
  });
});
