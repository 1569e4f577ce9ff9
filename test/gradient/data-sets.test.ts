import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../src/gradient/chance.ts';
import { and, type Example, spiral, twoMoons, xor } from '../../src/gradient/data-sets.ts';

const labels = (examples: readonly Example[]) => examples.map(({ target }) => target[0]);

it('AND and XOR are their truth tables', () => {
  for (const { x, target } of and()) expect(target).toEqual([x[0] === 1 && x[1] === 1 ? 1 : 0]);
  for (const { x, target } of xor()) expect(target).toEqual([x[0] !== x[1] ? 1 : 0]);
});

describe('two moons', () => {
  it('is the same for the same seed, another for another, half of each class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const moons = twoMoons(40, seededChance(seed));
        expect(twoMoons(40, seededChance(seed))).toEqual(moons);
        expect(twoMoons(40, seededChance(seed + 1))).not.toEqual(moons);
        expect(labels(moons).filter((label) => label === 1)).toHaveLength(20);
      }),
      { numRuns: 20 },
    );
  });

  it('lies around two half circles of radius 1', () => {
    for (const { x, target } of twoMoons(200, seededChance(1))) {
      const centre = target[0] === 0 ? [0, 0] : [1, 0.5];
      expect(Math.abs(Math.hypot(x[0]! - centre[0]!, x[1]! - centre[1]!) - 1)).toBeLessThan(0.4);
    }
  });
});

it('a spiral is two arms, each the other turned by half a circle', () => {
  const examples = spiral(60);
  expect(labels(examples).filter((label) => label === 1)).toHaveLength(30);
  for (let pair = 0; pair < examples.length; pair += 2) {
    const [one, other] = [examples[pair]!, examples[pair + 1]!];
    expect(other.x[0]!).toBeCloseTo(-one.x[0]!, 12);
    expect(other.x[1]!).toBeCloseTo(-one.x[1]!, 12);
  }
  expect(Math.max(...examples.map(({ x }) => Math.hypot(...x)))).toBeCloseTo(1, 12);
});
