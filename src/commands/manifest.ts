// The manifest that platforms register, from the list of commands.

import type {
  ActionManifest,
  ArgumentManifest,
  CommandManifest,
  Localized,
  Manifest,
} from '../conversation/platform.ts';
import type { Catalog } from '../language/catalog.ts';
import { languageCodes, languages } from '../language/index.ts';
import { type AnyCommand, type CommandName, lineOf, ROOT } from './command.ts';

/** Runs a whole line; help and refusals offer their examples with it. */
export const RUN_ACTION: ActionManifest = { name: 'run', visibility: 'public', opensForm: false };

export function manifestOf(commands: readonly AnyCommand[]): Manifest {
  return {
    root: ROOT,
    commands: commands.map(commandManifest),
    actions: [
      RUN_ACTION,
      ...commands.flatMap(({ actions = {} }) =>
        Object.entries(actions).map(([name, { visibility, opensForm }]) => ({ name, visibility, opensForm })),
      ),
    ],
  };
}

function commandManifest(command: AnyCommand): CommandManifest {
  const { name, visibility, opensForm, examples, personMenu } = command;
  return {
    name,
    names: inEachLanguage((words) => words.commands[name].name),
    descriptions: inEachLanguage((words) => words.commands[name].description),
    arguments: Object.entries(command.arguments).map(
      ([
        argument,
        { type, positional = false, choices = [], choiceName, choicesGiven, open = false },
      ]): ArgumentManifest => ({
        name: argument,
        names: inEachLanguage((words) => argumentWords(words, name, argument).name),
        descriptions: inEachLanguage((words) => argumentWords(words, name, argument).description),
        type,
        positional,
        choices,
        ...(choiceName && {
          choiceNames: Object.fromEntries(
            choices.map((choice) => [choice, inEachLanguage((words) => choiceName(choice, words))]),
          ),
        }),
        ...(choicesGiven && { choicesGiven }),
        open,
      }),
    ),
    visibility,
    opensForm,
    ...(personMenu && { personMenu: { argument: personMenu.argument, names: inEachLanguage(personMenu.label) } }),
    examples: examples.map((rest) => lineOf(name, rest)),
  };
}

export function argumentWords(
  words: Catalog,
  command: CommandName,
  argument: string,
): { name: string; description: string } {
  const all: Readonly<Record<string, { name: string; description: string }>> = words.commands[command].arguments;
  return all[argument]!;
}

function inEachLanguage(word: (words: Catalog) => string): Localized {
  return Object.fromEntries(languageCodes.map((code) => [code, word(languages[code])]));
}
