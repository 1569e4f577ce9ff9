// A data folder that cannot be used: refused in one sentence that names it, and left as it is.

import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { bundleChildren } from '../children/child.ts';
import { options } from '../faults.ts';

const start = await bundleChildren();
let folder: string;
let file: string;
const open = (dataDir = folder) => openStore({ dataDir }, options());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-open-'));
  file = join(folder, 'backprop.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A database with something in it, closed in order. */
async function filled(): Promise<void> {
  const store = await open();
  await Promise.all(Array.from({ length: 60 }, (_, n) => store.kept.keep(`${n} `.repeat(300))));
  await store.close();
}

const refusal = (sentence: RegExp) => ({ name: 'StoreRefusal', message: expect.stringMatching(sentence) });

it('makes the folder, for this user alone, and finds everything again', async () => {
  const deep = join(folder, 'a/b');
  const store = await open(deep);
  const id = await store.kept.keep('net=2-3-2');
  await store.close();
  expect(statSync(deep).mode & 0o077).toBe(0);
  const again = await open(deep);
  expect(await again.kept.find(id)).toBe('net=2-3-2');
  await again.close();
});

describe('two processes', () => {
  it('refuses the second and names the first, until that one is dead', async () => {
    const first = start('holder', { dataDir: folder });
    await first.says('open');
    const second = start('holder', { dataDir: folder });
    const sentence = `${folder} is in use by another backprop process (number ${first.pid}). Stop it, or give this one its own DATA_DIR.`;
    expect(await second.says('refused')).toBe(`refused StoreRefusal: ${sentence}`);
    expect(await second.ended()).toBe(0);
    await first.kill();
    await (await open()).close();
  }, 60_000);

  it('lets exactly one in when several start at once in a new folder', async () => {
    const several = Array.from({ length: 4 }, () => start('holder', { dataDir: folder }));
    const answers = await Promise.all(
      several.map((child) => Promise.race([child.says('open'), child.says('refused')])),
    );
    expect(answers.filter((answer) => answer === 'open')).toHaveLength(1);
    await Promise.all(several.map((child) => child.kill()));
  }, 60_000);
});

it('refuses a database that a newer version wrote, and changes nothing in it', async () => {
  await filled();
  const newer = new Libsql(file);
  newer.exec('insert into version (number, applied_at) values (7, 0)');
  newer.close();
  const before = readFileSync(file);
  await expect(open()).rejects.toMatchObject(
    refusal(/^The database in \S+ was written by a newer version \(7; this program knows \d+\)\. Install .* DATA_DIR/),
  );
  // But for the header, which says how the file was opened last.
  expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
});

describe('a damaged file', () => {
  const damaged = /^\S+backprop\.db is damaged\. .*it was left untouched\.$/;

  it('is refused when it is no database, or ends too early', async () => {
    await filled();
    const whole = readFileSync(file);
    for (const bytes of [Buffer.from('no database '.repeat(1000)), whole.subarray(0, whole.length - 5000)]) {
      writeFileSync(file, bytes);
      await expect(open()).rejects.toMatchObject(refusal(damaged));
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });

  it('is refused, or loses nothing, whichever of its pages is overwritten', async () => {
    await filled();
    const whole = readFileSync(file);
    const page = whole.readUInt16BE(16);
    let refused = 0;
    for (let from = 0; from < whole.length; from += page) {
      const bytes = Buffer.from(whole).fill(0xa5, from, from + page);
      const copy = join(folder, `page${from}`);
      mkdirSync(copy);
      writeFileSync(join(copy, 'backprop.db'), bytes);
      const end = await open(copy).then(
        (store) => store.close(),
        (fault: unknown) => fault,
      );
      if (end === undefined) continue;
      expect(end).toMatchObject(refusal(damaged));
      expect(readFileSync(join(copy, 'backprop.db')).equals(bytes)).toBe(true);
      refused++;
    }
    // The only page that nothing needs may be a free one.
    expect(refused).toBeGreaterThanOrEqual(whole.length / page - 1);
  }, 120_000);
});

describe('a folder that cannot be written', () => {
  // Root may write anywhere, so where the tests run as root the child is somebody else.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const cannot = (place: string) =>
    `refused StoreRefusal: ${place} cannot be written. Give this user a folder of its own by DATA_DIR.`;

  it('is refused, with a database in it or without', async () => {
    await filled();
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    for (const path of [file, empty, folder]) chmodSync(path, path === file ? 0o444 : 0o555);
    for (const place of [folder, empty, join(empty, 'deeper')])
      expect(await start('holder', { dataDir: place }, [], somebody).says('refused')).toBe(cannot(place));
    for (const path of [folder, empty]) chmodSync(path, 0o755);
  });

  it('is refused when it is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(open(join(folder, 'file'))).rejects.toMatchObject(refusal(/cannot be written/));
  });
});

it('opens what a kill left behind beside the file, also in a copy', async () => {
  const child = start('writer', { dataDir: folder }, ['run']);
  await child.says('wrote');
  await child.kill();
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const name of ['backprop.db', 'backprop.db-wal']) cpSync(join(folder, name), join(copy, name));
  const store = await open(copy);
  const name = child.lines[0]!.replace('wrote ', '');
  expect(await store.seen.has(name)).toBe(true);
  await store.close();
});
