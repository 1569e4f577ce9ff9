// Duels as the host of rounds plays them: offered, taken up, ended by both, steered by neither alone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { repairLine } from '../../src/quiz/questions/repair-line.ts';
import { wrongLine } from '../../src/quiz/questions/wrong-line.ts';
import { Evening, inVirtualTime, MINA, pass, SETTINGS, soon, WHERE } from './a-host.ts';

inVirtualTime();
let evening: Evening;
beforeEach(async () => {
  evening = await Evening.open({ types: [wrongLine, repairLine] });
});
afterEach(async () => {
  await evening.close();
  expect(evening.faults).toEqual([]);
});

const DUEL = { mode: 'duel', seconds: 60, questions: 3 } as const;
const joon = { personId: 'joon', name: 'Joon' };

async function duel(): Promise<string> {
  const id = await evening.start(DUEL);
  expect((await soon(evening.host.join(id, joon))).kind).toBe('joined');
  await pass(50);
  return id;
}

describe('a duel', () => {
  it('is offered, taken up, and ends each question when both have answered', async () => {
    const id = await evening.start(DUEL);
    expect(evening.channel.keys).toEqual(['invitation']);
    const { prompt, formula } = askQuestion((await evening.round(id)).current.question, languages.en);
    for (const line of [...prompt.split('\n'), ...(formula?.plain ?? '').split('\n')].filter((text) => text !== ''))
      expect(evening.channel.says('invitation')).not.toContain(line);
    await pass(60_000);
    expect((await soon(evening.host.join(id, MINA))).kind).toBe('in-already');
    expect((await soon(evening.host.join(id, joon))).kind).toBe('joined');
    expect((await soon(evening.host.join(id, { personId: 'sora', name: 'Sora' }))).kind).toBe('full');
    await pass(50);
    expect(evening.channel.keys).toEqual(['invitation', 'question:0']);
    expect(evening.channel.says('question:0')).toContain('Mina 0 : 0 Joon');
    for (const [index, right] of [true, false].entries()) {
      await pass(5000);
      expect((await evening.answer(id, 'sora', true)).kind).toBe('watching');
      await evening.answer(id, 'joon', right);
      expect((await evening.answer(id, 'joon', !right)).kind).toBe('locked');
      await pass(1000);
      expect((await evening.round(id)).phase).toBe('asking');
      await evening.answer(id, 'mina', true);
      // At once: nothing can be changed any more.
      await pass(100);
      expect((await evening.round(id)).current).toMatchObject({ index, outcome: { why: 'all-answered', answered: 2 } });
      await pass(PACE.revealMs + 100);
    }
    expect(evening.channel.says('question:2')).toContain('Mina 1 : 1 Joon');
    await evening.answer(id, 'mina', true);
    await evening.answer(id, 'joon', true);
    await pass(100);
    expect(evening.channel.says('question:2')).toContain('Mina takes the question. Mina 2 : 1 Joon.');
    await pass(PACE.revealMs + 100);
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'finished' });
    expect(evening.channel.keys).toEqual(['invitation', 'question:0', 'question:1', 'question:2', 'end']);
    expect(evening.channel.says('end')).toContain('Mina wins the duel 2 : 1');
    const board = { kind: 'channel', platform: 'test', placeId: 'quiz' } as const;
    expect((await soon(evening.store.scores.top(board, 5))).map(({ right, answers }) => [right, answers])).toEqual([
      [3, 3],
      [2, 3],
    ]);
  });

  it('ends by its clock where one is silent, and goes to the other', async () => {
    const id = await duel();
    await evening.answer(id, 'mina', false);
    await pass(60_000 + PACE.graceMs + 50);
    expect((await evening.round(id)).current.outcome).toMatchObject({ why: 'time', duel: { won: [0, 1] } });
    expect(evening.channel.says('question:0')).toContain('goes to Joon');
  });

  it('that nobody takes up frees the channel again', async () => {
    const id = await evening.start(DUEL);
    const begin = () => soon(evening.host.start({ ...SETTINGS, questions: 1 }, WHERE, joon));
    await pass(PACE.gatherMs - 1000);
    expect((await begin()).kind).toBe('already-running');
    await pass(1100);
    expect(await evening.round(id)).toMatchObject({ phase: 'over', endedAs: 'nobody-came' });
    expect(evening.channel.keys).toEqual(['invitation', 'end']);
    expect(evening.channel.says('end')).toContain('Nobody took up the duel');
    expect((await soon(evening.host.join(id, joon))).kind).toBe('over');
  });

  it('is offered still after an outage, and waits no longer for it', async () => {
    const id = await evening.start(DUEL);
    await pass(60_000);
    await evening.leave();
    await pass(60_000);
    await evening.comeBack();
    expect(evening.channel.keys).toEqual(['invitation']);
    expect((await soon(evening.host.join(id, joon))).kind).toBe('joined');
    await pass(50);
    await evening.leave();
    await pass(40_000);
    await evening.comeBack();
    expect((await evening.round(id)).current.deadline! - Date.now()).toBeGreaterThan(50_000);
    expect(evening.channel.keys.filter((key) => key.startsWith('question'))).toEqual(['question:0']);
  });

  it('is steered by both and by neither alone: an open question is skipped by two votes', async () => {
    const id = await duel();
    const { steering } = evening.host;
    const [mina, other] = ['mina', 'joon'].map((personId) => ({ personId, mayManage: false })) as [Who, Who];
    for (const one of [mina, other, { ...other, mayManage: true }]) {
      expect((await soon(steering.pause(id, one))).kind).toBe('not-alone');
      expect((await soon(steering.next(id, 0, one))).kind).toBe('not-alone');
    }
    const sora = { personId: 'sora', mayManage: false };
    expect((await soon(steering.pause(id, sora))).kind).toBe('not-yours');
    expect((await soon(steering.skip(id, 0, sora))).kind).toBe('not-playing');
    expect(await soon(steering.skip(id, 0, mina))).toMatchObject({ kind: 'voted', votes: 1, needed: 2 });
    expect((await soon(steering.skip(id, 0, other))).kind).toBe('skipped');
    // After the answer is told either of them goes on.
    expect((await soon(steering.next(id, 0, other))).kind).toBe('done');
    expect((await evening.round(id)).current.index).toBe(1);
    expect((await soon(steering.stop(id, other))).kind).toBe('done');
    await pass(100);
    expect(evening.channel.says('end')).toContain('The duel was broken off at 0 : 0');
  });

  it('repairs lines at level 5, and spots them otherwise', async () => {
    for (const [level, type] of [
      [undefined, 'wrong-line'],
      [2, 'wrong-line'],
      [5, 'repair-line'],
    ] as const) {
      const id = await evening.start({ ...DUEL, level });
      expect((await evening.round(id)).current.question.type).toBe(type);
      await soon(evening.host.steering.stop(id, MINA));
      await pass(100);
    }
  });
});

interface Who {
  readonly personId: string;
  readonly mayManage: boolean;
}
