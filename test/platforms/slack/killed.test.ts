// A bot that is killed while it answers: what it had acknowledged the next one answers, and nothing is said twice.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Child } from '../../store/children/child.ts';
import { type Done, Loopback } from './loopback/loopback.ts';
import { see, until } from './seen.ts';

let folder: string;
let dataDir: string;
let loopback: Loopback;
const children: Child[] = [];

beforeAll(async () => {
  // Below node_modules, where the packages that stay outside are found.
  const cache = join(import.meta.dirname, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'slack-children-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'children/bot.ts')],
    outfile: join(folder, 'bot.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['libsql', '@libsql/*', 'pg-native'],
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

/** `does`: hang for ever, show how far it is and hang, or answer after so many milliseconds. */
async function bot(does: string): Promise<Child> {
  const words = [join(folder, 'bot.mjs'), dataDir, loopback.server.apiUrl, does];
  const child = new Child(spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] }));
  children.push(child);
  await child.says('ready');
  return child;
}

const everywhere = () => {
  const { channel, rooms, direct } = loopback.world;
  const places = [channel, ...rooms, direct.get(loopback.mina.id)!];
  return places.flatMap((place) => loopback.see(loopback.mina, place)).filter(({ message }) => message.byBot);
};
const answers = () => everywhere().map(({ text }) => text.trim());
const said = (id: string) => answers().filter((text) => text.endsWith(id));

describe('a bot that is killed', () => {
  it.each([
    ['a public answer', () => loopback.slash(loopback.mina, 'gradient')],
    ['a private answer', () => loopback.slash(loopback.mina, 'check')],
    ['an answer to a typed line', () => loopback.write(loopback.mina, 'gradient')],
  ])(
    'between acknowledging and answering is followed by one that answers: %s',
    async (_, ask) => {
      const first = await bot('hang');
      const { id, acknowledged } = ask();
      await first.says(`handles ${id}`);
      await acknowledged;
      await first.kill();
      await bot('0');
      await until(() => said(id).length > 0, 15_000);
      expect(said(id)).toEqual([`answer to ${id}`]);
    },
    40_000,
  );

  it('after showing how far it is is followed by one that answers in the same place', async () => {
    const first = await bot('show');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.mina, `progress of ${id}`);
    // Noted where it stands.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await first.kill();
    // What stands there is not even looked for.
    loopback.world.withoutScopes.add('channels:history');
    await bot('0');
    await until(() => said(`answer to ${id}`).length > 0, 15_000);
    expect(answers()).toEqual([`answer to ${id}`]);
    expect(loopback.see(loopback.mina)[0]!.message.ts).toBe(message.ts);
  }, 40_000);

  it('after answering is followed by one that does nothing again', async () => {
    const first = await bot('0');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, `answer to ${id}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await first.kill();
    const second = await bot('0');
    // Longer than an act is left to whoever began it.
    await new Promise((resolve) => setTimeout(resolve, 9500));
    expect(second.lines).toEqual(['ready']);
    expect(answers()).toEqual([`answer to ${id}`]);
  }, 40_000);

  it('again and again under load loses nothing that it acknowledged, and says nothing twice', async () => {
    const { rooms } = loopback.world;
    const acknowledged: string[] = [];
    const ask = (room: string): Done => {
      const done = loopback.slash(loopback.mina, 'gradient', room);
      void done.acknowledged.then(() => acknowledged.push(done.id));
      return done;
    };
    for (const life of [40, 150, 400, 20, 250]) {
      const child = await bot('20');
      for (const room of rooms) ask(room);
      await new Promise((resolve) => setTimeout(resolve, life));
      await child.kill();
    }
    await bot('0');
    const missing = () => acknowledged.filter((id) => said(id).length === 0);
    await until(() => missing().length === 0, 20_000).catch(() => expect(missing()).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(new Set(answers()).size).toBe(answers().length);
  }, 80_000);

  it('by a deploy answers first', async () => {
    const first = await bot('300');
    const { id } = loopback.slash(loopback.mina, 'gradient');
    await first.says(`handles ${id}`);
    first.signal('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect(answers()).toEqual([`answer to ${id}`]);
    const second = await bot('0');
    const other = loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, `answer to ${other.id}`);
    expect(second.lines).toEqual(['ready', `handles ${other.id}`]);
  }, 40_000);
});
