import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../src/quiz/pace.ts';
import { Evening, inVirtualTime, pass, soon } from './a-host.ts';

inVirtualTime();
let evening: Evening;
beforeEach(async () => {
  evening = await Evening.open();
});
afterEach(async () => {
  await evening.close();
  expect(evening.faults).toEqual([]);
});

const stranger = { personId: 'stranger', mayManage: false };
const host = { personId: 'mina', mayManage: false };
const manager = { personId: 'boss', mayManage: true };

describe('steering', () => {
  it('is for the host and who manages: pause, resume, stop', async () => {
    const id = await evening.start();
    const { steering } = evening.host;
    expect((await soon(steering.pause(id, stranger))).kind).toBe('not-yours');
    expect((await soon(steering.pause(id, host))).kind).toBe('done');
    expect((await soon(steering.pause(id, host))).kind).toBe('unchanged');
    await pass(60_000);
    expect((await evening.round(id)).phase).toBe('paused');
    expect((await soon(steering.resume(id, stranger))).kind).toBe('not-yours');
    expect((await soon(steering.resume(id, manager))).kind).toBe('done');
    expect((await soon(steering.stop(id, stranger))).kind).toBe('not-yours');
    // Where a platform knows no managers, the host alone steers.
    expect((await soon(steering.stop(id, { personId: 'anybody' }))).kind).toBe('not-yours');
    expect((await soon(steering.stop(id, host))).kind).toBe('done');
    expect((await soon(steering.stop(id, host))).kind).toBe('over');
    expect((await soon(steering.stop('nothing', host))).kind).toBe('over');
    await pass(100);
    expect(evening.channel.keys).toEqual(['question:0', 'end']);
  });

  it('moves what is to come: nothing happens at the time before', async () => {
    const id = await evening.start();
    const { steering } = evening.host;
    await evening.answer(id, 'joon', true);
    await soon(steering.next(id, 0, host));
    await pass(3000);
    await soon(steering.pause(id, host));
    await pass(1000);
    await soon(steering.resume(id, host));
    await pass(PACE.revealMs - 3000 - 100);
    expect((await evening.round(id)).phase).toBe('revealed');
    await pass(200);
    expect((await evening.round(id)).current.index).toBe(1);
  });

  it('puts off the day on which a round is given up', async () => {
    await evening.close();
    evening = await Evening.open({ pace: { ...PACE, idleMs: 60_000 } });
    const id = await evening.start();
    const { steering } = evening.host;
    await soon(steering.pause(id, host));
    await pass(50_000);
    await soon(steering.resume(id, host));
    await soon(steering.pause(id, host));
    await pass(20_000);
    expect((await evening.round(id)).phase).toBe('paused');
    await pass(41_000);
    expect((await evening.round(id)).phase).toBe('over');
  });

  it('takes votes to skip from who plays, and skips with more than half of them', async () => {
    const id = await evening.start();
    const skip = (personId: string, index = 0) =>
      soon(evening.host.steering.skip(id, index, { personId, mayManage: false }));
    expect((await skip('a')).kind).toBe('not-playing');
    for (const name of ['a', 'b', 'c']) await evening.answer(id, name, true);
    expect(await skip('a')).toMatchObject({ kind: 'voted', votes: 1, needed: 2 });
    expect((await skip('a')).kind).toBe('unchanged');
    expect((await skip('b', 1)).kind).toBe('unchanged');
    expect((await skip('b')).kind).toBe('skipped');
    expect((await evening.round(id)).current.outcome).toMatchObject({ why: 'skipped', answered: 3 });
    // After the answer is told, it means: go on.
    expect(await skip('c')).toMatchObject({ kind: 'voted', votes: 1 });
    expect((await skip('a')).kind).toBe('skipped');
    expect((await evening.round(id)).current.index).toBe(1);
    expect((await soon(evening.host.steering.skip(id, 1, host))).kind).toBe('skipped');
    await pass(100);
  });
});
