// What the documents name exists: paths, npm scripts, environment variables, exported names, local links.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

// Committed files, and those about to be: all that Git does not ignore.
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT })
  .toString()
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...decisions()].filter((path) =>
  existsSync(join(ROOT, path)),
);

function decisions(): string[] {
  return readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
}

const scripts = Object.keys(JSON.parse(read('package.json')).scripts as Record<string, string>);
// But not this file: it names what does not exist.
const code = tracked
  .filter((path) => /^(src|scripts|test|bench)\/.*\.tsx?$/.test(path) && path !== 'test/house/prose.test.ts')
  .map(read);
const exported = new Set(
  code.flatMap((text) =>
    [...text.matchAll(/^export (?:declare |abstract |async )*(?:const|function\*?|class|interface|type) (\w+)/gm)].map(
      ([, name]) => name!,
    ),
  ),
);

/** A word a reader would look for as a path: it has a slash between names, or a known ending. */
const PATH = /^(?!https?:|\/|@|npm |[\d/.-]+$)[\w.@-]+(\/[\w.@-]+)*\/?$/;
const ENDING = /\.(ts|tsx|md|json|cjs|yml|css|otf|txt|example)$/;
/** Written by a build or by a person, so absent from a clone. */
const MADE = /^(dist|node_modules|data|coverage|gallery)\b|^\.env$/;
const NAME = /^[a-zA-Z][a-zA-Z0-9]*(\(\))?$/;

/** What is wrong with one document; every fault names the words that are. */
function faultsOf(path: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const quoted = [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, words]) => words!);
  const folders = ['', 'src/', `${dirname(path)}/`];
  const exists = (words: string) => folders.some((folder) => existsSync(join(ROOT, folder, words)));
  const isPath = (words: string) =>
    PATH.test(words) && !MADE.test(words) && (words.includes('/') || ENDING.test(words));
  return [
    ...quoted.filter((words) => isPath(words) && !exists(words)).map((words) => `no path ${words}`),
    ...[...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)]
      .filter(([, script]) => !scripts.includes(script!))
      .map(([, script]) => `no script ${script}`),
    // Capitals inside or a call make a word a name in code: `fitMessage`, `UserError`, `cut()`.
    ...quoted
      .filter((words) => NAME.test(words) && (/[a-z][A-Z]/.test(words) || words.endsWith('()')))
      .filter((words) => !exported.has(words.replace('()', '')) && !code.some((text) => text.includes(words)))
      .map((words) => `no name ${words}`),
    ...quoted
      .filter((words) => /^[A-Z]+(_[A-Z]+)+$/.test(words))
      .filter((words) => ![...code, read('.ci/run'), read('vitest.config.ts')].some((text) => text.includes(words)))
      .map((words) => `no variable ${words}`),
    ...[...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g)]
      .filter(([, link]) => !existsSync(join(ROOT, dirname(path), link!)))
      .map(([, link]) => `no file ${link}`),
  ];
}

describe('the check', () => {
  const lie = [
    'See `src/nowhere.ts`, `nowhere/at-all` and [this](docs/nothing.md).',
    'Run `npm run nothing`, call `fitNothing`, set `NO_SUCH_NAME`.',
  ].join('\n');

  test('finds each kind of lie', () => {
    expect(faultsOf('README.md', lie)).toEqual([
      'no path src/nowhere.ts',
      'no path nowhere/at-all',
      'no script nothing',
      'no name fitNothing',
      'no variable NO_SUCH_NAME',
      'no file docs/nothing.md',
    ]);
  });

  test('believes what is true', () => {
    const truth =
      '`src/errors.ts` `conversation/reply.ts` `npm run build` `fitMessage` `REQUIRE_CHROMIUM` [a](LICENSE)';
    expect(faultsOf('README.md', truth)).toEqual([]);
  });
});

test.each(documents)('%s names only what exists', (path) => {
  expect(faultsOf(path, read(path))).toEqual([]);
});

test.each(documents.filter((path) => path.startsWith('docs/decisions/')))('%s is short and whole', (path) => {
  const text = read(path);
  expect(path).toMatch(/\/\d{4}-[a-z0-9-]+\.md$/);
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  for (const part of ['Context', 'Decision', 'Rejected', 'Consequences']) expect(text).toContain(`\n## ${part}\n`);
});

test('no file names a place on somebody’s machine', () => {
  const text = tracked.filter((path) => !/\.(otf|png|wasm|ico)$/.test(path));
  expect(text.length).toBeGreaterThan(100);
  const place = /(?<![\w./-])\/(work|home|Users|root|tmp)\/[\w.-]+|[A-Z]:\\Users\\/;
  expect(place.test(`cd /${'home'}/mina/backprop`)).toBe(true);
  const found = text.flatMap((path) => {
    const match = place.exec(read(path));
    return match ? [`${path}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});
