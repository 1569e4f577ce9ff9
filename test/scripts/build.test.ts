// The build: a piece is made when its sources changed, and only then; what it makes stands on its own.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWorker } from '../../scripts/build.ts';
import { createTypesetter } from '../../src/typeset/typesetter.ts';
import { fontFolder } from '../typeset/worker.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a piece is made once for one state of the sources', async () => {
  const folder = emptyFolder();
  expect(await buildWorker(folder, 'one')).toBe(true);
  expect(await buildWorker(folder, 'one')).toBe(false);
  expect(await buildWorker(folder, 'two')).toBe(true);
  expect(await buildWorker(folder, 'one')).toBe(true);
});

test('a build that was cut short is made again', async () => {
  const folder = emptyFolder();
  await buildWorker(folder, 'one');
  rmSync(join(folder, '.worker-built-from'));
  writeFileSync(join(folder, 'typeset-worker.js'), 'half');
  expect(await buildWorker(folder, 'one')).toBe(true);
  expect(readFileSync(join(folder, 'typeset-worker.js'), 'utf8')).not.toBe('half');
  expect(readdirSync(folder).filter((name) => /^\.typeset/.test(name))).toEqual([]);
});

test('the worker runs from any folder, with nothing of this project around it', async () => {
  const folder = emptyFolder();
  await buildWorker(folder);
  const typesetter = createTypesetter({ workerFile: join(folder, 'typeset-worker.js'), fontFolder });
  onTestFinished(() => typesetter.stop());
  // \mathbb is in a chunk of its own.
  await expect(typesetter.formula('\\mathbb{R}')).resolves.toMatchObject({ height: expect.any(Number) });
});
