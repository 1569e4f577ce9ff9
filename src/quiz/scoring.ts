// What an answer is worth: right first, speed second. Knows no round and no store.

import type { Mode } from './round-state.ts';

/** A right answer. Twice what speed can add, so that who is right slowly is above who is fast and wrong half of the time. */
const RIGHT = 100;
/** The most that speed adds. */
const FASTEST = 50;
/** Of the time for a question, the most that counts as reading: speed must stay worth something for long questions. */
const MOST_READING = 0.4;
/** Whoever is wrong so soon has not read the question. */
export const INSTANT_MS = 2000;
/** Small: a slip of the thumb ruins nobody's evening. */
const INSTANT_WRONG = -10;

/** Slower than most people read prose, because of the numbers. In characters of either language. */
const CHARACTERS_PER_SECOND = 12;
const LEAST_READING_MS = 3000;

export interface Timing {
  /** How long the question had been there. */
  readonly afterMs: number;
  /** How long it takes to read. */
  readonly readMs: number;
  /** All the time there was. */
  readonly totalMs: number;
}

/** Where nobody is in a hurry, speed is worth nothing and nobody is too fast. */
export function isTimed(mode: Mode): boolean {
  return mode !== 'no-rush';
}

/** Points for one answer; `timing` is left out where nobody is in a hurry. */
export function pointsFor(right: boolean, timing?: Timing): number {
  if (right) return RIGHT + (timing === undefined ? 0 : speedBonus(timing));
  return timing !== undefined && timing.afterMs < INSTANT_MS ? INSTANT_WRONG : 0;
}

/** All of it until the question is read, then less and less until the end. */
export function speedBonus({ afterMs, readMs, totalMs }: Timing): number {
  const reading = Math.min(readMs, MOST_READING * totalMs);
  const left = (totalMs - afterMs) / (totalMs - reading);
  return Math.round(FASTEST * Math.min(1, Math.max(0, left)));
}

export function readingMs(text: string): number {
  return Math.max(LEAST_READING_MS, Math.round((text.length / CHARACTERS_PER_SECOND) * 1000));
}
