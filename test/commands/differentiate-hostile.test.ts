// Formulas that were not meant kindly: always an answer or a sentence, and soon.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { perform } from '../stories.ts';

const router = createRouter({
  commands,
  clock,
  kept: new KeptInMemory(),
  store: storeInMemory(),
  newReference: () => 'reference',
  log: (_reference, fault) => {
    throw fault;
  },
});

describe('whatever is sent', () => {
  const pieces = fc.constantFrom(
    ...[
      'x',
      'y',
      'w1',
      'x_{1}',
      'x₀',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '|',
      '+',
      '-',
      '*',
      '/',
      '^',
      '**',
      ',',
      '=',
      ':=',
    ],
    ...[
      'σ',
      "σ'",
      'exp(',
      'max(',
      'softmax(',
      '_1',
      'e',
      'π',
      '2',
      '0.5',
      '1e',
      '.',
      '%',
      ' ',
      'lse(',
      '²',
      '₁',
      '½',
      '>',
      '<=',
    ],
    ...[
      '\\frac',
      '\\left',
      '\\theta',
      '\\',
      '×',
      '−',
      '√',
      '😀',
      '\u0302',
      '가중치',
      'tanh',
      'relu(',
      'd',
      'at=',
      "'",
      '\n',
    ],
  );
  const formula = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const values = fc.oneof(
    fc.constant('x=1 y=2 w1=0.5 x1=3 x0=-1'),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
  );
  // The whole fuzz of the plan is 200,000; here a share of it that a test may take.
  const runs = Number(process.env.FUZZ_RUNS ?? 2_500);

  test('there is an answer or a sentence, never a fault', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(formula, values, async (f, at) => {
        const reply = await router.handle({
          id: 'fuzz',
          platform: 'test',
          person: { id: 'p', name: 'P' },
          place: { id: 'c', kind: 'channel' },
          language: 'en',
          at: 0,
          input: { kind: 'command', name: 'differentiate', values: { f, at } },
        });
        if (reply.kind !== 'message') throw new Error('a message was expected');
        if (reply.error === undefined) answered++;
      }),
      { numRuns: runs },
    );
    expect(answered).toBeGreaterThan(runs / 200);
  }, 600_000);

  /** CPU time, the least of some: other work on the machine must not count as ours. */
  async function quickest(line: string): Promise<number> {
    let least = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 6; turn++) {
      const start = process.cpuUsage();
      await perform(router, 'en', line);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  }

  const many = (text: string, count: number) => text.repeat(count);
  test.each([
    ['a product of forty', Array.from({ length: 42 }, (_, at) => `(x+${at})`).join('')],
    ['a long sum', `${many('x+1+', 73)}x`],
    ['a tower of powers', `${many('x^', 60)}x`],
    ['sixty sigmoids', `${many('s(', 60)}x${many(')', 60)}`],
    ['forty mishes', `${many('mish(', 43)}x${many(')', 43)}`],
    ['softmax of a hundred', `softmax(${many('x,', 130)}x^2)_1`],
    ['softmax of sixty different', `softmax(${Array.from({ length: 55 }, (_, at) => `${at}x`).join(',')})_1`],
    ['logsumexp in logsumexp', `${many('lse(x,', 40)}x${many(')', 40)}`],
    ['max in max', `${many('max(x,', 40)}1${many(')', 40)}`],
    ['seventy powers', `${many('x^x*', 70)}x`],
    ['quotients in quotients', `${many('1/(x+', 50)}1${many(')', 50)}`],
    ['signs', `${many('-', 60)}x`],
    ['bars', `${many('|', 60)}x${many('|', 60)}`],
    ['opening brackets', many('(', 8000)],
    ['one letter', many('x', 7000)],
  ])('%s takes at most 50 ms', async (_, f) => {
    expect(await quickest(`/backprop differentiate f="${f}" at="x=1"`)).toBeLessThan(50);
  });
});
