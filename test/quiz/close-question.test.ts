import { describe, expect, it } from 'vitest';
import { votesToSkip } from '../../src/quiz/round.ts';
import { Machine } from './a-machine.ts';

describe('skipping', () => {
  it('needs more than half of those who play, and never one alone', () => {
    expect([0, 1, 2, 3, 4, 5, 8].map(votesToSkip)).toEqual([2, 2, 2, 2, 3, 3, 5]);
  });

  it('counts each person once, for the question that was asked', () => {
    const machine = new Machine();
    const vote = (personId: string, index = 0) => machine.send({ kind: 'skip-vote', index, personId });
    expect([vote('mina'), vote('mina'), vote('joon', 1), vote('joon')]).toEqual([true, false, false, true]);
    expect(machine.round.current.skips).toEqual(['mina', 'joon']);
  });

  it('explains the question and counts it for nobody', () => {
    const machine = new Machine();
    machine.answer('mina', true);
    machine.answer('joon', false);
    machine.close('skipped');
    expect(machine.standing('mina')).toMatchObject({ points: 0, answered: 0, right: 0 });
    expect(machine.round.topics).toEqual({});
    expect(machine.last.closed).toMatchObject({ counts: false, marks: [{ right: false }, { right: true }] });
    expect(machine.round.phase).toBe('revealed');
  });
});

describe('standings', () => {
  it('never fall below nothing, and what is taken is only what was there', () => {
    const machine = new Machine();
    machine.answer('mina', false);
    machine.answer('joon', true);
    machine.close();
    expect(machine.standing('mina')).toMatchObject({ points: 0, boardPoints: 0, answered: 1, streak: 0 });
    machine.next();
    machine.answer('joon', false);
    machine.answer('mina', true);
    machine.close();
    expect(machine.standing('joon')).toMatchObject({ points: 140, boardPoints: 140, right: 1, answered: 2, streak: 0 });
    expect(machine.standing('mina')).toMatchObject({ points: 150, streak: 1 });
  });

  it('keep what somebody wins alone within the round', () => {
    const machine = new Machine();
    machine.answer('mina', true);
    machine.close();
    expect(machine.standing('mina')).toMatchObject({ points: 150, boardPoints: 0, right: 1 });
    machine.next();
    machine.answer('mina', false);
    machine.answer('joon', true);
    machine.close();
    expect(machine.standing('mina')).toMatchObject({ points: 140, boardPoints: 0 });
  });

  it('tell who chose what, which mistakes were made, and who was fastest', () => {
    const machine = new Machine();
    machine.now += 5000;
    machine.answer('mina', true);
    machine.answer('joon', false, { at: machine.now - 1000 });
    machine.answer('sora', true, { at: machine.now - 2000 });
    machine.close();
    const { outcome } = machine.round.current;
    expect(outcome).toMatchObject({ answered: 3, right: 2, fastest: { name: 'sora', ms: 3000 } });
    expect(outcome?.chosen.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(Object.values(outcome?.mistakes ?? {})).toEqual([1]);
    expect(machine.round.topics).toEqual({ 'fully-connected': { right: 2, answered: 3 } });
  });
});

describe('survival', () => {
  const ask = (machine: Machine, answers: Readonly<Record<string, boolean>>) => {
    const judged = Object.entries(answers).map(([name, right]) => machine.answer(name, right));
    machine.close();
    machine.next();
    return judged;
  };
  const left = (machine: Machine) =>
    machine.round.standings.filter(({ outAfter }) => outAfter === undefined).map(({ personId }) => personId);

  it('puts out who is wrong or silent, and ends with the last one', () => {
    const machine = new Machine({ mode: 'survival', questions: 10 });
    ask(machine, { a: true, b: true, c: true, d: false });
    expect(left(machine)).toEqual(['a', 'b', 'c']);
    expect(ask(machine, { a: true, b: true, d: true, late: true })).toEqual(['accepted', 'accepted', 'out', 'out']);
    expect(left(machine)).toEqual(['a', 'b']);
    ask(machine, { a: true, b: false });
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'one-left' });
    expect(machine.round.standings.map(({ outAfter }) => outAfter)).toEqual([undefined, 2, 1, 0]);
  });

  it('puts out nobody where everybody who was left fails, where it was skipped, and nobody alone', () => {
    const machine = new Machine({ mode: 'survival', questions: 10 });
    ask(machine, { a: true, b: true });
    ask(machine, { a: false, b: false });
    expect(left(machine)).toEqual(['a', 'b']);
    machine.close('skipped');
    expect(left(machine)).toEqual(['a', 'b']);
    const alone = new Machine({ mode: 'survival' });
    ask(alone, { a: true });
    ask(alone, { a: false });
    expect(alone.round.phase).toBe('asking');
    expect(left(alone)).toEqual(['a']);
  });

  it('lets everybody in until its first question has counted', () => {
    const machine = new Machine({ mode: 'survival' });
    machine.answer('a', true);
    machine.close('skipped');
    machine.next();
    expect(machine.answer('b', true)).toBe('accepted');
  });
});
