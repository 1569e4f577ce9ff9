// The slope by differences, from what the prompt tells, and each wrong number by its own wrong formula.

import { expect, it } from 'vitest';
import { isOneOf } from './lists.ts';
import { numberAfter, numberOf, overSeeds } from './over-seeds.ts';

const curves: Readonly<Record<string, (z: number) => number>> = {
  σ: (z) => 0.5 + Math.tanh(z / 2) / 2,
  tanh: (z) => Math.tanh(z),
};
const inverses: Readonly<Record<string, (h: number) => number>> = {
  σ: (h) => -Math.log(1 / h - 1),
  tanh: (h) => Math.log((1 + h) / (1 - h)) / 2,
};

const all = overSeeds('slope-from-output').map((asked) => {
  const name = /h = (σ|tanh)\(z\)/.exec(asked.prompt)![1]!;
  const told = /puts out h ([=≈])/.exec(asked.prompt)![1]!;
  const shown = numberAfter(asked.prompt, `puts out h ${told} `);
  const hasZ = asked.prompt.includes('At z = ');
  const z = hasZ ? numberAfter(asked.prompt, 'At z = ') : inverses[name]!(shown);
  return { ...numberOf(asked), name, z, shown, hasZ, f: curves[name]! };
});

it('is the difference quotient at z', () => {
  for (const { value, f, z } of all) expect(value).toBeCloseTo((f(z + 1e-5) - f(z - 1e-5)) / 2e-5, 8);
});

it('follows from the h that is shown, within what a marker lets pass', () => {
  for (const { value, name, shown } of all) {
    const found = name === 'σ' ? shown * (1 - shown) : 1 - shown * shown;
    expect(Math.abs(found / value - 1)).toBeLessThan(0.006);
  }
});

it('has a rule behind each wrong number, and asks about z only where z is told', () => {
  const seen = new Set<string>();
  for (const { name, z, f, hasZ, mistakes } of all) {
    const h = f(z);
    const [ofSigmoid, ofTanh] = [(v: number) => v * (1 - v), (v: number) => 1 - v * v];
    const own = name === 'σ' ? ofSigmoid : ofTanh;
    const rules: Readonly<Record<string, number>> = {
      M2: own(f(h)),
      M3: h,
      M4: own(z),
      M5: 1 - h,
      M6: name === 'σ' ? ofTanh(h) : ofSigmoid(h),
      M7: own(h) ** 2,
    };
    for (const { mistake, value } of mistakes) {
      seen.add(mistake!);
      expect([mistake, isOneOf(value, [rules[mistake!]!])]).toContain(true);
      if (mistake === 'M4') expect(hasZ).toBe(true);
    }
  }
  expect([...seen].sort()).toEqual(['M2', 'M3', 'M4', 'M5', 'M6', 'M7']);
});
