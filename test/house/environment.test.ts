// Only src/main.ts reads the environment; everything else is handed what it needs. Biome sees the plain ways, this the others.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const READS =
  /process\s*(\?\.|\.|\[\s*['"])\s*env\b|\{[^}]*\benv\b[^}]*\}\s*(=\s*process\b|from\s*['"](node:)?process['"])/;

test.each([
  'process.env.HOST',
  "process['env'].HOST",
  'const { env } = process;',
  "import { env } from 'node:process';",
  "import { argv, env as environment } from 'process';",
])('the check sees %s', (line) => {
  expect(READS.test(line)).toBe(true);
});

test('no file of src but main.ts reads the environment', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
  expect(files.length).toBeGreaterThan(50);
  const readers = files.filter((file) => READS.test(readFileSync(join(ROOT, 'src', file), 'utf8')));
  expect(readers.filter((file) => file !== 'main.ts')).toEqual([]);
});

test('Biome refuses process.env in src and lets main.ts read it', () => {
  const house = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    cpSync(join(ROOT, 'biome.json'), join(house, 'biome.json'));
    mkdirSync(join(house, 'src/store'), { recursive: true });
    for (const file of ['main.ts', 'store/bait.ts'])
      writeFileSync(join(house, 'src', file), 'export const host = process.env.HOST;\n');
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off'], { cwd: house });
    const found = [...`${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ (\S+)/gm)].map(
      ([, file, rule]) => `${file} ${rule}`,
    );
    expect(found).toEqual(['src/store/bait.ts lint/style/noProcessEnv']);
    expect(status).toBe(1);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
