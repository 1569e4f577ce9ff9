// Lists and matrices in what a person reads, and whether a number comes from one of several rules.

import { numbersIn } from './over-seeds.ts';

/** `y = (0.62, 0.38)`: the numbers after `y = `. */
export function listAfter(text: string, before: string): number[] {
  return numbersIn(within(text, `${before}(`, ')'));
}

/** `W = [0.8 −0.4; 0.3 0.6]`: rows and columns. */
export function matrixAfter(text: string, before: string): number[][] {
  return within(text, `${before}[`, ']').split(';').map(numbersIn);
}

function within(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`no ${from} in: ${text}`);
  return text.slice(start + from.length, text.indexOf(to, start));
}

/** The place of an index such as the ₂ in `∂L/∂h₂`, from 0. */
export function indexOf(digit: string): number {
  return '₁₂₃₄'.indexOf(digit);
}

export function isOneOf(value: number, rules: readonly number[], share = 1e-9): boolean {
  return rules.some((rule) => Math.abs(value - rule) <= share * Math.abs(rule) + 1e-12);
}

export function softmax(h: readonly number[]): number[] {
  const powers = h.map((value) => Math.E ** value);
  return powers.map((power) => power / powers.reduce((sum, other) => sum + other, 0));
}
