// A message or a view as its reader reads it: every word, each picture's description, each label; and what can be used in it.

import { partsIn } from '../rules.ts';
import type { Json, LoopbackPerson } from './world.ts';

export interface Control {
  readonly type: string;
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export function wordsOf(blocks: readonly Json[], people: readonly LoopbackPerson[]): string {
  const mention = (id: unknown) => `@${people.find((person) => person.id === id)?.name ?? id}`;
  const within = (part: unknown): string[] => {
    if (Array.isArray(part)) return part.flatMap(within);
    if (typeof part !== 'object' || part === null) return [];
    const { type, text, fallback, user_id, alt_text, url } = part as Json;
    if (type === 'mrkdwn') return [shown(String(text), mention)];
    if (type === 'user') return [mention(user_id)];
    if (type === 'date') return [String(fallback)];
    if (type === 'image') return [String(alt_text)];
    if (type === 'data_visualization') return chartWords(part as Json);
    if (type === 'rich_text_section' || type === 'rich_text_preformatted')
      return [within((part as Json).elements).join('')];
    if (typeof text === 'string') return [text];
    if (type === 'link') return [String(url)];
    const {
      text: said,
      title,
      label,
      placeholder,
      elements,
      element,
      fields,
      rows,
      options,
      description,
    } = part as Json;
    return [said, title, label, placeholder, elements, element, fields, rows, options, description].flatMap(within);
  };
  return within(blocks).join('\n');
}

/** What stands above a chart, and beside each line. */
function chartWords({ title, chart }: Json): string[] {
  const { series } = chart as { readonly series: readonly { readonly name: string }[] };
  return [String(title), ...series.map(({ name }) => name)];
}

/** mrkdwn as it shows: mentions and dates in words, the three escaped characters as themselves. */
function shown(text: string, mention: (id: string) => string): string {
  return text
    .replace(/<@([UW][A-Z0-9]+)>/g, (_, id: string) => mention(id))
    .replace(/<!date\^[^|]*\|([^>]*)>/g, '$1')
    .replace(/<(?:https?:[^|>]*)\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Buttons and menus. */
export function controlsOf(blocks: readonly Json[]): readonly Control[] {
  return blocks.flatMap((block) =>
    partsIn(block.type === 'actions' ? block.elements : []).flatMap((part): Control[] => {
      const { type, text, value = '', action_id, options, placeholder } = part;
      if (type !== 'button' && type !== 'static_select') return [];
      return [
        {
          type,
          blockId: String(block.block_id),
          actionId: String(action_id),
          label: labelOf(text ?? placeholder),
          value: String(value),
          options: ((options as readonly Json[] | undefined) ?? []).map((option) => ({
            label: labelOf(option.text),
            value: String(option.value),
          })),
        },
      ];
    }),
  );
}

function labelOf(text: unknown): string {
  return String((text as Json | undefined)?.text ?? '');
}

/** The fields of a form. */
export function fieldsOf(
  view: Json,
): readonly { readonly name: string; readonly label: string; readonly element: Json }[] {
  return (view.blocks as readonly Json[])
    .filter(({ type }) => type === 'input')
    .map(({ block_id, label, element }) => ({
      name: String(block_id),
      label: labelOf(label),
      element: element as Json,
    }));
}

/** The state of a form as Slack sends it; nothing given is what stood there. */
export function filledIn(view: Json, values: Readonly<Record<string, string>>): Json {
  const states = fieldsOf(view).map(({ name, element }) => {
    const { type, action_id, initial_value, initial_option } = element;
    const given = values[name] ?? initial_value ?? (initial_option as Json | undefined)?.value ?? null;
    const chosen = given === null ? null : { text: {}, value: given };
    const state = type === 'plain_text_input' ? { type, value: given } : { type, selected_option: chosen };
    return [name, { [String(action_id)]: state }];
  });
  return Object.fromEntries(states);
}
