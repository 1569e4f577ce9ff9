import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CardName, deck, drawCard, keyOf } from '../../../src/quiz/practice/deck.ts';
import { newMemory, reviewed } from '../../../src/quiz/practice/memory.ts';
import { dueCards, type HeldCard, nextCard, nextDue } from '../../../src/quiz/practice/queue.ts';
import { questionTypes } from '../../../src/quiz/questions/index.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 60 * 60 * 1000;

/** A card that was answered so many days ago, easily. */
const answered = (card: CardName, daysAgo: number): HeldCard => ({
  ...card,
  memory: reviewed(newMemory(NOW - daysAgo * DAY), 'right', NOW - daysAgo * DAY),
});
const wanted = { now: NOW, topics: [], mayBegin: 5 };

it('has a card for each type about each of its lessons, the easy ones first', () => {
  expect(deck).toHaveLength(questionTypes.reduce((sum, { topics }) => sum + topics.length, 0));
  expect(new Set(deck.map(keyOf)).size).toBe(deck.length);
  const levels = deck.map(({ type }) => questionTypes.find(({ name }) => name === type)!.level);
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
});

it('draws another question for each seed, about the lesson of the card', () => {
  for (const card of deck) {
    const [one, other] = [drawCard(card, 1), drawCard(card, 2)];
    expect(one).toMatchObject(card);
    expect(drawCard(card, 1)).toEqual(one);
    expect(other.given).not.toEqual(one.given);
  }
}, 60_000);

it('begins with what is easiest, while new cards may begin', () => {
  expect(nextCard([], wanted)).toEqual({ card: deck[0], memory: undefined, why: { kind: 'new' } });
  expect(nextCard([], { ...wanted, mayBegin: 0 })).toBe(undefined);
});

it('asks what was missed elsewhere first, then the most forgotten, then something new', () => {
  const [a, b, c] = [answered(deck[0]!, 30), answered(deck[1]!, 60), answered(deck[2]!, 1)];
  const missed = { ...c, missed: { where: 'round', at: NOW - DAY } as const };
  const held = [a, b, missed];
  expect(dueCards(held, wanted).map(keyOf)).toEqual([missed, b, a].map(keyOf));
  expect(nextCard(held, wanted)?.why).toEqual({ kind: 'missed', where: 'round', at: NOW - DAY });
  expect(nextCard([a, b, c], wanted)?.why).toEqual({ kind: 'due', reviewedAt: NOW - 60 * DAY });
  expect(nextCard([c], wanted)?.why).toEqual({ kind: 'new' });
  expect(nextDue([a, b, c], [])).toBe(b.memory.due);
});

it('comes back within the session to what was wrong, but not twice in a row while there is another', () => {
  const wrong: HeldCard = { ...deck[0]!, memory: reviewed(newMemory(NOW), 'wrong', NOW) };
  const later = { ...wanted, now: NOW + 2 * 60_000, last: deck[0]! };
  expect(nextCard([wrong], later)?.why).toEqual({ kind: 'new' });
  expect(nextCard([wrong], { ...later, mayBegin: 0 })?.why).toEqual({ kind: 'again' });
  expect(nextCard([wrong], { ...later, now: NOW, mayBegin: 0 })).toBe(undefined);
});

it('asks only about the lessons wanted, and nothing of types that are gone', () => {
  const gone = answered({ type: 'no-such-type', topic: 'error' }, 90);
  const about = { ...wanted, topics: ['error'] as const };
  fc.assert(
    fc.property(fc.subarray([...deck]), (cards) => {
      const held = [gone, ...cards.map((card) => answered(card, 90))];
      const next = nextCard(held, { ...about, topics: [...about.topics] });
      expect(next === undefined || next.card.topic === 'error').toBe(true);
      expect(dueCards(held, wanted).every(({ type }) => type !== 'no-such-type')).toBe(true);
    }),
    { numRuns: 50 },
  );
});
