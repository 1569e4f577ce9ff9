// Three people play a round in the web chat: one in Korean, one who changes her mind and reloads, one who is late.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/language/en/index.ts';
import { ko } from '../../src/language/ko/index.ts';
import { chromiumPath } from '../chromium.ts';
import { joinAs, Pages, say } from './pages.ts';
import { Program } from './program.ts';

const path = chromiumPath();
const SECONDS = 10;
/** A question's time with its grace, and what a busy machine adds. */
const UNTIL_REVEAL = { timeout: (SECONDS + 12) * 1000 };

describe.skipIf(path === undefined)('a round in the web chat (needs Chromium)', () => {
  let program: Program;
  let pages: Pages;
  let mina: Page;
  let ada: Page;
  let bo: Page;

  beforeAll(async () => {
    program = await Program.start();
    pages = await Pages.open(path!, () => program.address);
    mina = await joinAs(await pages.window({ locale: 'ko-KR' }), '민아');
    ada = await joinAs(await pages.window(), 'Ada');
    bo = await joinAs(await pages.window({ viewport: { width: 390, height: 800 } }), 'Bo');
  }, 60_000);
  afterAll(async () => {
    await pages?.close();
    await program?.stop();
  });

  /** Chooses an option of the last question by its letter. */
  const choose = async (page: Page, letter: string) => {
    await page.bringToFront();
    await page
      .getByRole('button', { name: new RegExp(`^${letter}( · |$)`) })
      .last()
      .click();
  };
  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { name }).last();
  const seen = (page: Page, text: string) => page.getByText(text).last().waitFor();

  it('is asked of everybody, in the language of the channel', async () => {
    await mina.bringToFront();
    await say(mina, '/backprop 퀴즈 시작 문제수=2 초=10 난이도=1 주제=fully-connected 언어=ko');
    for (const page of [mina, ada, bo]) await heading(page, /^문제 1\/2/).waitFor();
    await say(ada, '/backprop quiz start');
    await seen(ada, en.quiz.start.running);
  });

  it('acknowledges each answer to its giver alone, in the giver’s language; one change is allowed', async () => {
    await choose(mina, 'A');
    await seen(mina, '한 번 바꿀 수 있어요');
    await choose(ada, 'A');
    await seen(ada, 'You may change it once');
    await choose(ada, 'B');
    await seen(ada, 'That is final now');
    await choose(ada, 'C');
    await seen(ada, 'You have used your one change');
    expect(await bo.getByText('You may change it once').count()).toBe(0);
    await seen(bo, ko.quiz.answered(2));
  });

  it('tells nobody what is right before the end, and everybody why after it', async () => {
    for (const page of [mina, ada, bo]) expect(await page.getByText('✓').count()).toBe(0);
    await ada.reload();
    await heading(ada, /^답 1\/2/).waitFor(UNTIL_REVEAL);
    for (const page of [mina, ada, bo]) await seen(page, '✓');
    await ada.bringToFront();
    await ada.getByRole('button', { name: ko.quiz.buttons.mine }).last().click();
    await ada
      .getByText(/^(Right: |Your answer was )/)
      .last()
      .waitFor();
    await bo.bringToFront();
    await bo.getByRole('button', { name: ko.quiz.buttons.mine }).last().click();
    await seen(bo, en.quiz.mine.none);
  }, 60_000);

  it('counts nothing that comes too late', async () => {
    await heading(bo, /^문제 2\/2/).waitFor(UNTIL_REVEAL);
    const asked = Date.now();
    await choose(mina, 'B');
    await seen(mina, '한 번 바꿀 수 있어요');
    // Ada does not answer: the question stays open until its end.
    await bo.waitForTimeout(Math.max(0, asked + SECONDS * 1000 + 300 - Date.now()));
    await choose(bo, 'A');
    await seen(bo, en.quiz.taken.late);
  }, 60_000);

  it('ends with the standings of all who played, and the scores are kept', async () => {
    for (const page of [mina, ada, bo]) await heading(page, /^라운드 끝/).waitFor(UNTIL_REVEAL);
    const podium = await mina
      .getByRole('img', { name: /라운드 끝/ })
      .last()
      .getAttribute('alt');
    expect(podium).toContain('민아');
    expect(podium).toContain('Ada');
    expect(podium).not.toContain('Bo');
    await say(ada, '/backprop score');
    await heading(ada, /^Scores: this channel/).waitFor();
    const rows = await ada.getByRole('row').allTextContents();
    expect(rows.filter((row) => /민아|Ada/.test(row))).toHaveLength(2);
    await bo.bringToFront();
    await say(bo, '/backprop quiz status');
    await seen(bo, en.quiz.status.none);
    expect(pages.complaints).toEqual([]);
  }, 60_000);
});
