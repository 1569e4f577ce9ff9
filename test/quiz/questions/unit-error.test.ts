// ∂L/∂h through the whole Jacobian of the softmax, from y and t alone, and each wrong number by its own wrong formula.

import { expect, it } from 'vitest';
import { indexOf, isOneOf, listAfter } from './lists.ts';
import { numberOf, overSeeds } from './over-seeds.ts';

const all = overSeeds('unit-error').map((asked) => ({
  ...numberOf(asked),
  y: listAfter(asked.prompt, 'y = '),
  t: listAfter(asked.prompt, 't = '),
  k: indexOf(/∂L\/∂h(.)\?/.exec(asked.prompt)![1]!),
}));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

it('gives probabilities and targets that add up to 1', () => {
  for (const { y, t } of all) for (const list of [y, t]) expect(total(list)).toBeCloseTo(1, 12);
  expect(new Set(all.map(({ y }) => y.length))).toEqual(new Set([2, 3]));
  expect(all.filter(({ t }) => t.includes(1)).length).toBeGreaterThan(100);
  expect(all.filter(({ t }) => !t.includes(1)).length).toBeGreaterThan(50);
});

it('is the sum over all paths through the softmax', () => {
  for (const { y, t, k, value } of all) {
    const paths = y.map((probability, i) => (-t[i]! / probability) * probability * (Number(i === k) - y[k]!));
    expect(value).toBeCloseTo(total(paths), 12);
  }
});

it('has a rule behind each wrong number', () => {
  const seen = new Set<string>();
  for (const { y, t, k, mistakes } of all) {
    const [own, want] = [y[k]!, t[k]!];
    const rules: Readonly<Record<string, readonly number[]>> = {
      M8: [want - own],
      M12: y.map((other, i) => other - t[i]!),
      M15: [-want * (1 - own)],
      M16: [-want / own],
      M17: [-want * (1 - own) - (1 - want) * own],
      M18: [(own - want) * own * (1 - own)],
      M21: [own],
      M22: [-want],
      M23: [own + want],
      M24: [-Math.log(own), -total(t.map((each, i) => each * Math.log(y[i]!)))],
      M25: [2 * (own - want)],
      M26: [(own - want) / y.length],
    };
    for (const { mistake, value } of mistakes) {
      seen.add(mistake!);
      expect([mistake, isOneOf(value, rules[mistake!]!)]).toContain(true);
    }
  }
  expect(seen.size).toBe(12);
});

it('tests no mistake where it is right', () => {
  for (const { t, k, mistakes } of all) {
    const ids = mistakes.map(({ mistake }) => mistake);
    // For t = (1, 0) the diagonal is enough; for t = 0 nobody can forget the target.
    if (t[k] === 1) expect(ids).not.toContain('M15');
    if (t[k] === 1) expect(ids).not.toContain('M17');
    if (t[k] === 0) expect(ids).not.toContain('M21');
    if (t[k] === 0) expect(ids).not.toContain('M23');
  }
});
