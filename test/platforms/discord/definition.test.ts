// What we register is what Discord accepts, says everything in both languages, and changes only when it changes.

import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import type { ArgumentManifest, CommandManifest, Manifest } from '../../../src/conversation/platform.ts';
import { definitionOf } from '../../../src/platforms/discord/definition.ts';
import { definitionDiff } from '../../../src/platforms/discord/definition-diff.ts';
import { commandFaults, commandLength } from './rules.ts';
import { hasSchema, schemaFaults } from './schema.ts';

const manifest = manifestOf(commands);
const defined = definitionOf(manifest);

interface Option {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
  options?: Option[];
  readonly choices?: readonly { name: string; value: unknown; name_localizations?: Record<string, string> }[];
  readonly autocomplete?: boolean;
}

const root = defined[0] as unknown as Option;
const optionNamed = (of: Option, name: string) => of.options!.find((option) => option.name === name)!;

function argument(name: string, more: Partial<ArgumentManifest> = {}): ArgumentManifest {
  const names = { en: name, ko: `${name}말` };
  return { name, names, descriptions: names, type: 'text', positional: false, choices: [], open: false, ...more };
}

function command(name: string, ko: string, ...args: ArgumentManifest[]): CommandManifest {
  const descriptions = { en: `does ${name}`, ko: `${ko} 하기` };
  return {
    name,
    names: { en: name, ko },
    descriptions,
    arguments: args,
    visibility: 'public',
    opensForm: false,
    examples: [],
  };
}

const sample: Manifest = {
  root: 'backprop',
  commands: [
    command('quiz start', '퀴즈 시작', argument('seconds', { type: 'whole', choices: ['15', '30'] })),
    command('quiz stop', '퀴즈 끝'),
    command(
      'train',
      '학습',
      argument('loss', {
        choices: ['mse', 'l1'],
        choiceNames: { mse: { en: 'squared', ko: '제곱' }, l1: { en: 'l1', ko: 'l1' } },
      }),
      argument('net', { choices: ['2-2'], open: true }),
      argument('many', { choices: Array.from({ length: 26 }, (_, n) => `v${n}`) }),
      argument('rate', { type: 'number' }),
      argument('who', { type: 'person' }),
    ),
  ],
  actions: [],
};

describe('our commands', () => {
  it('are one command, a menu of messages and one of people, usable in servers, direct messages and elsewhere', () => {
    expect(defined.map(({ type, name }) => [type, name])).toEqual([
      [1, 'backprop'],
      [3, 'Explain this gradient'],
      [2, 'Quiz standing'],
    ]);
    for (const each of defined) expect(each).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it('are all there, with all their arguments, in both languages', () => {
    const subcommands = root.options!.flatMap((option) =>
      option.type === 2 ? option.options!.map(({ name }) => `${option.name} ${name}`) : [option.name],
    );
    expect(subcommands).toEqual(manifest.commands.map(({ name }) => name));
    for (const each of manifest.commands) {
      const option = each.name.split(' ').reduce(optionNamed, root);
      expect(option.name_localizations).toEqual({ ko: each.names.ko!.split(' ').at(-1) });
      expect(option.description_localizations).toEqual({ ko: each.descriptions.ko });
      expect(option.options!.map(({ name }) => name)).toEqual(each.arguments.map(({ name }) => name));
      for (const arg of each.arguments)
        expect(optionNamed(option, arg.name).description_localizations).toEqual({ ko: arg.descriptions.ko });
    }
  });

  it('break no rule of Discord’s and stay within its 8000 characters', () => {
    for (const each of [...defined, ...definitionOf(sample)]) expect(commandFaults(each as never)).toEqual([]);
    expect(commandLength(root as never)).toBeLessThan(8000);
  });

  it.skipIf(!hasSchema)('are valid by Discord’s description (needs shared data)', () => {
    expect(schemaFaults('commands', defined)).toEqual([]);
    expect(schemaFaults('commands', definitionOf(sample))).toEqual([]);
  });

  it('are registered as the golden says', async () => {
    const golden = JSON.stringify(defined, null, 1).replace(/\n {5,}/g, ' ');
    await expect(`${golden}\n`).toMatchFileSnapshot('../../goldens/discord/definition.json');
  });
});

describe('a command of two words', () => {
  const group = (definitionOf(sample)[0] as unknown as Option).options![0]!;

  it('is a subcommand of its group', () => {
    expect(group).toMatchObject({
      type: 2,
      name: 'quiz',
      name_localizations: { ko: '퀴즈' },
      description: 'start · stop',
      description_localizations: { ko: '시작 · 끝' },
    });
    expect(group.options).toMatchObject([
      { type: 1, name: 'start', name_localizations: { ko: '시작' }, description: 'does quiz start' },
      { type: 1, name: 'stop', name_localizations: { ko: '끝' } },
    ]);
  });
});

describe('an argument', () => {
  const options = definitionOf(sample)[0] as unknown as Option;
  const train = optionNamed(options, 'train');

  it('has its type', () => {
    expect(train.options!.map(({ name, type }) => [name, type])).toEqual([
      ['loss', 3],
      ['net', 3],
      ['many', 3],
      ['rate', 10],
      ['who', 6],
    ]);
  });

  it('of closed choices lists them under their names', () => {
    expect(optionNamed(train, 'loss').choices).toEqual([
      { name: 'squared', name_localizations: { ko: '제곱' }, value: 'mse' },
      { name: 'l1', value: 'l1' },
    ]);
    expect(options.options![0]!.options![0]!.options![0]).toMatchObject({
      type: 4,
      choices: [{ value: 15 }, { value: 30 }],
    });
  });

  it('that allows other values, or has too many choices, is completed as one types', () => {
    expect(optionNamed(train, 'net')).toMatchObject({ autocomplete: true });
    expect(optionNamed(train, 'many')).toMatchObject({ autocomplete: true });
    expect(optionNamed(train, 'rate')).not.toHaveProperty('autocomplete');
  });
});

describe('the difference to what Discord has', () => {
  /** As Discord sends them back. */
  const kept = (all: readonly object[]): object[] =>
    all.map((each, index) => ({
      ...JSON.parse(JSON.stringify(each)),
      id: `${index}`,
      application_id: '1',
      version: '2',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
    }));

  it('is none right after registering, whatever Discord adds', () => {
    const present = kept(defined) as { options?: Record<string, unknown>[] }[];
    for (const option of present[0]!.options!) {
      option.required = false;
      for (const inside of option.options as Record<string, unknown>[])
        Object.assign(inside, { required: false, choices: inside.choices ?? null });
    }
    expect(definitionDiff(defined, present)).toEqual({ changed: false, lines: [] });
  });

  it('says what comes, goes, moves and changes', () => {
    const [before, menu] = kept(definitionOf(sample)) as [Option & { name: string }, object];
    const train = optionNamed(before, 'train') as Required<Option>;
    const present = [
      {
        ...before,
        contexts: [0],
        options: [...before.options!.slice(1), { type: 1, name: 'old', description: 'gone' }],
      },
      { ...menu, name: 'Old menu' },
    ];
    train.options = [
      { ...train.options[1]!, description: 'nets' },
      { ...train.options[0]!, choices: [{ name: 'squared', value: 'sse' }] },
      ...train.options.slice(2),
    ];
    expect(definitionDiff(definitionOf(sample), present)).toEqual({
      changed: true,
      lines: [
        '- Old menu',
        '~ backprop: contexts [0] → [0,1,2]',
        '- backprop old',
        '+ backprop quiz',
        '~ backprop train: order',
        '~ backprop train loss squared: name_localizations none → {"ko":"제곱"}',
        '~ backprop train loss squared: value "sse" → "mse"',
        '+ backprop train loss l1',
        '~ backprop train net: description "nets" → "net"',
        '+ Explain this gradient',
      ],
    });
  });

  it('is everything where there is nothing, and a type that changed', () => {
    expect(definitionDiff(defined, []).lines).toEqual(['+ backprop', '+ Explain this gradient', '+ Quiz standing']);
    const [present] = kept(definitionOf(sample)) as [Option];
    const train = optionNamed(present, 'train') as Required<Option>;
    train.options[3] = { ...train.options[3]!, type: 3 };
    expect(definitionDiff(definitionOf(sample), [present, definitionOf(sample)[1]!]).lines).toEqual([
      '~ backprop train rate: type 3 → 10',
    ]);
  });
});
