// The word that was probably meant: near ones are found, and nothing is offered where nothing is near.

import { expect, it } from 'vitest';
import { nearest } from '../../src/commands/nearest.ts';

const known = ['train', 'gradient', 'xor', '글', '1', '입력'];

it.each([
  ['trian', 'train'],
  ['gradeint', 'gradient'],
  ['xr', 'xor'],
  ['입렵', '입력'],
])('%s is near %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

it.each(['foo', '푸', '2', 'softmax'])('%s is near nothing', (typed) => {
  expect(nearest(typed, known)).toBe(undefined);
});
