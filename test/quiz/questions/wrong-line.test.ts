// The wrong line: one line and only one is wrong, and every other follows from the ones before it.

import { describe, expect, it } from 'vitest';
import { derivation, flawsOf, LINES } from '../../../src/quiz/derivation.ts';
import { areApart } from '../../../src/quiz/guards.ts';
import { byHand, gradientByHand, mistakenByHand } from './layer-by-hand.ts';
import { numbersIn, optionsOf, overSeeds, rightOption } from './over-seeds.ts';

const asked = overSeeds('wrong-line').map((question) => {
  const [, k, j] = /∂L\/∂w([₁₂])([₁₂]) is derived/.exec(question.prompt)!;
  return {
    question,
    at: { layer: 0, unit: '₁₂'.indexOf(k!), input: '₁₂'.indexOf(j!) },
    wrongLine: optionsOf(question).findIndex(({ correct }) => correct),
    lines: question.formula!.plain.split('\n'),
    right: question.solution.formula!.plain.split('\n'),
  };
});

/** The number at the end of each statement of a line. */
function valuesOf(line: string): number[] {
  return line.split(',  ').map((statement) => numbersIn(statement.split(/[=≈]/).at(-1)!)[0]!);
}

/** The formulas of a line, without their numbers. */
function formulasOf(line: string): string[] {
  return line.split(',  ').map((statement) => statement.replace(/ [=≈] −?[\d.]+(×10[⁻⁰¹²³⁴-⁹]+)?$/, ''));
}

describe('wrong-line', () => {
  it('changes the formula of one line alone, and that is the answer', () => {
    for (const { lines, right, wrongLine } of asked) {
      expect(lines).toHaveLength(LINES);
      lines.forEach((line, at) => {
        expect(formulasOf(line).join() === formulasOf(right[at]!).join()).toBe(at !== wrongLine);
      });
    }
  });

  it('puts the wrong line everywhere', () => {
    expect(new Set(asked.map(({ wrongLine }) => wrongLine)).size).toBe(LINES);
  });

  it('ends, where nothing is wrong, with the gradient by hand', () => {
    for (const { question, at } of asked) {
      const last = derivation(question.network!, at).at(-1)![0]!.value;
      expect(last).toBeCloseTo(gradientByHand(byHand(question.network!), at.unit, at.input), 12);
    }
  });

  it('carries the wrong number on: every other line follows from the shown numbers before it', () => {
    for (const { question, lines, at, wrongLine } of asked) {
      const [loss, softmax, error, slope, whole] = lines.map(valuesOf) as [
        number[],
        number[],
        number[],
        number[],
        number[],
      ];
      const { x, h } = byHand(question.network!);
      const follows = [
        [2, error[0]!, loss[0]! * softmax[0]! + loss[1]! * softmax[1]!],
        [3, slope[0]!, h[at.unit]! * (1 - h[at.unit]!)],
        [4, whole[0]!, error[0]! * slope[0]! * x[at.input]!],
      ] as const;
      for (const [line, shown, found] of follows) {
        if (line === wrongLine) expect(areApart(shown, found)).toBe(true);
        // Three shown figures a factor, but in a sum of two paths they may cancel.
        else expect(Math.abs(shown - found)).toBeLessThanOrEqual(0.015 * Math.abs(shown) + (line === 2 ? 0.008 : 0));
      }
    }
  });

  it('ends, with a mistake of the catalogue in it, with the number of that mistake', () => {
    for (const { question, at } of asked.slice(0, 60)) {
      const v = byHand(question.network!);
      const byId = mistakenByHand(v, at.unit, at.input);
      for (const flaw of flawsOf(question.network!, at)) {
        const last = derivation(question.network!, at, flaw).at(-1)![0]!.value;
        // In the first lines a mistake is about one link only, and goes on from there.
        const own = flaw.mistake === 'M24' ? lossInstead(v, at.unit, at.input) : byId[flaw.mistake]!;
        expect(Math.min(...own.map((value) => Math.abs(value - last)))).toBeLessThan(1e-12);
      }
    }
  });

  it('says of a right line that it is right, and of one that only follows that it follows', () => {
    for (const { question, lines, right, wrongLine } of asked) {
      optionsOf(question).forEach(({ because, correct }, at) => {
        if (correct) expect(because).toBe(rightOption(question).because);
        else {
          expect(because).toMatch(/^This line is right/);
          const isOff = valuesOf(lines[at]!).join() !== valuesOf(right[at]!).join();
          if (isOff) expect(because).toContain(`only because line ${wrongLine + 1} is`);
        }
      });
    }
  });
});

/** ∂L/∂y_k taken for −t_k·ln y_k, then on through the softmax by both paths. */
function lossInstead({ t, y, h, x }: ReturnType<typeof byHand>, k: number, j: number): number[] {
  const i = 1 - k;
  const error = -t[k]! * Math.log(y[k]!) * y[k]! * (1 - y[k]!) + t[i]! * Math.log(y[i]!) * y[k]! * y[i]!;
  return [error * h[k]! * (1 - h[k]!) * x[j]!];
}
