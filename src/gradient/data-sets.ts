// Small data sets to learn from: pure, and the same for the same seed.

import { type Chance, normal } from './chance.ts';

/** One example: what goes in, and what should come out. */
export interface Example {
  readonly x: readonly number[];
  readonly target: readonly number[];
}

const corners: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** x₁ and x₂: one straight line parts the classes. */
export function and(): Example[] {
  return corners.map((x) => ({ x, target: [x[0] * x[1]] }));
}

/** Either x₁ or x₂, not both: no straight line parts the classes. */
export function xor(): Example[] {
  return corners.map((x) => ({ x, target: [x[0] === x[1] ? 0 : 1] }));
}

/** Two half circles that reach into one another, `count` points in all, moved about by normal noise of 0.08. */
export function twoMoons(count: number, chance: Chance): Example[] {
  return Array.from({ length: count }, (_, index) => {
    const label = index % 2;
    const angle = Math.PI * chance();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const place = label === 0 ? [x, y] : [1 - x, 0.5 - y];
    return { x: place.map((value) => value + 0.08 * normal(chance)), target: [label] };
  });
}

/** Two arms of a spiral, `turns` turns each, `count` points in all, without noise. */
export function spiral(count: number, turns = 0.75): Example[] {
  const each = Math.floor(count / 2);
  return Array.from({ length: 2 * each }, (_, index) => {
    const label = index % 2;
    const way = (Math.floor(index / 2) + 1) / each;
    const angle = 2 * Math.PI * turns * way + Math.PI * label;
    return { x: [way * Math.cos(angle), way * Math.sin(angle)], target: [label] };
  });
}
