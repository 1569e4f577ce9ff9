// A simulated learner of 90 days under three ways to choose what is asked: ours, fixed intervals, and by chance. The learner
// forgets by another law than the scheduler believes in (halving after a half-life, not a power of time), or it would only
// confirm itself.

import { type Chance, pick, seededChance } from '../src/gradient/chance.ts';
import { type CardName, deck, keyOf } from '../src/quiz/practice/deck.ts';
import { newMemory, RETENTION, reviewed } from '../src/quiz/practice/memory.ts';
import { type HeldCard, nextCard } from '../src/quiz/practice/queue.ts';
import type { Row } from './rows.ts';

const DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;
const momentOf = (day: number) => Date.UTC(2026, 0, 1, 19) + Math.round(day * DAY);
const LEARNERS = 20;
/** Nobody answers more than this in a day, nor begins more than so many cards. */
const MOST_A_DAY = 25;
const NEW_A_DAY = 3;

/** Days, after the first meeting and after each failure: between a poor memory and a good one, evenly in the logarithm. */
const FIRST_HALF_LIFE = [2, 20] as const;

/** What the learner knows of one card: the chance of recall is 2^(−days/halfLife). */
interface Trace {
  halfLife: number;
  seenOn: number;
}

class Learner {
  readonly #traces = new Map<string, Trace>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  recall(card: CardName, day: number): number {
    const trace = this.#traces.get(keyOf(card));
    return trace ? 2 ** (-(day - trace.seenOn) / trace.halfLife) : 0;
  }

  /** One try, after which the answer is shown. The nearer to forgotten, the more a success is worth. */
  answer(card: CardName, day: number): boolean {
    const trace = this.#traces.get(keyOf(card));
    const recall = this.recall(card, day);
    const right = this.#chance() < recall;
    const first = FIRST_HALF_LIFE[0] * (FIRST_HALF_LIFE[1] / FIRST_HALF_LIFE[0]) ** this.#chance();
    const halfLife = trace === undefined ? first : right ? trace.halfLife * (1 + 4 * (1 - recall)) : first;
    this.#traces.set(keyOf(card), { halfLife: Math.min(halfLife, 400), seenOn: day });
    return right;
  }
}

/** Chooses the next card of the day, and hears how it went. */
interface Way {
  readonly next: (day: number, mayBegin: number) => { card: CardName; isNew: boolean } | undefined;
  readonly heard: (card: CardName, right: boolean, day: number) => void;
}

function ours(): Way {
  const held = new Map<string, HeldCard>();
  let last: CardName | undefined;
  return {
    next: (day, mayBegin) => {
      const next = nextCard([...held.values()], { now: momentOf(day), topics: [], mayBegin, last });
      return next && { card: next.card, isNew: next.memory === undefined };
    },
    heard: (card, right, day) => {
      last = card;
      const memory = held.get(keyOf(card))?.memory ?? newMemory(momentOf(day));
      held.set(keyOf(card), { ...card, memory: reviewed(memory, right ? 'slow' : 'wrong', momentOf(day)) });
    },
  };
}

/** The boxes of Leitner, in days. */
const BOXES = [1, 3, 7, 14, 30, 60];

function fixedIntervals(): Way {
  const held = new Map<string, { readonly card: CardName; readonly box: number; readonly due: number }>();
  return {
    next: (day, mayBegin) => {
      const due = [...held.values()].filter((one) => one.due <= day).sort((a, b) => a.due - b.due)[0];
      return due ? { card: due.card, isNew: false } : fresh(held, mayBegin);
    },
    heard: (card, right, day) => {
      const box = right ? Math.min((held.get(keyOf(card))?.box ?? -1) + 1, BOXES.length - 1) : 0;
      held.set(keyOf(card), { card, box, due: Math.floor(day) + BOXES[box]! });
    },
  };
}

/** As many a day as ours asked, but any card met so far. */
function byChance(chance: Chance, perDay: readonly number[]): Way {
  const held = new Map<string, CardName>();
  let today = -1;
  let left = 0;
  return {
    next: (day, mayBegin) => {
      if (Math.floor(day) !== today) [today, left] = [Math.floor(day), perDay[Math.floor(day)]!];
      if (left-- <= 0) return undefined;
      return fresh(held, mayBegin) ?? { card: pick([...held.values()], chance), isNew: false };
    },
    heard: (card) => void held.set(keyOf(card), card),
  };
}

function fresh(held: ReadonlyMap<string, unknown>, mayBegin: number): { card: CardName; isNew: boolean } | undefined {
  const card = mayBegin > 0 ? deck.find((one) => !held.has(keyOf(one))) : undefined;
  return card && { card, isNew: true };
}

interface Course {
  readonly perDay: readonly number[];
  /** Of cards met before, on a later day than before. */
  readonly reviews: number;
  readonly recalled: number;
  /** Mean chance of recall over all cards on the last evening. */
  readonly known: number;
}

function course(way: Way, learner: Learner): Course {
  const perDay: number[] = [];
  const met = new Map<string, number>();
  let [reviews, recalled] = [0, 0];
  for (let day = 0; day < DAYS; day++) {
    let [asked, begun] = [0, 0];
    // Two minutes a question, in the evening.
    for (; asked < MOST_A_DAY; asked++) {
      const now = day + (asked * 2) / (24 * 60);
      const next = way.next(now, NEW_A_DAY - begun);
      if (next === undefined) break;
      if (next.isNew) begun++;
      const right = learner.answer(next.card, now);
      if (met.has(keyOf(next.card)) && met.get(keyOf(next.card))! < day)
        [reviews, recalled] = [reviews + 1, recalled + Number(right)];
      met.set(keyOf(next.card), day);
      way.heard(next.card, right, now);
    }
    perDay.push(asked);
  }
  const known = deck.reduce((sum, card) => sum + learner.recall(card, DAYS), 0) / deck.length;
  return { perDay, reviews, recalled, known };
}

/** Reviews a day, what was recalled of them, and what is known in the end, over many learners. */
export function practice(): Row[] {
  const courses: Record<'ours' | 'fixed' | 'chance', Course[]> = { ours: [], fixed: [], chance: [] };
  for (let seed = 1; seed <= LEARNERS; seed++) {
    const own = course(ours(), new Learner(seededChance(seed)));
    courses.ours.push(own);
    courses.fixed.push(course(fixedIntervals(), new Learner(seededChance(seed))));
    courses.chance.push(course(byChance(seededChance(seed + 1000), own.perDay), new Learner(seededChance(seed))));
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const mean = (of: readonly Course[], value: (one: Course) => number) =>
    of.reduce((sum, one) => sum + value(one), 0) / of.length;
  const asked = (of: readonly Course[]) => mean(of, ({ perDay }) => perDay.reduce((a, b) => a + b, 0) / DAYS);
  const retained = (of: readonly Course[]) => mean(of, ({ recalled }) => recalled) / mean(of, ({ reviews }) => reviews);
  const known = (of: readonly Course[]) => mean(of, (one) => one.known);
  const named = { ours: 'FSRS, as practised', fixed: 'fixed intervals', chance: 'by chance, as often' };
  const rows: Row[] = (Object.keys(named) as (keyof typeof named)[]).map((way) => ({
    goal: '',
    what: `${DAYS} days of practice, ${named[way]}: a day · recalled · known at the end`,
    figure: `${asked(courses[way]).toFixed(1)} · ${percent(retained(courses[way]))} (target ${percent(RETENTION)}) · ${percent(known(courses[way]))}`,
  }));
  const value = known(courses.ours) / known(courses.chance);
  rows.push({
    goal: '',
    what: 'known at the end by the same number of questions',
    figure: percent(known(courses.ours)),
    ratio: { value, to: 'asking by chance', atLeast: 1.05, floor: 1 },
  });
  return rows;
}
