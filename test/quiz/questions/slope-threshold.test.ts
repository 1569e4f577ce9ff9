// Where a slope falls below a limit, put back into slopes of another form; each wrong place by the rule that leads there.

import { expect, it } from 'vitest';
import { numberAfter, numberOf, overSeeds, sigmoidSlope } from './over-seeds.ts';

const all = overSeeds('slope-threshold').map((asked) => {
  const isSigmoid = asked.prompt.startsWith('A sigmoid');
  return { ...numberOf(asked), isSigmoid, s: numberAfter(asked.prompt, 'slope below ') };
});

const logistic = (z: number) => 0.5 + 0.5 * Math.tanh(z / 2);
const tanhSlope = (z: number) => 4 * sigmoidSlope(2 * z);

it('is where the slope is the limit: above it nearer to 0, below it further out', () => {
  for (const { value, isSigmoid, s } of all) {
    const slope = isSigmoid ? sigmoidSlope : tanhSlope;
    expect(value).toBeGreaterThan(0);
    expect(slope(value) / s).toBeCloseTo(1, 10);
    expect(slope(0.99 * value)).toBeGreaterThan(s);
    expect(slope(1.01 * value)).toBeLessThan(s);
  }
});

it('has a rule behind each wrong place', () => {
  const seen = new Set<string>();
  for (const { value, mistakes, isSigmoid, s } of all) {
    const height = isSigmoid ? logistic : Math.tanh;
    const [slope, other] = isSigmoid ? [sigmoidSlope, tanhSlope] : [tanhSlope, sigmoidSlope];
    expect(mistakes.length).toBeGreaterThanOrEqual(3);
    for (const { mistake = 'none', value: wrong } of mistakes) {
      seen.add(mistake);
      expect(Math.abs(slope(wrong) - s)).toBeGreaterThan(0.01 * s);
      const rules: Readonly<Record<string, readonly boolean[]>> = {
        M3: [near(height(wrong), s), near(height(wrong), 1 - s)],
        M6: [near(other(wrong), s)],
        M45: [near(10 ** wrong, Math.exp(value))],
        // The output, a lost or a found factor of two, an exponential.
        none: [near(wrong, height(value)), near(wrong, value / 2), near(wrong, 2 * value), near(Math.exp(-wrong), s)],
      };
      expect(rules[mistake]).toContain(true);
    }
  }
  expect([...seen].sort()).toEqual(['M3', 'M45', 'M6', 'none']);
});

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
