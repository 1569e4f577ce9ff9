import { describe, expect, it } from 'vitest';
import { PACE } from '../../src/quiz/pace.ts';
import { Machine } from './a-machine.ts';

describe('a round', () => {
  it('asks at once, and closes when the clock and the grace are over', () => {
    const machine = new Machine();
    expect(machine.round).toMatchObject({ phase: 'asking', version: 1, current: { index: 0 } });
    const at = machine.now + 30_000 + PACE.graceMs;
    expect(machine.last.effects).toEqual([
      { kind: 'post', index: 0 },
      { kind: 'close', index: 0, at },
    ]);
  });

  it('tells the answer, and goes on after the time to read it', () => {
    const machine = new Machine();
    expect(machine.next()).toBe(false);
    machine.answer('mina', true);
    machine.answer('joon', false);
    machine.now += 32_000;
    expect(machine.close()).toBe(true);
    expect(machine.round).toMatchObject({ phase: 'revealed', nextAt: machine.now + PACE.revealMs });
    expect(machine.round.current.outcome).toMatchObject({ why: 'time', answered: 2, right: 1 });
    expect(machine.effects()).toEqual(['edit', 'next']);
    expect(machine.next()).toBe(true);
    expect(machine.round).toMatchObject({ phase: 'asking', current: { index: 1 } });
    expect(machine.round.nextAt).toBeUndefined();
    // The old message loses its countdown, the new question comes.
    expect(machine.last.effects.slice(0, 2)).toEqual([
      { kind: 'edit', index: 0 },
      { kind: 'post', index: 1 },
    ]);
  });

  it('shows the standings once half of the questions are asked, and gives them time', () => {
    const machine = new Machine({ questions: 5 });
    const paused: number[] = [];
    for (let index = 0; index < 4; index++) {
      machine.answer('mina', true);
      machine.close();
      if (machine.effects().includes('half-time')) paused.push(index, machine.round.nextAt! - machine.now);
      machine.next();
    }
    expect(paused).toEqual([2, PACE.revealMs + PACE.halfTimeMs]);
  });

  it('ends after the last answer, once', () => {
    const machine = new Machine({ questions: 1 });
    machine.close();
    expect(machine.round.phase).toBe('revealed');
    machine.next();
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'finished' });
    expect(machine.effects()).toEqual(['edit', 'end']);
    expect([machine.next(), machine.close(), machine.send({ kind: 'stop' }), machine.send({ kind: 'lost' })]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('waits after a silence, for whoever goes on; but not at the end', () => {
    const machine = new Machine({ questions: 2 });
    machine.close();
    expect(machine.round).toMatchObject({ phase: 'paused', pausedAs: { phase: 'revealed', why: 'silence' } });
    expect(machine.effects()).toEqual(['edit', 'expire']);
    machine.now += 60_000;
    expect(machine.send({ kind: 'resume' })).toBe(true);
    expect(machine.round).toMatchObject({ phase: 'revealed', nextAt: machine.now });
    machine.next();
    machine.close();
    expect(machine.round.phase).toBe('revealed');
  });

  it('has no clock without rush: somebody closes and goes on, or it is given up after a day', () => {
    const machine = new Machine({ mode: 'no-rush' });
    expect(machine.round.current.deadline).toBeUndefined();
    expect(machine.last.effects[1]).toEqual({ kind: 'expire', at: machine.now + PACE.idleMs });
    machine.answer('mina', true);
    machine.close('all-answered');
    expect(machine.round.nextAt).toBeUndefined();
    expect(machine.effects()).toEqual(['edit', 'expire']);
    expect(machine.standing('mina')?.points).toBe(100);
    expect(machine.round.current.outcome?.fastest).toBeUndefined();
  });

  it('keeps what is left of the time while it is paused', () => {
    const machine = new Machine();
    machine.now += 10_000;
    machine.send({ kind: 'pause' });
    expect(machine.round).toMatchObject({ phase: 'paused', pausedAs: { left: 20_000, why: 'asked' } });
    expect(machine.round.current.deadline).toBeUndefined();
    expect(machine.answer('mina', true)).toBe('not-open');
    expect(machine.send({ kind: 'pause' })).toBe(false);
    machine.now += 3_600_000;
    machine.send({ kind: 'resume' });
    expect(machine.round.current.deadline).toBe(machine.now + 20_000);
    machine.now += 2000;
    machine.answer('mina', true);
    expect(machine.answers.get('mina')?.afterMs).toBe(12_000);
    expect(machine.send({ kind: 'resume' })).toBe(false);
  });

  it('keeps the time to read while it is paused after an answer', () => {
    const machine = new Machine();
    machine.answer('mina', true);
    machine.close();
    machine.now += 3000;
    machine.send({ kind: 'pause' });
    expect(machine.round.nextAt).toBeUndefined();
    machine.now += 3_600_000;
    machine.send({ kind: 'resume' });
    expect(machine.round.nextAt).toBe(machine.now + PACE.revealMs - 3000);
  });

  it('gives a question all of its time again that lost more than a third, and no other', () => {
    const machine = new Machine();
    machine.now += 11_000;
    expect(machine.send({ kind: 'cut-short', index: 0, lostMs: 10_000, tell: true })).toBe(false);
    machine.answer('early', true, { at: machine.now - 10_000 });
    expect(machine.send({ kind: 'cut-short', index: 0, lostMs: 10_001, tell: true })).toBe(true);
    expect(machine.round.current).toMatchObject({ deadline: machine.now + 30_000, timedFrom: machine.now });
    expect(machine.effects()).toEqual(['recovered', 'edit', 'close']);
    machine.now += 4000;
    machine.answer('after', true);
    // What was given before the outage arrives only now.
    machine.answer('replayed', true, { at: machine.now - 14_000 });
    const elapsed = (name: string) => machine.answers.get(name)?.afterMs;
    expect([elapsed('early'), elapsed('after'), elapsed('replayed')]).toEqual([1000, 4000, 1000]);
    const untold = { kind: 'cut-short', index: 0, lostMs: 29_000, tell: false } as const;
    machine.send(untold);
    expect(machine.effects()).toEqual(['edit', 'close']);
    machine.close();
    expect(machine.send(untold)).toBe(false);
  });

  it('keeps its points when its channel is lost, and tells the host', () => {
    const machine = new Machine();
    machine.answer('mina', true);
    machine.close();
    machine.send({ kind: 'lost' });
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'lost' });
    expect(machine.standing('mina')?.points).toBe(150);
    expect(machine.effects()).toEqual(['tell-host']);
  });

  it('is stopped in the middle of a question without counting it', () => {
    const machine = new Machine();
    machine.answer('mina', true);
    machine.send({ kind: 'stop' });
    expect(machine.round).toMatchObject({ phase: 'over', endedAs: 'stopped', standings: [] });
  });
});
