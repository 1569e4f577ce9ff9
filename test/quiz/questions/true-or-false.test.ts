// The statement bank: each verdict written down here by hand, and the numbers in the texts by routes of their own.

import { describe, expect, it } from 'vitest';
import { seededChance } from '../../../src/gradient/chance.ts';
import { languages } from '../../../src/language/index.ts';
import type { Asked } from '../../../src/quiz/question.ts';
import { statements, trueOrFalse } from '../../../src/quiz/questions/true-or-false/true-or-false.ts';
import { byHand, gradientByHand } from './layer-by-hand.ts';
import { listAfter } from './lists.ts';
import { numberAfter, numbersIn, optionsOf, rightOption } from './over-seeds.ts';

/** What is so, as it stands in teaching.md. */
const TRUTH: Readonly<Record<string, boolean>> = {
  'larger-weight': false,
  'other-unit': false,
  steepest: true,
  kink: true,
  'one-path': false,
  'sum-of-targets': false,
  'soft-target': true,
  'double-input': false,
  'zero-input': true,
  depth: true,
  'dead-unit': true,
  alexnet: false,
  reachable: false,
  confident: true,
  fork: true,
  'updated-weights': false,
  downhill: true,
  rate: true,
  twins: false,
};

const DRAWS = 60;

/** Questions from one statement. */
function asked(name: string): Asked[] {
  const statement = statements.find((one) => one.name === name)!;
  const chance = seededChance(7);
  const all: Asked[] = [];
  while (all.length < DRAWS) {
    const facts = statement.draw(chance);
    if (facts === undefined) continue;
    all.push(trueOrFalse.ask({ statement: name, facts, order: [0, 1, 2] }, languages.en));
  }
  return all;
}

const shown = (value: number) => Number(value.toPrecision(3));

describe('true-or-false', () => {
  it('has at least two statements on every lesson, each with its truth written down here', () => {
    expect(statements.map(({ name }) => name).sort()).toEqual(Object.keys(TRUTH).sort());
    for (const topic of Object.keys(languages.en.lessons)) {
      expect(statements.filter((one) => one.topic === topic).length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(Object.entries(TRUTH))('%s is %s, whatever is drawn', (name, truth) => {
    for (const question of asked(name)) {
      expect(rightOption(question).text).toMatch(truth ? /^True: / : /^False: /);
      expect(optionsOf(question)).toHaveLength(3);
    }
  });

  it('never lets the verdict alone decide: a wrong reason stands on the right side too', () => {
    for (const { name } of statements) {
      const [right, ...wrong] = optionsOf(asked(name)[0]!).map(({ text }) => text.split(':')[0]);
      expect(wrong, name).toContain(right);
      expect(new Set([right, ...wrong]).size, name).toBe(2);
    }
  });

  it('computes the bound of a depth, ¼ to the power of the layers', () => {
    for (const { prompt } of asked('depth')) {
      const layers = numberAfter(prompt, 'through ');
      expect(numberAfter(prompt, 'about ')).toBe(shown(0.25 ** layers));
    }
  });

  it('computes the floor of the loss, ln(1 + (K − 1)/e)', () => {
    for (const question of asked('reachable')) {
      const classes = numberAfter(question.prompt, 'of ');
      expect(numberAfter(rightOption(question).text, 'above ')).toBe(shown(Math.log(1 + (classes - 1) / Math.E)));
    }
  });

  it('computes what twice the input really does', () => {
    for (const question of asked('double-input')) {
      const network = question.network!;
      const twice = { ...network, x: [2 * network.x[0]!, network.x[1]!] };
      const ratio = gradientByHand(byHand(twice), 0, 0) / gradientByHand(byHand(network), 0, 0);
      expect(numberAfter(rightOption(question).text, '× ')).toBe(shown(ratio));
    }
  });

  it('computes the two paths of a softmax', () => {
    for (const question of asked('one-path')) {
      const [y, t] = [listAfter(question.prompt, 'y = '), listAfter(question.prompt, 't = ')];
      const through = (k: number) => (-t[k]! / y[k]!) * (k === 0 ? y[0]! * (1 - y[0]!) : -y[0]! * y[1]!);
      expect(numberAfter(rightOption(question).text, 'brings ')).toBe(shown(through(1)));
      expect(numberAfter(question.solution.point, '₁ = ')).toBe(shown(through(0) + through(1)));
    }
  });

  it('expands the loss with Σt in front', () => {
    for (const name of ['sum-of-targets', 'soft-target']) {
      for (const question of asked(name)) {
        const [h, t] = [listAfter(question.prompt, 'h = '), listAfter(question.prompt, 't = ')];
        const lse = Math.log(Math.exp(h[0]!) + Math.exp(h[1]!));
        const loss = -(t[0]! * (h[0]! - lse) + t[1]! * (h[1]! - lse));
        expect(numbersIn(question.solution.point)).toContain(shown(loss));
      }
    }
  });

  it('compares what comes back behind the two heads', () => {
    for (const question of asked('confident')) {
      const z = numberAfter(question.prompt, 'z = ');
      const y = 1 / (1 + Math.exp(-z));
      expect(numberAfter(question.solution.point, 'y − t = ')).toBe(shown(y - 1));
      expect(numberAfter(question.solution.point, 'σ′(z) = ')).toBe(shown((y - 1) * y * (1 - y)));
    }
  });

  it('goes back through the old weights of the last layer, and says what the new ones would give', () => {
    for (const question of asked('updated-weights')) {
      const { layers, x, target } = question.network!;
      const rate = numberAfter(question.prompt, 'η = ');
      const [W, V] = layers.map((layer) => layer.W) as [number[][], number[][]];
      const sigma = (v: number) => 1 / (1 + Math.exp(-v));
      const through = (M: number[][], v: readonly number[]) => M.map((row) => sigma(row[0]! * v[0]! + row[1]! * v[1]!));
      const h = through(W, x);
      const y = through(V, h);
      const delta = y.map((each, k) => (each - target[k]!) * each * (1 - each));
      const back = (M: number[][]) => (M[0]![0]! * delta[0]! + M[1]![0]! * delta[1]!) * h[0]! * (1 - h[0]!) * x[0]!;
      const moved = V.map((row, k) => row.map((v, j) => v - rate * delta[k]! * h[j]!));
      const [old, fresh] = numbersIn(rightOption(question).text);
      expect([old, fresh]).toEqual([shown(back(V)), shown(back(moved))]);
    }
  });
});
