// Finds the command that typed words name, in any language. A name may have two words: `settings language`, `설정 언어`.

import { UserError } from '../errors.ts';
import { languageCodes, languages } from '../language/index.ts';
import type { AnyCommand, CommandName } from './command.ts';
import { argumentWords } from './manifest.ts';
import { nearest } from './nearest.ts';
import { shown } from './readers.ts';

export interface Found {
  readonly command: AnyCommand;
  /** The words behind its name. */
  readonly rest: readonly string[];
}

/**
 * The command whose name opens `words`, the longest where several do. The first word of a group alone asks for the member
 * that takes the given `names` of arguments: `settings language=ko` is `settings language`.
 * @throws UserError with the nearest name.
 */
export function commandIn(words: readonly string[], names: readonly string[], commands: readonly AnyCommand[]): Found {
  const typed = words.map(folded);
  const opening = commands.filter(({ name }) => opens(typed, name));
  if (opening.length > 0) {
    const command = opening.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
    return { command, rest: words.slice(lengthOf(command)) };
  }
  const members = groupNamed(words[0] ?? '', commands);
  const meant = words.length === 1 ? memberTaking(names, members) : undefined;
  if (meant) return { command: meant, rest: [] };
  throw unknown(words, typed, members.length > 0 ? members : commands);
}

/** Whether `words` begin with the name of a command, or of a group of them. */
export function opensCommand(words: readonly string[], commands: readonly AnyCommand[]): boolean {
  const typed = words.map(folded);
  return commands.some(({ name }) => opens(typed, name)) || groupNamed(words[0] ?? '', commands).length > 0;
}

/** Whether they look like a command that was misspelled. */
export function resemblesCommand(words: readonly string[], commands: readonly AnyCommand[]): boolean {
  return unknown(words, words.map(folded), commands).values.nearest !== undefined;
}

/** A command by its whole name in any language. @throws UserError with the nearest one. */
export function commandNamed(typed: string, commands: readonly AnyCommand[]): AnyCommand {
  const words = wordsOf(typed.trim());
  const { command, rest } = commandIn(words, [], commands);
  if (rest.length > 0) throw unknown(words, words.map(folded), commands);
  return command;
}

/** The commands of two words that begin with this one, in any language; none where it is a command itself. */
export function groupNamed(typed: string, commands: readonly AnyCommand[]): readonly AnyCommand[] {
  const word = folded(typed);
  return commands.filter((one) => lengthOf(one) > 1 && spellings(one.name)[0]!.includes(word));
}

/** What an argument is called here, by its name in any language. */
export function argumentIn(command: AnyCommand, typed: string): string | undefined {
  const word = folded(typed);
  return Object.keys(command.arguments).find((name) => name === word || localNames(command, name).includes(word));
}

export function localNames(command: AnyCommand, argument: string): string[] {
  return languageCodes.map((code) => argumentWords(languages[code], command.name, argument).name);
}

function memberTaking(names: readonly string[], members: readonly AnyCommand[]): AnyCommand | undefined {
  const alone = members.find(({ standsForGroup }) => standsForGroup);
  if (names.length === 0) return alone;
  return members.find((member) => names.every((name) => argumentIn(member, name) !== undefined)) ?? alone;
}

function opens(typed: readonly string[], name: CommandName): boolean {
  return spellings(name).every((known, at) => known.includes(typed[at] ?? ''));
}

/** Of each word of a name, how it is written: people mix languages, as in `설정 language`. */
function spellings(name: CommandName): readonly (readonly string[])[] {
  const names = namesOf(name).map(wordsOf);
  return names[0]!.map((_, at) => names.map((words) => words[at]!));
}

function unknown(
  words: readonly string[],
  typed: readonly string[],
  among: readonly AnyCommand[],
): UserError<'unknownCommand'> {
  const names = among.flatMap(({ name }) => namesOf(name));
  const ofWords = (count: number) => names.filter((name) => wordsOf(name).length === count);
  const firstWords = ofWords(2).map((name) => wordsOf(name)[0]!);
  const near =
    (typed.length > 1 ? nearest(`${typed[0]} ${typed[1]}`, ofWords(2)) : undefined) ??
    nearest(typed[0] ?? '', [...ofWords(1), ...firstWords]);
  // The first word of a group is no command where no member stands for it.
  const guess = near === undefined || names.includes(near) ? near : names.find((name) => wordsOf(name)[0] === near);
  const inGroup = groupNamed(words[0] ?? '', among).length > 0;
  const read = {
    read: shown(words.slice(0, inGroup ? 2 : 1).join(' ')),
    nearest: guess,
    known: among.map(({ name }) => name),
  };
  return new UserError('unknownCommand', read, guess ?? 'help');
}

function namesOf(command: CommandName): string[] {
  return [command, ...languageCodes.map((code) => languages[code].commands[command].name)];
}

function lengthOf({ name }: AnyCommand): number {
  return wordsOf(name).length;
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/);
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
