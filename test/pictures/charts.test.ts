// Every chart in both languages: it looks as it did, says the same in words, and is small to send.

import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { realTypesetter } from '../typeset/worker.ts';
import { charts } from './charts.ts';
import { expectSound } from './drawings.ts';

const typesetter = realTypesetter({ timeLimitMs: 15_000 });
afterAll(() => typesetter.stop());

/** Bytes of PNG at the raster size people get. */
const BUDGET = 14 * 1_024;

const all = (['en', 'ko'] as const).flatMap((language) =>
  Object.entries(charts).map(([name, draw]) => ({ name, language, drawn: draw(languages[language]) })),
);

describe.each(all)('$name in $language', ({ name, language, drawn }) => {
  test('looks as it did', async () => {
    await expect(drawn.svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`goldens/${name}.${language}.svg`);
  });

  test('is sound, and says so in its own language', () => {
    expectSound(drawn);
    expect(/[가-힣]/.test(drawn.alt)).toBe(language === 'ko');
  });

  test('takes little to send', async () => {
    const { png } = await typesetter.picture(drawn.svg);
    expect(png.length).toBeLessThanOrEqual(BUDGET);
  });
});
