import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError, type PlatformRefusal } from '../../src/errors.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { Evening, inVirtualTime, MINA, pass, SETTINGS, START, soon, WHERE } from './a-host.ts';

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

function refusing(reason: PlatformRefusal | undefined): never {
  throw new PlatformError('test', 'post', new Error('refused'), undefined, reason);
}

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

describe('answers', () => {
  it('are judged, kept once, and told to nobody before the question is closed', async () => {
    const id = await evening.start();
    expect(await evening.answer(id, 'mina', false)).toMatchObject({ kind: 'accepted', stands: { changes: 0 } });
    expect(await evening.answer(id, 'mina', false)).toMatchObject({ kind: 'same' });
    expect(await evening.answer(id, 'mina', true)).toMatchObject({ kind: 'changed', stands: { changes: 1 } });
    expect(await evening.answer(id, 'mina', false)).toMatchObject({ kind: 'locked', stands: { changes: 1 } });
    expect(await evening.answer(id, 'mina', true, { index: 1 })).toMatchObject({ kind: 'other-question' });
    expect(await evening.answer(id, 'joon', true, { at: Date.now() + 31_000 })).toMatchObject({ kind: 'late' });
    expect(await soon(evening.host.mine(id, 0, 'mina', 'en'))).toMatchObject({ kind: 'not-yet' });
    const unknown = { round: 'nothing', index: 0, person: { id: 'mina', name: 'M' }, given: 'x', at: START };
    expect(await soon(evening.host.answer(unknown))).toEqual({ kind: 'over' });
    expect((await soon(evening.host.status(WHERE)))?.answered).toBe(1);
    expect((await evening.round(id)).standings).toEqual([]);
    await pass(32_100);
    expect(await soon(evening.host.mine(id, 0, 'mina', 'ko'))).toMatchObject({
      kind: 'mine',
      because: expect.stringMatching(/[가-힣]/),
      answer: { mark: { right: true } },
    });
    expect(await soon(evening.host.mine(id, 0, 'joon', 'en'))).toMatchObject({ kind: 'none' });
    expect(await soon(evening.host.mine(id, 3, 'joon', 'en'))).toEqual({ kind: 'over' });
  });

  it('many at the same moment are all there, and the same press twice is one', async () => {
    const id = await evening.start();
    const { current } = await evening.round(id);
    const given = current.shown[0]!.id;
    const press = (n: number) =>
      evening.host.answer({ round: id, index: 0, person: { id: `p${n}`, name: 'P' }, given, at: Date.now() });
    const results = await soon(Promise.all(Array.from({ length: 60 }, (_, n) => press(n % 30))));
    const kinds = results.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(30);
    expect(kinds.filter((kind) => kind === 'same')).toHaveLength(30);
    await pass(32_100);
    expect((await evening.round(id)).current.outcome?.answered).toBe(30);
    expect(await soon(evening.store.scores.recount())).toEqual([]);
  });

  it('are counted on the boards when the question is closed, in company only', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    await evening.answer(id, 'joon', true);
    const board = { kind: 'channel', platform: 'test', placeId: 'quiz' } as const;
    const top = () => soon(evening.store.scores.top(board, 10));
    expect(await top()).toEqual([]);
    await pass(32_100);
    expect((await top()).map(({ points }) => points)).toEqual([150, 150]);
    await pass(PACE.revealMs);
    await evening.answer(id, 'mina', true);
    await pass(32_100);
    const mine = (await top()).find(({ name }) => name === 'MINA');
    expect(mine).toMatchObject({ points: 150, right: 2, answers: 2, streak: 2 });
    expect((await evening.round(id)).standings.find(({ personId }) => personId === 'mina')?.points).toBe(300);
  });

  it('put everybody into the smaller team at the first answer, for the whole round', async () => {
    const id = await evening.start({ mode: 'team' });
    const teams: (number | undefined)[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) teams.push((await evening.answer(id, name, true)).stands?.team);
    expect(teams).toEqual([0, 1, 0, 1, 0]);
    await pass(32_100 + PACE.revealMs);
    expect((await evening.answer(id, 'b', true)).stands?.team).toBe(1);
    expect((await evening.answer(id, 'f', true)).stands?.team).toBe(1);
    await pass(32_100);
    const { standings } = await evening.round(id);
    expect(standings.map(({ team }) => team)).toEqual([0, 1, 0, 1, 0, 1]);
  });
});

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
    expect((await soon(steering.stop(id, { personId: 'anybody' }))).kind).toBe('done');
    expect((await soon(steering.stop(id, host))).kind).toBe('over');
    expect((await soon(steering.stop('nothing', host))).kind).toBe('over');
    await pass(100);
    expect(evening.channel.keys).toEqual(['question:0', 'end']);
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
    await soon(evening.store.jobs.cancel(`round-close:${id}:0:${START + 30_000 + PACE.graceMs}`));
    await pass(4000);
    await evening.comeBack();
    expect((await evening.round(id)).current.outcome).toMatchObject({ why: 'time', answered: 1 });
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

describe('a channel', () => {
  it('that is slow to take a question costs nobody the time to answer', async () => {
    evening.channel.refuse = (operation) => {
      if (operation === 'post' && Date.now() < START + 12_000) refusing(undefined);
    };
    const id = await evening.start();
    await pass(31_000);
    const { current } = await evening.round(id);
    expect(evening.channel.keys).toEqual(['question:0']);
    expect(current.deadline).toBeGreaterThan(START + 40_000);
    expect(current.deadline! - current.timedFrom).toBe(30_000);
    evening.faults.length = 0;
  });

  it('in which somebody deletes the question has it posted anew', async () => {
    const id = await evening.start();
    await evening.answer(id, 'mina', true);
    const first = evening.channel.posted[0]!.key;
    evening.channel.refuse = (operation, key) => {
      if (operation === 'edit' && key === first) refusing('gone');
    };
    await pass(32_100);
    expect(evening.channel.keys[1]).toMatch(/^question:0:after:/);
    expect(evening.channel.posted).toHaveLength(2);
  });

  it.each(['gone', 'forbidden'] as const)(
    'that is %s ends the round, keeps the points, and the host is told',
    async (reason) => {
      const id = await evening.start();
      await evening.answer(id, 'mina', true);
      await evening.answer(id, 'joon', true);
      await pass(32_100);
      evening.channel.refuse = (operation) => {
        if (operation !== 'direct') refusing(reason);
      };
      await pass(PACE.revealMs + 100);
      expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'lost' });
      expect((await evening.round(id)).standings.map(({ points }) => points)).toEqual([150, 150]);
      expect(evening.channel.posted.at(-1)).toMatchObject({ place: 'direct mina', key: `round:${id}:lost` });
    },
  );

  it('that is lost with a host who takes no messages ends in silence', async () => {
    evening.channel.refuse = (operation) => refusing(operation === 'direct' ? 'closed' : 'forbidden');
    const id = await evening.start();
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'lost' });
    await pass(10_000);
  });
});
