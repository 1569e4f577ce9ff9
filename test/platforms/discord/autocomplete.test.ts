import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { createRouter } from '../../../src/commands/router.ts';
import { completionsFor } from '../../../src/platforms/discord/autocomplete.ts';
import { KeptInMemory } from '../../../src/store/kept.ts';
import { storeInMemory } from '../../store-in-memory.ts';
import { perform } from '../../stories.ts';
import { hostile } from './hostile.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const router = createRouter({
  commands,
  kept: new KeptInMemory(),
  store: storeInMemory(),
  newReference: () => 'reference',
  clock: { now: () => 0, pause: async () => {} },
  log: (_reference, fault) => {
    throw fault;
  },
});
const { manifest } = router;
const completed = manifest.commands.flatMap((command) =>
  command.arguments
    .filter(({ choices, open }) => open && choices.length > 0)
    .map((argument) => ({ command, argument, title: `${command.name} ${argument.name}` })),
);

function complete(command: string, argument: string, typed: string, language = 'en-US', values = {}) {
  const asked = { command: manifest.commands.find(({ name }) => name === command), argument, typed, values };
  return completionsFor(asked, language);
}

describe('completion', () => {
  it('offers activations, networks, weights and lessons', () => {
    expect(completed.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['gradient activation', 'gradient net', 'gradient wrt', 'lesson topic', 'explain topic']),
    );
    expect(complete('gradient', 'activation', 'sig')[0]).toEqual({ name: 'sigmoid', value: 'sigmoid' });
    expect(complete('lesson', 'topic', '', 'ko')[0]!.name).toMatch(/[가-힣]/);
  });

  it.each(['2-2', '2-3-2', '3x4x2', '16-32-32-10', 'article', '2-', '0-0'])(
    'offers what the network %s has, and each works',
    async (net) => {
      const offered = complete('gradient', 'wrt', '', 'en-US', { net });
      expect(offered.length).toBeGreaterThan(5);
      if (net !== '2-' && net !== '0-0')
        for (const { value } of offered) {
          const reply = await perform(router, 'en', `gradient net=${net} wrt=${value}`);
          expect(reply.kind === 'message' && reply.error).toBeUndefined();
        }
    },
  );

  it('offers nothing for what there is not', () => {
    expect(complete('gradient', 'nothing', '')).toEqual([]);
    expect(complete('nothing', 'topic', '')).toEqual([]);
  });

  it.each(completed)('of $title is valid whatever is typed', ({ command, argument }) => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constant('a '.repeat(80))), (typed) => {
        const choices = complete(command.name, argument.name, typed);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices)
          expect([name.length > 0, `${value}`.length <= 100]).toEqual([true, true]);
        if (hasSchema) expect(schemaFaults('callback', { type: 8, data: { choices } })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes at most two milliseconds', () => {
    const times = completed.flatMap(({ command, argument }) =>
      ['', 'r', 'relu ', 'zzz'].map((typed) => {
        const start = performance.now();
        for (let n = 0; n < 50; n++) complete(command.name, argument.name, typed);
        return (performance.now() - start) / 50;
      }),
    );
    expect(Math.max(...times)).toBeLessThan(2);
  });
});
