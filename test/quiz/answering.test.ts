import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../src/quiz/pace.ts';
import { Evening, inVirtualTime, pass, START, soon, WHERE } from './a-host.ts';

inVirtualTime();
let evening: Evening;
beforeEach(async () => {
  evening = await Evening.open();
});
afterEach(async () => {
  await evening.close();
  expect(evening.faults).toEqual([]);
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
