// Reads every import of src twice, with and without types, and holds both to the rules. Knows no rule itself.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ICruiseResult } from 'dependency-cruiser';
import { transform } from 'esbuild';

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportGraph {
  /** Files of src that were read. None is a fault of the tool, not a clean house. */
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  readonly violations: readonly Violation[];
}

const run = promisify(execFile);
const HOUSE = join(import.meta.dirname, '..');

/** The imports of `root/src`, judged by the rules of this repository. */
export async function importGraph(root = HOUSE): Promise<ImportGraph> {
  const [whole, erased] = await Promise.all([
    read(root, 'whole', '.dependency-cruiser.cjs'),
    read(root, 'erased', '.dependency-cruiser.erased.cjs'),
  ]);
  const atRunTime = new Set(importsOf(erased).map(({ from, to }) => `${from} ${to}`));
  return {
    files: whole.modules.map((module) => module.source).filter((file) => file.startsWith('src/')),
    imports: importsOf(whole).map((one) => ({ ...one, typeOnly: !atRunTime.has(`${one.from} ${one.to}`) })),
    violations: [...violationsOf(whole), ...violationsOf(erased)],
  };
}

async function read(root: string, kind: 'whole' | 'erased', rules: string): Promise<ICruiseResult> {
  const copy = await mkdtemp(join(tmpdir(), 'imports-'));
  try {
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
    await cp(join(root, 'package.json'), join(copy, 'package.json'));
    if (existsSync(join(root, 'node_modules'))) await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const name of await readdir(join(copy, 'src'), { recursive: true }))
      if (/\.tsx?$/.test(name)) await simplify(join(copy, 'src', name), kind);
    return await cruise(copy, join(HOUSE, rules));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

// The tool's parser takes no JSX and cannot tell `import type` from `import`. So it reads a copy without either: the
// imports of types made plain ones, or left out. `verbatimModuleSyntax` keeps every other import as it was written.
async function simplify(file: string, kind: 'whole' | 'erased'): Promise<void> {
  const source = await readFile(file, 'utf8');
  const { code } = await transform(
    kind === 'erased' ? source : source.replace(/^(import|export) type (?=[\w$]+ from|[{*])/gm, '$1 '),
    {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      jsx: 'transform',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    },
  );
  await writeFile(file, code);
}

// A process of its own: under tsx's loader the tool does not find its parser.
async function cruise(folder: string, rules: string): Promise<ICruiseResult> {
  const program = join(HOUSE, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', rules, '--output-type', 'json', '--no-progress'];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as ICruiseResult;
}

function importsOf({ modules }: ICruiseResult): { from: string; to: string }[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
}

function violationsOf({ summary }: ICruiseResult): Violation[] {
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
