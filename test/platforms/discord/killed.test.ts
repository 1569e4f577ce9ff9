// A bot that is killed while it answers: the next one takes its session up and answers what it left; nothing is said twice.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Child } from '../../store/children/child.ts';
import { Loopback } from './loopback/loopback.ts';
import { see, until } from './seen.ts';

let folder: string;
let dataDir: string;
let loopback: Loopback;
const children: Child[] = [];

beforeAll(async () => {
  // Below node_modules, where the packages that stay outside are found.
  const cache = join(import.meta.dirname, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'discord-children-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'children/bot.ts')],
    outfile: join(folder, 'bot.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['libsql', '@libsql/*', 'pg-native', 'bufferutil', 'utf-8-validate', 'zlib-sync'],
    // Packages in the older module format call require(), which a bundled ES module lacks.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'backprop-killed-'));
  loopback = await Loopback.start();
});

afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
  await loopback.server.stop();
  rmSync(dataDir, { recursive: true });
});

/** `does`: hang for ever, or answer after so many milliseconds. */
async function bot(does: string): Promise<Child> {
  const words = [join(folder, 'bot.mjs'), dataDir, loopback.server.restUrl, does];
  const child = new Child(spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] }));
  children.push(child);
  await child.says('ready');
  return child;
}

const answers = () => loopback.see(loopback.mina).map(({ text }) => text.trim());

describe('a bot that is killed', () => {
  it('between acknowledging and answering is followed by one that answers', async () => {
    const first = await bot('hang');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    await first.says(`handles ${id}`);
    await until(() => loopback.world.interactions[0]!.acknowledged !== undefined);
    await first.kill();
    await bot('0');
    await see(loopback, loopback.mina, `answer to ${id}`);
    expect(answers()).toEqual([`answer to ${id}`]);
    expect(loopback.server.gateway.identifies).toBe(1);
  }, 30_000);

  it('after answering is followed by one that does nothing again', async () => {
    const first = await bot('0');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, `answer to ${id}`);
    // Answered, and noted: at once, not only when the session is next written.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await first.kill();
    const second = await bot('0');
    const other = loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, `answer to ${other.id}`);
    expect(second.lines).toEqual(['ready', `handles ${other.id}`]);
    expect(answers()).toEqual([`answer to ${id}`, `answer to ${other.id}`]);
  }, 30_000);

  it('again and again under load loses nothing and says nothing twice', async () => {
    const asked: string[] = [];
    for (const life of [40, 150, 300, 20, 250]) {
      const child = await bot('20');
      for (let count = 0; count < 8; count++) asked.push(loopback.slash(loopback.mina, 'gradient').id);
      await new Promise((resolve) => setTimeout(resolve, life));
      await child.kill();
    }
    await bot('0');
    const missing = () => asked.filter((id) => !answers().includes(`answer to ${id}`));
    await until(() => missing().length === 0, 15_000).catch(() => expect(missing()).toEqual([]));
    expect(answers().sort()).toEqual(asked.map((id) => `answer to ${id}`).sort());
    expect(loopback.server.gateway.identifies).toBe(1);
  }, 60_000);

  it('by a deploy answers first and keeps its session', async () => {
    const first = await bot('300');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    await first.says('handles');
    first.signal('SIGTERM');
    const between = loopback.slash(loopback.mina, 'gradient');
    expect(await first.ended()).toBe(0);
    await bot('0');
    await see(loopback, loopback.mina, `answer to ${between.id}`);
    expect(answers().sort()).toEqual([`answer to ${id}`, `answer to ${between.id}`].sort());
    expect(loopback.server.gateway.identifies).toBe(1);
  }, 30_000);
});
