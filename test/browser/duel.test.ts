// Two people fight a duel in the web chat while a third one watches, and ask each other for another one.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/language/en/index.ts';
import { ko } from '../../src/language/ko/index.ts';
import { chromiumPath } from '../chromium.ts';
import { joinAs, Pages, say } from './pages.ts';
import { Program } from './program.ts';

const path = chromiumPath();
const { duel } = en.quiz;

describe.skipIf(path === undefined)('a duel in the web chat (needs Chromium)', () => {
  let program: Program;
  let pages: Pages;
  let mina: Page;
  let ada: Page;
  let bo: Page;

  beforeAll(async () => {
    program = await Program.start();
    pages = await Pages.open(path!, () => program.address);
    mina = await joinAs(await pages.window(), 'Mina');
    ada = await joinAs(await pages.window({ viewport: { width: 390, height: 800 } }), 'Ada');
    bo = await joinAs(await pages.window({ locale: 'ko-KR' }), 'Bo');
  }, 60_000);
  afterAll(async () => {
    await pages?.close();
    await program?.stop();
  });

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).last().waitFor();
  const seen = (page: Page, text: string) => page.getByText(text).last().waitFor();
  const press = async (page: Page, name: string | RegExp) => {
    await page.bringToFront();
    await page.getByRole('button', { name }).last().click();
  };

  it('is offered to one person, who takes it up', async () => {
    await mina.bringToFront();
    await say(mina, '/backprop quiz start with=ada language=en');
    for (const page of [mina, ada, bo]) await heading(page, duel.asks({ host: 'Mina' }));
    await seen(mina, duel.offered(duel));
    await press(bo, duel.join);
    await seen(bo, ko.quiz.duel.forAnother);
    await press(ada, duel.join);
    for (const page of [mina, ada, bo]) {
      await heading(page, duel.against({ first: 'Mina', second: 'Ada' }));
      await heading(page, /^Question 1 of 5/);
      // The offer is gone: it says now who plays.
      expect(await page.getByRole('button', { name: duel.join }).count()).toBe(0);
    }
    await seen(bo, 'Mina 0 : 0 Ada');
  });

  it('takes the first answer of each, and ends the question at once', async () => {
    await press(bo, /^A( · |$)/);
    await seen(bo, ko.quiz.duel.watching);
    await press(ada, /^B( · |$)/);
    await seen(ada, 'In a duel the first answer stands');
    await press(ada, /^A( · |$)/);
    await seen(ada, 'In a duel the first answer stands: yours is B');
    await press(mina, /^A( · |$)/);
    for (const page of [mina, ada, bo]) {
      await heading(page, /^Answer 1 of 5/);
      await page
        .getByText(/Mina [01] : [01] Ada\./)
        .last()
        .waitFor();
    }
  });

  it('is broken off by one of them, who asks for another one', async () => {
    await ada.bringToFront();
    await say(ada, '/backprop quiz stop');
    for (const page of [mina, ada, bo]) await heading(page, /^The duel was broken off at [01] : [01]$/);
    expect((await mina.getByRole('row').allTextContents()).filter((row) => /Mina|Ada/.test(row))).toHaveLength(2);
    await press(ada, duel.rematch);
    await heading(mina, duel.asks({ host: 'Ada' }));
    await press(mina, duel.rematch);
    await heading(bo, /^Question 1 of 5/);
    expect(pages.complaints).toEqual([]);
  });
});
