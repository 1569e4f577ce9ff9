import { describe, expect, it } from 'vitest';
import { DUEL_TOPICS, duelTypes, isMeant, joining, MOST_DECIDERS, takers } from '../../src/quiz/duel.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import type { Duel } from '../../src/quiz/round-state.ts';
import { Machine } from './a-machine.ts';
import { answerOf } from './a-round.ts';

const duelOf = (questions = 5) => {
  const machine = new Machine({ mode: 'duel', questions, seconds: 60 });
  machine.join('joon');
  return machine;
};

/** One question and its end: who is right and who is wrong, in the order in which they act. */
function ask(machine: Machine, answers: Readonly<Record<string, boolean>>): readonly number[] {
  for (const [name, right] of Object.entries(answers)) {
    machine.now += 1000;
    machine.answer(name, right);
  }
  machine.close(Object.keys(answers).length === 2 ? 'all-answered' : 'time');
  const won = machine.round.duel!.won;
  if (machine.round.phase === 'paused') machine.send({ kind: 'resume' });
  machine.next();
  return won;
}

describe('what a duel asks', () => {
  it('is a wrong line, to be spotted or repaired, about the lessons that it takes', () => {
    const types = duelTypes(questionTypes);
    expect(types.map(({ name, level }) => [name, level])).toEqual([
      ['wrong-line', 4],
      ['repair-line', 5],
    ]);
    for (const { topics } of types) expect(topics).toEqual(DUEL_TOPICS);
  });
});

describe('a duel that is offered', () => {
  it('asks nothing before there are two, and then with all of its time', () => {
    const machine = new Machine({ mode: 'duel', seconds: 60 });
    expect(machine.round).toMatchObject({ phase: 'gathering', askedTypes: [], current: { index: 0 } });
    expect(machine.round.current.deadline).toBeUndefined();
    expect(machine.last.effects).toEqual([{ kind: 'invite' }, { kind: 'expire', at: machine.now + PACE.gatherMs }]);
    expect([machine.close(), machine.next(), machine.send({ kind: 'pause' })]).toEqual([false, false, false]);
    expect(machine.answer('mina', true)).toBe('not-open');
    machine.now += 90_000;
    expect(machine.join('mina')).toBe(false);
    expect(machine.join('joon')).toBe(true);
    const { now } = machine;
    expect(machine.round).toMatchObject({ phase: 'asking', current: { askedAt: now, deadline: now + 60_000 } });
    expect(machine.effects()).toEqual(['post', 'close']);
    expect(machine.join('sora')).toBe(false);
  });

  it('that nobody takes up is over without a question', () => {
    const machine = new Machine({ mode: 'duel' });
    machine.send({ kind: 'stop' });
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'nobody-came', standings: [] });
    expect(machine.effects()).toEqual(['end']);
    expect(machine.join('joon')).toBe(false);
  });

  it('to somebody is for nobody else: by id, or by the name that is shown', () => {
    const machine = new Machine({ mode: 'duel' });
    const { duel, phase } = machine.round;
    const invited = (whom: Duel['invited']) => (personId: string, name: string) =>
      joining({ duel: { ...duel!, ...(whom && { invited: whom }) }, phase }, { personId, name });
    const byName = invited({ name: 'Ada Lovelace' });
    expect([byName('u1', ' ADA lovelace'), byName('u2', 'Ada'), byName('mina', 'Mina')]).toEqual([
      'joined',
      'not-invited',
      'in-already',
    ]);
    const byId = invited({ personId: 'u1', name: 'Ada' });
    expect([byId('u1', 'somebody'), byId('u2', 'Ada')]).toEqual(['joined', 'not-invited']);
    expect(joining({ duel: duel!, phase: 'over' }, { personId: 'u1', name: 'Ada' })).toBe('over');
    expect(isMeant({ name: '민아' }, { personId: 'x', name: '민아'.normalize('NFD') })).toBe(true);
  });
});

describe('a question of a duel', () => {
  const players = ['ada', 'bo'].map((personId) => ({ personId, name: personId.toUpperCase() }));
  const duel: Duel = { players, won: [0, 0], opensUntil: 0 };
  const taken = (...answers: readonly [name: string, right: boolean, afterMs: number][]) =>
    takers(
      duel,
      answers.map(([name, right, afterMs]) => ({ answer: answerOf(name, 'x', afterMs), right })),
    ).map(({ personId }) => personId);

  it('goes to the first who is right, however late somebody wrong was early', () => {
    expect(taken(['ada', true, 9000], ['bo', true, 4000])).toEqual(['bo']);
    expect(taken(['ada', false, 1000], ['bo', true, 59_000])).toEqual(['bo']);
    expect(taken(['ada', true, 9000])).toEqual(['ada']);
  });

  it('is given away by who guesses wrong, and taken by nobody where both do, or neither answers', () => {
    expect(taken(['ada', false, 1000])).toEqual(['bo']);
    expect(taken(['ada', false, 1000], ['bo', false, 2000])).toEqual([]);
    expect(taken()).toEqual([]);
  });

  it('goes to both who are right in the same millisecond', () => {
    expect(taken(['ada', true, 4000], ['bo', true, 4000])).toEqual(['ada', 'bo']);
  });

  it('takes the first answer of each, and none of anybody else', () => {
    const machine = duelOf();
    expect(machine.answer('sora', true)).toBe('watching');
    expect([machine.answer('mina', false), machine.answer('mina', true)]).toEqual(['accepted', 'locked']);
    machine.now += 61_000;
    expect([machine.answer('joon', true), machine.answer('sora', true)]).toEqual(['late', 'watching']);
  });

  it('that is skipped is taken by nobody', () => {
    const machine = duelOf();
    machine.answer('mina', true);
    machine.close('skipped');
    expect(machine.round.duel!.won).toEqual([0, 0]);
    expect(machine.round.current.outcome?.duel).toEqual({ taken: [], won: [0, 0] });
  });
});

describe('a duel', () => {
  it('is over as soon as nobody can catch up', () => {
    const machine = duelOf(5);
    ask(machine, { mina: true, joon: true });
    ask(machine, { joon: false, mina: true });
    expect(machine.round.phase).toBe('asking');
    expect(ask(machine, { joon: false })).toEqual([3, 0]);
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'finished', current: { index: 2 } });
  });

  it('has a decider while nobody is ahead after the last question', () => {
    const machine = duelOf(2);
    ask(machine, { mina: true, joon: true });
    ask(machine, { joon: true, mina: true });
    expect(machine.round).toMatchObject({ phase: 'asking', current: { index: 2 } });
    ask(machine, { joon: false, mina: false });
    expect(machine.round).toMatchObject({ phase: 'asking', current: { index: 3 } });
    expect(ask(machine, { joon: true, mina: true })).toEqual([1, 2]);
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'finished' });
  });

  it('ends level after a few deciders', () => {
    const machine = duelOf(1);
    for (let turn = 0; turn <= MOST_DECIDERS; turn++) ask(machine, { mina: false, joon: false });
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'finished', current: { index: MOST_DECIDERS } });
    expect(machine.round.duel!.won).toEqual([0, 0]);
  });

  it('counts points as any round does, and tells who took what', () => {
    const machine = duelOf();
    machine.now += 5000;
    machine.answer('joon', true);
    machine.answer('mina', true, { at: machine.now + 20_000 });
    machine.close('all-answered');
    expect(machine.round.current.outcome?.duel).toEqual({
      taken: [{ personId: 'joon', name: 'joon' }],
      won: [0, 1],
    });
    const [joon, mina] = ['joon', 'mina'].map((name) => machine.standing(name)!);
    expect(joon!.points).toBe(150);
    expect(mina!.points).toBeGreaterThanOrEqual(100);
    expect(mina!.points).toBeLessThan(joon!.points);
    expect(joon!.boardPoints).toBe(150);
    // Alone in a question, its points stay in the round as ever.
    machine.next();
    machine.answer('mina', true);
    machine.close();
    expect(machine.standing('mina')!.boardPoints).toBe(mina!.boardPoints);
    expect(machine.round.duel!.won).toEqual([1, 1]);
  });

  it('shows no half-time: each answer tells how it stands', () => {
    const machine = duelOf(4);
    ask(machine, { mina: true, joon: true });
    machine.answer('mina', true);
    machine.close();
    expect(machine.effects()).toEqual(['edit', 'next']);
  });
});
