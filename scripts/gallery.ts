// `npm run gallery`: every story as the web chat shows it and as plain text, in every language, as one page to open.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { plainMessage } from '../src/conversation/plain-text.ts';
import type { Reply } from '../src/conversation/reply.ts';
import { Drawer } from '../src/platforms/web/drawing.ts';
import { PictureShelf } from '../src/platforms/web/picture-shelf.ts';
import type { WireBlock } from '../src/platforms/web/wire.ts';
import { createTypesetter } from '../src/typeset/typesetter.ts';
import { stories } from '../test/stories.ts';
import { build } from './build.ts';
import type { ShownStory } from './gallery/shown-story.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'gallery');
const secret = 'the gallery is no secret';

await build();
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'pictures'), { recursive: true });
cpSync(join(root, 'assets/fonts'), join(folder, 'fonts'), { recursive: true });

const pictures = createTypesetter({
  workerFile: join(root, 'dist/typeset-worker.js'),
  fontFolder: join(root, 'dist/fonts'),
  timeLimitMs: 30_000,
});
const shelf = new PictureShelf(pictures, secret);
const drawer = new Drawer(shelf, secret);
const drawn = new Set<string>();

/** Writes the picture beside the page, and gives its address from there. */
async function beside(address: string): Promise<string> {
  const file = address.slice(1);
  if (!drawn.has(file)) {
    drawn.add(file);
    const hash = file.slice('pictures/'.length, -'.png'.length);
    writeFileSync(join(folder, file), (await shelf.png(hash))!);
  }
  return file;
}

async function blocksOf(reply: Reply): Promise<readonly WireBlock[]> {
  if (reply.kind === 'form') return [];
  const { blocks } = drawer.draw(reply);
  return Promise.all(
    blocks.map(async (block) => ('image' in block ? { ...block, image: await beside(block.image) } : block)),
  );
}

const shown: ShownStory[] = [];
for (const { name, language, reply } of await stories()) {
  const privately = reply.kind === 'message' && reply.visibility === 'private';
  const plain = reply.kind === 'message' ? plainMessage(reply) : plainForm(reply);
  shown.push({ name, language, privately, plain, blocks: await blocksOf(reply) });
}
await pictures.stop();

function plainForm({ title, fields, submit }: Extract<Reply, { kind: 'form' }>): string {
  return [title, ...fields.map((field) => `${field.label}: ${field.value ?? ''}`), `[${submit.label}]`].join('\n');
}

writeFileSync(join(folder, 'stories.js'), `window.STORIES = ${JSON.stringify(shown)};\n`);
await bundle({
  entryPoints: { gallery: join(root, 'scripts/gallery/page.tsx') },
  outdir: folder,
  bundle: true,
  // Not a module: browsers load none from a file.
  format: 'iife',
  target: ['es2022'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  external: ['/fonts/*', 'fonts/*'],
  logLevel: 'warning',
});
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Backprop: gallery of stories</title><link rel="stylesheet" href="gallery.css">
<body><div id="gallery"></div><script src="stories.js"></script><script src="gallery.js"></script></body></html>\n`,
);
console.log(`${shown.length} stories, ${drawn.size} pictures: open gallery/index.html`);
