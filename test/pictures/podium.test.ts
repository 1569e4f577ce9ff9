// The podium: who is where, whatever names people chose and however many there are.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { drawPodium, type Placed } from '../../src/pictures/podium.ts';
import { expectSound, textsOf } from './drawings.ts';

const { en, ko } = languages;
const placed = (names: readonly string[]): Placed[] =>
  names.map((name, at) => ({ name, place: at + 1, points: 500 - 50 * at, right: 5 - (at % 4), answered: 5 }));
const draw = (names: readonly string[], words = en.charts) =>
  drawPodium({ placed: placed(names), title: 'End' }, words);

test('any names and numbers of people give a sound picture', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', '민아', '🦊🦊', 'W'.repeat(60)),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      for (const { charts } of [en, ko]) expectSound(draw(names, charts));
    }),
  );
});

test('the first stands highest and in the middle, the second left, the third right and lowest', () => {
  const texts = textsOf(draw(['Ada', 'Bo', 'Cy']).svg);
  const [ada, bo, cy] = ['Ada', 'Bo', 'Cy'].map((name) => texts.find(({ text }) => text === name)!);
  expect(ada!.y).toBeLessThan(bo!.y);
  expect(bo!.y).toBeLessThan(cy!.y);
  expect(bo!.right).toBeLessThan(ada!.left);
  expect(ada!.right).toBeLessThan(cy!.left);
});

test('everybody is in the words, and whom the picture leaves out is counted', () => {
  const names = Array.from({ length: 14 }, (_, at) => `player ${at}`);
  const { svg, alt } = draw(names);
  for (const name of names) expect(alt).toContain(name);
  expect(textsOf(svg).map(({ text }) => text)).toContain('… 4 more');
});

test('an emoji, for which the font has no shape, is left out of a name; a name of nothing else is a dash', () => {
  const texts = textsOf(draw(['Ada 🦊', '🦊']).svg).map(({ text }) => text);
  expect(texts).toContain('Ada');
  expect(texts).toContain('–');
});

test('Korean is told in Korean', () => {
  expect(draw(['민아'], ko.charts).alt).toContain('1위 민아, 500점, 5문제 중 5개 맞힘');
});
