// `/backprop help`: drawn from the list of commands, so that it can never promise what is not there.

import type { Block, Button, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { type AnyCommand, type Command, type Context, ROOT } from './command.ts';
import { commandNamed, groupNamed } from './finding.ts';
import { argumentWords } from './manifest.ts';
import { spokenLine } from './spoken-line.ts';

const BUTTONS_IN_ROW = 5;

export const help: Command<'help'> = {
  name: 'help',
  arguments: { command: { type: 'text', positional: true, manyWords: true } },
  visibility: 'private',
  opensForm: false,
  examples: ['', 'gradient'],
  run: ({ command = '' }, context) => privately(command === '' ? overview(context) : asked(command, context)),
};

function asked(name: string, context: Context): Block[] {
  const members = groupNamed(name.trim(), context.commands);
  return members.length === 0 ? about(commandNamed(name, context.commands), context) : aboutGroup(members, context);
}

function overview({ commands, words }: Context): Block[] {
  return [
    { kind: 'heading', text: words.help.title },
    { kind: 'text', text: [words.help.intro] },
    ...listed(commands, firstOfGroups(commands), words),
  ];
}

/** `help settings`: everything whose name begins with it. */
function aboutGroup(members: readonly AnyCommand[], { words }: Context): Block[] {
  const [group] = words.commands[members[0]!.name].name.split(' ');
  return [{ kind: 'heading', text: `/${ROOT} ${group}` }, ...listed(members, members, words)];
}

function firstOfGroups(commands: readonly AnyCommand[]): AnyCommand[] {
  const groupOf = ({ name }: AnyCommand) => name.split(' ')[0];
  return commands.filter((one) => commands.find((other) => groupOf(other) === groupOf(one)) === one);
}

/** All of `commands`, and an example of each that is `shown`. */
function listed(commands: readonly AnyCommand[], shown: readonly AnyCommand[], words: Catalog): Block[] {
  const fields = commands.map(({ name }) => ({
    name: `/${ROOT} ${words.commands[name].name}`,
    value: [words.commands[name].description],
  }));
  const examples = shown.filter(({ name }) => name !== 'help').map((command) => tryButton(command, 0, words, true));
  return [{ kind: 'fields', fields }, ...rows(examples)];
}

function about(command: AnyCommand, { words }: Context): Block[] {
  const said = words.commands[command.name];
  const described: Readonly<Record<string, { name: string; description: string }>> = said.arguments;
  const names = Object.keys(command.arguments);
  const buttons = command.examples.map((_, index) => tryButton(command, index, words, false));
  return [
    { kind: 'heading', text: `/backprop ${said.name}` },
    { kind: 'text', text: [said.description] },
    names.length === 0
      ? { kind: 'text', text: [words.help.noArguments] }
      : {
          kind: 'table',
          columns: [
            { title: words.help.argument, align: 'left' },
            { title: words.help.meaning, align: 'left' },
          ],
          rows: names.map((name) => [argumentName(name, described[name]!.name), described[name]!.description]),
        },
    ...choiceLines(command, words),
    { kind: 'text', text: [{ style: 'bold', text: words.help.examples }, '\n', ...exampleLines(command, words)] },
    ...rows(buttons),
  ];
}

function exampleLines(command: AnyCommand, words: Catalog) {
  const lines = command.examples.map((rest) => {
    const line = spokenLine(`${command.name} ${rest}`.trim(), words);
    return { style: 'code', text: `/${ROOT} ${line}` } as const;
  });
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
}

/** `show: loss (Loss curve), …` for each argument with a list of names: as it is typed, and what it is called. */
function choiceLines(command: AnyCommand, words: Catalog): Block[] {
  const lines = Object.entries(command.arguments).flatMap(([name, { choices = [], choiceName }]) => {
    if (choiceName === undefined) return [];
    const local = argumentWords(words, command.name, name).name;
    const said = choices.map((choice) => withName(choice, choiceName(choice, words)));
    return [{ style: 'bold', text: argumentName(name, local) } as const, `: ${said.join(', ')}`, '\n'];
  });
  return lines.length === 0 ? [] : [{ kind: 'text', text: lines.slice(0, -1) }];
}

/** `spiral`, but `loss (Loss curve)`: a name that says nothing new is left out. */
function withName(choice: string, name: string): string {
  const short = name.replace(/ \(.*\)$/, '');
  return short.toLowerCase().replaceAll(' ', '-') === choice ? choice : `${choice} (${short})`;
}

/** `target · 정답`: both names can be typed. */
function argumentName(name: string, local: string): string {
  return name === local ? name : `${name} · ${local}`;
}

/** A button that runs an example, named by the line without `/backprop`, or by what stands behind the command's name. */
function tryButton(command: AnyCommand, index: number, words: Catalog, withCommand: boolean): Button {
  const rest = command.examples[index]!;
  const data = `${command.name} ${rest}`.trim();
  const line = spokenLine(data, words);
  const label = withCommand || rest === '' ? line : line.slice(words.commands[command.name].name.length + 1);
  return {
    label: label.length <= 30 ? label : `${label.slice(0, 29)}…`,
    action: { name: 'run', data },
  };
}

function rows(buttons: readonly Button[]): Block[] {
  const count = Math.ceil(buttons.length / BUTTONS_IN_ROW);
  return Array.from({ length: count }, (_, row) => ({
    kind: 'buttons',
    buttons: buttons.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
  }));
}

function privately(blocks: readonly Block[]): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks };
}
