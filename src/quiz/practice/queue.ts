// Which card is asked next, and why. Pure.

import type { Topic } from '../question.ts';
import { type CardName, deck, isKnown, keyOf } from './deck.ts';
import { type Memory, recallOf } from './memory.ts';

/** A card somebody has met, or has missed somewhere else. */
export interface HeldCard extends CardName {
  readonly memory: Memory;
  /** Where it was missed since it was last asked here. */
  readonly missed?: { readonly where: 'round' | 'coach'; readonly at: number };
}

/** Why a card comes now. */
export type Why =
  | { readonly kind: 'new' }
  /** Answered wrong a short while ago. */
  | { readonly kind: 'again' }
  | { readonly kind: 'missed'; readonly where: 'round' | 'coach'; readonly at: number }
  /** Its day has come. */
  | { readonly kind: 'due'; readonly reviewedAt: number };

export interface NextCard {
  readonly card: CardName;
  readonly memory: Memory | undefined;
  readonly why: Why;
}

export interface Wanted {
  readonly now: number;
  /** All lessons where there are none. */
  readonly topics: readonly Topic[];
  /** So many more new cards may begin today. */
  readonly mayBegin: number;
  /** Not the same card twice in a row, unless nothing else is left. */
  readonly last?: CardName | undefined;
}

/** What was missed comes first, then what is due, the most forgotten first; then something new. Undefined: done for now. */
export function nextCard(held: readonly HeldCard[], wanted: Wanted): NextCard | undefined {
  const due = dueCards(held, wanted);
  const rest = due.filter((card) => !isSame(card, wanted.last));
  const [first] = rest.length > 0 ? rest : [];
  if (first) return { card: nameOf(first), memory: first.memory, why: whyOf(first) };
  const fresh = wanted.mayBegin > 0 ? newCard(held, wanted) : undefined;
  if (fresh) return { card: fresh, memory: undefined, why: { kind: 'new' } };
  const [only] = due;
  return only && { card: nameOf(only), memory: only.memory, why: whyOf(only) };
}

/** The cards that wait now, the first to be asked in front. */
export function dueCards(held: readonly HeldCard[], { now, topics }: Pick<Wanted, 'now' | 'topics'>): HeldCard[] {
  const waiting = held.filter(
    (card) => isKnown(card) && isAbout(card, topics) && (card.missed !== undefined || card.memory.due <= now),
  );
  const recall = new Map(waiting.map((card) => [card, recallOf(card.memory, now)]));
  return waiting.sort(
    (a, b) => Number(b.missed !== undefined) - Number(a.missed !== undefined) || recall.get(a)! - recall.get(b)!,
  );
}

/** When the next of them comes back; undefined where none is kept. */
export function nextDue(held: readonly HeldCard[], topics: readonly Topic[]): number | undefined {
  const moments = held.filter((card) => isKnown(card) && isAbout(card, topics)).map(({ memory }) => memory.due);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function newCard(held: readonly HeldCard[], { topics }: Wanted): CardName | undefined {
  const known = new Set(held.map(keyOf));
  return deck.find((card) => isAbout(card, topics) && !known.has(keyOf(card)));
}

function whyOf({ missed, memory }: HeldCard): Why {
  if (missed) return { kind: 'missed', ...missed };
  if (memory.reviewedAt === undefined) return { kind: 'new' };
  const isShort = memory.state === 'learning' || memory.state === 'relearning';
  return isShort ? { kind: 'again' } : { kind: 'due', reviewedAt: memory.reviewedAt };
}

function isAbout({ topic }: CardName, topics: readonly Topic[]): boolean {
  return topics.length === 0 || topics.includes(topic);
}

function isSame(card: CardName, other: CardName | undefined): boolean {
  return other !== undefined && keyOf(card) === keyOf(other);
}

function nameOf({ type, topic }: CardName): CardName {
  return { type, topic };
}
