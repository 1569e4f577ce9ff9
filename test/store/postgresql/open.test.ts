// A PostgreSQL that cannot be used: refused in one sentence, without its password. One that comes back: used again.

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { createDatabase, postgresServer } from '../../postgres.ts';
import { options } from '../faults.ts';

const server = await postgresServer();
const open = (databaseUrl: string) => openStore({ databaseUrl }, options());
const refusal = (sentence: RegExp) => ({ name: 'StoreRefusal', message: expect.stringMatching(sentence) });

it('says that nobody answers, and repeats no password', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  const fault = await open(`postgres://bot:hunter2@127.0.0.1:${port}/backprop`).catch((fault: Error) => fault);
  expect(fault).toMatchObject(refusal(new RegExp(`^No PostgreSQL answers at 127\\.0\\.0\\.1:${port}/backprop\\.`)));
  expect(String(fault)).not.toContain('hunter2');
});

describe.skipIf(server === undefined)('with a server (needs PostgreSQL)', () => {
  it('says that there is no such database', async () => {
    const url = new URL(server!);
    url.pathname = '/backprop_not_there';
    await expect(open(url.href)).rejects.toMatchObject(refusal(/^There is no database \S+\/backprop_not_there\./));
  });

  it('refuses a database that a newer version wrote', async () => {
    const database = await createDatabase(server!);
    try {
      await (await open(database.url)).close();
      await database.query('insert into version (number, applied_at) values (7, 0)');
      await expect(open(database.url)).rejects.toMatchObject(
        refusal(/newer version \(7; this program knows \d+\)\..*point DATABASE_URL elsewhere\.$/),
      );
    } finally {
      await database.drop();
    }
  });

  it('says that the user may not create tables', async () => {
    const database = await createDatabase(server!);
    const role = `reader_${Date.now()}`;
    try {
      await database.query(`create role ${role} login password 'hunter2'; revoke create on schema public from public`);
      const url = new URL(database.url);
      url.username = role;
      url.password = 'hunter2';
      await expect(open(url.href)).rejects.toMatchObject(
        refusal(/^The user in DATABASE_URL may not create tables in /),
      );
    } finally {
      await database.drop();
      await createDatabase(server!).then(async (other) => {
        await other.query(`drop role if exists ${role}`);
        await other.drop();
      });
    }
  });

  it('outlives the loss of all its connections', async () => {
    const database = await createDatabase(server!);
    const store = await open(database.url);
    try {
      const done: string[] = [];
      const stop = await store.jobs.work({ note: async ({ key }) => void done.push(key) });
      await store.seen.first('before', Date.now());
      await database.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      // Whoever takes up a lost connection is told, once for each of them; then everybody gets another.
      await vi.waitFor(async () => expect(await store.seen.has('before')).toBe(true));
      await vi.waitFor(() => store.jobs.plan({ key: 'after', kind: 'note', at: Date.now(), data: null }));
      while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(done).toEqual(['after']);
      await stop();
    } finally {
      await store.close();
      await database.drop();
    }
  });
});
