// Two people at the real program: the command typed, a button pressed, the numbers read, a private refusal kept private.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workOut } from '../../src/commands/gradient-question.ts';
import { readNetworkRequest } from '../../src/commands/network-arguments.ts';
import { showEqual } from '../../src/language/numbers.ts';
import { chromiumPath } from '../chromium.ts';
import { joinAs, Pages, say } from './pages.ts';
import { Program } from './program.ts';

const path = chromiumPath();
const byInput = workOut(readNetworkRequest({ wrt: 'x1' })).value;
const atTwo = workOut(readNetworkRequest({ x: '2 2' })).value;

describe.skipIf(path === undefined)('the gradient in the web chat (needs Chromium)', () => {
  let program: Program;
  let pages: Pages;
  let mina: Page;
  let joon: Page;

  beforeAll(async () => {
    program = await Program.start();
    pages = await Pages.open(path!, () => program.address);
    mina = await joinAs(await pages.window({ locale: 'ko-KR' }), '민아');
    joon = await joinAs(await pages.window({ locale: 'en-US' }), 'Joon');
  });
  afterAll(async () => {
    await pages?.close();
    await program?.stop();
  });
  beforeEach(() => Promise.all([mina, joon].map((page) => page.bringToFront())));

  const heading = (page: Page, text: string) => page.getByRole('heading', { name: text, exact: true });

  it('answers one person’s command for both, each seeing the same numbers', async () => {
    await say(mina, '/backprop 기울기');
    for (const page of [mina, joon]) {
      await heading(page, '∂L/∂w₁₁ ≈ −0.10335').waitFor();
      const log = await page.getByRole('log').innerText();
      for (const number of ['−0.434195', '0.158685', '1.5', '0.569507']) expect(log).toContain(number);
      expect(log).toContain('중앙 차분과 일치해요');
    }
  });

  it('draws formula and network, with words for those who do not see them', async () => {
    for (const name of [/^∂L\/∂w₁₁ = /, /2-2 신경망/]) {
      const picture = joon.getByRole('img', { name }).first();
      await picture.waitFor();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    }
  });

  it('answers again in place when a button is pressed: the other person doubles x', async () => {
    await joon.getByRole('button', { name: 'x를 2배로' }).click();
    for (const page of [mina, joon]) {
      await heading(page, '∂L/∂w₁₁ ≈ −0.0662996').waitFor();
      expect(await heading(page, '∂L/∂w₁₁ ≈ −0.10335').count()).toBe(0);
    }
    expect(await mina.getByRole('log').innerText()).toContain('0.642');
  });

  it('changes the numbers by a form', async () => {
    await say(joon, '/backprop gradient');
    await heading(joon, '∂L/∂w₁₁ ≈ −0.10335').waitFor();
    await joon.getByRole('button', { name: 'Change the numbers…' }).last().click();
    const form = joon.getByRole('dialog');
    await form.getByRole('textbox').first().fill('2 2');
    await form.getByRole('button', { name: 'Differentiate' }).click();
    await heading(mina, `∂L/∂w₁₁ ${showEqual(atTwo)}`).waitFor();
  });

  it('keeps a refusal private, on the screen and in the other person’s history', async () => {
    await say(mina, '/backprop 기울기 입력="1 둘"');
    await mina.getByText('“둘”은 숫자가 아니에요').waitFor();
    await say(mina, '/backprop 기울기 대상=x1');
    await heading(joon, `∂L/∂x₁ ${showEqual(byInput)}`).waitFor();
    expect(await joon.getByRole('log').innerText()).not.toContain('둘');
    await joon.reload();
    await heading(joon, `∂L/∂x₁ ${showEqual(byInput)}`).waitFor();
    expect(await joon.getByRole('log').innerText()).not.toContain('둘');
    await mina.reload();
    await mina.getByText('“둘”은 숫자가 아니에요').waitFor();
  });

  it('tries the example of a refusal with one press', async () => {
    await mina.getByRole('button', { name: '해 보기' }).first().click();
    await heading(joon, '∂L/∂w₁₁ ≈ −0.10335').first().waitFor();
  });
});
