// Three units by the numbers in their options, with a slope of another form.

import { expect, it } from 'vitest';
import { numbersIn, optionsOf, overSeeds, sigmoidSlope } from './over-seeds.ts';

const all = overSeeds('compare-units').map((asked) =>
  optionsOf(asked).map(({ text, correct, mistake }) => {
    const [z, error, x] = numbersIn(text) as [number, number, number];
    return { correct, mistake, z, error, x, slope: sigmoidSlope(z) };
  }),
);
type Unit = (typeof all)[number][number];

const first = (units: readonly Unit[], size: (unit: Unit) => number) =>
  units.reduce((best, unit) => (Math.abs(size(unit)) > Math.abs(size(best)) ? unit : best));

it('is right about the largest product, which leads by a fifth', () => {
  for (const units of all) {
    const sizes = units.map(({ error, slope, x }) => Math.abs(error * slope * x)).sort((a, b) => b - a);
    expect(first(units, ({ error, slope, x }) => error * slope * x).correct).toBe(true);
    expect(sizes[0]! / sizes[1]!).toBeGreaterThanOrEqual(1.2);
  }
});

it('puts each unit ahead in one factor', () => {
  for (const units of all) {
    const ahead = [first(units, ({ error }) => error), first(units, ({ slope }) => slope), first(units, ({ x }) => x)];
    expect(new Set(ahead).size).toBe(3);
  }
});

it('lets each of the three factors win sometimes', () => {
  const winners = all.map((units) => {
    const right = units.find(({ correct }) => correct)!;
    return (['error', 'slope', 'x'] as const).find((factor) => first(units, (unit) => unit[factor]) === right);
  });
  for (const factor of ['error', 'slope', 'x'])
    expect(winners.filter((winner) => winner === factor).length).toBeGreaterThan(all.length / 20);
});

it('names the forgotten factor that would choose an option', () => {
  for (const units of all)
    for (const unit of units) {
      if (unit.mistake === 'M1') expect(first(units, ({ error, x }) => error * x)).toBe(unit);
      if (unit.mistake === 'M11') expect(first(units, ({ error, slope }) => error * slope)).toBe(unit);
    }
});
