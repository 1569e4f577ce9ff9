// kill -9 on the embedded store: nothing acknowledged is lost, and a job takes effect once across a restart.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { bundleChildren } from '../children/child.ts';
import { timesOf } from '../children/count.ts';
import { missingRows } from '../children/rows.ts';
import { options } from '../faults.ts';

const start = await bundleChildren();
let folder: string;
const open = () => openStore({ dataDir: folder }, options());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('loses no acknowledged write in twelve kills at moments spread over the writing', async () => {
  let acknowledged = 0;
  for (let run = 0; run < 12; run++) {
    const child = start('writer', { dataDir: folder }, [`run${run}`]);
    await child.says('wrote');
    await new Promise((resolve) => setTimeout(resolve, 17 * run));
    await child.kill();
    const store = await open();
    const written = child.lines.map((line) => line.replace('wrote ', ''));
    acknowledged += written.length;
    const missing = await Promise.all(written.map((name) => missingRows(store, name)));
    expect(missing.flat()).toEqual([]);
    expect(await store.sessions.get(0)).toMatchObject({ sessionId: expect.stringContaining(`run${run}-`) });
    await store.close();
  }
  expect(acknowledged).toBeGreaterThan(12);
}, 120_000);

it.each(['begun', 'effected'])(
  'does a job whose process was killed when it had %s after the restart, with its effect once',
  async (point) => {
    const before = await open();
    await before.jobs.plan({ key: 'a', kind: 'count', at: Date.now(), data: null });
    await before.close();
    const killed = start('worker', { dataDir: folder }, [point]);
    await killed.says(`${point} a`);
    await killed.kill();
    const next = start('worker', { dataDir: folder });
    await next.says('working');
    if (point === 'begun') await next.says('effected a');
    // Taken up again and found done, it says nothing: this is long enough for its turn.
    else await new Promise((resolve) => setTimeout(resolve, 500));
    await next.kill();
    const store = await open();
    expect(await timesOf(store, 'a')).toBe(1);
    expect(await store.jobs.plan({ key: 'a', kind: 'count', at: Date.now(), data: null })).toBe(false);
    await store.close();
  },
  30_000,
);

it('gives up a job that kills its process, after five', async () => {
  const store = await open();
  await store.jobs.plan({ key: 'deadly', kind: 'count', at: Date.now(), data: null });
  await store.close();
  for (let attempt = 1; attempt <= 5; attempt++) {
    const child = start('worker', { dataDir: folder }, ['begun']);
    await child.says('begun deadly');
    await child.kill();
  }
  const after = await open();
  const begun = vi.fn();
  const stop = await after.jobs.work({ count: begun });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await stop();
  expect(begun).not.toHaveBeenCalled();
  expect(await after.jobs.failed()).toMatchObject([{ key: 'deadly', attempt: 5 }]);
  await after.close();
}, 60_000);
