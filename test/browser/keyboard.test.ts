// The web chat by keyboard alone: completing, composing Hangul, choosing, enlarging.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../chromium.ts';
import { type RunningWeb, startWeb } from '../platforms/web/start-web.ts';
import { joinAs, Pages, say } from './pages.ts';
import { sampleHandle } from './sample-handle.ts';

const path = chromiumPath();

describe.skipIf(path === undefined)('the web chat by keyboard (needs Chromium)', () => {
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

  async function one(options = {}): Promise<Page> {
    web = await startWeb(sampleHandle);
    return joinAs(await pages.window(options), 'Mina');
  }

  it('completes a command by keyboard alone', async () => {
    const mina = await one();
    const field = mina.getByRole('textbox');
    await field.focus();
    await mina.keyboard.type('/b');
    await mina.getByRole('option', { name: '/backprop' }).waitFor();
    await mina.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/backprop ');
    await mina.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await mina.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await mina.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('/backprop gradient ');
    await mina.keyboard.type('act');
    await mina.keyboard.press('Tab');
    await mina.keyboard.press('ArrowDown');
    await mina.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/backprop gradient activation=tanh ');
    await mina.keyboard.press('Escape');
    expect(await mina.getByRole('listbox').count()).toBe(0);
    await mina.keyboard.press('Enter');
    await mina.getByText('/backprop gradient activation=tanh').waitFor();
    expect(await field.inputValue()).toBe('');
    await mina.keyboard.press('ArrowUp');
    expect(await field.inputValue()).toBe('/backprop gradient activation=tanh');
  });

  it('does not send while a syllable is being composed', async () => {
    const mina = await one({ locale: 'ko-KR' });
    const field = mina.getByRole('textbox');
    await field.fill('안녕');
    await field.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(await field.inputValue()).toBe('안녕');
    await field.press('Enter');
    await mina.getByRole('log').getByText('안녕').waitFor();
  });

  it('chooses from a menu by keyboard, and acts only on the choice', async () => {
    const mina = await one();
    await say(mina, '/backprop gradient');
    await mina.getByRole('button', { name: 'Another gradient…' }).focus();
    await mina.keyboard.press('ArrowDown');
    await mina.getByRole('listbox').waitFor();
    await mina.keyboard.press('ArrowDown');
    await mina.keyboard.press('Escape');
    expect(await mina.getByText('chose').count()).toBe(0);
    await mina.keyboard.press('Enter');
    await mina.keyboard.press('End');
    await mina.keyboard.press('Enter');
    await mina.getByText('chose a1.b1').waitFor();
  });

  it('uncovers a picture that gives an answer away, by keyboard', async () => {
    const mina = await one();
    await say(mina, '/backprop covered');
    await mina.getByRole('button', { name: /^Show the picture/ }).focus();
    expect(await mina.getByRole('img', { name: /^The loss falls/ }).count()).toBe(0);
    await mina.keyboard.press('Enter');
    await mina.getByRole('img', { name: /^The loss falls/ }).waitFor();
  });

  it('enlarges a picture by keyboard and closes it again', async () => {
    const mina = await one();
    await say(mina, '/backprop gradient');
    await mina.locator('.image-picture.shown').getByRole('button', { name: 'Enlarge' }).focus();
    await mina.keyboard.press('Enter');
    await mina
      .getByRole('dialog', { name: 'Picture' })
      .getByRole('img', { name: /^The loss falls/ })
      .waitFor();
    await mina.keyboard.press('Escape');
    await mina.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await mina.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Enlarge');
  });
});
