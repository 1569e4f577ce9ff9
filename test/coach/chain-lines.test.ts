// Levels 2 and 3: each line against the truth and against the line before it.

import { describe, expect, test } from 'vitest';
import { derivationOf } from '../../src/coach/replay.ts';
import { hint, line, networks, skip, taskOf } from './tasks.ts';

const article = taskOf(networks.article, 'w11', 2);
const hidden = taskOf(networks.hidden, 'w1_11', 3);
const lines = (...texts: string[]) => derivationOf(article, texts.map(line));
const marks = (...texts: string[]) => lines(...texts).written.map(({ mark }) => mark);

describe('line after line', () => {
  test('what is right goes on until no ∂ is left', () => {
    const split = lines('dL/dw11 = dL/dh1*dh1/dz1*dz1/dw11');
    expect(split.written[0]!.mark).toBe('right');
    expect(split.done).toBe(false);
    const derivation = lines('dL/dw11 = dL/dh1*dh1/dz1*dz1/dw11', '= (y1-t1)*h1*(1-h1)*x1');
    expect(derivation).toMatchObject({ done: true, credit: { earned: 4, possible: 4 } });
  });

  test('what follows from a slip earns its credit; a new slip does not', () => {
    const derivation = lines('(y1-t1)*z1*(1-z1)*x1', '= (y1-t1)*(z1-z1^2)*x1', '= (y1-t1)*(z1-z1^2)*w11');
    expect(derivation.written.map(({ mark, mistakes, since }) => [mark, ...mistakes, since])).toEqual([
      ['slip', 'M4', undefined],
      ['follow-through', 0],
      ['slip', 'M9', undefined],
    ]);
    // Three lines and the goal that is not reached; one of them earned.
    expect(derivation.credit).toEqual({ earned: 2, possible: 8 });
  });

  test('after a slip one may come back', () => {
    expect(marks('(y1-t1)*z1*(1-z1)*x1', '(y1-t1)*dh1/dz1*x1', '(y1-t1)*h1*(1-h1)*x1')).toEqual([
      'slip',
      'back',
      'right',
    ]);
    expect(lines('(t1-y1)*h1*(1-h1)*x1', '(y1-t1)*h1*(1-h1)*x1')).toMatchObject({ done: true });
  });

  test('a chain of equations in one line is several lines', () => {
    const derivation = lines('dL/dw11 = dL/dh1*dh1/dz1*dz1/dw11 = (y1-t1)*h1*(1-h1)*x1');
    expect(derivation.written).toHaveLength(2);
    expect(derivation).toMatchObject({ done: true, last: { kind: 'written', from: 0 } });
  });

  test('a number is neither the end nor a line to go on from', () => {
    const derivation = lines('(y1-t1)*z1*(1-z1)*x1', '= 0.364724', '= (y1-t1)*(z1-z1^2)*x1', '-0.10335');
    expect(derivation.written.map(({ mark }) => mark)).toEqual(['slip', 'follow-through', 'follow-through', 'number']);
    expect(derivation.done).toBe(false);
  });

  test('what holds for this target only is said so, and is no end', () => {
    const derivation = lines('-t1*(1-y1)*h1*(1-h1)*x1');
    expect(derivation.written[0]!.mark).toBe('special-case');
    expect(derivation.done).toBe(false);
  });

  test('the same line twice is written once', () => {
    const derivation = lines('(y1-t1)*dh1/dz1*x1', '= (y1-t1)*dh1/dz1 * x1');
    expect(derivation.written).toHaveLength(1);
    expect(derivation.last?.kind).toBe('duplicate');
  });

  test('nothing can be skipped', () => {
    expect(derivationOf(article, [skip]).last).toEqual({ kind: 'nothing-to-skip' });
  });

  test('a line that says nothing stops those behind it', () => {
    const derivation = derivationOf(article, [line('dL/dw11 = dL/dh1*( = x1')]);
    expect(derivation.last?.kind).toBe('unreadable');
    expect(derivation.written).toHaveLength(0);
  });
});

describe('an empty page', () => {
  test('judges a line for what stands on its left, in any order', () => {
    const derivation = derivationOf(hidden, [
      line('dz1_1/dw1_11 = x1'),
      line('dh1_1/dz1_1 = h1_1'),
      line('dL/dh1_1 = w2_11*dL/dz2_1 + w2_21*dL/dz2_2'),
      line('z1_1 = w1_11*x1 + w1_12*x2'),
    ]);
    expect(derivation.written.map(({ about, mark, mistakes }) => [about, mark, ...mistakes])).toEqual([
      ['∂z1_1/∂w1_11', 'right'],
      ['∂h1_1/∂z1_1', 'slip', 'M3'],
      ['∂L/∂h1_1', 'right'],
      ['z1_1', 'right'],
    ]);
    const found = derivation.plan.filter(({ state }) => state === 'found').map(({ kind }) => kind);
    expect(found).toEqual(['paths', 'through', 'sum', 'input']);
  });

  test('is done only when it is written out', () => {
    const short = '(w2_11*dL/dz2_1 + w2_21*dL/dz2_2)*h1_1*(1-h1_1)*x1';
    expect(derivationOf(hidden, [line(short)])).toMatchObject({ done: false });
    const full = short.replace(/dL\/dz2_(\d)/g, '(y$1-t$1)*h2_$1*(1-h2_$1)');
    expect(derivationOf(hidden, [line(short), line(full)])).toMatchObject({ done: true });
  });

  test('lets ∂L/∂z of the next layer stay where no line would hold it', () => {
    const deep = taskOf(networks.deep, 'w1_11', 3);
    const text = '(w2_11*dL/dz2_1 + w2_21*dL/dz2_2 + w2_31*dL/dz2_3)*(1-h1_1^2)*x1';
    expect(derivationOf(deep, [line(text)])).toMatchObject({ done: true });
    expect(derivationOf(deep, [line('dL/dh1_1*(1-h1_1^2)*x1')])).toMatchObject({ done: false });
  });
});

describe('a hint', () => {
  const about = (...moves: Parameters<typeof derivationOf>[1]) => derivationOf(article, moves).hint?.step.goal;

  test('is about the first factor missing', () => {
    expect(about(hint)).toBe('∂L/∂h1');
    expect(about(line('dL/dh1 = y1-t1'), hint)).toBe('∂h1/∂z1');
    expect(about(line('(y1-t1)*dh1/dz1*dz1/dw11'), hint)).toBe('∂h1/∂z1');
    expect(about(line('dL/dh1*h1*(1-h1)*x1'), hint)).toBe('∂L/∂h1');
  });

  test('is about the factor at fault in the last line', () => {
    expect(about(line('(y1-t1)*z1*(1-z1)*x1'), hint)).toBe('∂h1/∂z1');
    expect(about(line('(y1-t1)*h1*(1-h1)*w11'), hint)).toBe('∂z1/∂w11');
    expect(about(line('(t1-y1)*h1*(1-h1)*x1'), hint)).toBe('∂L/∂h1');
    // That factor has been found beside: what is wrong is how it was put in.
    expect(about(line('(y1-t1)*z1*(1-z1)*x1'), line('dh1/dz1 = h1(1-h1)'), hint)).toBe('∂L/∂w11');
  });

  test('that shows the step costs a point, once', () => {
    const full = '(y1-t1)*h1*(1-h1)*x1';
    expect(derivationOf(article, [hint, hint, line(full)]).credit).toEqual({ earned: 2, possible: 2 });
    expect(derivationOf(article, [hint, hint, hint, hint, line(full)]).credit).toEqual({ earned: 1, possible: 2 });
  });
});
