// One step down: w − ηg from the numbers of the prompt, and each wrong number by its own thought.

import { describe, expect, it } from 'vitest';
import { byHand, gradientByHand } from './layer-by-hand.ts';
import { numberAfter, numberOf, numbersIn, overSeeds } from './over-seeds.ts';

interface Read {
  readonly form: 'weight' | 'change' | 'gradient';
  readonly w: number;
  readonly rate: number;
  readonly g: number;
  readonly after: number;
}

const asked = overSeeds('one-step').map((question) => {
  const { prompt, network } = question;
  const form = /Where does it stand/.test(prompt) ? 'weight' : /By how much/.test(prompt) ? 'change' : 'gradient';
  const [, unit, input] = /w([₁₂])([₁₂]) =/.exec(prompt)!;
  const [k, j] = ['₁₂'.indexOf(unit!), '₁₂'.indexOf(input!)];
  const exact = { w: network!.layers[0]!.W[k]![j]!, g: gradientByHand(byHand(network!), k, j) };
  const rate = numberAfter(prompt, 'η = ');
  const given: Read = {
    form,
    rate,
    w: numberAfter(prompt, `w${unit}${input} = `),
    g: form === 'gradient' ? Number.NaN : numberAfter(prompt, `∂L/∂w${unit}${input} = `),
    after: form === 'gradient' ? numbersIn(/ to (−?[\d.]+)\./.exec(prompt)![1]!)[0]! : Number.NaN,
  };
  return { question, given, exact: { ...exact, rate, after: exact.w - rate * exact.g } };
});

function answerFrom({ form, w, rate, g, after }: Read): number {
  if (form === 'gradient') return (w - after) / rate;
  return form === 'weight' ? w - rate * g : -rate * g;
}

describe('one-step', () => {
  it('asks in all three ways', () => {
    expect(new Set(asked.map(({ given }) => given.form)).size).toBe(3);
  });

  it('is what w − ηg says', () => {
    for (const { question, given, exact } of asked) {
      expect(numberOf(question).value).toBeCloseTo(answerFrom({ ...given, ...exact }), 12);
    }
  });

  it('can be computed from the rounded numbers it gives', () => {
    for (const { question, given } of asked) {
      const { value } = numberOf(question);
      expect(Math.abs(answerFrom(given) - value)).toBeLessThan(0.01 * Math.abs(value));
    }
  });

  it('has each wrong number come from the thought it is explained by', () => {
    for (const { question, given, exact } of asked) {
      const { w, g, rate, after } = exact;
      const wrong = {
        weight: { M32: w + rate * g, M33: w - g, none: -rate * g },
        change: { M32: rate * g, M33: -g, none: after },
        gradient: { M32: -g, M33: rate * g, none: rate * rate * g },
      }[given.form];
      const { mistakes } = numberOf(question);
      expect(mistakes.length).toBeGreaterThan(1);
      for (const { mistake, value, because } of mistakes) {
        expect(value).toBeCloseTo(wrong[(mistake ?? 'none') as 'M32'], 12);
        expect(numbersIn(because)[0]).toBe(Number(value.toPrecision(3)));
      }
    }
  });
});
