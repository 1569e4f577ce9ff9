// Bundles everything that runs into dist/, so that dist/ alone (and node_modules for native packages) is enough to start.
// Each piece notes what it was built from, does nothing when that is what stands in the tree, and answers whether it did.
// Prints nothing when all is fresh: `npm start` and `npm run ask` run it each time, and ask's output may be piped.

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const sources = ['src', 'assets', 'scripts/build.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

// Packages that hold machine code, and optional ones that others try to load: looked up in node_modules at run time.
const native = ['libsql', '@libsql/*', 'pg-native', 'bufferutil', 'utf-8-validate', 'zlib-sync', '*.node'];

/** dist/main.js: our code and every package but the native ones. */
export function buildMain(outFolder: string, state = stateOfSources()): Promise<boolean> {
  return unlessFresh('main', outFolder, state, () =>
    bundle(outFolder, {
      entryPoints: { main: join(root, 'src/main.ts') },
      platform: 'node',
      target: 'node20.19',
      external: native,
      splitting: true,
      chunkNames: 'main-[hash]',
      sourcemap: 'linked',
      // Packages in the older module format call require(), which a bundled ES module lacks.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
  );
}

/** typeset-worker.js with MathJax inside (rare alphabets as chunks that are read on demand) and resvg.wasm beside it. */
export function buildWorker(outFolder: string, state = stateOfSources()): Promise<boolean> {
  return unlessFresh('worker', outFolder, state, async () => {
    await bundle(outFolder, {
      entryPoints: { 'typeset-worker': join(root, 'src/typeset/worker.ts') },
      platform: 'node',
      target: 'node20.19',
      minify: true,
      splitting: true,
      chunkNames: 'typeset-[hash]',
    });
    copy(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(outFolder, 'resvg.wasm'));
    // Says that .js is ES modules here, also where dist/ is carried elsewhere without our package.json.
    write(join(outFolder, 'package.json'), '{ "type": "module" }\n');
  });
}

/** app.js, app.css and what else stands in the web client's folder as a page. */
export function buildClient(outFolder: string, state = stateOfSources()): Promise<boolean> {
  const folder = join(root, 'src/platforms/web/client');
  return unlessFresh('client', outFolder, state, async () => {
    await bundle(outFolder, {
      entryPoints: { app: join(folder, 'app.tsx') },
      platform: 'browser',
      target: ['es2022'],
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['/fonts/*'],
    });
    for (const page of readdirSync(folder).filter((name) => /\.(html|svg|ico)$/.test(name)))
      copy(join(folder, page), join(outFolder, page));
  });
}

/** The fonts, from which the web client and the worker draw. */
function buildFonts(outFolder: string, state: string): Promise<boolean> {
  const folder = join(root, 'assets/fonts');
  return unlessFresh('fonts', outFolder, state, async () => {
    for (const font of readdirSync(folder)) copy(join(folder, font), join(outFolder, font));
  });
}

/** dist/node_modules: packages that hold machine code for this machine, with all that they need. */
function buildNative(outFolder: string, state: string): Promise<boolean> {
  return unlessFresh('native', outFolder, state, async () => {
    for (const name of neededBy('libsql'))
      copyFolder(join(root, 'node_modules', name), join(outFolder, 'node_modules', name));
  });
}

/** Renamed into place as files are; where another build was first, its folder is as good. */
function copyFolder(from: string, to: string): void {
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(half, to);
  } catch (fault) {
    if (!existsSync(to)) throw fault;
    rmSync(half, { recursive: true, force: true });
  }
}

/** A package and those it depends on, as far as they are installed here: of one for each machine, ours. */
function neededBy(name: string, found = new Set<string>()): Set<string> {
  const file = join(root, 'node_modules', name, 'package.json');
  if (found.has(name) || !existsSync(file)) return found;
  found.add(name);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  for (const other of Object.keys({ ...dependencies, ...optionalDependencies })) neededBy(other, found);
  return found;
}

export async function build(): Promise<void> {
  const start = performance.now();
  const state = stateOfSources();
  const built = await Promise.all([
    buildMain(dist, state),
    buildWorker(dist, state),
    buildClient(join(dist, 'client'), state),
    buildFonts(join(dist, 'fonts'), state),
    buildNative(dist, state),
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (built.includes(true)) process.stderr.write(`built dist/ in ${seconds} s\n`);
}

// The note goes first and comes back last: a build that was cut short is never taken for a fresh one.
async function unlessFresh(
  piece: string,
  outFolder: string,
  state: string,
  make: () => Promise<void>,
): Promise<boolean> {
  const note = join(outFolder, `.${piece}-built-from`);
  if (existsSync(note) && readFileSync(note, 'utf8') === state) return false;
  rmSync(note, { force: true });
  await make();
  write(note, state);
  return true;
}

async function bundle(outFolder: string, options: BuildOptions): Promise<void> {
  const { build: esbuild } = await import('esbuild');
  const shared = { bundle: true, format: 'esm', outdir: outFolder, logLevel: 'warning', absWorkingDir: root } as const;
  const { outputFiles } = await esbuild({ ...shared, ...options, write: false });
  for (const file of outputFiles ?? []) write(file.path, file.contents);
}

function copy(from: string, to: string): void {
  write(to, readFileSync(from));
}

// Renamed into place: a process that starts while another builds reads the old file or the new one, never half of one.
function write(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = join(dirname(file), `.${basename(file)}.${process.pid}`);
  writeFileSync(half, contents);
  renameSync(half, file);
}

// Contents, not times: a checkout sets times in any order. Names and lengths keep two files from being read as one.
function stateOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    const contents = readFileSync(file);
    hash.update(`\n${file.slice(root.length)} ${contents.length}\n`).update(contents);
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
