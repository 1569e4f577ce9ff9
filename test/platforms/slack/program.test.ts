// The program as people start it, against a loopback Slack: it serves either way, and says in one sentence why not.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Child } from '../../store/children/child.ts';
import { Loopback } from './loopback/loopback.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './loopback/world.ts';
import { see, until } from './seen.ts';

const program = join(import.meta.dirname, '../../../dist/main.js');
/** Of the form that Slack gives, and of nobody. */
const UNKNOWN = {
  bot: `xoxb-${'1234567890'.repeat(2)}-aBcDeFgHiJkLmNoPqRsT`,
  app: 'xapp-1-A0B1C2D3-123456-aBcDeFgHiJkLmNoPqRsT',
};

let loopback: Loopback;
let folder: string;
let child: Child | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-program-'));
  loopback = await Loopback.start();
  for (const person of loopback.world.people) person.locale = 'en-US';
});

afterEach(async () => {
  await child?.kill();
  await loopback.server.stop();
  rmSync(folder, { recursive: true });
});

function start(more: Readonly<Record<string, string>>): Child {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    PORT: '0',
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: loopback.server.apiUrl,
    ...more,
  };
  child = new Child(spawn(process.execPath, [program], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
  return child;
}

const socket = { SLACK_APP_TOKEN: APP_TOKEN };
const http = { SLACK_SIGNING_SECRET: SIGNING_SECRET };

describe('serving', () => {
  it('answers over sockets, with pictures, and leaves when it is told to', async () => {
    const bot = start(socket);
    await bot.says('backprop is ready');
    loopback.slash(loopback.mina, 'gradient');
    const { message } = await see(loopback, loopback.joon, '−0.10335');
    expect(message.blocks.some(({ type }) => type === 'image')).toBe(true);
    expect([...loopback.world.files.values()].every(({ bytes }) => bytes > 1000)).toBe(true);
    expect(loopback.world.faults).toEqual([]);
    bot.signal('SIGTERM');
    expect(await bot.ended()).toBe(0);
    expect(bot.problem).toBe('');
  }, 60_000);

  it('says its own sentences too in the language that somebody chose', async () => {
    const bot = start(socket);
    await bot.says('backprop is ready');
    loopback.slash(loopback.mina, 'settings language ko');
    await see(loopback, loopback.mina, '한국어');
    const { outside } = loopback.world;
    loopback.slash(loopback.mina, 'gradient', outside);
    await see(loopback, loopback.mina, '로 불러 준 다음', outside);
  }, 60_000);

  it('answers signed requests where the web chat listens', async () => {
    const bot = start(http);
    await bot.says('backprop is ready');
    const [, address = ''] = /(http:\/\/\S+?)\/? /.exec(`${bot.lines.find((line) => line.includes('ready'))} `) ?? [];
    const origin = new URL(address).origin;
    loopback.http = async (request) =>
      fetch(new URL('/slack/events', origin), {
        method: 'POST',
        headers: request.headers,
        body: await request.text(),
      });
    await loopback.slash(loopback.mina, 'gradient').acknowledged;
    await see(loopback, loopback.joon, '−0.10335');
    const forged = await fetch(new URL('/slack/events', origin), { method: 'POST', body: 'command=/backprop' });
    expect(forged.status).toBe(401);
    expect(loopback.world.faults).toEqual([]);
  }, 60_000);

  it('finishes what a killed one acknowledged', async () => {
    const first = start(socket);
    await first.says('backprop is ready');
    // The answer cannot be posted before it is killed.
    loopback.server.trouble = ({ method }) => (method === 'chat.postMessage' ? 'stall' : undefined);
    await loopback.slash(loopback.mina, 'gradient').acknowledged;
    await until(() => loopback.world.files.size > 0);
    await first.kill();
    loopback.server.trouble = () => undefined;
    await start(socket).says('backprop is ready');
    // Sooner than that it is left to the one that began it.
    await until(() => loopback.see(loopback.joon).length > 0, 15_000);
    await see(loopback, loopback.joon, '−0.10335');
    expect(loopback.see(loopback.joon)).toHaveLength(1);
  }, 60_000);
});

describe('a start that cannot be', () => {
  it.each([
    ['an unknown bot token', { ...socket, SLACK_BOT_TOKEN: UNKNOWN.bot }, 'SLACK_BOT_TOKEN'],
    ['an unknown app-level token', { SLACK_APP_TOKEN: UNKNOWN.app }, 'SLACK_APP_TOKEN'],
    ['an unknown bot token over HTTP', { ...http, SLACK_BOT_TOKEN: UNKNOWN.bot }, 'SLACK_BOT_TOKEN'],
  ])('is refused in one sentence: %s', async (_, more, named) => {
    const refused = start(more);
    expect(await refused.ended()).toBe(78);
    expect(refused.problem.trim().split('\n')).toHaveLength(1);
    expect(refused.problem).toContain(named);
  });

  it('ends the program when the token is taken back while it runs', async () => {
    const bot = start(socket);
    await bot.says('backprop is ready');
    loopback.world.grants.clear();
    loopback.slash(loopback.mina, 'gradient');
    expect(await bot.ended()).toBe(78);
    expect(bot.problem).toContain('SLACK_BOT_TOKEN');
  }, 60_000);
});
