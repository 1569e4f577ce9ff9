// What can be typed next, from the manifest alone: the root, a command, an argument, a choice. Pure.

import type { ArgumentManifest, CommandManifest, Localized } from '../../../conversation/platform.ts';
import { afterRoot, findCommand, folded, namesOf, rootWord } from '../command-line.ts';
import type { WireManifest } from '../wire.ts';

export interface Suggestion {
  /** Replaces the line from `from` up to the caret. */
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

export interface Completion {
  readonly from: number;
  readonly suggestions: readonly Suggestion[];
  /** The line can be sent as it stands, so Enter should send it rather than complete. */
  readonly sendable: boolean;
}

const NOTHING: Completion = { from: 0, suggestions: [], sendable: true };

/** Completes `line`, which is everything before the caret in composed form (NFC), in the reader's language. */
export function complete(manifest: WireManifest, line: string, language: string): Completion {
  if (!line.startsWith('/')) return NOTHING;
  if (!/\s/.test(line)) return completeRoot(manifest, line, language);
  const rest = afterRoot(manifest, line);
  if (rest === undefined) return NOTHING;
  const found = findCommand(manifest, rest);
  const longer = commandsFor(manifest, rest, language);
  if (longer.length > 0) return { from: line.length - rest.length, suggestions: longer, sendable: found?.rest === '' };
  if (found === undefined || (found.rest === '' && !/\s$/.test(line))) return NOTHING;
  return completeArgument(found.command, line, found.rest, language);
}

function completeRoot(manifest: WireManifest, line: string, language: string): Completion {
  const root = rootWord(manifest);
  if (folded(root).startsWith(folded(line))) {
    const detail = manifest.commands.map((command) => localized(command.names, language, command.name)).join(' · ');
    return {
      from: 0,
      suggestions: [{ insert: `${root} `, label: root, detail }],
      sendable: folded(line) === folded(root),
    };
  }
  // Who types `/grad` gets there too.
  const suggestions = commandsFor(manifest, line.slice(1), language);
  return { from: 0, suggestions: suggestions.map((s) => ({ ...s, insert: `${root} ${s.insert}` })), sendable: false };
}

function commandsFor(manifest: WireManifest, typed: string, language: string): Suggestion[] {
  const wanted = folded(typed).replace(/\s+/g, ' ');
  return manifest.commands
    .filter((command) =>
      namesOf(command).some((name) => folded(name).startsWith(wanted) && folded(name) !== wanted.trimEnd()),
    )
    .map((command) => {
      const label = localized(command.names, language, command.name);
      return { insert: `${label} `, label, detail: localized(command.descriptions, language, '') };
    });
}

function completeArgument(command: CommandManifest, line: string, rest: string, language: string): Completion {
  const { done, token } = splitTokens(rest);
  const from = line.length - token.length;
  const equals = token.indexOf('=');
  if (equals >= 0) {
    const argument = command.arguments.find((candidate) => isNamed(candidate, token.slice(0, equals)));
    const typed = token.slice(equals + 1).replace(/^"/, '');
    const suggestions = argument === undefined ? [] : choicesFor(argument, typed, token.slice(0, equals + 1), language);
    return { from, suggestions, sendable: suggestions.length === 0 || typed !== '' };
  }
  const used = new Set(
    done.filter((word) => word.includes('=')).map((word) => folded(word.slice(0, word.indexOf('=')))),
  );
  const bare = done.filter((word) => !word.includes('=')).length;
  const unused = command.arguments.filter((argument) => !namesOf(argument).some((name) => used.has(folded(name))));
  // The n-th bare word fills the n-th positional argument.
  const positional = unused.filter((argument) => argument.positional).slice(bare);
  const filled = new Set(unused.filter((argument) => argument.positional).slice(0, bare));
  const choices = positional[0] === undefined ? [] : choicesFor(positional[0], token, '', language);
  const words = unused
    .filter(
      (argument) => !filled.has(argument) && namesOf(argument).some((name) => folded(name).startsWith(folded(token))),
    )
    .map((argument) => {
      const name = localized(argument.names, language, argument.name);
      return { insert: `${name}=`, label: `${name}=`, detail: localized(argument.descriptions, language, '') };
    });
  return {
    from,
    suggestions: [...choices, ...words],
    sendable: token === '' || (choices.length === 0 && words.length === 0),
  };
}

function choicesFor(argument: ArgumentManifest, typed: string, before: string, language: string): Suggestion[] {
  const wanted = folded(typed);
  const detail = localized(argument.names, language, argument.name);
  return argument.choices
    .filter((choice) => folded(choice).startsWith(wanted) && folded(choice) !== wanted)
    .map((choice) => ({ insert: `${before}${quoted(choice)} `, label: choice, detail }));
}

/** Words that are finished and the one being typed; a space within quotes ends no word. */
export function splitTokens(text: string): { done: string[]; token: string } {
  const words: string[] = [];
  let word = '';
  let inQuotes = false;
  for (const char of text) {
    if (char === '"') inQuotes = !inQuotes;
    if (/\s/.test(char) && !inQuotes) {
      if (word !== '') words.push(word);
      word = '';
    } else word += char;
  }
  return { done: words, token: word };
}

function isNamed(argument: ArgumentManifest, word: string): boolean {
  return namesOf(argument).some((name) => folded(name) === folded(word));
}

function quoted(choice: string): string {
  return /\s/.test(choice) ? `"${choice}"` : choice;
}

function localized(texts: Localized, language: string, otherwise: string): string {
  return texts[language] ?? texts.en ?? otherwise;
}
