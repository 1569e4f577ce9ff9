// Opens people's browsers on the web chat: one window each, in the language and the colours asked for.

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

// Nothing may leave the machine, and a test must not depend on a graphics card.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export class Pages {
  /** What a page complained about: a test asserts that there was nothing. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly address: () => string,
  ) {}

  static async open(executablePath: string, address: () => string): Promise<Pages> {
    return new Pages(await chromium.launch({ executablePath, args: ARGUMENTS }), address);
  }

  async window(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'en-US',
      reducedMotion: 'reduce',
      viewport: { width: 1180, height: 860 },
      ...options,
    });
    context.setDefaultTimeout(8000);
    return this.tab(await context.newPage());
  }

  /** A page on the chat that reports its complaints. */
  async tab(page: Page): Promise<Page> {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') this.complaints.push(said.text());
    });
    await page.goto(this.address());
    return page;
  }

  /** Before the server stops: what a page says about a server that is gone is no complaint. */
  async closeWindows(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

export async function joinAs(page: Page, name: string): Promise<Page> {
  await page.getByLabel(/Your name|이름/).fill(name);
  await page.getByRole('button', { name: /^(Enter|들어가기)$/ }).click();
  // The door has a text field too: only the room's own says that one is inside.
  await page.getByRole('textbox', { name: /^Message |메시지 쓰기$/ }).waitFor();
  return page;
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}
