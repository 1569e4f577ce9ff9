// How the web chat looks in each language, on a phone, dark and light: measured, not only looked at.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../chromium.ts';
import { everyBlock, everyField } from '../platforms/web/sample-replies.ts';
import { type RunningWeb, startWeb } from '../platforms/web/start-web.ts';
import { contrastsBelow } from './contrast.ts';
import { joinAs, Pages, say } from './pages.ts';

const path = chromiumPath();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

describe.skipIf(path === undefined)('how the web chat looks (needs Chromium)', () => {
  let web: RunningWeb;
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open(path!, () => web.platform.address);
  });
  afterAll(() => pages.close());
  afterEach(async () => {
    await pages.closeWindows();
    await web.platform.stop();
    expect(pages.complaints.splice(0)).toEqual([]);
  });

  async function answered(options = {}): Promise<Page> {
    web = await startWeb(async ({ input }) => (JSON.stringify(input).includes('ask') ? everyField : everyBlock));
    const page = await joinAs(await pages.window(options), 'Mina');
    await say(page, '/backprop gradient');
    await page.getByRole('columnheader', { name: '∂L/∂h' }).waitFor();
    return page;
  }

  it('speaks Korean from the door on, and switches while one is inside', async () => {
    web = await startWeb(async () => everyBlock);
    const page = await pages.window({ locale: 'ko-KR' });
    await page.getByRole('button', { name: '들어가기' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await joinAs(page, '민아');
    await page.getByRole('button', { name: /일반/ }).waitFor();
    await page.getByRole('textbox').fill('/backprop ');
    await page.getByRole('option', { name: /기울기/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /general/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: /general/ }).waitFor();
  });

  it('fits a phone, with the sidebar as a drawer', async () => {
    const page = await answered(PHONE);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBe(0);
    const picture = await page.getByRole('img', { name: /^The loss falls/ }).boundingBox();
    expect(picture!.x + picture!.width).toBeLessThanOrEqual(390);
    const study = page.getByRole('button', { name: /study/ });
    expect(await study.count()).toBe(0);
    await page.getByRole('button', { name: 'Open the sidebar' }).click();
    await study.click();
    await page.getByRole('heading', { name: /study/, level: 1 }).waitFor();
    await study.waitFor({ state: 'hidden' });
  });

  it('shows the words of a picture that could not be drawn, and the picture once it can be', async () => {
    web = await startWeb(async () => everyBlock);
    const page = await joinAs(await pages.window(), 'Mina');
    const refused = new Set<string>();
    await page.route('**/pictures/*.png', (route) => {
      const address = route.request().url();
      if (refused.has(address)) return route.continue();
      refused.add(address);
      return route.fulfill({ status: 503 });
    });
    await say(page, '/backprop gradient');
    await page.locator('.instead', { hasText: /^The loss falls/ }).waitFor();
    await page.getByRole('img', { name: /^The loss falls/ }).waitFor();
    expect(await page.locator('.instead').count()).toBe(0);
    expect(pages.complaints.splice(0).filter((said) => !said.includes('503'))).toEqual([]);
  });

  it('breaks no word of a table on a phone', async () => {
    const page = await answered(PHONE);
    const broken = await page
      .locator('td, th')
      .evaluateAll(
        (cells) =>
          cells.filter((cell) => getComputedStyle(cell).overflowWrap === 'anywhere' && cell.textContent !== '').length,
      );
    expect(broken).toBe(0);
  });

  it('scrolls a wide table within its card', async () => {
    const page = await answered(PHONE);
    const card = page.locator('.table-card');
    const [inner, outer] = await card.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeGreaterThan(outer!);
    expect(await card.getAttribute('tabindex')).toBe('0');
  });

  it.each(['light', 'dark'] as const)(
    'is readable when %s: each text against what is behind it',
    async (colorScheme) => {
      const page = await answered({ colorScheme });
      expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
      expect(await contrastsBelow(page, 4.5)).toEqual([]);
      await say(page, '/backprop ask');
      await page.getByRole('dialog').waitFor();
      expect(await contrastsBelow(page, 4.5)).toEqual([]);
    },
  );

  it('keeps the colours one has chosen', async () => {
    const page = await answered({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Use light colours' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('shows where the keyboard is, on everything it can reach', async () => {
    const page = await answered();
    const unseen: string[] = [];
    const reached = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        // A text field may show it on the frame around it.
        const frame = element.closest('.composer-field') ?? element;
        const { outlineStyle, boxShadow } = getComputedStyle(frame);
        const name = element.getAttribute('aria-label') ?? element.textContent!.slice(0, 40);
        return { name: `${element.tagName} ${name}`, seen: outlineStyle !== 'none' || boxShadow !== 'none' };
      });
      if (!focus.seen && !focus.name.startsWith('BODY')) unseen.push(focus.name);
      reached.add(focus.name);
    }
    expect(unseen).toEqual([]);
    for (const name of ['BUTTON Take a step', 'BUTTON Enlarge', 'A the article', 'BUTTON Another gradient…'])
      expect([...reached]).toContain(name);
  });

  it('says a formula in words when it cannot be drawn', async () => {
    const broken = () => Promise.reject(new Error('cannot'));
    web = await startWeb(async () => everyBlock, { pictures: { formula: broken, picture: broken } });
    const page = await joinAs(await pages.window(), 'Mina');
    await say(page, '/backprop gradient');
    await page.getByText('∂L/∂w₁₁ = (y₁ − t₁) · h₁(1 − h₁) · x₁ = −0.103350').waitFor();
    await page.getByText(/^The loss falls/).waitFor();
    expect(pages.complaints.splice(0).every((text) => text.includes('503'))).toBe(true);
  });
});
