// The web chat in a real browser: what people say to each other and to the bot, and who sees it.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../chromium.ts';
import { says } from '../platforms/web/sample-replies.ts';
import { type RunningWeb, startWeb } from '../platforms/web/start-web.ts';
import { joinAs, Pages, say } from './pages.ts';
import { sampleHandle } from './sample-handle.ts';

const path = chromiumPath();

describe.skipIf(path === undefined)('the web chat in a browser (needs Chromium)', () => {
  let web: RunningWeb;
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open(path!, () => web.platform.address);
  });
  afterAll(() => pages.close());

  async function two(): Promise<[Page, Page]> {
    web = await startWeb(sampleHandle);
    return [await joinAs(await pages.window(), 'Mina'), await joinAs(await pages.window(), 'Joon')];
  }
  async function one(options = {}): Promise<Page> {
    web = await startWeb(sampleHandle);
    return joinAs(await pages.window(options), 'Mina');
  }

  afterEach(async () => {
    await pages.closeWindows();
    await web.platform.stop();
    expect(pages.complaints.splice(0)).toEqual([]);
  });

  it('shows two people each other’s messages as they are sent', async () => {
    const [mina, joon] = await two();
    await say(mina, 'hello <b>Joon</b>');
    const log = joon.getByRole('log');
    await log.getByText('hello <b>Joon</b>').waitFor();
    await say(joon, '안녕하세요');
    await mina.getByRole('log').getByText('안녕하세요').waitFor();
    await mina.getByRole('region', { name: 'Here now' }).getByText('Joon').waitFor();
  });

  it('makes two tabs of one browser two people', async () => {
    const mina = await one();
    const second = await pages.tab(await mina.context().newPage());
    await second.getByRole('button', { name: 'Mina', exact: true }).waitFor();
    await joinAs(second, 'Yuna');
    await say(second, 'from the second tab');
    await mina.getByRole('article', { name: /^Yuna/ }).getByText('from the second tab').waitFor();
  });

  it('draws every block so that it can be found by its role', async () => {
    const mina = await one();
    await say(mina, '/backprop gradient');
    const answer = mina.getByRole('article', { name: /^backprop/ }).last();
    await answer.getByRole('heading', { name: '∂L/∂w₁₁ = −0.103350' }).waitFor();
    await answer.getByRole('img', { name: /^The loss falls/ }).waitFor();
    await answer.getByRole('img', { name: /^∂L\/∂w₁₁ = \(y₁ − t₁\)/ }).waitFor();
    await answer.getByRole('columnheader', { name: '∂L/∂h' }).waitFor();
    expect(await answer.getByRole('row').count()).toBe(3);
    expect(await answer.getByRole('term').allTextContents()).toEqual(['Error', 'Slope', 'Input']);
    expect(await answer.getByRole('link', { name: 'the article' }).getAttribute('rel')).toContain('noopener');
    await answer.getByRole('button', { name: 'Another gradient…' }).waitFor();
  });

  it('replaces a message for everybody when its button is pressed, and rests the button meanwhile', async () => {
    const [mina, joon] = await two();
    await say(mina, '/backprop gradient');
    const button = joon.getByRole('button', { name: 'x × 2' });
    await button.click();
    await joon.locator('button[aria-busy="true"]', { hasText: 'x × 2' }).waitFor();
    for (const page of [mina, joon]) {
      await page.getByRole('heading', { name: 'x doubled' }).waitFor();
      expect(await page.getByRole('button', { name: 'x × 2' }).count()).toBe(0);
    }
  });

  it('opens a form, keeps the keyboard in it, and sends what was filled in', async () => {
    const [mina, joon] = await two();
    await say(mina, '/backprop ask');
    const dialog = mina.getByRole('dialog', { name: 'Change the numbers' });
    await dialog.waitFor();
    expect(await mina.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('x');
    await mina.keyboard.type('3 4');
    await dialog.getByLabel('Weights').fill('1\n2');
    await dialog.getByRole('radio', { name: 'sigmoid' }).check();
    await dialog.getByRole('button', { name: 'Differentiate' }).click();
    await mina.getByText('submitted {"x":"3 4","w":"1\\n2","activation":"sigmoid"}').waitFor();
    expect(await mina.getByRole('dialog').count()).toBe(0);
    expect(await joon.getByRole('dialog').count()).toBe(0);
  });

  it('shows a private answer to one person, also after both reload', async () => {
    const [mina, joon] = await two();
    await say(mina, '/backprop check');
    await mina.getByText('only for your eyes').waitFor();
    expect(await mina.getByText('Only you can see this').count()).toBe(2);
    await say(mina, 'for all');
    await joon.getByText('for all').waitFor();
    await Promise.all([mina.reload(), joon.reload()]);
    await mina.getByText('only for your eyes').waitFor();
    await joon.getByText('for all').waitFor();
    expect(await joon.content()).not.toContain('only for your eyes');
  });

  it('says in the log what went wrong, and nothing of its stack', async () => {
    const mina = await one();
    await say(mina, '/backprop secret fault');
    await mina.getByText(/mention reference/).waitFor();
    expect(await mina.getByRole('log').textContent()).not.toContain('Error');
  });

  it('comes back by itself as the same person when the server was restarted', async () => {
    const mina = await one();
    await say(mina, 'before');
    await mina.getByText('before').waitFor();
    const port = Number(new URL(web.platform.address).port);
    await web.platform.stop();
    await mina.getByText('Connection lost').waitFor();
    web = await startWeb(sampleHandle, { port });
    await mina.getByText('Connection lost').waitFor({ state: 'hidden' });
    await say(mina, 'after');
    await mina.getByRole('article', { name: /^Mina/ }).getByText('after').waitFor();
    pages.complaints.splice(0);
  });

  it('counts what is unread elsewhere and talks to the bot in private without the root', async () => {
    const [mina, joon] = await two();
    await joon.getByRole('button', { name: /study/ }).click();
    await say(joon, 'over here');
    const unread = mina.getByRole('button', { name: /study.*1 new message/ });
    await unread.waitFor();
    await unread.click();
    await mina.getByText('over here').waitFor();
    expect(await unread.count()).toBe(0);
    await mina
      .getByRole('button', { name: '@ backprop' })
      .or(mina.getByRole('button', { name: 'backprop', exact: true }))
      .click();
    await say(mina, 'just us');
    await mina.getByText('heard just us').waitFor();
  });

  it('shows an answer longer than the window from its heading on', async () => {
    const mina = await one({ viewport: { width: 1000, height: 420 } });
    await say(mina, '/backprop gradient');
    const heading = mina.getByRole('heading', { name: /^∂L/ });
    await heading.waitFor();
    await mina.locator('.image-picture.shown').waitFor();
    const frame = (await mina.locator('.messages').boundingBox())!;
    const { y } = (await heading.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(frame.y);
    expect(y).toBeLessThan(frame.y + 80);
    expect(await mina.getByRole('button', { name: 'Jump to the latest' }).count()).toBe(0);
  });

  it('keeps the reader’s place when something new comes further down', async () => {
    const mina = await one();
    for (let i = 0; i < 40; i += 1)
      await web.platform.messenger.post({ id: 'general', kind: 'channel' }, says(`line ${i}`), `k${i}`);
    await mina.getByText('line 39').waitFor();
    const messages = mina.locator('.messages');
    await messages.evaluate((element) => element.scrollTo(0, 0));
    await mina.getByRole('button', { name: 'Jump to the latest' }).waitFor();
    await web.platform.messenger.post({ id: 'general', kind: 'channel' }, says('news'), 'news');
    const pill = mina.getByRole('button', { name: '1 new message' });
    await pill.waitFor();
    expect(await messages.evaluate((element) => element.scrollTop)).toBe(0);
    await pill.click();
    await pill.waitFor({ state: 'hidden' });
    expect(await mina.getByText('news').isVisible()).toBe(true);
  });
});
