// Which factor, which lesson: told from the numbers of the prompt by the equations alone, and from the symbols by their letters.

import { describe, expect, it } from 'vitest';
import { listAfter } from './lists.ts';
import { numberAfter, overSeeds, rightOption } from './over-seeds.ts';

const asked = overSeeds('match-lessons');
const byNumbers = asked.filter(({ prompt }) => prompt.includes('y = ('));
const bySymbols = asked.filter(({ prompt }) => !prompt.includes('y = ('));

const lessonsIn = (text: string) => [...text.matchAll(/[ABC]: lesson (\d)/g)].map(([, lesson]) => Number(lesson));

describe('match-lessons', () => {
  it('asks both ways, of the second layer too', () => {
    expect(byNumbers.length).toBeGreaterThan(50);
    expect(bySymbols.length).toBeGreaterThan(50);
    expect(bySymbols.some(({ prompt }) => prompt.includes('h⁽¹⁾'))).toBe(true);
  });

  it('gives each number its lesson: x to 1, h(1 − h) to 2, y − t to 3', () => {
    for (const question of byNumbers) {
      const { prompt } = question;
      const [, k, j] = /∂L\/∂w([₁₂])([₁₂]) =/.exec(prompt)!;
      const at = (symbol: string, index: string) => listAfter(prompt, `${symbol} = `)['₁₂'.indexOf(index)]!;
      const h = at('h', k!);
      const roles = [at('x', j!), h * (1 - h), at('y', k!) - at('t', k!)];
      const lessons = ['A', 'B', 'C'].map((letter) => {
        const shown = numberAfter(prompt, `${letter} = `);
        const far = roles.map((role) => Math.abs(role - shown));
        return far.indexOf(Math.min(...far)) + 1;
      });
      expect(lessonsIn(rightOption(question).text)).toEqual(lessons);
    }
  });

  it('gives each symbol its lesson', () => {
    for (const question of bySymbols) {
      const factors = /with A = (.*), B = (.*), C = (.*)\.\n/.exec(question.prompt)!.slice(1);
      const lessons = factors.map((factor) => (/′/.test(factor) ? 2 : /−|∂/.test(factor) ? 3 : 1));
      expect([...lessons].sort()).toEqual([1, 2, 3]);
      expect(lessonsIn(rightOption(question).text)).toEqual(lessons);
    }
  });
});
