// `/backprop help`: drawn from the list of commands, so that it can never promise what is not there.

import type { Block, Button, Message } from '../conversation/reply.ts';
import { type AnyCommand, type Command, type Context, lineOf } from './command.ts';
import { commandNamed } from './manifest.ts';

const BUTTONS_IN_ROW = 5;

export const help: Command<'help'> = {
  name: 'help',
  arguments: { command: { type: 'text', positional: true } },
  visibility: 'private',
  opensForm: false,
  examples: ['', 'gradient'],
  run: ({ command = '' }, context) =>
    privately(command === '' ? overview(context) : about(commandNamed(command, context.commands), context)),
};

function overview({ commands, words }: Context): Block[] {
  const fields = commands.map(({ name }) => ({
    name: `/backprop ${words.commands[name].name}`,
    value: [words.commands[name].description],
  }));
  const examples = commands
    .filter(({ name }) => name !== 'help')
    .map((command) => tryButton(command, 0, words.commands[command.name].name));
  return [
    { kind: 'heading', text: words.help.title },
    { kind: 'text', text: [words.help.intro] },
    { kind: 'fields', fields },
    ...rows(examples),
  ];
}

function about(command: AnyCommand, { words }: Context): Block[] {
  const said = words.commands[command.name];
  const described: Readonly<Record<string, { name: string; description: string }>> = said.arguments;
  const names = Object.keys(command.arguments);
  const buttons = command.examples.map((_, index) => tryButton(command, index, ''));
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
    { kind: 'text', text: [{ style: 'bold', text: words.help.examples }, '\n', ...exampleLines(command)] },
    ...rows(buttons),
  ];
}

function exampleLines(command: AnyCommand) {
  const lines = command.examples.map((rest) => ({ style: 'code', text: lineOf(command.name, rest) }) as const);
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
}

/** `target · 정답`: both names can be typed. */
function argumentName(name: string, local: string): string {
  return name === local ? name : `${name} · ${local}`;
}

/** A button that runs an example, named by what stands behind the command's name; `before` comes before that. */
function tryButton(command: AnyCommand, index: number, before: string): Button {
  const rest = command.examples[index]!;
  const label = `${before} ${rest}`.trim() || command.name;
  return {
    label: label.length <= 30 ? label : `${label.slice(0, 29)}…`,
    action: { name: 'run', data: `${command.name}${rest === '' ? '' : ` ${rest}`}` },
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
