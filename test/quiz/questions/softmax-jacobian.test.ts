// ∂yᵢ/∂hⱼ by moving hⱼ a little, and each wrong number by the thought behind it.

import { expect, it } from 'vitest';
import { indexOf, isOneOf, listAfter, softmax } from './lists.ts';
import { numberOf, overSeeds } from './over-seeds.ts';

const all = overSeeds('softmax-jacobian').map((asked) => {
  const [, of, by] = /∂y(.)\/∂h(.)\?/.exec(asked.prompt)!;
  return { ...numberOf(asked), y: listAfter(asked.prompt, 'y = '), i: indexOf(of!), j: indexOf(by!) };
});

it('is how much yᵢ moves with hⱼ', () => {
  for (const { y, i, j, value } of all) {
    const moved = (step: number) => softmax(y.map((p, k) => Math.log(p) + (k === j ? step : 0)))[i]!;
    expect(value).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
  }
});

it('asks on the diagonal and beside it', () => {
  const share = all.filter(({ i, j }) => i === j).length / all.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.5);
});

it('has a rule behind each wrong number', () => {
  for (const { y, i, j, mistakes } of all) {
    const [a, b] = [y[i]!, y[j]!];
    const named: Readonly<Record<string, number>> = i === j ? { M8: -a * (1 - a) } : { M15: 0, M17: a * b };
    const others = i === j ? [a, 1 - a, -a * a] : [a * (1 - b), a * (1 - a), -b, a];
    for (const { mistake, value } of mistakes)
      expect(isOneOf(value, mistake === undefined ? others : [named[mistake]!])).toBe(true);
    // The two that the lesson is about are never left out.
    if (i !== j) expect(mistakes.map(({ mistake }) => mistake)).toEqual(expect.arrayContaining(['M15', 'M17']));
  }
});
