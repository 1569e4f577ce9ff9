// The built program, serving on a free port as a process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export class Program {
  private constructor(
    readonly address: string,
    readonly process: ChildProcess,
    readonly folder: string,
  ) {}

  /** After one that was killed: in its folder and at its address. */
  static async start(after?: Program): Promise<Program> {
    const folder = after?.folder ?? (await mkdtemp(join(tmpdir(), 'backprop-program-')));
    const port = after === undefined ? '0' : new URL(after.address).port;
    const child = spawn(process.execPath, [join(dist, 'main.js')], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk)));
      child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
    });
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) throw new Error(`no address in: ${line}`);
    return new Program(address, child, folder);
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true });
  }
}
