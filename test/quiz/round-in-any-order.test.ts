// The machine under random events: duplicates, late ones, of other questions, after the end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLast, MOST_DECIDERS } from '../../src/quiz/duel.ts';
import { MODES } from '../../src/quiz/round-state.ts';
import { Machine } from './a-machine.ts';

describe('whatever happens, in whatever order', () => {
  const people = ['a', 'b', 'mina', 'd'];
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
    fc.record({ kind: fc.constant('join'), person }),
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
      case 'join':
        return machine.join((each as { person: string }).person);
      case 'cut-short':
        return machine.send({ ...(each as { index: number; lostMs: number }), kind: 'cut-short', tell: true });
      default:
        return machine.send({ kind: each.kind as 'pause' | 'resume' | 'stop' | 'lost' });
    }
  }

  it.each(MODES)(
    'a %s round ends once, counts each answer once, and is owed nothing',
    (mode) => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), fc.boolean(), (events, early) => {
          const machine = new Machine({ mode, questions: 4 });
          if (early) machine.join('a');
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
          if (mode === 'duel') expectFair(machine, closed);
          if (mode === 'survival' && machine.round.standings.length > 0)
            expect(machine.round.standings.some(({ outAfter }) => outAfter === undefined)).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
    60_000,
  );

  /** Two play and nobody else; no question is taken that was not counted; it ends when it is decided, and not before. */
  function expectFair({ round }: Machine, closed: ReadonlyMap<number, number>): void {
    const { duel, standings, endedAs, current, settings } = round;
    const [first = 0, second = 0] = duel!.won;
    const ids = duel!.players.map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(2);
    if (ids.length < 2) expect([closed.size, standings.length]).toEqual([0, 0]);
    for (const { personId } of standings) expect(ids).toContain(personId);
    for (const won of [first, second]) expect(won).toBeLessThanOrEqual(closed.size);
    expect(current.index).toBeLessThan(settings.questions + MOST_DECIDERS);
    if (endedAs === 'finished') expect(isLast(round)).toBe(true);
    if (current.index >= settings.questions && current.outcome === undefined) expect(first).toBe(second);
  }
});
