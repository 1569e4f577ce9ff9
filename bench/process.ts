// G8, G15, G16 and G21: what a fresh process takes to start, to answer and to draw, what it holds, what it needs installed.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Row, row } from './rows.ts';

const RUNS = 5;

/** `root` is the folder of the program's package.json; its dist/ is built. */
export async function ofProcess(root: string): Promise<Row[]> {
  const main = join(root, 'dist/main.js');
  const empty = await several(() => untilEnd(['-e', '0']));
  const ready: number[] = [];
  let idleMb = 0;
  for (let run = 0; run < RUNS; run++) {
    const served = await untilReady(main, run === RUNS - 1);
    ready.push(served.ms);
    idleMb = served.idleMb;
  }
  const answer = await several(() => untilEnd([main, 'ask', '/backprop gradient']));
  const out = mkdtempSync(join(tmpdir(), 'backprop-bench-'));
  const picture = await several(() => untilEnd([main, 'ask', '/backprop gradient', '--out', out]));
  rmSync(out, { recursive: true });
  const { mb, packages } = installed(root);
  return [
    row('', 'node alone, start to end', median(empty), 'ms'),
    row('G16', 'web chat ready, from process start', median(ready), 'ms', 700),
    row('', 'first answer as text, start to end', median(answer), 'ms'),
    row('G8', 'first answer with its picture, start to end', median(picture), 'ms', 350),
    row('G15', 'resident memory, idle for 2 s with the drawing worker warm', idleMb, 'MB', 110),
    row('G21', 'node_modules of production', mb, 'MB', 85),
    row('G21', 'packages of production', packages, '', 150),
  ];
}

/** One run at least; none begins later than `within` milliseconds after the first. */
export async function several(run: () => Promise<number>, runs = RUNS, within = 60_000): Promise<number[]> {
  const end = performance.now() + within;
  const times: number[] = [];
  while (times.length < runs && (times.length === 0 || performance.now() < end)) times.push(await run());
  return times;
}

/** Milliseconds from the start of `node …` to its end. */
export function untilEnd(words: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`node ${words.join(' ')} ended with ${code}`));
    });
  });
}

async function untilReady(main: string, weigh: boolean): Promise<{ ms: number; idleMb: number }> {
  const start = performance.now();
  const environment = { ...process.env, HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  try {
    await said(child, 'is ready');
    const ms = performance.now() - start;
    if (weigh) await new Promise((resolve) => setTimeout(resolve, 2000));
    return { ms, idleMb: weigh ? residentMb(child.pid!) : 0 };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes(words)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said “${words}”`)));
  });
}

/** 0 where the system does not tell it this way. */
function residentMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1];
  return Number(kb ?? 0) / 1024;
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** What `npm ci --omit=dev` would leave, of what is installed here. */
function installed(root: string): { mb: number; packages: number } {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
  const needed = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => join(root, path))
    .filter((path) => existsSync(path));
  const bytes = needed.reduce((sum, path) => sum + sizeOf(path), 0);
  return { mb: bytes / 2 ** 20, packages: needed.length };
}

// Packages inside a package have their own line in the lock.
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}
