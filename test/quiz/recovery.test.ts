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

describe('an outage', () => {
  it('that takes more than a third of a question gives it all of its time again, and tells the channel once', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    await pass(4000);
    await evening.leave();
    await pass(60_000);
    await evening.comeBack();
    const { current, phase } = await evening.round(id);
    expect([phase, current.deadline! - Date.now()]).toEqual(['asking', expect.closeTo(30_000, -3)]);
    expect(evening.channel.keys).toEqual(['question:0', expect.stringMatching(/^recovered/)]);
    await evening.answer(id, 'joon', true);
    await pass(32_100);
    expect((await evening.round(id)).current.outcome?.answered).toBe(2);
    await evening.leave();
    await evening.comeBack();
    expect(evening.channel.keys.filter((key) => key.startsWith('recovered'))).toHaveLength(1);
  });

  it('there was none while another process lives: a second one that starts changes nothing', async () => {
    const id = await evening.start();
    await pass(20_000);
    const before = await evening.round(id);
    const second = await Evening.beside(evening);
    expect(await evening.round(id)).toEqual(before);
    await second();
  });

  it('in which the closing was given up for good leaves no round standing', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    await pass(29_000);
    await evening.leave();
    // As if each of five processes had died in the middle of it.
    const closing = `round-close:${id}:0:${(await evening.round(id)).current.deadline! + PACE.graceMs}`;
    expect(await soon(evening.store.jobs.cancel(closing))).toBe(true);
    await pass(4000);
    await evening.comeBack();
    expect((await evening.round(id)).current.outcome).toMatchObject({ why: 'time', answered: 1 });
  });

  it('that begins before the first sign of life is one too', async () => {
    const id = await evening.start();
    await pass(500);
    await evening.leave();
    await pass(60_000);
    await evening.comeBack();
    const { phase, current } = await evening.round(id);
    expect([phase, current.index]).toEqual(['asking', 0]);
    expect(current.deadline).toBeGreaterThan(Date.now() + 29_000);
  });

  it('that is short changes nothing', async () => {
    const id = await evening.start();
    await pass(4000);
    const { current } = await evening.round(id);
    await evening.leave();
    await pass(7000);
    await evening.comeBack();
    expect((await evening.round(id)).current.deadline).toBe(current.deadline);
    expect(evening.channel.keys).toEqual(['question:0']);
  });

  it('after the answer was told goes on where it was', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    await pass(32_100);
    await evening.leave();
    await pass(3_600_000);
    await evening.comeBack();
    expect((await evening.round(id)).current.index).toBe(1);
    expect(evening.channel.keys).toEqual(['question:0', 'question:1']);
  });
});
