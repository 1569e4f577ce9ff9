// The whole gradient: right by the written-out equations, wrong by each mistake's own formula, and computable from what is given.

import { describe, expect, it } from 'vitest';
import { byHand, gradientByHand, mistakenByHand } from './layer-by-hand.ts';
import { numberOf, numbersIn, overSeeds } from './over-seeds.ts';

const asked = overSeeds('full-gradient');

/** Which weight the question asks about: into unit k from input j, from 0. */
function weightOf(prompt: string): [number, number] {
  const [, k, j] = /into unit (\d) from input (\d)/.exec(prompt)!;
  return [Number(k) - 1, Number(j) - 1];
}

describe('full-gradient', () => {
  it('is (y − t)·h(1 − h)·x', () => {
    for (const question of asked) {
      const [k, j] = weightOf(question.prompt);
      expect(numberOf(question).value).toBeCloseTo(gradientByHand(byHand(question.network!), k, j), 12);
    }
  });

  it('has each mistake come out as its own wrong formula does', () => {
    const seen = new Set<string>();
    for (const question of asked) {
      const [k, j] = weightOf(question.prompt);
      const wrong = mistakenByHand(byHand(question.network!), k, j);
      for (const { mistake, value } of numberOf(question).mistakes) {
        const nearest = Math.min(...wrong[mistake!]!.map((each) => Math.abs(each - value)));
        expect(nearest).toBeLessThan(1e-12);
        seen.add(mistake!);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(27);
  });

  it('can be computed from the rounded values it gives, within what the marker lets pass', () => {
    for (const question of asked) {
      const [k, j] = weightOf(question.prompt);
      const given = (symbol: string) => {
        const text = new RegExp(`${symbol} = \\(([^)]*)\\)`).exec(question.prompt)![1]!;
        return numbersIn(text) as [number, number];
      };
      const [x, h, y, t] = [given('x')[j]!, given('h')[k]!, given('y')[k]!, given('t')[k]!];
      const { value } = numberOf(question);
      expect(Math.abs((y - t) * h * (1 - h) * x - value)).toBeLessThan(0.01 * Math.abs(value));
    }
  });
});
