// The gradient check: quotients by a loss of our own, and the one entry that fails them, with what was done to it.

import { describe, expect, it } from 'vitest';
import { byHand, gradientByHand, mistakenByHand, movedBy } from './layer-by-hand.ts';
import { numberAfter, numbersIn, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const PLACES = [0, 1].flatMap((k) => [0, 1].map((j) => [k, j] as const));
const ENTRIES = ['w₁₁', 'w₁₂', 'w₂₁', 'w₂₂'];

const asked = overSeeds('gradient-check').map((question) => {
  const rows = question.formula!.plain.split('\n').slice(1);
  return {
    question,
    v: byHand(question.network!),
    epsilon: numberAfter(question.prompt, 'ε = '),
    claims: rows.map((row) => numbersIn(row.split('   ')[1]!)[0]!),
    quotients: rows.map((row) => numbersIn(row.split('   ')[2]!)[0]!),
    failing: ENTRIES.findIndex((entry) => rightOption(question).text.startsWith(entry)),
  };
});

const off = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));

describe('gradient-check', () => {
  it('shows (L(w+ε) − L(w−ε)) / 2ε, to the figures shown', () => {
    for (const { question, epsilon, quotients } of asked) {
      const found = PLACES.map(([k, j]) => {
        const at = (by: number) => byHand(movedBy(question.network!, k, j, by)).loss;
        return (at(epsilon) - at(-epsilon)) / (2 * epsilon);
      });
      expect(quotients).toEqual(found.map((value) => Number(value.toPrecision(4))));
    }
  });

  it('has the gradient by hand in every entry but the one that fails, and there its mistake', () => {
    for (const { question, v, claims, failing } of asked) {
      PLACES.forEach(([k, j], entry) => {
        const truth = gradientByHand(v, k, j);
        if (entry !== failing) expect(claims[entry]).toBe(Number(truth.toPrecision(4)));
        else {
          const own = Object.values(mistakenByHand(v, k, j)).flat();
          expect(own.some((value) => Number(value.toPrecision(4)) === claims[entry])).toBe(true);
          expect(off(claims[entry]!, truth)).toBeGreaterThan(0.04);
        }
      });
      expect(question.prompt).toContain('0.5 %');
    }
  });

  it('fails in one entry by far, and passes in all others within half a percent', () => {
    for (const { claims, quotients, failing } of asked) {
      claims.forEach((claim, entry) => {
        if (entry === failing) expect(off(claim, quotients[entry]!)).toBeGreaterThan(0.03);
        // The two figures shown are rounded too.
        else expect(off(claim, quotients[entry]!)).toBeLessThan(0.006);
      });
    }
  });

  it('sometimes passes in all, and looks no different then', () => {
    const sound = asked.filter(({ failing }) => failing < 0);
    expect(sound.length).toBeGreaterThan(30);
    expect(sound.length).toBeLessThan(120);
    for (const { question } of asked) expect(optionsOf(question)).toHaveLength(5);
    for (const { question } of sound) expect(rightOption(question).text).toBe('none: all four pass');
  });

  it('offers no other mistake that would have given the same number', () => {
    for (const { question, v, claims, failing } of asked) {
      if (failing < 0) continue;
      for (const { text, mistake } of wrongOptions(question)) {
        if (mistake === undefined || !text.startsWith(ENTRIES[failing]!)) continue;
        const [k, j] = PLACES[failing]!;
        const given = mistakenByHand(v, k, j)[mistake]!;
        expect(Math.max(...given.map((value) => off(value, claims[failing]!)))).toBeGreaterThan(0.045);
      }
    }
  });
});
