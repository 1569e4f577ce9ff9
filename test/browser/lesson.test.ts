// A lesson walked in Korean: x₁ changed, predictions answered wrong and right, the next page, and the lesson by DM.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ko } from '../../src/language/ko/index.ts';
import { showNumber } from '../../src/language/numbers.ts';
import { article } from '../../src/lessons/article-network.ts';
import { chromiumPath } from '../chromium.ts';
import { joinAs, Pages, say } from './pages.ts';
import { Program } from './program.ts';

const path = chromiumPath();
const words = ko.lessons['input-scale'];
const { error, slope, input } = article().w11.factors;
const atFour = showNumber(error * slope * 4 * input);

describe.skipIf(path === undefined)('a lesson in the web chat, in Korean (needs Chromium)', () => {
  let program: Program;
  let pages: Pages;
  let mina: Page;
  let joon: Page;

  beforeAll(async () => {
    program = await Program.start();
    pages = await Pages.open(path!, () => program.address);
    mina = await joinAs(await pages.window({ locale: 'ko-KR' }), '민아');
    joon = await joinAs(await pages.window({ locale: 'ko-KR' }), '준호');
  });
  afterAll(async () => {
    await pages?.close();
    await program?.stop();
  });
  beforeEach(() => mina.bringToFront());

  const press = (name: string) => mina.getByRole('button', { name, exact: true }).last().click();
  const heading = (page: Page, at: number, title: string) =>
    page.getByRole('heading', { name: `${words.name} ${at}/3 · ${title}`, exact: true });
  const picture = () => mina.getByRole('log').getByRole('img').last().getAttribute('srcset');

  it('opens by its Korean name, with its picture and its formula', async () => {
    await say(mina, '/backprop 교훈 입력');
    await heading(mina, 1, words.factor.title).waitFor();
    await heading(joon, 1, words.factor.title).waitFor();
    const image = mina.getByRole('log').getByRole('img').last();
    await image.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(300);
  });

  it('changes x₁: the sentence and the picture are computed anew, for everyone', async () => {
    const before = await picture();
    await press('x₁ × 4');
    for (const page of [mina, joon]) await page.getByText(atFour).first().waitFor();
    expect(await picture()).not.toBe(before);
  });

  it('answers a wrong prediction and a right one, to whoever predicted alone', async () => {
    await press(words.factor.options.four);
    await mina.getByText(ko.lesson.wrong).waitFor();
    await press(words.factor.options.twice);
    await mina.getByText(ko.lesson.right).waitFor();
    expect(await joon.getByRole('log').innerText()).not.toMatch(new RegExp(`${ko.lesson.wrong}|${ko.lesson.right}`));
  });

  it('goes on to the next page in place', async () => {
    await mina.getByRole('button', { name: ko.lesson.next, exact: true }).first().click();
    await heading(joon, 2, words.whole.title).waitFor();
    expect(await heading(joon, 1, words.factor.title).count()).toBe(0);
  });

  it('comes as a direct message, and only the asker is told', async () => {
    await say(mina, '/backprop 설명 입력');
    await mina.getByText(ko.lesson.sent).waitFor();
    expect(await joon.getByRole('log').innerText()).not.toContain(ko.lesson.sent);
    await mina
      .getByRole('button', { name: /DM|backprop/ })
      .first()
      .click();
    await heading(mina, 1, words.factor.title).waitFor();
    await press(words.factor.options.twice);
    await mina.getByText(ko.lesson.right).waitFor();
    expect(pages.complaints).toEqual([]);
  });
});
