// Whether a slope has vanished, by slopes in another form than the core's; and yes and no by the number each option states.

import { expect, it } from 'vitest';
import { numberAfter, numbersIn, optionsOf, overSeeds, rightOption, sigmoidSlope, wrongOptions } from './over-seeds.ts';

const all = overSeeds('does-it-vanish');
const logistic = (z: number) => 0.5 + 0.5 * Math.tanh(z / 2);

type Curve = Readonly<Record<'h' | 'slope', (z: number) => number>>;

const curves: Readonly<Record<string, Curve>> = {
  sigmoid: { h: logistic, slope: sigmoidSlope },
  tanh: { h: (z) => 2 * logistic(2 * z) - 1, slope: (z) => 4 * sigmoidSlope(2 * z) },
  ReLU: { h: (z) => (z > 0 ? z : 0), slope: (z) => Number(z > 0) },
  leaky: { h: (z) => (z > 0 ? z : 0.1 * z), slope: (z) => (z > 0 ? 1 : 0.1) },
};

it('is right about the slope and the limit, and no close call', () => {
  for (const asked of all) {
    const slope = curves[/^A (\w+)/.exec(asked.prompt)![1]!]!.slope(numberAfter(asked.prompt, 'z = '));
    const limit = numberAfter(asked.prompt, 'below ');
    expect(rightOption(asked).value!).toBeCloseTo(slope, 12);
    expect(rightOption(asked).text.startsWith('Yes')).toBe(slope < limit);
    expect(Math.max(slope / limit, limit / slope)).toBeGreaterThan(1.2);
  }
});

it('tells of the unit what it is', () => {
  for (const { prompt } of all) {
    const h = curves[/^A (\w+)/.exec(prompt)![1]!]!.h(numberAfter(prompt, 'z = '));
    const [, said] = /so h [≈=] (−?[^\s]*)\. /.exec(prompt)!;
    expect(Math.abs(numbersIn(said!)[0]! - h)).toBeLessThanOrEqual(0.005 * Math.abs(h));
  }
});

it('says yes exactly where the slope it believes in is below the limit', () => {
  for (const asked of all) {
    const limit = numberAfter(asked.prompt, 'below ');
    const verdicts = optionsOf(asked).map(({ text, value }) => {
      expect(text.startsWith('Yes')).toBe(value! < limit);
      return value! < limit;
    });
    expect(new Set(verdicts).size).toBe(2);
  }
});

it('takes each wrong slope from its own wrong rule', () => {
  const seen = new Set<string>();
  for (const asked of all) {
    const name = /^A (\w+)/.exec(asked.prompt)![1]!;
    const z = numberAfter(asked.prompt, 'z = ');
    const { h, slope } = curves[name]!;
    const thoughts: Readonly<Record<string, readonly number[]>> = {
      M2: [slope(h(z))],
      M3: [h(z)],
      M5: [1 - h(z)],
      M6: [name === 'tanh' ? h(z) * (1 - h(z)) : 1 - h(z) ** 2],
      M7: [slope(z) ** 2],
      M47: [1, 1 - slope(z), z],
      M48: [z > 0 ? 0.1 : 1],
      none: [Math.abs(z), ...Object.values(curves).map((other) => other.slope(z))],
    };
    for (const { mistake = 'none', value } of wrongOptions(asked)) {
      seen.add(mistake);
      expect(thoughts[mistake]!.some((thought) => Math.abs(thought - value!) < 1e-12)).toBe(true);
    }
  }
  for (const mistake of ['M3', 'M6', 'M7', 'M47', 'M48', 'none']) expect(seen).toContain(mistake);
});

it('shows no slope in the picture of the question', () => {
  for (const { picture } of all) expect(picture!.alt).not.toContain('f′');
});
