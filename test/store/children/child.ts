// A store opened by a process of its own, which a test may kill at any moment. What it prints is a line of words.

import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { afterAll } from 'vitest';
import type { StorePlace } from '../../../src/store/store.ts';

const PROGRAMS = ['holder', 'writer', 'worker'];

/** Bundled once for a test file: started from their sources, each would take seconds. */
export async function bundleChildren(
  programs: readonly string[] = PROGRAMS,
  from: string = import.meta.dirname,
): Promise<Start> {
  // Below node_modules, where the packages that stay outside are found.
  const cache = join(import.meta.dirname, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'store-children-'));
  // One of them runs as another user.
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true }));
  await build({
    entryPoints: programs.map((program) => join(from, `${program}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  return (program, place, words = [], options = {}) => {
    const line = [join(folder, `${program}.mjs`), JSON.stringify(place), ...words];
    return new Child(spawn(process.execPath, line, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
  };
}

type Start = (program: string, place: StorePlace, words?: readonly string[], options?: SpawnOptions) => Child;

export class Child {
  readonly lines: string[] = [];
  problem = '';
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #closed: Promise<unknown>;
  #waiting: (() => void)[] = [];

  constructor(started: ChildProcessByStdio<null, Readable, Readable>) {
    this.#process = started;
    createInterface(this.#process.stdout).on('line', (text) => {
      this.lines.push(text);
      for (const look of this.#waiting.splice(0)) look();
    });
    this.#process.stderr.on('data', (text) => {
      this.problem += text;
    });
    this.#closed = once(this.#process, 'close').then(() => {
      for (const look of this.#waiting.splice(0)) look();
    });
  }

  get pid(): number {
    return this.#process.pid!;
  }

  /** The first line that begins so. @throws with what it complained of, when it ends without one. */
  async says(start: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((text) => text.startsWith(start));
      if (line !== undefined) return line;
      if (this.#process.exitCode !== null || this.#process.signalCode !== null)
        throw new Error(`it ended without “${start}”: ${this.problem}`);
      await new Promise<void>((look) => this.#waiting.push(look));
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** As a power cut would: it can do nothing about it. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#closed;
  }

  async ended(): Promise<number | null> {
    await this.#closed;
    return this.#process.exitCode;
  }
}
