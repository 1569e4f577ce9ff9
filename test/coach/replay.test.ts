// A derivation is what its moves come to: step by step the same as at once, bounded, and deaf to what is hostile.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoachMove, type Derivation, MOST_MOVES } from '../../src/coach/derivation.ts';
import { derivationOf, derivationsAlong } from '../../src/coach/replay.ts';
import { anyTask, hint, line, networks, skip, taskOf } from './tasks.ts';

const texts = [
  ...['y1-t1', 't1-y1', 'h1(1-h1)', 'x1', 'w11', '1 2', 'all', '2', '= (y1-t1)*h1*(1-h1)*x1', '-0.1034', 'foo', ''],
  ...['dL/dh1 = y1-t1', 'dh1/dz1 = z1', 'dL/dw11 = dL/dh1*dh1/dz1*dz1/dw11 = x1', '(y1-t1)*h1*(1-h1)*x1'],
];
const anyMove: fc.Arbitrary<CoachMove> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts).map(line) },
  { weight: 1, arbitrary: fc.constantFrom(hint, skip) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }).map(line) },
);
const plainly = (derivation: Derivation) => JSON.parse(JSON.stringify(derivation));

describe('a replay', () => {
  test('step by step is a replay at once', () => {
    const task = fc.constantFrom(...([1, 2, 3] as const)).map((level) => taskOf(networks.article, 'w11', level));
    fc.assert(
      fc.property(task, fc.array(anyMove, { maxLength: 8 }), fc.nat(8), (of, moves, cut) => {
        const at = Math.min(cut, moves.length);
        const along = derivationsAlong(of, moves.slice(0, at), moves.slice(at));
        expect(along).toHaveLength(moves.length - at + 1);
        along.forEach((derivation, more) => {
          expect(plainly(derivation)).toEqual(plainly(derivationOf(of, moves.slice(0, at + more))));
        });
      }),
      { numRuns: 25 },
    );
  });

  test('keeps its counts, whatever is done', () => {
    fc.assert(
      fc.property(anyTask, fc.array(anyMove, { maxLength: 6 }), (task, moves) => {
        const { credit, plan, now, done, written } = derivationOf(task, moves);
        expect(credit.earned).toBeGreaterThanOrEqual(0);
        expect(credit.earned).toBeLessThanOrEqual(credit.possible);
        if (task.level === 1) expect(now === undefined).toBe(done);
        if (now !== undefined) expect(plan[now]!.state).toBe('open');
        for (const { since } of written) if (since !== undefined) expect(written[since]!.mark).not.toBe('right');
      }),
      { numRuns: 40 },
    );
  });

  test('ends with the last move there may be', () => {
    const task = taskOf(networks.article, 'w11');
    const hints = Array.from({ length: MOST_MOVES }, () => hint);
    expect(derivationOf(task, hints.slice(1)).full).toBe(false);
    expect(derivationOf(task, hints).full).toBe(true);
    const more = derivationOf(task, [...hints, line('y1-t1')]);
    expect(more.written).toHaveLength(0);
    expect(more).toMatchObject({ full: true, now: 0 });
    expect(derivationsAlong(task, hints, [line('y1-t1')])).toHaveLength(1);
  });

  test('takes nothing after the end', () => {
    const task = taskOf(networks.article, 'w11', 2);
    const done = [line('(y1-t1)*h1*(1-h1)*x1')];
    const after = derivationOf(task, [...done, line('x1'), hint, skip]);
    expect(after.last).toEqual({ kind: 'over' });
    expect(after.written).toEqual(derivationOf(task, done).written);
    expect(after.credit).toEqual({ earned: 2, possible: 2 });
  });

  test('does not change what was asked for before', () => {
    const task = taskOf(networks.article, 'w11');
    const [before] = derivationsAlong(task, [line('y1-t1')], [line('h1(1-h1)')]);
    expect(before.written).toHaveLength(1);
  });
});
