// Long formulas on several lines: nothing is lost, brackets stay whole, and what is short stays as it is.

import { expect, test } from 'vitest';
import { brokenLines } from '../../src/coach/broken-lines.ts';
import { readFormula } from '../../src/gradient/formula.ts';
import { formulaWritten } from '../../src/gradient/formula-text.ts';
import { networkVocabulary } from '../../src/marking/network-names.ts';
import { allForms } from '../marking/forms/all.ts';

const joined = (tex: string) =>
  tex.replace(/^\\begin\{aligned\}&|\\end\{aligned\}$/g, '').replaceAll('\\\\[4pt]&\\quad{}', '');

test('what is short stays in one line', () => {
  expect(brokenLines('\\left(y_{1} - t_{1}\\right)\\cdot x_{1}')).toBe('\\left(y_{1} - t_{1}\\right)\\cdot x_{1}');
});

test('a long sum is broken at its signs', () => {
  const term = 'w_{11}\\cdot \\left(y_{1} - t_{1}\\right)\\cdot x_{1}\\cdot x_{2}\\cdot x_{3}';
  const lines = brokenLines(`${term} + ${term} + ${term} + ${term}`).split('\\\\[4pt]');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line).toMatch(/^&\\quad\{\} \+ /);
});

test('nothing is lost, and no bracket is open at the end of a line', () => {
  for (const { spec, right, wrong } of allForms) {
    const vocabulary = networkVocabulary(spec);
    for (const text of [...right, ...wrong.map(([formula]) => formula)]) {
      const read = readFormula(text, vocabulary);
      if (!read.ok) throw new Error(text);
      const { tex } = formulaWritten(read.tree, vocabulary.functions);
      const broken = brokenLines(tex);
      expect(joined(broken)).toBe(tex);
      for (const line of broken.split('\\\\[4pt]')) {
        const count = (sign: string) => line.split(sign).length - 1;
        expect(count('\\left('), line).toBe(count('\\right)'));
      }
    }
  }
});
