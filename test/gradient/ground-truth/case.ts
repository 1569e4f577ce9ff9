// What one published or recomputed case looks like, and how its numbers are compared. Knows no network.

import { expect } from 'vitest';
import { z } from 'zod';

const numbers = z.record(z.string(), z.number());

export const caseSchema = z.object({
  id: z.string(),
  network: z.looseObject({ kind: z.string() }),
  inputs: z.record(z.string(), z.unknown()),
  expected: numbers,
  computed: numbers,
  tolerance: z.object({ abs: z.number(), rel: z.number().optional() }),
  verified: z.boolean(),
});

export type Case = z.infer<typeof caseSchema>;

/** What a route found, by the key of the case: `dW1[0][1]`, `L`, `f'(-4)`. */
export type Found = Record<string, number>;

/** Asserts every number of a case: the published one where it was verified, the recomputed one where it was not. */
export function expectTruth({ expected, computed, tolerance, verified }: Case, found: Found): void {
  for (const [key, truth] of Object.entries(verified ? expected : computed)) {
    expect(found, 'a route to this number').toHaveProperty([key]);
    const allowed = tolerance.abs + (tolerance.rel ?? 0) * Math.abs(truth);
    const error = Math.abs(found[key]! - truth);
    expect(error <= allowed, `${key}: found ${found[key]}, true ${truth}, allowed ${allowed}`).toBe(true);
  }
}

/** `name[0]`, `name[1]` … */
export function indexed(name: string, numbers: readonly number[]): Found {
  return Object.fromEntries(numbers.map((value, i) => [`${name}[${i}]`, value]));
}
