// All gradients at once: every option recomputed entry by entry.

import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/quiz/question.ts';
import { byHand, gradientByHand, mistakenByHand } from './layer-by-hand.ts';
import { numbersIn, optionsOf, overSeeds, rightOption, wrongOptions } from './over-seeds.ts';

const asked = overSeeds('gradient-matrix');

/** The four entries by a rule, row by row. */
function matrix(entry: (unit: number, input: number) => number): number[] {
  return [entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1)];
}

function expectShown(text: string, values: readonly number[]): void {
  expect(numbersIn(text)).toEqual(values.map((value) => Number(value.toPrecision(3))));
}

describe('gradient-matrix', () => {
  it('is right entry by entry, rows for units', () => {
    for (const question of asked) {
      const v = byHand(question.network!);
      expectShown(
        rightOption(question).text,
        matrix((k, j) => gradientByHand(v, k, j)),
      );
    }
  });

  it('shows in each wrong option what its mistake makes of every entry', () => {
    for (const question of asked) {
      for (const { text, mistake } of wrongOptions(question)) {
        const v = byHand(question.network!);
        const entry = (k: number, j: number) =>
          mistake === 'M10' ? gradientByHand(v, j, k) : mistakenByHand(v, k, j)[mistake!]![0]!;
        expectShown(text, matrix(entry));
      }
    }
  });

  it('names an entry at which the wrong option is off', () => {
    for (const question of asked) {
      for (const { text, because } of wrongOptions(question)) {
        const [, k, j] = /w([₁₂])([₁₂])/.exec(because)!;
        const place = 2 * '₁₂'.indexOf(k!) + '₁₂'.indexOf(j!);
        const [found, right] = [numbersIn(text)[place]!, numbersIn(rightOption(question).text)[place]!];
        expect(Math.abs(found - right)).toBeGreaterThan(0.04 * Math.max(Math.abs(found), Math.abs(right)));
        expect(because).toContain(showAs(text, place));
      }
    }
  });

  it('always has four options', () => {
    expect(new Set(asked.map((question: Asked) => optionsOf(question).length))).toEqual(new Set([4]));
  });
});

function showAs(text: string, place: number): string {
  return text.replace(/[[\];]/g, '').split(' ')[place]!;
}
