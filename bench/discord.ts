// G9–G11 and G15 on Discord: how soon the built program acknowledges, alone and while it draws, how many it answers, and
// what it holds. The loopback Discord of the tests is the other side, and checks every call; a bare responder is the peer.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Loopback } from '../test/platforms/discord/loopback/loopback.ts';
import { BOT_TOKEN, type LoopbackInteraction } from '../test/platforms/discord/loopback/world.ts';
import { median, percentile, type Row, row, show } from './rows.ts';

const RATE = 200;
const SECONDS = 4;
/** One act in so many asks for an answer with two pictures. */
const EVERY = 16;
const OUTSTANDING = 64;
const SERVERS = 1000;

/** @param bare the built file of peers/bare-discord.ts */
export async function discord(root: string, bare: string): Promise<Row[]> {
  const loopback = await Loopback.start();
  const folder = mkdtempSync(join(tmpdir(), 'backprop-bench-'));
  const { restUrl } = loopback.server;
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATA_DIR: folder,
    DISCORD_TOKEN: BOT_TOKEN,
    DISCORD_REST_URL: restUrl,
  };
  const ours = await started([join(root, 'dist/main.js')], env, /backprop is ready/);
  try {
    await acknowledged(RATE, 1, () => loopback.slash(loopback.mina, 'help'));
    const idle = residentMb(ours);
    const alone = await acknowledged(RATE, SECONDS, () => loopback.slash(loopback.mina, 'help'));
    let drawn = 0;
    // Each asks for another network, so that no picture comes from memory.
    const drawing = await acknowledged(RATE, SECONDS, (index) =>
      index % EVERY === 0
        ? loopback.slash(loopback.mina, 'gradient', { x: `${++drawn} -0.5` })
        : loopback.slash(loopback.mina, 'help'),
    );
    const throughput = await closedLoop(loopback, SECONDS);
    await wait(1000);
    const before = residentMb(ours);
    for (let server = 0; server < SERVERS; server++) loopback.server.gateway.dispatch('GUILD_CREATE', guild(server));
    await wait(2000);
    const perServers = Math.max(0, residentMb(ours) - before);
    await ended(ours);
    const peer = await started([bare, restUrl], { PATH: process.env.PATH, TOKEN: BOT_TOKEN }, /ready/);
    const bareThroughput = await closedLoop(loopback, SECONDS);
    await ended(peer);
    const share = throughput / bareThroughput;
    return [
      row('G9', `acknowledged at ${RATE}/s, median`, median(alone), 'ms', 6),
      row('G9', `acknowledged at ${RATE}/s, 99th percentile`, percentile(alone, 0.99), 'ms', 50),
      {
        goal: 'G10',
        what: `the same while ${(2 * RATE) / EVERY} pictures a second are made, 99th percentile`,
        figure: `${show(percentile(drawing, 0.99))} ms`,
        ratio: { value: percentile(alone, 0.99) / percentile(drawing, 0.99), to: 'alone', atLeast: 0.5, floor: 0.02 },
      },
      {
        goal: 'G11',
        what: `interactions acknowledged with ${OUTSTANDING} under way`,
        figure: `${show(throughput)} /s`,
        ratio: { value: share, to: 'a bare socket and request', atLeast: 0.5, floor: 0.1 },
      },
      row('G15', 'resident memory with Discord connected', idle, 'MB', 110),
      row('G15', `more after ${SERVERS} servers were told of`, perServers, 'MB', 2),
    ];
  } finally {
    ours.kill('SIGKILL');
    await loopback.server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from sending to the first answer, for `rate` a second over `seconds`. */
async function acknowledged(
  rate: number,
  seconds: number,
  send: (index: number) => LoopbackInteraction,
): Promise<number[]> {
  const times: Promise<number>[] = [];
  const start = performance.now();
  for (let index = 0; index < rate * seconds; index++) {
    const due = start + (1000 * index) / rate;
    if (due > performance.now()) await wait(due - performance.now());
    times.push(untilAnswered(() => send(index)));
  }
  return Promise.all(times);
}

/** How many a second are acknowledged where the next is sent as soon as one is. */
async function closedLoop(loopback: Loopback, seconds: number): Promise<number> {
  const end = performance.now() + 1000 * seconds;
  let count = 0;
  const one = async () => {
    while (performance.now() < end) {
      await untilAnswered(() => loopback.slash(loopback.mina, 'help'));
      count++;
    }
  };
  await Promise.all(Array.from({ length: OUTSTANDING }, one));
  return count / seconds;
}

const PATIENCE_MS = 10_000;

function untilAnswered(send: () => LoopbackInteraction): Promise<number> {
  const start = performance.now();
  const interaction = send();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('an interaction was never acknowledged')), PATIENCE_MS);
    let type: number | undefined;
    Object.defineProperty(interaction, 'acknowledged', {
      get: () => type,
      set: (value: number) => {
        type = value;
        clearTimeout(late);
        resolve(performance.now() - start);
      },
    });
  });
}

async function started(words: readonly string[], env: NodeJS.ProcessEnv, ready: RegExp): Promise<ChildProcess> {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`node ${words.join(' ')} ended with ${code}`)));
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      if (ready.test(said)) resolve();
    });
  });
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  await end;
}

/** Source: proc(5), status. */
function residentMb({ pid }: ChildProcess): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** A server as Discord tells of it: 30 channels and 25 roles. */
function guild(index: number) {
  const id = String(300_000_000_000_000_000n + BigInt(index));
  const many = (count: number, kind: string) =>
    Array.from({ length: count }, (_, at) => ({ id: `${id}${at}`, name: `${kind} ${at}`, type: 0, permissions: '0' }));
  return { id, name: `server ${index}`, channels: many(30, 'channel'), roles: many(25, 'role'), members: [] };
}
