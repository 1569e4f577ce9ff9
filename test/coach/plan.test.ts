// The way to each kind of gradient, and that its own answers are right wherever they are asked.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINE } from '../../src/coach/derivation.ts';
import { planOf } from '../../src/coach/plan.ts';
import { derivationOf } from '../../src/coach/replay.ts';
import { anyTask, line, networks, taskOf } from './tasks.ts';

const kindsOf = (spec: Parameters<typeof taskOf>[0], name: string) =>
  planOf(taskOf(spec, name)).map(({ kind, goal }) => `${kind} ${goal}`);

describe('the plan', () => {
  test('of the article’s weight is error, slope, input and the product', () => {
    expect(kindsOf(networks.article, 'w11')).toEqual([
      'error ∂L/∂h1',
      'slope ∂h1/∂z1',
      'input ∂z1/∂w11',
      'whole ∂L/∂w11',
    ]);
  });

  test('of a bias ends with 1, of z before it', () => {
    expect(kindsOf(networks.article, 'b2')).toEqual(['error ∂L/∂h2', 'slope ∂h2/∂z2', 'bias ∂z2/∂b2', 'whole ∂L/∂b2']);
    expect(kindsOf(networks.article, 'z1')).toEqual(['error ∂L/∂h1', 'slope ∂h1/∂z1', 'whole ∂L/∂z1']);
  });

  test('of an input is the sum over the units of the first layer', () => {
    expect(kindsOf(networks.article, 'x2')).toEqual([
      'paths ∂L/∂x2',
      'error ∂L/∂h1',
      'slope ∂h1/∂z1',
      'through ∂z1/∂x2',
      'sum ∂L/∂x2',
    ]);
  });

  test('of a logit takes softmax and loss apart', () => {
    expect(planOf(taskOf(networks.article, 'h2')).map(({ goal, model }) => [goal, model])).toEqual([
      ['∂L/∂h2', '1 2'],
      ['∂L/∂y2', '-t2/y2'],
      ['∂y2/∂h2', 'y2*(1 - y2)'],
      ['∂L/∂y1', '-t1/y1'],
      ['∂y1/∂h2', '-y2*y1'],
      ['∂L/∂h2', 'y2 - t2'],
    ]);
  });

  test('of a hidden weight begins with the paths', () => {
    expect(kindsOf(networks.hidden, 'w1_11')).toEqual([
      'paths ∂L/∂h1_1',
      'error ∂L/∂h2_1',
      'slope ∂h2_1/∂z2_1',
      'through ∂z2_1/∂h1_1',
      'sum ∂L/∂h1_1',
      'slope ∂h1_1/∂z1_1',
      'input ∂z1_1/∂w1_11',
      'whole ∂L/∂w1_11',
    ]);
  });

  test('through two layers asks the way back twice', () => {
    expect(kindsOf(networks.relu, 'w1_23')).toHaveLength(11);
    expect(kindsOf(networks.relu, 'w1_23').filter((kind) => kind.startsWith('sum'))).toEqual([
      'sum ∂L/∂h2_1',
      'sum ∂L/∂h1_2',
    ]);
  });

  test('with one output there are no paths to name and nothing to add', () => {
    expect(kindsOf(networks.oneOutput, 'w1_11')).toEqual([
      'error ∂L/∂h2_1',
      'slope ∂h2_1/∂z2_1',
      'through ∂z2_1/∂h1_1',
      'slope ∂h1_1/∂z1_1',
      'input ∂z1_1/∂w1_11',
      'whole ∂L/∂w1_11',
    ]);
  });

  test('of a deep network tells what repeats', () => {
    const plan = planOf(taskOf(networks.deep, 'w1_11'));
    expect(plan).toHaveLength(8);
    expect(plan.find(({ kind }) => kind === 'through')?.told).toBe(3);
  });

  test('has at most a dozen steps whose answers fit into a line, whatever is asked', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const plan = planOf(task);
        expect(plan.length).toBeGreaterThan(0);
        expect(plan.length).toBeLessThanOrEqual(12);
        for (const { model } of plan) expect(model.length).toBeLessThanOrEqual(LONGEST_LINE);
        expect(plan.at(-1)!.goal).toMatch(/^∂L\//);
      }),
      { numRuns: 60 },
    );
  });

  test('answers itself: every answer is right and the last one is the end', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const plan = planOf(task);
        const moves = task.level === 1 ? plan.map(({ model }) => line(model)) : [line(plan.at(-1)!.model)];
        const derivation = derivationOf(task, moves);
        expect(derivation.written.map(({ mark, text }) => [text, mark])).toEqual(
          moves.map((move) => [(move as { text: string }).text, 'right']),
        );
        expect(derivation.done).toBe(true);
        expect(derivation.credit.earned).toBe(derivation.credit.possible);
        expect(derivation.plan.every(({ state }) => state === 'found')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('answers itself at levels 2 and 3, factor by factor with left sides', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const free = { ...task, level: 3 } as const;
        const steps = planOf(free).filter(({ kind }) => kind !== 'paths');
        const derivation = derivationOf(
          free,
          steps.map(({ goal, model }) => line(`${goal.replaceAll('∂', 'd')} = ${model}`)),
        );
        expect(derivation.written.every(({ mark }) => mark === 'right')).toBe(true);
        expect(derivation.done).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
