// Questions as a person meets them, seed after seed, and the numbers in what they read.

import { languages } from '../../../src/language/index.ts';
import { askQuestion, drawQuestion, typeNamed } from '../../../src/quiz/draw.ts';
import type { Asked, Choice, Topic, WrongNumber } from '../../../src/quiz/question.ts';

const SEEDS = 300;

/** The first questions of a type in English, about one of its topics if one is named. */
export function overSeeds(name: string, topic?: Topic): Asked[] {
  const type = typeNamed(name)!;
  return Array.from({ length: SEEDS }, (_, seed) =>
    askQuestion(drawQuestion(type, seed, topic && [topic]).question, languages.en),
  );
}

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `−0.5` and `4.54×10⁻⁵` as numbers, in their order. Indices such as w₁₁ are none. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/(−?\d+(?:\.\d+)?)(?:×10(⁻?[⁰¹²³⁴-⁹]+))?/g)].map(([, digits, power = '']) => {
    const exponent = [...power].map((char) => (char === '⁻' ? '-' : POWERS.indexOf(char))).join('');
    return Number(`${digits!.replace('−', '-')}e${exponent || 0}`);
  });
}

/** The number that follows such as `x₁ = ` in a text. */
export function numberAfter(text: string, before: string): number {
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`no ${before} in: ${text}`);
  return numbersIn(text.slice(at + before.length))[0]!;
}

export function optionsOf({ answer }: Asked): readonly Choice[] {
  if (answer.kind !== 'choice' && answer.kind !== 'several') throw new Error(`${answer.kind} has no options`);
  return answer.options;
}

export function rightOption(asked: Asked): Choice {
  return optionsOf(asked).find(({ correct }) => correct)!;
}

export function wrongOptions(asked: Asked): Choice[] {
  return optionsOf(asked).filter(({ correct }) => !correct);
}

export function numberOf({ answer }: Asked): { value: number; mistakes: readonly WrongNumber[] } {
  if (answer.kind !== 'number') throw new Error(`${answer.kind} is no number`);
  return answer;
}

/** σ′ in another form than the core's. */
export function sigmoidSlope(z: number): number {
  return 1 / (4 * Math.cosh(z / 2) ** 2);
}
