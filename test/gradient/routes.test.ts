// Three routes to every gradient agree: the tape, the equations written out, and central differences.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../src/gradient/article.ts';
import { lossNames } from '../../src/gradient/losses.ts';
import { differentiate, passOf, RecordedNetwork } from '../../src/gradient/network.ts';
import type { Gradients, NetworkSpec, Pass } from '../../src/gradient/network-spec.ts';
import { byHand } from './by-hand.ts';
import { differenceQuotient } from './differences.ts';
import { randomNetworks } from './random-networks.ts';

const quantities = ['dLdz', 'dLdh', 'dLdW', 'dLdb', 'dLdx'] as const;

function numbersOf(gradients: Gradients, quantity: (typeof quantities)[number]): number[] {
  return (gradients[quantity] as readonly unknown[]).flat(2) as number[];
}

/** Relative 1e-12; what cancellation left below a hundredth of `scale` is measured against that. */
function expectExact(found: readonly number[], truth: readonly number[], scale: number, what: string): void {
  expect(found).toHaveLength(truth.length);
  truth.forEach((value, i) => {
    const allowed = 1e-12 * Math.max(Math.abs(value), scale / 100);
    const close = Math.abs(found[i]! - value) <= allowed;
    expect(close, `${what}[${i}]: ${found[i]} against ${value}`).toBe(true);
  });
}

function largestOf(gradients: Gradients): number {
  return Math.max(0.1, ...quantities.flatMap((quantity) => numbersOf(gradients, quantity)).map(Math.abs));
}

// 1/(1−h) turns the last digit of h into many: a loss of probabilities is compared away from h = 0 and 1.
function wellConditioned({ z }: Pass): boolean {
  return z.at(-1)!.every((value) => Math.abs(value) < 4);
}

describe('the tape and the equations written out', () => {
  it.each(lossNames)('agree to 1e-12 on random networks with %s', (loss) => {
    fc.assert(
      fc.property(randomNetworks({ losses: [loss] }), (spec) => {
        const { pass, gradients } = differentiate(spec);
        fc.pre(loss !== 'bce' || wellConditioned(pass));
        const hand = byHand(spec);
        expectExact([pass.loss], [hand.loss], 1, 'loss');
        for (const quantity of quantities) {
          expectExact(numbersOf(gradients, quantity), numbersOf(hand, quantity), largestOf(hand), quantity);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('agree for softmax cross entropy when the targets do not sum to 1', () => {
    const spec: NetworkSpec = { ...ARTICLE, target: [0.7, 0.9] };
    const { pass, gradients } = differentiate(spec);
    expectExact(numbersOf(gradients, 'dLdW'), numbersOf(byHand(spec), 'dLdW'), 0, 'dLdW');
    // (Σt)·y − t, not y − t: the difference is 0.6·y.
    gradients.dLdh[0]!.forEach((value, k) => {
      expect(value).toBeCloseTo(1.6 * pass.y![k]! - spec.target[k]!, 14);
    });
  });
});

describe('the tape and central differences', () => {
  it.each(lossNames)('agree to 1e-7 away from kinks with %s', (loss) => {
    let compared = 0;
    let atKink = 0;
    fc.assert(
      fc.property(randomNetworks({ losses: [loss] }), (spec) => {
        const network = new RecordedNetwork(spec);
        const scale = Math.max(1, Math.abs(network.run()));
        fc.pre(loss !== 'bce' || wellConditioned(passOf(network)));
        const analytic = network.tape.gradients.slice();
        for (const slot of leavesOf(network)) {
          const numeric = differenceQuotient(network, slot);
          if (numeric === 'kink') {
            atKink++;
            continue;
          }
          compared++;
          const error = Math.abs(analytic[slot]! - numeric);
          const allowed = 1e-7 * Math.abs(analytic[slot]!) + 1e-11 * scale;
          expect(error <= allowed, `slot ${slot}: ${analytic[slot]} against ${numeric}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(9 * atKink);
  });
});

function leavesOf({ layers, x, spec }: RecordedNetwork): number[] {
  const run = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);
  return [
    ...run(x, spec.x.length),
    ...layers.flatMap(({ W, b, units, inputs }) => [...run(W, units * inputs), ...(b < 0 ? [] : run(b, units))]),
  ];
}
