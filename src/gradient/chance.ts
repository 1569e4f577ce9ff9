// Seeded randomness: the same seed gives the same numbers on every machine.

/** Gives the next number in [0, 1). */
export type Chance = () => number;

/**
 * A generator with 128 bits of state, seeded by one whole number.
 * Source: sfc32 of PractRand (Chris Doty-Humphrey, public domain), 12 rounds of warm-up.
 */
export function seededChance(seed: number): Chance {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed >>> 0;
  // + 1, so that a seed above 2³² is another stream than the same seed without it.
  let counter = (Math.floor(seed / 2 ** 32) + 1) >>> 0;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A number from the standard normal distribution, by Box and Muller's transform. */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** One of them, each as likely. */
export function pick<T>(from: readonly T[], chance: Chance): T {
  return from[Math.floor(chance() * from.length)]!;
}

/** In another order, by Fisher and Yates. */
export function shuffled<T>(from: readonly T[], chance: Chance): T[] {
  const all = [...from];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
