// Pieces of every activation: its own values, no gap in f, and never a line where f′ jumps.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationNames, activationRule, alphaOf } from '../../src/gradient/activations.ts';
import { piecesOf, slopePieces } from '../../src/pictures/curve-pieces.ts';

const SHOWN = [-6, 6] as const;

/** Where f bends, found from f alone. */
function bends(name: (typeof activationNames)[number]): number[] {
  const { f, kinks = [] } = activationRule(name);
  const alpha = alphaOf({ name });
  const h = 1e-6;
  const side = (from: number, to: number) => (f(to, alpha) - f(from, alpha)) / (to - from);
  return kinks.filter((kink) => Math.abs(side(kink, kink + h) - side(kink - h, kink)) > 1e-3);
}

describe.each(activationNames)('%s', (name) => {
  const rule = activationRule(name);
  const alpha = alphaOf({ name });

  test('f is one piece through its own values and its kinks', () => {
    const [piece, ...others] = piecesOf({ name }, SHOWN);
    expect(others).toEqual([]);
    const zs = piece!.points.map(([z]) => z);
    expect([zs[0], zs.at(-1)]).toEqual(SHOWN);
    expect(zs).toEqual([...zs].sort((a, b) => a - b));
    expect(zs).toEqual(expect.arrayContaining([...(rule.kinks ?? [])]));
    for (const [z, value] of piece!.points) expect(value).toBe(rule.f(z, alpha));
  });

  test('f′ is parted exactly where f bends, and nowhere steep', () => {
    const pieces = slopePieces({ name }, SHOWN);
    expect(pieces).toHaveLength(bends(name).length + 1);
    for (const { points } of pieces) {
      points.slice(1).forEach(([z, value], index) => {
        const [before, valueBefore] = points[index]!;
        expect(z).toBeGreaterThan(before);
        // No slope of the table changes faster than 1.76 a unit of z (SELU beside its kink).
        expect(Math.abs(value - valueBefore)).toBeLessThan(1.8 * (z - before) + 1e-9);
      });
    }
  });

  test('at each jump one end is closed, the one whose value is used there', () => {
    const pieces = slopePieces({ name }, SHOWN);
    bends(name).forEach((kink, index) => {
      const meeting = [pieces[index]!.ends.at(-1)!, pieces[index + 1]!.ends[0]!];
      expect(meeting.map(({ closed }) => closed).filter(Boolean)).toHaveLength(1);
      const used = rule.slope(kink, rule.f(kink, alpha), alpha);
      expect(meeting.find(({ closed }) => closed)!.at[1]).toBeCloseTo(used, 6);
      for (const { at } of meeting) expect(at[0]).toBeCloseTo(kink, 6);
    });
  });

  test('stays within any range, far out or narrow', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        fc.pre(a !== b);
        const range = [Math.min(a, b), Math.max(a, b)] as const;
        for (const { points } of [...piecesOf({ name }, range), ...slopePieces({ name }, range)]) {
          const [outside] = points.filter(([z, value]) => z < range[0] || z > range[1] || Number.isNaN(value));
          expect(outside).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a sliver of z around a kink keeps both its sides', () => {
  const pieces = slopePieces({ name: 'relu' }, [-1e-12, 1e-12]);
  expect(pieces.map(({ points }) => points.map(([, value]) => value)).map((values) => new Set(values))).toEqual([
    new Set([0]),
    new Set([1]),
  ]);
});
