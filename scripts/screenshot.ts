// Draws docs/images/web-chat.png, the README's picture: the real program answering a real command in a real browser.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { joinAs, Pages, say } from '../test/browser/pages.ts';
import { Program } from '../test/browser/program.ts';
import { chromiumPath } from '../test/chromium.ts';
import { build } from './build.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const path = chromiumPath();
if (path === undefined) throw new Error('A screenshot needs Chromium; set CHROMIUM_PATH.');
await build();
mkdirSync(folder, { recursive: true });
const program = await Program.start();
const pages = await Pages.open(path, () => program.address);
try {
  const size = { viewport: { width: 1120, height: 1180 }, colorScheme: 'light' } as const;
  const mina = await joinAs(await pages.window(size), 'Mina');
  const joon = await joinAs(await pages.window(), '준호');
  await say(joon, 'What does the loss feel when w₁₁ moves?');
  await mina.getByText('What does the loss feel').waitFor();
  await say(mina, '/backprop gradient');
  await mina.getByRole('heading', { name: /∂L\/∂w₁₁/ }).waitFor();
  for (const picture of await mina.getByRole('log').getByRole('img').all()) {
    await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  }
  await mina.mouse.move(0, 0);
  await mina.screenshot({ path: `${folder}web-chat.png` });
} finally {
  await pages.close();
  await program.stop();
}
