// Whether Σt may go: by both losses written out at points that were drawn, from the targets in the prompt alone.

import { expect, it } from 'vitest';
import { pick, seededChance } from '../../../src/gradient/chance.ts';
import { isOneOf, listAfter, softmax } from './lists.ts';
import { numberAfter, numbersIn, optionsOf, overSeeds, rightOption } from './over-seeds.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const all = overSeeds('log-sum-exp').map((asked) => ({ asked, t: listAfter(asked.prompt, 't = ') }));

const logSum = (h: readonly number[]) => Math.log(total(h.map((value) => Math.exp(value))));
const whole = (h: readonly number[], t: readonly number[]) =>
  -total(softmax(h).map((probability, k) => t[k]! * Math.log(probability)));
const short = (h: readonly number[], t: readonly number[]) => logSum(h) - total(h.map((value, k) => t[k]! * value));

function points(classes: number): number[][] {
  const chance = seededChance(7);
  return Array.from({ length: 5 }, () =>
    Array.from({ length: classes }, () => pick([-1, 1], chance) * 2 * (0.1 + chance())),
  );
}

it('says yes where both losses are one everywhere, else no', () => {
  for (const { asked, t } of all) {
    const same = points(t.length).every((h) => Math.abs(whole(h, t) - short(h, t)) < 1e-12);
    expect(rightOption(asked).text.startsWith('Yes')).toBe(same);
  }
});

it('gives the reason that belongs to these targets', () => {
  for (const { asked, t } of all) {
    const isOne = Math.abs(total(t) - 1) < 1e-12;
    expect(rightOption(asked).text).toMatch(isOne ? /add up to 1$/ : /do not add up to 1$/);
    expect(rightOption(asked).text).toContain('targets');
  }
});

it('offers two answers with a no and three with a yes, whatever is right', () => {
  for (const { asked } of all) {
    const yes = optionsOf(asked).filter(({ text }) => text.startsWith('Yes'));
    expect(yes).toHaveLength(3);
    expect(optionsOf(asked)).toHaveLength(5);
  }
});

it('asks about one-hot, soft, several right classes and sums beside 1, about as often each way', () => {
  const sums = all.map(({ t }) => Math.round(total(t) * 10) / 10);
  const ones = sums.filter((sum) => sum === 1).length;
  expect(ones / sums.length).toBeGreaterThan(0.4);
  expect(ones / sums.length).toBeLessThan(0.6);
  expect(sums.filter((sum) => sum >= 2).length).toBeGreaterThan(10);
  expect(all.filter(({ t }, at) => sums[at] === 1 && t.includes(1)).length).toBeGreaterThan(10);
  expect(all.filter(({ t }, at) => sums[at] === 1 && !t.includes(1)).length).toBeGreaterThan(10);
});

it('never blames a one-hot target for not being one', () => {
  for (const { asked, t } of all)
    if (t.includes(1)) for (const { text } of optionsOf(asked)) expect(text).not.toContain('one-hot');
});

it('works an example out with numbers that are so', () => {
  for (const { asked, t } of all) {
    const { text } = asked.solution;
    const h = listAfter(text, 'At h = ');
    const [first, second] = [whole(h, t), short(h, t)];
    const error = total(t) * softmax(h)[0]! - t[0]!;
    const shortError = softmax(h)[0]! - t[0]!;
    const tail = text.slice(text.indexOf('for example'));
    const told = numbersIn(tail.replaceAll('∂L/∂h₁', ''));
    const wanted = Math.abs(total(t) - 1) < 1e-12 ? [first, error] : [first, second, error, shortError];
    expect(told).toHaveLength(wanted.length);
    // Three figures are shown.
    told.forEach((number, at) => {
      expect(Math.abs(number - wanted[at]!)).toBeLessThanOrEqual(0.006 * Math.abs(wanted[at]!) + 1e-9);
    });
  }
});

it('tells the sum where it tells the reason', () => {
  for (const { asked, t } of all) {
    const sum = numberAfter(asked.solution.point.replace(/^Σt = [^=]* = /, 'sum '), 'sum ');
    expect(isOneOf(sum, [total(t)], 1e-9)).toBe(true);
  }
});
