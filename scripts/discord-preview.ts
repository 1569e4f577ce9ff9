// Draws docs/images/discord.png: our own message bodies in Discord's look, dark and light (`npx tsx scripts/discord-preview.ts`).
// Given a folder and names of stories, it draws each of those into that folder instead.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { drawMessage } from '../src/platforms/discord/render.ts';
import { createTypesetter } from '../src/typeset/typesetter.ts';
import { Pages } from '../test/browser/pages.ts';
import { chromiumPath } from '../test/chromium.ts';
import { type Story, stories } from '../test/stories.ts';
import { build } from './build.ts';
import { drawBody, harmless } from './discord-preview/drawn.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = chromiumPath();
if (path === undefined) throw new Error('The preview needs Chromium; set CHROMIUM_PATH.');
await build();
const typesetter = createTypesetter({
  workerFile: join(root, 'dist/typeset-worker.js'),
  fontFolder: join(root, 'dist/fonts'),
  timeLimitMs: 30_000,
});
const told = await stories();
const scratch = mkdtempSync(join(root, 'scripts/discord-preview/'));
const page = pathToFileURL(join(scratch, 'page.html')).href;
const pages = await Pages.open(path, () => page);

/** One person's column: what they typed, and what came, for each story. */
interface Column {
  readonly theme: 'dark' | 'light';
  readonly language: 'en' | 'ko';
  readonly who: string;
  readonly names: readonly string[];
}

const WIDTH = 690;

function storyOf(name: string, language: string): Extract<Story['reply'], { kind: 'message' }> {
  const reply = told.find((story) => story.name === name && story.language === language)?.reply;
  if (reply?.kind !== 'message') throw new Error(`There is no story ${name} that is a message.`);
  return reply;
}

async function exchange(name: string, { language, who }: Column): Promise<string> {
  const { body, pictures } = drawMessage(storyOf(name, language));
  const files: Record<string, string> = {};
  for (const { file, kind, source } of pictures) {
    const { png } = await typesetter[kind](source);
    files[file] = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  }
  const command = name.startsWith('refused') ? '' : ` ${name.split('-')[0]}`;
  return `<p class="asked"><b>${harmless(who)}</b> <span class="line">/backprop${command}</span></p>
<div class="message"><div class="avatar">∂</div><div><p class="who">backprop <em>APP</em> <time>10:00</time></p>
${drawBody(body, files)}</div></div>`;
}

async function drawColumn(column: Column): Promise<string> {
  const exchanges = await Promise.all(column.names.map((name) => exchange(name, column)));
  const style = `--width:${WIDTH}px`;
  return `<section class="theme ${column.theme}" lang="${column.language}" style="${style}">${exchanges.join('')}</section>`;
}

async function picture(columns: readonly Column[], file: string): Promise<void> {
  const html = await Promise.all(columns.map(drawColumn));
  writeFileSync(
    join(scratch, 'page.html'),
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="../discord.css">${html.join('')}`,
  );
  const window = await pages.window({ viewport: { width: WIDTH * columns.length, height: 100 } });
  await window.evaluate(() => document.fonts.ready.then(() => undefined));
  await window.screenshot({ path: file, fullPage: true });
  await pages.closeWindows();
}

const dark = (...names: string[]): Column => ({ theme: 'dark', language: 'en', who: 'Mina', names });
const light = (...names: string[]): Column => ({ theme: 'light', language: 'ko', who: '준호', names });

try {
  const [folder = join(root, 'docs/images'), ...names] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  if (names.length === 0)
    await picture([dark('gradient'), light('lesson-activation-slope-1', 'help')], join(folder, 'discord.png'));
  for (const name of names) await picture([dark(name), light(name)], join(folder, `${name}.png`));
} finally {
  await pages.close();
  await typesetter.stop();
  rmSync(scratch, { recursive: true, force: true });
}
