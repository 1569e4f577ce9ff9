// Several processes on one PostgreSQL: a job takes effect once with two of them alive, once when its process was
// killed, once when its process only slept; and kill -9 loses no acknowledged write.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../src/store/store.ts';
import { createDatabase, postgresServer, type TestDatabase } from '../../postgres.ts';
import { bundleChildren, type Child } from '../children/child.ts';
import { timesOf } from '../children/count.ts';
import { missingRows } from '../children/rows.ts';
import { options } from '../faults.ts';

const server = await postgresServer();
const start = await bundleChildren();

describe.skipIf(server === undefined)('processes on PostgreSQL (needs PostgreSQL)', () => {
  let database: TestDatabase;
  let store: Store;
  let children: Child[];

  beforeEach(async () => {
    database = await createDatabase(server!);
    store = await openStore({ databaseUrl: database.url }, options());
    children = [];
  });
  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await store.close();
    await database.drop();
  });

  async function worker(stopAt?: string): Promise<Child> {
    const child = start('worker', { databaseUrl: database.url }, stopAt === undefined ? [] : [stopAt]);
    children.push(child);
    await child.says('working');
    return child;
  }
  const plan = (key: string, at = Date.now()) => store.jobs.plan({ key, kind: 'count', at, data: null });

  it('loses no acknowledged write in twelve kills', async () => {
    let acknowledged = 0;
    for (let run = 0; run < 12; run++) {
      const child = start('writer', { databaseUrl: database.url }, [`run${run}`]);
      await child.says('wrote');
      await new Promise((resolve) => setTimeout(resolve, 17 * run));
      await child.kill();
      const written = child.lines.map((line) => line.replace('wrote ', ''));
      acknowledged += written.length;
      const missing = await Promise.all(written.map((name) => missingRows(store, name)));
      expect(missing.flat()).toEqual([]);
    }
    expect(acknowledged).toBeGreaterThan(12);
  }, 120_000);

  it('does each of a hundred jobs once with two processes at work', async () => {
    const [one, two] = await Promise.all([worker(), worker()]);
    const keys = Array.from({ length: 100 }, (_, n) => `job${n}`);
    await Promise.all(keys.map((key, n) => plan(key, Date.now() + n * 10)));
    const effects = () => [one, two].map((child) => child.lines.filter((line) => line.startsWith('effected')));
    while (effects().flat().length < keys.length) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(effects().flat().sort()).toEqual(keys.map((key) => `effected ${key}`).sort());
    // Both had their share, or this shows nothing.
    for (const mine of effects()) expect(mine.length).toBeGreaterThan(0);
    expect(await Promise.all(keys.map((key) => timesOf(store, key)))).toEqual(keys.map(() => 1));
  }, 60_000);

  it.each(['begun', 'effected'])(
    'takes over a job whose process was killed when it had %s, within ten seconds',
    async (point) => {
      const killed = await worker(point);
      await plan('a');
      await killed.says(`${point} a`);
      const next = await worker();
      await killed.kill();
      const death = Date.now();
      if (point === 'begun') await next.says('effected a');
      while ((await database.query('select from graphile_worker._private_jobs')).length > 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(Date.now() - death).toBeLessThan(10_000);
      expect(await timesOf(store, 'a')).toBe(1);
    },
    60_000,
  );

  it('lets a process that only slept find its job done', async () => {
    const sleeper = await worker('begun');
    await plan('a');
    await sleeper.says('begun a');
    sleeper.signal('SIGSTOP');
    const next = await worker();
    await next.says('effected a');
    sleeper.signal('SIGCONT');
    sleeper.signal('SIGUSR2');
    await sleeper.says('already a');
    expect(await timesOf(store, 'a')).toBe(1);
  }, 60_000);

  it('migrates once when several start at once on an empty database', async () => {
    const empty = await createDatabase(server!);
    try {
      const several = Array.from({ length: 4 }, () => start('holder', { databaseUrl: empty.url }));
      children.push(...several);
      expect(await Promise.all(several.map((child) => child.says('')))).toEqual(several.map(() => 'open'));
      await Promise.all(several.map((child) => child.kill()));
    } finally {
      await empty.drop();
    }
  }, 60_000);
});
