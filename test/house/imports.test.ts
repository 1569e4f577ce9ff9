// The import rules bite: every forbidden import, one of each kind, is found, and the real tree has none.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportGraph, importGraph, type Violation } from '../../scripts/import-graph.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Judges a house of these files. */
async function judge(files: Readonly<Record<string, string>>): Promise<ImportGraph> {
  const root = await mkdtemp(join(tmpdir(), 'house-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return importGraph(root);
}

describe('the real tree', () => {
  let graph: ImportGraph;
  beforeAll(async () => {
    graph = await importGraph();
  });

  test('is read whole: a check that reads nothing finds nothing', () => {
    expect(graph.files.length).toBeGreaterThan(50);
    const pairs = graph.imports.map(({ from, to, typeOnly }) => `${from} ${typeOnly ? 'types of' : 'uses'} ${to}`);
    expect(pairs).toContain('src/errors.ts types of src/language/index.ts');
    expect(pairs).toContain('src/language/index.ts uses src/language/en/index.ts');
    expect(graph.files.filter((file) => file.endsWith('.tsx'))).not.toEqual([]);
  });

  test('breaks no rule', () => {
    expect(graph.violations).toEqual([]);
  });
});

describe('the table of ARCHITECTURE.md', async () => {
  const document = await readFile(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8');
  const table = document.split('## Who may import whom')[1]!.split('\n## ')[0]!;
  const may = new Map(
    [...table.matchAll(/^\| (.+?) \|(.*)\|$/gm)]
      .slice(2)
      .map(([, room, targets]) => [
        room!.replaceAll('`', '').replace('a platform', 'platforms/web'),
        new Map(
          [...targets!.matchAll(/(types of )?`(\w+)`/g)].map(([, types, name]) => [name!, types ? 'types' : 'all']),
        ),
      ]),
  );
  const rooms = [...may.keys()];
  const others = [...rooms, 'platforms/other', 'main'];
  // Errors, config and main are files, all others folders.
  const fileOf = (room: string) => (/^(errors|config|main)$/.test(room) ? `src/${room}.ts` : `src/${room}/bait.ts`);
  const leafOf = (room: string) => (/^(errors|config|main)$/.test(room) ? `src/${room}.ts` : `src/${room}/leaf.ts`);

  /** Every room imports every room, as `statement` says. */
  async function breaks(statement: (path: string) => string): Promise<readonly Violation[]> {
    const files = Object.fromEntries(others.map((room) => [leafOf(room), 'export const leaf = 1;\n']));
    for (const room of rooms) {
      const up = room.includes('/') ? '../../' : fileOf(room).endsWith('/bait.ts') ? '../' : './';
      const targets = others.filter((other) => other !== room);
      files[fileOf(room)] = targets.map((other) => statement(leafOf(other).replace('src/', up))).join('\n');
    }
    const { violations } = await judge(files);
    return violations.filter(({ rule }) => rule !== 'no cycles');
  }

  function expected(kind: 'types' | 'all'): string[] {
    return rooms.flatMap((room) =>
      others
        .filter((other) => other !== room)
        .filter((other) => !(may.get(room)!.get(other) === 'all' || (kind === 'types' && may.get(room)!.has(other))))
        .map((other) => `${fileOf(room)} → ${leafOf(other)}`),
    );
  }

  const found = (violations: readonly Violation[]) => [...new Set(violations.map(({ from, to }) => `${from} → ${to}`))];

  test('has a line for each room', () => {
    expect(rooms.length).toBe(14);
  });

  test('is what the rules allow and forbid for types', async () => {
    const violations = await breaks((path) => `import type { leaf } from '${path}';`);
    expect(found(violations).sort()).toEqual(expected('types').sort());
  });

  test('is what the rules allow and forbid at run time', async () => {
    const violations = await breaks((path) => `import { leaf } from '${path}';`);
    expect(found(violations).sort()).toEqual(expected('all').sort());
  });
});

describe('each other rule', async () => {
  const client = 'src/platforms/web/client';
  const packages = [
    'discord.js',
    '@discordjs/rest',
    '@slack/bolt',
    'hono',
    'preact',
    '@mathjax/src',
    'zod',
    'left-pad',
  ];
  const installed = Object.fromEntries(
    packages.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'exports.leaf = 1;'],
    ]),
  );

  const forbidden: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['gradient: no package', 'src/gradient/a.ts', "import 'left-pad';"],
    ['gradient: no Node', 'src/gradient/b.ts', "import { hrtime } from 'node:process';"],
    ['commands: only zod', 'src/commands/a.ts', "import 'left-pad';"],
    ['package of platforms/discord', 'src/platforms/slack/a.ts', "import { Client } from 'discord.js';"],
    ['package of platforms/discord', 'src/quiz/a.ts', "import type { REST } from '@discordjs/rest';"],
    ['package of platforms/slack', 'src/platforms/discord/a.ts', "import { App } from '@slack/bolt';"],
    ['package of platforms/web', 'src/platforms/terminal/a.ts', "const { Hono } = await import('hono');"],
    ['package of platforms/web/client', 'src/platforms/web/a.tsx', "import { h } from 'preact';"],
    ['package of typeset', 'src/pictures/a.ts', "export * from '@mathjax/src';"],
    ['browser: reach', `${client}/a.tsx`, "import { readFile } from 'node:fs/promises';"],
    ['browser: reach', `${client}/b.tsx`, "import 'left-pad';"],
    ['browser: reach', `${client}/c.tsx`, "import { far } from './d.ts';"],
    ['browser: types of the server only', `${client}/e.ts`, "import { secret } from '../server.ts';"],
    ['browser: types of the server only', `${client}/f.ts`, "import { leaf } from '../../../typeset/leaf.ts';"],
    ['unknown room', 'src/helpers/a.ts', "import './b.ts';"],
    ['resolvable', 'src/store/a.ts', "import './nowhere.ts';"],
    ['resolvable', 'src/store/b.ts', "import 'not-installed';"],
    ['resolvable', 'src/store/c.ts', "import '../../test/fake.ts';"],
    ['no cycles', 'src/marking/a.ts', "import type { b } from './b.ts';"],
  ];

  const allowed: Readonly<Record<string, string>> = {
    'src/commands/ok.ts': "import { z } from 'zod';\nimport { createHash } from 'node:crypto';",
    'src/platforms/discord/ok.ts': "import 'discord.js';\nimport '@discordjs/rest';",
    'src/platforms/slack/ok.ts': "import '@slack/bolt';",
    'src/platforms/web/ok.ts': "import 'hono';\nimport 'zod';\nimport 'node:http';",
    [`${client}/ok.tsx`]:
      "import type { secret } from '../server.ts';\nimport { h } from 'preact';\nexport const ok = <T,>(t: T) => <p>{h}</p>;",
    'src/typeset/ok.ts': "import '@mathjax/src';",
  };

  const { violations } = await judge({
    ...installed,
    ...allowed,
    ...Object.fromEntries(forbidden.map(([, path, text]) => [path, text])),
    [`${client}/d.ts`]: "import 'node:net';\nexport const far = 1;",
    'src/platforms/web/server.ts': 'export const secret = 1;',
    'src/typeset/leaf.ts': 'export const leaf = 1;',
    'src/helpers/b.ts': '',
    'src/marking/b.ts': "import type { a } from './a.ts';",
    'test/fake.ts': '',
  });

  test.each(forbidden)('“%s” bites in %s: %s', (rule, path) => {
    expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule)).toContain(rule);
  });

  test('nothing allowed is bitten', () => {
    expect(violations.filter(({ from }) => Object.hasOwn(allowed, from))).toEqual([]);
  });
});
