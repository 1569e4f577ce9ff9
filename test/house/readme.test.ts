// What the README tells people to type works: each line for the terminal, each example of an argument.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { perform } from '../stories.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'backprop-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = [...readme.matchAll(/^npm run -s ask(?: -- (.*))?$/gm)].map((match) => match[1] ?? '');
const examples = [...readme.matchAll(/^\| `\w+` \|.*\| (`.*) \|$/gm)].flatMap((row) =>
  [...row[1]!.matchAll(/`(\w+=[^`]+)`/g)].map((match) => match[1]!),
);

test('there is something to try', () => {
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(examples.length).toBeGreaterThanOrEqual(11);
});

test.each(lines)('npm run -s ask -- %s', async (words) => {
  const script = `exec "$0" "${join(root, 'dist/main.js')}" ask ${words} </dev/null`;
  const { code, out } = await new Promise<{ code: unknown; out: string }>((resolve) => {
    const env = { PATH: process.env.PATH, HOME: folder };
    execFile('sh', ['-c', script, process.execPath], { cwd: folder, env, maxBuffer: 1e8 }, (error, stdout) =>
      resolve({ code: error?.code ?? 0, out: stdout }),
    );
  });
  expect(code).toBe(0);
  if (words !== '') expect(out.length).toBeGreaterThan(100);
});

test.each(examples)('/backprop gradient %s', async (example) => {
  const newReference = () => 'reference';
  const router = createRouter({
    commands,
    clock,
    kept: new KeptInMemory(),
    store: storeInMemory(),
    newReference,
    log: () => {},
  });
  expect(await perform(router, 'en', `/backprop gradient ${example}`)).not.toHaveProperty('error');
});
