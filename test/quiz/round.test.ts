import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACE } from '../../src/quiz/pace.ts';
import { votesToSkip } from '../../src/quiz/round.ts';
import type { Mode } from '../../src/quiz/round-state.ts';
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

describe('an answer', () => {
  it('can be changed once', () => {
    const machine = new Machine();
    expect(machine.answer('mina', false)).toBe('accepted');
    expect(machine.answer('mina', false)).toBe('same');
    expect(machine.answer('mina', true)).toBe('changed');
    expect(machine.answer('mina', false)).toBe('locked');
    expect(machine.answer('mina', true)).toBe('same');
  });

  it('counts by when it was given, however late it arrives; but not once the answer was told', () => {
    const machine = new Machine();
    const { deadline } = machine.round.current;
    machine.now = deadline! + 1999;
    expect(machine.answer('in time', true, { at: deadline! })).toBe('accepted');
    expect(machine.answer('late', true, { at: deadline! + 1 })).toBe('late');
    machine.close();
    expect(machine.answer('too late to arrive', true, { at: deadline! - 5000 })).toBe('late');
  });

  it('does not replace a later choice that arrived before it', () => {
    const machine = new Machine();
    machine.now += 5000;
    machine.answer('mina', true);
    expect(machine.answer('mina', false, { at: machine.now - 1 })).toBe('locked');
    expect(machine.answers.get('mina')?.given).toBe(machine.idOf(true));
  });

  it('belongs to the question it was given to', () => {
    const machine = new Machine();
    expect(machine.answer('mina', true, { index: 1 })).toBe('other-question');
    machine.close();
    machine.next();
    expect(machine.answer('mina', true, { index: 0 })).toBe('other-question');
    expect(machine.answer('mina', true, { given: undefined })).toBe('unreadable');
    machine.send({ kind: 'stop' });
    expect(machine.answer('mina', true)).toBe('not-open');
  });
});

describe('whatever happens, in whatever order', () => {
  const people = ['a', 'b', 'c', 'd'];
  const person = fc.constantFrom(...people);
  const index = fc.nat({ max: 4 });
  const event = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('answer'),
        person,
        right: fc.boolean(),
        index: fc.option(index),
        ago: fc.nat({ max: 40_000 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('close'),
        index: fc.option(index),
        why: fc.constantFrom('time', 'all-answered', 'skipped', 'host'),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('next'), index: fc.option(index) }) },
    fc.record({ kind: fc.constant('skip-vote'), person, index }),
    fc.record({ kind: fc.constant('cut-short'), index, lostMs: fc.nat({ max: 40_000 }) }),
    fc.record({ kind: fc.constantFrom('pause', 'resume') }),
    fc.record({ kind: fc.constantFrom('stop', 'lost') }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.nat({ max: 40_000 }) }) },
  );
  type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

  function send(machine: Machine, each: Event): boolean {
    const at = machine.round.current.index;
    switch (each.kind) {
      case 'answer': {
        const { person, right, index, ago } = each as Extract<Event, { right: boolean }>;
        machine.answer(person, right, { index: index ?? at, at: machine.now - ago });
        return false;
      }
      case 'close': {
        const { why, index } = each as Extract<Event, { why: string }>;
        return machine.close(why as 'time', index ?? at);
      }
      case 'next':
        return machine.next((each as { index: number | null }).index ?? at);
      case 'wait':
        machine.now += (each as { ms: number }).ms;
        return false;
      case 'skip-vote': {
        const { person, index } = each as { person: string; index: number };
        return machine.send({ kind: 'skip-vote', personId: person, index });
      }
      case 'cut-short':
        return machine.send({ ...(each as { index: number; lostMs: number }), kind: 'cut-short', tell: true });
      default:
        return machine.send({ kind: each.kind as 'pause' | 'resume' | 'stop' | 'lost' });
    }
  }

  it.each(['classic', 'no-rush', 'team', 'survival'] as Mode[])(
    'a %s round ends once, counts each answer once, and is owed nothing',
    (mode) => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), (events) => {
          const machine = new Machine({ mode, questions: 4 });
          const closed = new Map<number, number>();
          let ends = 0;
          for (const each of events) {
            const before = machine.round;
            const changed = send(machine, each);
            const after = machine.round;
            // Each change is one version on, and nothing else is.
            expect(after.version).toBe(before.version + (changed ? 1 : 0));
            if (before.phase === 'over') expect(changed).toBe(false);
            if (changed && after.phase === 'over') ends += 1;
            if (changed && machine.last.closed) {
              expect(closed.has(after.current.index)).toBe(false);
              closed.set(after.current.index, machine.last.closed.counts ? machine.last.closed.marks.length : 0);
            }
            for (const { points, boardPoints, right, answered } of after.standings) {
              expect(points).toBeGreaterThanOrEqual(boardPoints);
              expect(boardPoints).toBeGreaterThanOrEqual(0);
              expect(right).toBeLessThanOrEqual(answered);
            }
            // Something always ends the waiting: a clock, or the day on which it is given up.
            if (changed && after.phase !== 'over' && each.kind !== 'skip-vote') {
              expect(machine.effects().filter((kind) => ['close', 'next', 'expire'].includes(kind))).toHaveLength(1);
            }
            expect(JSON.parse(JSON.stringify(after))).toEqual(after);
          }
          expect(ends).toBeLessThanOrEqual(1);
          const counted = [...closed.values()].reduce((sum, count) => sum + count, 0);
          expect(machine.round.standings.reduce((sum, { answered }) => sum + answered, 0)).toBe(counted);
          if (mode === 'survival' && machine.round.standings.length > 0)
            expect(machine.round.standings.some(({ outAfter }) => outAfter === undefined)).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
    60_000,
  );
});
