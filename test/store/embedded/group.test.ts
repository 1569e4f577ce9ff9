// Group commit by itself: one commit for all who wait, nobody told before it, and each turn alone in its fault.

import { expect, it } from 'vitest';
import { Connection } from '../../../src/store/embedded/connection.ts';
import { CommitGroup } from '../../../src/store/embedded/group.ts';

/** Counts what reaches the database. */
class CountingConnection extends Connection {
  readonly statements: string[] = [];
  override exec(sql: string): void {
    this.statements.push(sql);
    super.exec(sql);
  }
}

function setUp() {
  const connection = new CountingConnection(':memory:');
  connection.exec('create table number (n integer primary key)');
  const insert = (n: number) => () => void connection.query('insert into number (n) values (?)', [n]);
  const numbers = () => connection.query('select n from number order by n', []).rows.map(({ n }) => n);
  const commits = () => connection.statements.filter((sql) => sql === 'commit').length;
  return { connection, group: new CommitGroup(connection), insert, numbers, commits };
}

it('writes a hundred in one commit', async () => {
  const { group, insert, numbers, commits } = setUp();
  await Promise.all(Array.from({ length: 100 }, (_, n) => group.join(insert(n))));
  expect(numbers()).toHaveLength(100);
  expect(commits()).toBe(1);
});

it('tells nobody before the commit, and lets nobody look before it', async () => {
  const { group, insert, commits } = setUp();
  let finish = () => {};
  const slow = group.join(() => new Promise<void>((resolve) => (finish = resolve)));
  const quick = group.join(insert(1)).then(() => commits());
  await new Promise((resolve) => setTimeout(resolve, 20));
  const looked = group.settled().then(() => commits());
  expect(commits()).toBe(0);
  finish();
  expect(await Promise.all([quick, looked, slow])).toEqual([1, 1, undefined]);
});

it('undoes the turn that throws, half done, and no other', async () => {
  const { group, insert, numbers } = setUp();
  const ends = await Promise.allSettled([
    group.join(insert(1)),
    group.join(() => {
      insert(2)();
      throw new Error('half way');
    }),
    group.join(insert(1)),
    group.join(insert(3)),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(numbers()).toEqual([1, 3]);
});

it('acknowledges nobody of a group that cannot be committed, and goes on', async () => {
  const { connection, group, insert, numbers } = setUp();
  connection.exec('pragma foreign_keys = on');
  connection.exec(
    'create table child (n integer references number (n) deferrable initially deferred); insert into number values (9)',
  );
  const ends = await Promise.allSettled([
    group.join(insert(1)),
    // Found wrong only by the commit itself.
    group.join(() => connection.exec('insert into child values (404)')),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(numbers()).toEqual([9]);
  await group.join(insert(2));
  expect(numbers()).toEqual([2, 9]);
});

it('waits between commits, but not before the first', async () => {
  const { group, insert, commits } = setUp();
  for (let n = 0; n < 5; n++) await group.join(insert(n));
  expect(commits()).toBe(5);
  const begun = performance.now();
  const first = group.join(insert(10));
  await first;
  await Promise.all([group.join(insert(11)), group.join(insert(12))]);
  expect(commits()).toBe(7);
  expect(performance.now() - begun).toBeGreaterThan(4);
});

it('is drained when everybody who waited is written', async () => {
  const { group, insert, numbers } = setUp();
  void group.join(insert(1));
  void group.join(async () => {
    await null;
    void group.join(insert(3));
    insert(2)();
  });
  await group.drained();
  expect(numbers()).toEqual([1, 2, 3]);
});
