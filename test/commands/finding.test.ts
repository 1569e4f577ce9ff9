// Names of one word and of two, in any language and mixed: the command that is meant, or the nearest one.

import { describe, expect, it } from 'vitest';
import type { AnyCommand, CommandName } from '../../src/commands/command.ts';
import { commandIn, commandNamed, groupNamed } from '../../src/commands/finding.ts';
import { commands } from '../../src/commands/index.ts';
import { UserError } from '../../src/errors.ts';
import { languageCodes, languages } from '../../src/language/index.ts';

function command(name: CommandName, names: readonly string[] = [], more: Partial<AnyCommand> = {}): AnyCommand {
  const all = Object.fromEntries(names.map((argument) => [argument, { type: 'text' } as const]));
  return {
    name,
    arguments: all,
    visibility: 'private',
    opensForm: false,
    examples: [''],
    run: () => Promise.reject(new Error('not run here')),
    ...more,
  };
}

const known = [
  command('help', ['command']),
  command('gradient', ['x']),
  command('settings show', [], { standsForGroup: true }),
  command('settings language', ['language', 'for']),
  command('settings link', ['code']),
];
const orphans = known.filter(({ standsForGroup }) => !standsForGroup);

function refusalOf(words: string, among = known): UserError {
  try {
    commandIn(words.split(' '), [], among);
  } catch (fault) {
    if (fault instanceof UserError) return fault;
  }
  throw new Error(`“${words}” was found`);
}

describe('a command', () => {
  it.each([
    ['gradient fast', 'gradient', ['fast']],
    ['기울기', 'gradient', []],
    ['settings language ko', 'settings language', ['ko']],
    ['Settings LANGUAGE', 'settings language', []],
    ['설정 언어 ko', 'settings language', ['ko']],
    ['설정 language', 'settings language', []],
    ['settings 연결', 'settings link', []],
    ['\u1109\u1165\u11af\u110c\u1165\u11bc \u110b\u1167\u11ab\u1100\u1167\u11af', 'settings link', []],
  ])('is found in “%s”', (words, name, rest) => {
    expect(commandIn(words.split(' '), [], known)).toMatchObject({ command: { name }, rest });
  });

  it('is found by its whole name alone where no more may follow', () => {
    expect(commandNamed(' settings  link ', known).name).toBe('settings link');
    expect(() => commandNamed('settings link now', known)).toThrow(UserError);
  });
});

describe('the first word of a group alone', () => {
  it('is the member that stands for it', () => {
    expect(commandIn(['settings'], [], known).command.name).toBe('settings show');
    expect(commandIn(['설정'], [], known).command.name).toBe('settings show');
  });

  it('is the member that takes the arguments, under their names in any language', () => {
    expect(commandIn(['settings'], ['language', 'for'], known).command.name).toBe('settings language');
    expect(commandIn(['설정'], ['코드'], orphans).command.name).toBe('settings link');
    expect(commandIn(['settings'], ['nonsense'], known).command.name).toBe('settings show');
  });

  it('names all its members', () => {
    expect(groupNamed('설정', known).map(({ name }) => name)).toEqual([
      'settings show',
      'settings language',
      'settings link',
    ]);
    expect(groupNamed('gradient', known)).toEqual([]);
  });
});

describe('what is no command', () => {
  it.each([
    ['gradeint', 'gradient'],
    ['settings lnik', 'settings link'],
    ['setings link', 'settings link'],
    ['설정 언에', '설정 언어'],
  ])('“%s” is near %s, which is offered to try', (words, nearest) => {
    expect(refusalOf(words)).toMatchObject({ values: { nearest }, example: nearest });
  });

  it('shows what was read of it, and of a group what there is', () => {
    expect(refusalOf('settings nonsense now').values).toMatchObject({
      read: 'settings nonsense',
      known: ['settings show', 'settings language', 'settings link'],
    });
    expect(refusalOf('nonsense settings').values).toMatchObject({ read: 'nonsense', known: known.map((c) => c.name) });
  });

  it('offers a member where no member stands for the group', () => {
    expect(refusalOf('setting', orphans).example).toBe('settings language');
    expect(refusalOf('settings', orphans).example).toBe('settings language');
    expect(refusalOf('completely else').example).toBe('help');
  });
});

it('has as many words in every language, so that Discord’s groups and these are the same', () => {
  for (const { name } of commands) {
    for (const code of languageCodes) {
      const local = languages[code].commands[name].name;
      expect(local.split(' ')).toHaveLength(name.split(' ').length);
      expect(name.split(' ').length).toBeLessThanOrEqual(2);
      // A group has one name in each language.
      const group = commands.filter((other) => other.name.split(' ')[0] === name.split(' ')[0]);
      expect(new Set(group.map((each) => languages[code].commands[each.name].name.split(' ')[0])).size).toBe(1);
    }
  }
});
