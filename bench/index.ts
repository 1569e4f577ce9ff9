// `npm run bench`: installs the peers if they are not what the lock says, builds the program, bundles run.ts as the program
// is bundled (a development loader slows every inner function down), and runs it.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildProgram } from '../scripts/build.ts';

const bench = fileURLToPath(new URL('.', import.meta.url));
const dist = join(bench, 'dist');

function installPeers(): void {
  const lock = readFileSync(join(bench, 'package-lock.json'), 'utf8');
  const note = join(bench, 'node_modules/.installed-from');
  if (existsSync(note) && readFileSync(note, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, words, { cwd: bench, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('the peers of the benchmark could not be installed');
  writeFileSync(note, lock);
}

installPeers();
await buildProgram();
await bundle({
  entryPoints: ['run.ts', 'first-picture.ts', 'peers/bare-discord.ts', 'peers/bare-slack.ts'].map((file) =>
    join(bench, file),
  ),
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Without it a fresh process that draws one picture would read every peer.
  splitting: true,
  // Packages that hold machine code; the last is one that vega draws with where it is there.
  external: ['@napi-rs/canvas', '@resvg/resvg-js', 'canvas'],
  // Peers in the newer module format where they have it, as a program that bundles them would get them.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
// Measured as the tests run it: with packages as they stand in node_modules.
await bundle({
  entryPoints: [join(bench, 'quiz-measure.ts')],
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
const root = join(bench, '..');
const words = [
  '--expose-gc',
  join(dist, 'run.js'),
  root,
  join(dist, 'first-picture.js'),
  join(dist, 'peers/bare-discord.js'),
  join(dist, 'peers/bare-slack.js'),
  join(dist, 'quiz-measure.js'),
];
const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
process.exitCode = status ?? 1;
