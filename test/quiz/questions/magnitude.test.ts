// The nearest power of ten from what the prompt tells, with a slope in another form, and the mistakes by their formulas.

import { expect, it } from 'vitest';
import { numberAfter, optionsOf, overSeeds, rightOption, sigmoidSlope, wrongOptions } from './over-seeds.ts';

const all = overSeeds('magnitude').map((asked) => {
  const { prompt } = asked;
  const [x, z, t] = [numberAfter(prompt, 'x₁ = '), numberAfter(prompt, 'z₁ = '), numberAfter(prompt, 't₁ = ')];
  const [h, y] = [numberAfter(prompt, 'h₁ ≈ '), numberAfter(prompt, 'y₁ ≈ ')];
  return { asked, x, z, t, h, y, size: Math.abs(y - t) * sigmoidSlope(z) * x };
});

it('is the power of ten that the gradient is nearest to', () => {
  for (const { asked, size } of all) {
    const powers = optionsOf(asked).map(({ value }) => Math.log10(value!));
    const gaps = powers.map((power) => Math.abs(power - Math.log10(size)));
    const right = optionsOf(asked).findIndex(({ correct }) => correct);
    expect(gaps.indexOf(Math.min(...gaps))).toBe(right);
    // No close call: y is told with two figures.
    expect(gaps[right]!).toBeLessThan(0.3);
  }
});

it('can be told from h as well as from z', () => {
  for (const { asked, h, y, t, x } of all) {
    const size = Math.abs(y - t) * h * (1 - h) * x;
    expect(Math.abs(Math.log10(size / rightOption(asked).value!))).toBeLessThan(0.5);
  }
});

it('offers four powers, the largest first, and says them as they are', () => {
  for (const { asked } of all) {
    const values = optionsOf(asked).map(({ value }) => value!);
    expect(values).toHaveLength(4);
    values.slice(1).forEach((value, at) => {
      expect(value * 10).toBeCloseTo(values[at]!, 12);
    });
    for (const { text, value } of optionsOf(asked)) expect(numberAfter(text, 'about ')).toBeCloseTo(value!, 12);
  }
});

it('names a mistake only where it leads to that power', () => {
  const seen = new Set<string>();
  for (const { asked, x, z, y, t, size } of all) {
    const [slope, error, h] = [sigmoidSlope(z), Math.abs(y - t), 0.5 + Math.tanh(z / 2) / 2];
    const rules: Readonly<Record<string, number>> = {
      M1: size / slope,
      M3: error * h * x,
      M7: size * slope,
      M9: error * slope * Math.abs(z / x),
      M11: size / x,
      M28: size * x,
    };
    for (const { mistake, value } of wrongOptions(asked)) {
      if (mistake === undefined) continue;
      seen.add(mistake);
      expect([mistake, Math.abs(Math.log10(rules[mistake]! / value!)) < 0.55]).toContain(true);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['M1', 'M7', 'M11', 'M28', 'M9']));
});

it('lets no place win by itself', () => {
  const places = [0, 0, 0, 0];
  for (const { asked } of all) places[optionsOf(asked).findIndex(({ correct }) => correct)]! += 1;
  for (const count of places) expect(count / all.length).toBeGreaterThan(0.12);
});
