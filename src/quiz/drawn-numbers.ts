// Numbers drawn for a question, short enough to compute with by hand. Knows no network.

import { type Chance, shuffled } from '../gradient/chance.ts';

/** A probability nearer to 0 makes its mistakes look alike. */
const LEAST_PERCENT = 8;

/** Hundredths that sum to 1. */
export function drawProbabilities(count: number, chance: Chance): number[] {
  const weights = Array.from({ length: count }, () => 0.1 + chance());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spread = 100 - LEAST_PERCENT * count;
  const percents = weights.map((weight) => LEAST_PERCENT + Math.floor((spread * weight) / total));
  percents[0]! += 100 - percents.reduce((sum, percent) => sum + percent, 0);
  return percents.map((percent) => percent / 100);
}

/** Tenths that sum to 1, none of them 0. */
export function drawSoftTarget(count: number, chance: Chance): number[] {
  const tenths = Array.from({ length: count }, () => 1);
  for (let left = 10 - count; left > 0; left--) tenths[Math.floor(chance() * count)]! += 1;
  return tenths.map((tenth) => tenth / 10);
}

/** One class is right. */
export function oneHot(count: number, right: number): number[] {
  return Array.from({ length: count }, (_, at) => (at === right ? 1 : 0));
}

/** ±0.1 … ±`most`, never 0. */
export function drawTenths(count: number, most: number, chance: Chance): number[] {
  return Array.from({ length: count }, () => {
    const size = (1 + Math.floor(chance() * Math.round(most * 10))) / 10;
    return chance() < 0.5 ? -size : size;
  });
}

/** The places of `count` options: 0 is the right one. */
export function drawPlaces(count: number, chance: Chance): number[] {
  return shuffled(
    Array.from({ length: count }, (_, at) => at),
    chance,
  );
}

/** What is exact in mathematics and off by a rounding of the last digit would be shown as ≈, and 0 as 10⁻¹⁷. */
export function withoutNoise(value: number): number {
  return Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(12));
}
