// Times several ways of doing the same in turns, so that a busy moment of the machine falls on all of them alike.

import { median } from './rows.ts';

/** Does the work once and gives its loss, so that nothing can be optimised away. */
export type Work = () => number;

const ROUNDS = 7;

/** Runs per second of each way, one figure a round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Rounds in which each has its turn of `ms` milliseconds. */
export function inTurns<Name extends string>(works: Readonly<Record<Name, Work>>, ms: number): Rates<Name> {
  const names = Object.keys(works) as Name[];
  const batches = new Map(names.map((name) => [name, batchOf(works[name])]));
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) rates.get(name)!.push(rate(works[name], batches.get(name)!, ms));
  }
  return Object.fromEntries(rates) as unknown as Rates<Name>;
}

/**
 * The same for works of some milliseconds that end later; each run is told its number, from 1, over all rounds. After three
 * rounds no other begins once `within` milliseconds have gone by: a busy machine makes it coarser, not longer.
 */
export async function inTurnsAwaited<Name extends string>(
  works: Readonly<Record<Name, (run: number) => Promise<unknown>>>,
  ms: number,
  within: number,
): Promise<Rates<Name>> {
  const end = performance.now() + within;
  const names = Object.keys(works) as Name[];
  const counts = new Map(names.map((name) => [name, 0]));
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  // Round 0 is for warming up.
  for (let round = 0; round <= ROUNDS && (round <= 3 || performance.now() < end); round++) {
    for (const name of names) {
      const before = counts.get(name)!;
      const start = performance.now();
      let runs = before;
      do await works[name](++runs);
      while (performance.now() - start < ms);
      counts.set(name, runs);
      if (round > 0) rates.get(name)!.push(((runs - before) / (performance.now() - start)) * 1000);
    }
  }
  return Object.fromEntries(rates) as unknown as Rates<Name>;
}

/** How often one runs while the other runs once: the median over rounds, each compared within itself. */
export function ratioOf(rates: readonly number[], others: readonly number[]): number {
  return median(rates.map((rate, round) => rate / others[round]!));
}

// As many runs as take about a millisecond: the clock is then read rarely, and a slow work is not run for long.
function batchOf(work: Work): number {
  rate(work, 1, 50);
  return Math.max(1, Math.round(rate(work, 1, 20) / 1000));
}

function rate(work: Work, batch: number, ms: number): number {
  const start = performance.now();
  let runs = 0;
  let sum = 0;
  let elapsed = 0;
  do {
    for (let i = 0; i < batch; i++) sum += work();
    runs += batch;
    elapsed = performance.now() - start;
  } while (elapsed < ms);
  if (Number.isNaN(sum)) throw new Error('a benchmarked route gave NaN');
  return (runs / elapsed) * 1000;
}
