// The program as people start it, against a loopback Discord: it registers, serves, and says in one sentence why not.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Child } from '../../store/children/child.ts';
import { Loopback } from './loopback/loopback.ts';
import { BOT_TOKEN } from './loopback/world.ts';
import { see } from './seen.ts';

const program = join(import.meta.dirname, '../../../dist/main.js');

let loopback: Loopback;
let folder: string;
let child: Child | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-program-'));
  loopback = await Loopback.start();
});

afterEach(async () => {
  await child?.kill();
  await loopback.server.stop();
  rmSync(folder, { recursive: true });
});

function start(words: readonly string[], more: Readonly<Record<string, string>> = {}): Child {
  const { restUrl } = loopback.server;
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    PORT: '0',
    DISCORD_TOKEN: BOT_TOKEN,
    DISCORD_REST_URL: restUrl,
    ...more,
  };
  child = new Child(
    spawn(process.execPath, [program, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  return child;
}

describe('register', () => {
  it('tells Discord the commands, and the second time nothing', async () => {
    const first = start(['register']);
    expect(await first.ended()).toBe(0);
    expect(first.lines[0]).toBe('+ backprop');
    const second = start(['register']);
    expect(await second.ended()).toBe(0);
    expect(second.lines).toHaveLength(1);
    expect(loopback.server.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it.each([
    ['no token', { DISCORD_TOKEN: '' }],
    ['a wrong token', { DISCORD_TOKEN: `${'x'.repeat(24)}.y.z` }],
    ['nobody there', { DISCORD_REST_URL: 'http://127.0.0.1:9/api' }],
  ])('says in one sentence what is wrong: %s', async (_, more) => {
    const refused = start(['register'], more);
    expect(await refused.ended()).toBe(78);
    expect(refused.problem.trim().split('\n')).toHaveLength(1);
    expect(refused.problem).toMatch(/Discord|DISCORD_TOKEN/);
  });
});

describe('serving', () => {
  it('answers on Discord, with pictures, and leaves so that the next start resumes', async () => {
    const bot = start([]);
    await bot.says('backprop is ready');
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.joon, '−0.10335');
    expect(message.attachments.every(({ bytes }) => bytes > 1000)).toBe(true);
    bot.signal('SIGTERM');
    expect(await bot.ended()).toBe(0);
    await start([]).says('backprop is ready');
    expect(loopback.server.gateway.identifies).toBe(1);
  }, 60_000);

  it('does not start with a token that Discord does not know', async () => {
    const refused = start([], { DISCORD_TOKEN: `${'x'.repeat(24)}.y.z` });
    expect(await refused.ended()).toBe(78);
    expect(refused.problem.trim().split('\n')).toHaveLength(1);
  });

  it('ends when Discord does not know the token any more', async () => {
    const bot = start([]);
    await bot.says('backprop is ready');
    loopback.server.gateway.close(4004);
    expect(await bot.ended()).toBe(78);
    expect(bot.problem).toContain('DISCORD_TOKEN');
  });
});
