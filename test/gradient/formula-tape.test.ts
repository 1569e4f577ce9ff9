// A formula on the tape: its graph and forks, kinks with their conventions, and where a value is lost.

import { describe, expect, test } from 'vitest';
import { activationNames } from '../../src/gradient/activations.ts';
import { checkFormula } from '../../src/gradient/formula-check.ts';
import { readOwnFormula } from '../../src/gradient/formula-free-names.ts';
import { firstLost, kinksOfFormula, lostSlope } from '../../src/gradient/formula-kinks.ts';
import { RecordedFormula } from '../../src/gradient/formula-tape.ts';
import { formulaPlain } from '../../src/gradient/formula-text.ts';
import type { Formula } from '../../src/gradient/formula-tree.ts';

type Numbers = Readonly<Record<string, number>>;

function read(text: string, names: readonly string[]): Formula {
  const found = readOwnFormula(text, names);
  if (!found.ok) throw new Error(`${text}: ${found.problem} ${found.part}`);
  return found.tree;
}

function recorded(text: string, at: Numbers): RecordedFormula {
  return new RecordedFormula(read(text, Object.keys(at)), new Map(Object.entries(at)));
}

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
    ["elu'(x)", { x: 0 }, [['ELU′(x)', 'bend', 1]]],
    ["softsign'(x)", { x: 0 }, [['softsign′(x)', 'bend', 0]]],
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
