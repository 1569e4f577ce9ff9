// A message as its reader reads it: every word, each picture's description, each label.

import { readMarkdown, visible } from '../markdown.ts';
import type { Json, LoopbackMessage, LoopbackPerson } from './world.ts';

export interface Control {
  readonly customId: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export function wordsOf({ content, components }: LoopbackMessage, people: readonly LoopbackPerson[]): string {
  const named = (text: string) =>
    text.replace(/<@(\d+)>/g, (mention, id) => `@${people.find((person) => person.id === id)?.name ?? mention}`);
  const said = (text: unknown) => (typeof text === 'string' ? [visible(readMarkdown(named(text)))] : []);
  const within = (part: Json): string[] => [
    ...said(part.content),
    ...plain(part.label),
    ...plain(part.placeholder),
    ...plain(part.description),
    ...[part.components, part.items, part.options].flatMap((inside) => listOf(inside).flatMap(within)),
  ];
  return [...said(content), ...components.flatMap(within)].join('\n');
}

export function controlsOf({ components }: LoopbackMessage): readonly Control[] {
  const within = (part: Json): Control[] => [
    ...(typeof part.custom_id === 'string'
      ? [
          {
            customId: part.custom_id,
            label: String(part.label ?? part.placeholder ?? ''),
            disabled: part.disabled === true,
            options: listOf(part.options) as unknown as Control['options'],
          },
        ]
      : []),
    ...listOf(part.components).flatMap(within),
  ];
  return components.flatMap(within);
}

function plain(text: unknown): string[] {
  return typeof text === 'string' ? [text] : [];
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
