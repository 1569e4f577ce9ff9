// Level 1: one factor at a time. Right and wrong answers, hints, skipping, and what they earn.

import { describe, expect, test } from 'vitest';
import { derivationOf } from '../../src/coach/replay.ts';
import { hint, line, networks, skip, taskOf } from './tasks.ts';

const article = taskOf(networks.article, 'w11');
const hidden = taskOf(networks.hidden, 'w1_11');
const marksOf = (...moves: Parameters<typeof derivationOf>[1]) =>
  derivationOf(article, moves).written.map(({ mark, mistakes }) => [mark, ...mistakes].join(' '));

describe('an answer', () => {
  test('that is right leads on to the next step', () => {
    const derivation = derivationOf(article, [line('y1-t1'), line("σ'(z1)")]);
    expect(derivation.now).toBe(2);
    expect(derivation.plan.map(({ state }) => state)).toEqual(['found', 'found', 'open', 'open']);
  });

  test('that is wrong names its mistake, factor by factor', () => {
    expect(marksOf(line('t1-y1'))).toEqual(['slip M8']);
    expect(marksOf(line('y1-t1'), line('z1(1-z1)'))).toEqual(['right', 'slip M4']);
    expect(marksOf(line('y1-t1'), line('h1(1-h1)'), line('w11'))).toEqual(['right', 'right', 'slip M9']);
    expect(marksOf(skip, skip, skip, line('(y1-t1)*x1'))).toEqual(['slip M1']);
  });

  test('that holds for this target only does not lead on', () => {
    const derivation = derivationOf(article, [line('-t1*(1-y1)')]);
    expect(derivation.written[0]).toMatchObject({ mark: 'special-case', mistakes: ['M15'] });
    expect(derivation.now).toBe(0);
  });

  test('that is a number does not lead on either, but for the 1 of a bias', () => {
    expect(marksOf(line('-0.434195'))).toEqual(['number']);
    const bias = taskOf(networks.article, 'b1');
    expect(derivationOf(bias, [skip, skip, line('1')]).now).toBe(3);
    expect(derivationOf(bias, [skip, skip, line('b1')]).now).toBe(2);
  });

  test('may leave no ∂ that is to be found', () => {
    expect(marksOf(line('dL/dy1*dy1/dh1 + dL/dy2*dy2/dh1'))).toEqual(['unfinished']);
    expect(marksOf(skip, skip, skip, line('dL/dh1*dh1/dz1*dz1/dw11'))).toEqual(['unfinished']);
    const sum = derivationOf(hidden, [skip, skip, skip, skip, line('w2_11*dL/dz2_1 + w2_21*dL/dz2_2')]);
    expect(sum.written[0]!.mark).toBe('right');
  });

  test('with a left side is for the step that it names', () => {
    const derivation = derivationOf(article, [line('dz1/dw11 = x1'), line('dh1/dz1 = h1(1-h1)'), line('y1-t1')]);
    expect(derivation.written.map(({ step, mark }) => [step, mark])).toEqual([
      [2, 'right'],
      [1, 'right'],
      [0, 'right'],
    ]);
    expect(derivation.now).toBe(3);
  });

  test('about something beside the way is said to be right, and asks again', () => {
    const derivation = derivationOf(article, [line('dL/dz1 = (y1-t1)*h1*(1-h1)')]);
    expect(derivation.written[0]).toMatchObject({ about: '∂L/∂z1', mark: 'right' });
    expect(derivation.written[0]!.step).toBeUndefined();
    expect(derivation.now).toBe(0);
  });

  test('that is the whole gradient at once is the end', () => {
    for (const name of ['w11', 'b1'] as const) {
      const text = name === 'b1' ? '(y1-t1)h1(1-h1)' : '(y1-t1)h1(1-h1)x1';
      const derivation = derivationOf(taskOf(networks.article, name), [line(text)]);
      expect(derivation.done).toBe(true);
      expect(derivation.credit).toEqual({ earned: 8, possible: 8 });
    }
  });

  test('that was given before is not written twice', () => {
    const derivation = derivationOf(article, [line('t1 - y1'), line('t1-y1')]);
    expect(derivation.last).toEqual({ kind: 'duplicate', text: 't1-y1' });
    expect(derivation.written).toHaveLength(1);
  });

  test('that cannot be read is not written', () => {
    for (const text of ['', '   ', '(y1-', 'foo', 'y1 = = t1', '∂L/∂h1', '\u202e\u0000', '×'.repeat(300)]) {
      const { last, written, now } = derivationOf(article, [line(text)]);
      expect([text, last?.kind]).toEqual([text, 'unreadable']);
      expect([written.length, now]).toEqual([0, 0]);
    }
    expect(derivationOf(article, [line('y'.repeat(301))]).last).toMatchObject({
      verdict: { problem: 'too-long', at: 300, length: 1 },
    });
  });
});

describe('paths', () => {
  test('all of them are right, fewer are a path left out', () => {
    for (const text of ['1 2', '2, 1', 'z2_1 z2_2', 'h2_1 and h2_2', 'both', 'All.', '둘 다', '1번과 2번', '모두'])
      expect([text, derivationOf(hidden, [line(text)]).now]).toEqual([text, 1]);
    expect(derivationOf(hidden, [line('1')]).written[0]).toMatchObject({ mark: 'slip', mistakes: ['M34'] });
    const logit = taskOf(networks.article, 'h1');
    expect(derivationOf(logit, [line('y1')]).written[0]).toMatchObject({ mark: 'slip', mistakes: ['M15'] });
  });

  test('what is no list of them is not written', () => {
    for (const text of ['3', '0', '1 2 3', 'y1-t1', '', 'everything', '-1 2', '1e9'])
      expect([text, derivationOf(hidden, [line(text)]).last?.kind]).toEqual([text, 'not-a-list']);
  });

  test('a formula with a left side may come first', () => {
    const derivation = derivationOf(hidden, [line('dh1_1/dz1_1 = h1_1*(1-h1_1)')]);
    expect(derivation.written[0]).toMatchObject({ step: 5, mark: 'right' });
    expect(derivation.now).toBe(0);
  });
});

describe('hints', () => {
  test('grow by grades and stay at the third', () => {
    const grades = [1, 2, 3, 4].map(
      (n) =>
        derivationOf(
          article,
          Array.from({ length: n }, () => hint),
        ).hint?.grade,
    );
    expect(grades).toEqual([1, 2, 3, 3]);
  });

  test('stay while the step stays, and go with it', () => {
    expect(derivationOf(article, [hint, line('t1-y1')]).hint?.grade).toBe(1);
    expect(derivationOf(article, [hint, line('y1-t1')]).hint).toBeUndefined();
    expect(derivationOf(article, [hint, hint, line('y1-t1'), hint]).hint).toMatchObject({
      grade: 1,
      step: { kind: 'slope' },
    });
  });
});

describe('credit', () => {
  const earned = (...moves: Parameters<typeof derivationOf>[1]) => derivationOf(article, moves).credit.earned;

  test('is full for a step found alone, whatever was tried and with two hints', () => {
    expect(earned(line('y1-t1'))).toBe(2);
    expect(earned(line('t1-y1'), line('y1'), line('y1-t1'))).toBe(2);
    expect(earned(hint, hint, line('y1-t1'))).toBe(2);
  });

  test('is less for a step that was shown, and nothing for one that was skipped', () => {
    expect(earned(hint, hint, hint, line('y1-t1'))).toBe(1);
    expect(earned(skip)).toBe(0);
    const derivation = derivationOf(article, [skip, skip, skip, skip]);
    expect(derivation).toMatchObject({ done: true, credit: { earned: 0, possible: 8 } });
    expect(derivation.last).toEqual({ kind: 'skipped', step: 3 });
  });
});
