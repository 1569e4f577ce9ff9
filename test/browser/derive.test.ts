// ∂L/∂w₁₁ is derived in the web chat, in each language: by form, with a slip, across the death of the program, and by message.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LanguageCode, languages } from '../../src/language/index.ts';
import { chromiumPath } from '../chromium.ts';
import { joinAs, Pages, say } from './pages.ts';
import { Program } from './program.ts';

const path = chromiumPath();
const BLANK = 'about:blank';

describe.skipIf(path === undefined)('a derivation in the web chat (needs Chromium)', () => {
  let program: Program;
  let pages: Pages;
  const windows = {} as Record<LanguageCode, Page>;

  beforeAll(async () => {
    program = await Program.start();
    pages = await Pages.open(path!, () => program.address);
    windows.en = await joinAs(await pages.window(), 'Mina');
    windows.ko = await joinAs(await pages.window({ locale: 'ko-KR', viewport: { width: 390, height: 800 } }), '민아');
  }, 60_000);
  afterAll(async () => {
    await pages?.close();
    await program?.stop();
  });

  /** Fills in the form of the last page, and sends it. */
  async function write(page: Page, language: LanguageCode, label: string, line: string): Promise<void> {
    const { derive } = languages[language];
    await page.getByRole('button', { name: derive.write, exact: true }).last().click();
    const form = page.getByRole('dialog');
    await form.getByLabel(label).fill(line);
    await form.getByRole('button', { name: derive.form.submit }).click();
    await form.waitFor({ state: 'detached' });
  }

  const step = ({ step }: { step: number }, language: LanguageCode) =>
    languages[language].coach.heading.step({ of: '∂L/∂w₁₁', step, steps: 4 });
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

  it.each(['en', 'ko'] as const)(
    'goes factor by factor, names the slip, and stands in one message (%s)',
    async (language) => {
      const page = windows[language];
      await page.bringToFront();
      await say(page, `/backprop ${languages[language].commands.derive.name}`);
      await heading(page, step({ step: 1 }, language)).waitFor();
      await write(page, language, '∂L/∂h₁ =', 'y1-t1');
      await heading(page, step({ step: 2 }, language)).waitFor();
      await write(page, language, '∂h₁/∂z₁ =', 'z1*(1-z1)');
      await page.getByText(languages[language].mistakes.M4.name).waitFor();
      expect(await page.getByRole('heading').filter({ hasText: '∂L/∂w₁₁' }).count()).toBe(1);
    },
  );

  it('is nobody else’s to see', async () => {
    expect(await windows.en.getByRole('log').innerText()).not.toContain('민아');
    expect(await windows.ko.getByRole('log').innerText()).not.toContain('y1-t1');
  });

  it('goes on where it was when the program has died', async () => {
    for (const page of Object.values(windows)) await page.goto(BLANK);
    await program.kill();
    program = await Program.start(program);
    for (const language of ['en', 'ko'] as const) {
      const page = windows[language];
      await page.bringToFront();
      await page.goto(program.address);
      await say(page, `/backprop ${languages[language].commands.derive.name}`);
      await heading(page, step({ step: 2 }, language)).waitFor();
      await write(page, language, '∂h₁/∂z₁ =', 'h1*(1-h1)');
      await heading(page, step({ step: 3 }, language)).waitFor();
    }
  }, 60_000);

  it.each(['en', 'ko'] as const)('is finished by messages to the bot alone, and summed up (%s)', async (language) => {
    const { coach, derive } = languages[language];
    const page = windows[language];
    await page.bringToFront();
    await page.getByRole('button', { name: derive.direct }).last().click();
    await page.getByText(languages[language].lesson.sent).waitFor();
    if (language === 'ko') await page.getByRole('button', { name: languages.ko.web.menu }).click();
    const { directMessages } = languages[language].web;
    await page.getByRole('navigation', { name: directMessages }).getByRole('button').click();
    await page.getByText(derive.typeHere.split('`')[0]!.trim()).waitFor();
    await say(page, 'x1');
    await heading(page, step({ step: 4 }, language))
      .last()
      .waitFor();
    await say(page, '(y1-t1)*h1*(1-h1)*x1');
    await heading(page, coach.heading.done('∂L/∂w₁₁')).waitFor();
    await page.getByText(derive.after.nextLevel(2)).waitFor();
    // The program that came back knew nobody (401), and on a busy machine a picture may come late (503).
    expect(pages.complaints.filter((said) => !/status of (401|503)/.test(said))).toEqual([]);
  });
});
