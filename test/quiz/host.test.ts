import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../src/quiz/pace.ts';
import { Evening, inVirtualTime, MINA, pass, SETTINGS, soon, WHERE } from './a-host.ts';

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

describe('a round by itself', () => {
  it('asks, closes at its deadline, tells, goes on, and ends, with one message for each question', async () => {
    const id = await evening.start();
    expect(evening.channel.keys).toEqual(['question:0']);
    for (let index = 0; index < 3; index++) {
      await evening.answer(id, 'mina', true);
      await evening.answer(id, 'joon', index === 1);
      const { current } = await evening.round(id);
      expect(current.index).toBe(index);
      // Nobody else plays yet in the first question; later, both have answered, and the rest of the time is not waited for.
      await pass(index === 0 ? current.deadline! + PACE.graceMs - Date.now() - 1 : PACE.settleMs);
      expect((await evening.round(id)).phase).toBe('asking');
      await pass(index === 0 ? 50 : PACE.settleMs + PACE.countMs);
      expect((await evening.round(id)).current.outcome).toMatchObject({
        answered: 2,
        why: index === 0 ? 'time' : 'all-answered',
      });
      await pass(PACE.revealMs + 100);
    }
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'finished' });
    expect(evening.channel.keys).toEqual(['question:0', 'question:1', 'question:2', 'end']);
    expect(evening.channel.says('end')).toContain('Mina'.toUpperCase());
    const status = await soon(evening.host.status(WHERE));
    expect(status).toBeUndefined();
  });

  it('shows how many have answered, at most every two seconds', async () => {
    const id = await evening.start();
    const { contents } = evening.channel.named('question:0');
    const before = contents.length;
    for (let turn = 0; turn < 20; turn++) {
      await evening.answer(id, `p${turn}`, true);
      await pass(200);
    }
    expect(contents.length - before).toBeLessThanOrEqual(3);
    await pass(PACE.countMs + 600);
    expect(evening.channel.says('question:0')).toContain('20 answered');
  });

  it('shows half-time standings of a longer round in a message of their own', async () => {
    const id = await evening.start({ questions: 4 });
    for (let index = 0; index < 2; index++) {
      await evening.answer(id, 'mina', true);
      await pass(32_100);
      if (index === 0) await pass(PACE.revealMs);
    }
    await pass(PACE.revealMs + PACE.halfTimeMs);
    expect(evening.channel.keys).toEqual(['question:0', 'question:1', 'half-time', 'question:2']);
  });

  it('waits after a question that nobody answered; anybody goes on', async () => {
    const id = await evening.start();
    await pass(32_100);
    expect(await evening.round(id)).toMatchObject({ phase: 'paused', pausedAs: { why: 'silence' } });
    expect(evening.channel.keys).toEqual(['question:0']);
    await pass(3_600_000);
    expect(await soon(evening.host.steering.resume(id, stranger))).toMatchObject({ kind: 'done' });
    await pass(100);
    expect(evening.channel.keys).toEqual(['question:0', 'question:1']);
  });

  it('is given up after a day in which nobody went on', async () => {
    await evening.close();
    // A day of virtual seconds would take too many real ones.
    evening = await Evening.open({ pace: { ...PACE, idleMs: 60_000 } });
    const id = await evening.start();
    await pass(32_100);
    await pass(59_000);
    expect((await evening.round(id)).phase).toBe('paused');
    await pass(1000);
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'stopped' });
    expect((await soon(evening.host.start(SETTINGS, WHERE, MINA))).kind).toBe('started');
    await pass(50);
  });

  it('without a clock ends a question when all who play have answered, or when the host goes on', async () => {
    const id = await evening.start({ mode: 'no-rush', questions: 2 });
    await evening.answer(id, 'mina', true);
    await evening.answer(id, 'joon', false);
    await pass(600_000);
    expect((await evening.round(id)).phase).toBe('asking');
    expect((await soon(evening.host.steering.next(id, 0, stranger))).kind).toBe('not-yours');
    expect((await soon(evening.host.steering.next(id, 0, host))).kind).toBe('done');
    expect((await evening.round(id)).current.outcome?.why).toBe('host');
    await pass(600_000);
    expect((await evening.round(id)).phase).toBe('revealed');
    await soon(evening.host.steering.next(id, 0, host));
    // The same press twice goes one question on.
    expect((await soon(evening.host.steering.next(id, 0, host))).kind).toBe('unchanged');
    await evening.answer(id, 'mina', true);
    await pass(60_000);
    expect((await evening.round(id)).phase).toBe('asking');
    await evening.answer(id, 'joon', true);
    await pass(5000);
    expect((await evening.round(id)).current.outcome?.why).toBe('all-answered');
  });
});

describe('starting', () => {
  it('gives the round that is open already, however many start at once', async () => {
    const starts = Array.from({ length: 8 }, () => evening.host.start(SETTINGS, WHERE, MINA));
    const results = await soon(Promise.all(starts));
    expect(results.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(new Set(results.map(({ round }) => round.id)).size).toBe(1);
    await pass(100);
    expect(evening.channel.keys).toEqual(['question:0']);
  });

  it('counts for the month of the server in which it began', async () => {
    const id = await evening.start();
    expect((await evening.round(id)).season).toBe('2026-11');
  });
});
