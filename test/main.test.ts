// The program as people run it: the built form, started as a process of its own.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-main-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly problem: string;
}

function run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8', ...environment };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [join(dist, 'main.js'), ...words], options, (error, out, problem) => {
      resolve({ code: error ? (error.code as unknown as number) : 0, out, problem });
    });
  });
}

describe('ask', () => {
  it('answers in plain text with exit code 0', async () => {
    const { code, out, problem } = await run(['ask', '/backprop gradient']);
    expect({ code, problem }).toEqual({ code: 0, problem: '' });
    expect(out).toMatch(/^∂L\/∂w₁₁ ≈ −0\.10335\n/);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('answers in Korean when asked to, or when the machine speaks it', async () => {
    const asked = await run(['ask', '--language', 'ko', '/backprop 기울기']);
    expect(asked.out).toContain('중앙 차분과 일치해요');
    expect((await run(['ask', '/backprop gradient'], { LANG: 'ko_KR.UTF-8' })).out).toBe(asked.out);
  });

  it('prints exactly one document with --json, in full precision', async () => {
    const { code, out } = await run(['ask', '/backprop gradient', '--json']);
    expect(code).toBe(0);
    const { reply, result } = JSON.parse(out);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(reply.kind).toBe('message');
    expect(reply).not.toHaveProperty('result');
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['network', 'pass', 'gradients', 'factors', 'step', 'check']),
    );
    expect(result.gradients.dLdW[0][0][0]).toBeCloseTo(-0.10335038363790942, 15);
    const [first] = result.factors;
    expect(first.weight).toBe('w11');
    expect(first.error * first.slope * first.input).toBeCloseTo(first.value, 15);
    expect(result.check.passed).toBe(true);
  });

  it('ends with 2 and says why when the request cannot be read', async () => {
    const text = await run(['ask', '/backprop gradient x="1 b"']);
    expect(text.code).toBe(2);
    expect(text.out).toContain('“b” is not a number');
    const json = await run(['ask', '/backprop gradient x="1 b"', '--json']);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toEqual({ error: { code: 'not-a-number', message: expect.stringContaining('“b”') } });
  });

  it('ends with 2 and the usage for a wrong option', async () => {
    for (const words of [['--fast'], ['--language', 'fr', 'x'], ['--json']]) {
      const { code, out, problem } = await run(['ask', ...words]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(problem).toContain('Usage: npm run -s ask');
    }
  });

  it('writes each picture as SVG and PNG with --out', async () => {
    const out = join(folder, 'pictures');
    expect((await run(['ask', '/backprop gradient', '--out', out])).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['formula.png', 'formula.svg', 'network-2-2.png', 'network-2-2.svg']);
    for (const name of ['formula', 'network-2-2']) {
      expect((await readFile(join(out, `${name}.png`))).subarray(1, 4).toString()).toBe('PNG');
      expect((await readFile(join(out, `${name}.svg`), 'utf8')).startsWith('<svg')).toBe(true);
    }
  });

  it('ends in silence when its reader stops early', async () => {
    const script = `("$0" "${join(dist, 'main.js')}" ask; echo "ended with $?" >&2) | head -n 1`;
    const child = spawn('sh', ['-c', script, process.execPath], { env: { PATH: process.env.PATH, HOME: folder } });
    let problem = '';
    child.stderr.on('data', (chunk) => {
      problem += chunk;
    });
    child.stdin.end('help\n'.repeat(50));
    await new Promise((resolve) => child.on('close', resolve));
    expect(problem).toBe('ended with 0\n');
  });

  it('is a chat without a line: answers what is piped in, presses by number, and ends', async () => {
    const child = spawn(process.execPath, [join(dist, 'main.js'), 'ask'], {
      env: { PATH: process.env.PATH, HOME: folder },
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stdin.end('gradient\n1\n99\n');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(out).toContain('∂L/∂w₁₁ ≈ −0.10335');
    expect(out).toContain('x doubled');
    expect(out).toContain('There is no button 99 above.');
  });
});

describe('serve', () => {
  it('stops with 78 and one sentence a wrong variable', async () => {
    const { code, problem } = await run([], { PORT: 'http', HOST: '0.0.0.0' });
    expect(code).toBe(78);
    expect(problem).toMatch(/^PORT must be .*\n$/);
  });

  it('says which command it does not know', async () => {
    expect(await run(['serv'])).toMatchObject({ code: 2, problem: expect.stringContaining('“serv”') });
  });

  it('says in a sentence that the address is taken, or is none of ours', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await run([], { PORT: String(port) })).toEqual({
      code: 1,
      out: '',
      problem: expect.stringMatching(/^That address is taken.*\n$/),
    });
    taken.close();
    const elsewhere = await run([], { HOST: '127.0.0.1.invalid', PORT: '0', WEB_TOKEN: 'a-token-of-enough-length' });
    expect(elsewhere).toEqual({ code: 1, out: '', problem: expect.stringMatching(/^HOST is no address.*\n$/) });
  });

  it('refuses a data folder that another one uses, and a database that is not there', async () => {
    const child = spawn(process.execPath, [join(dist, 'main.js')], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, PORT: '0', DATA_DIR: 'shared' },
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const refused = await run([], { PORT: '0', DATA_DIR: 'shared' });
    expect(refused).toEqual({
      code: 78,
      out: '',
      problem: `shared is in use by another backprop process (number ${child.pid}). Stop it, or give this one its own DATA_DIR.\n`,
    });
    expect((await run(['ask', '/backprop gradient'], { DATA_DIR: 'shared' })).code).toBe(0);
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    // Given back in one piece: no journal and no owner beside it.
    expect(await readdir(join(folder, 'shared'))).toEqual(['backprop.db']);
    const absent = await run([], { PORT: '0', DATABASE_URL: 'postgres://bot:hunter2@127.0.0.1:1/backprop' });
    expect(absent).toEqual({
      code: 78,
      out: '',
      problem: expect.stringMatching(/^No PostgreSQL answers at 127\.0\.0\.1:1\/backprop\. .*\n$/),
    });
    expect(absent.problem).not.toContain('hunter2');
  });

  it('prints its address, answers, and ends cleanly on SIGTERM', async () => {
    const child = spawn(process.execPath, [join(dist, 'main.js')], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, PORT: '0' },
    });
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    expect(address).toBeDefined();
    expect((await fetch(`${address}healthz`)).status).toBe(200);
    const page = await fetch(address!);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});
