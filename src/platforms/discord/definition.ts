// What Discord is told of our commands, derived from the manifest: one command with a subcommand each, and the context menu.

import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from '@discordjs/core';
import { cut } from '../../conversation/limits.ts';
import type { ArgumentManifest, CommandManifest, Localized, Manifest } from '../../conversation/platform.ts';
import { languageCodes, languages } from '../../language/index.ts';

/** Closed choices; what has more is completed as one types. */
const MOST_CHOICES = 25;
const LONGEST_DESCRIPTION = 100;

// In servers and where a person brings the app along; in servers, with the bot alone, and among others.
const REACH = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Discord's locales for our languages, but for English, which stands in for all that we do not speak. */
const LOCALES: Readonly<Record<string, Locale>> = { ko: Locale.Korean };

/** Everything we register, in full: what Discord has besides goes. */
export function definitionOf({ root, commands }: Manifest): RESTPostAPIApplicationCommandsJSONBody[] {
  const said = (word: (words: (typeof languages)['en']) => string): Localized =>
    Object.fromEntries(languageCodes.map((code) => [code, word(languages[code])]));
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: root,
      ...described(said((words) => words.discord.root)),
      options: grouped(commands),
      ...REACH,
    },
    { type: ApplicationCommandType.Message, ...named(said((words) => words.discord.explain)), ...REACH },
    ...commands.flatMap(({ personMenu }) =>
      personMenu ? [{ type: ApplicationCommandType.User, ...named(personMenu.names), ...REACH } as const] : [],
    ),
  ];
}

/** `quiz start` and `quiz stop` become a group `quiz` of `start` and `stop`. */
function grouped(commands: readonly CommandManifest[]): APIApplicationCommandOption[] {
  const firstWords = new Set(commands.map(({ name }) => wordsOf(name)[0]!));
  return [...firstWords].map((word) => {
    const members = commands.filter(({ name }) => wordsOf(name)[0] === word);
    return members[0]!.name === word ? subcommand(members[0]!, 0) : group(members);
  });
}

function group(members: readonly CommandManifest[]): APIApplicationCommandSubcommandGroupOption {
  const [first] = members;
  const inside = (language: string) =>
    members.map(({ names }) =>
      wordsOf(names[language] ?? '')
        .slice(1)
        .join(' '),
    );
  return {
    type: ApplicationCommandOptionType.SubcommandGroup,
    ...named(wordAt(first!, 0)),
    ...described(mapped(first!.names, (_, language) => cut(inside(language).join(' · '), LONGEST_DESCRIPTION))),
    options: members.map((member) => subcommand(member, 1)),
  };
}

function subcommand(command: CommandManifest, at: number): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(wordAt(command, at)),
    ...described(command.descriptions),
    options: command.arguments.map(option),
  };
}

function option(argument: ArgumentManifest): APIApplicationCommandBasicOption {
  const said = { ...named({ ...argument.names, en: argument.name }), ...described(argument.descriptions) };
  const offered = offeredBy(argument);
  if (argument.type === 'whole') return { type: ApplicationCommandOptionType.Integer, ...said, ...numbers(offered) };
  if (argument.type === 'person') return { type: ApplicationCommandOptionType.User, ...said };
  if (argument.type === 'number') return { type: ApplicationCommandOptionType.Number, ...said, ...numbers(offered) };
  return { type: ApplicationCommandOptionType.String, ...said, ...offered };
}

type Offered = { choices: APIApplicationCommandOptionChoice<string>[] } | { autocomplete: true } | Record<never, never>;

function offeredBy({ choices, choiceNames = {}, open }: ArgumentManifest): Offered {
  if (choices.length === 0) return {};
  if (open || choices.length > MOST_CHOICES) return { autocomplete: true };
  return { choices: choices.map((value) => ({ ...named(choiceNames[value] ?? { en: value }), value })) };
}

function numbers(offered: Offered) {
  if (!('choices' in offered)) return offered;
  return { choices: offered.choices.map((choice) => ({ ...choice, value: Number(choice.value) })) };
}

function named(names: Localized): { name: string; name_localizations?: LocalizationMap } {
  const name = names.en!;
  const others = elsewhere(names, name);
  return { name, ...(others && { name_localizations: others }) };
}

function described(texts: Localized): { description: string; description_localizations?: LocalizationMap } {
  const description = texts.en!;
  const others = elsewhere(texts, description);
  return { description, ...(others && { description_localizations: others }) };
}

/** What differs from English: every character counts. */
function elsewhere(texts: Localized, english: string): LocalizationMap | undefined {
  const others = Object.entries(LOCALES).filter(([code]) => (texts[code] ?? english) !== english);
  return others.length === 0 ? undefined : Object.fromEntries(others.map(([code, locale]) => [locale, texts[code]!]));
}

/** One word of a command's name in each language; English goes by the command's own name. */
function wordAt({ name, names }: CommandManifest, at: number): Localized {
  return mapped({ ...names, en: name }, (text) => wordsOf(text)[at] ?? wordsOf(name)[at]!);
}

function wordsOf(name: string): readonly string[] {
  return name.split(' ');
}

function mapped(texts: Localized, change: (text: string, language: string) => string): Localized {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, change(text, language)]));
}
