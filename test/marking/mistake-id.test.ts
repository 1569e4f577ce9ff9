// The catalogue: every number has its words in every language, and they are told apart.

import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { mistakeIds } from '../../src/marking/mistake-id.ts';

test('M1 to M54, each once, in order', () => {
  expect(mistakeIds).toHaveLength(54);
  expect(mistakeIds.map((id) => Number(id.slice(1)))).toEqual(Array.from({ length: 54 }, (_, index) => index + 1));
});

describe.each(Object.entries(languages))('%s', (_, { mistakes }) => {
  const all = Object.values(mistakes);

  test('says each of them and no other', () => {
    expect(Object.keys(mistakes)).toEqual(mistakeIds);
  });

  test('no two have the same name or remark', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ remark }) => remark)).size).toBe(all.length);
  });

  test('a name fits a button, a remark is a sentence or two', () => {
    for (const { name, remark } of all) {
      expect(name.length, name).toBeLessThanOrEqual(40);
      expect(remark.length, remark).toBeLessThanOrEqual(180);
      expect(remark).toMatch(/\.$/);
      expect(name).not.toMatch(/\.$/);
    }
  });
});

test('English names have two to seven words, Korean remarks end in the 해요 register', () => {
  for (const { name } of Object.values(languages.en.mistakes)) {
    const words = name.split(' ').length;
    expect(words >= 2 && words <= 7, name).toBe(true);
  }
  for (const { remark } of Object.values(languages.ko.mistakes)) expect(remark).toMatch(/요\.$/);
});
