// Buttons and menus as action rows. What Discord would not take is shown, but cannot be used.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from '@discordjs/core';
import { cut, LIMITS } from '../../conversation/limits.ts';
import type { BlockOf, Button, Option } from '../../conversation/reply.ts';
import type { CustomIds } from './custom-id.ts';
import { sendable } from './markup.ts';

const MARK = '…';
const LONGEST = { placeholder: 150, value: 100, label: 100, description: 100 };

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** One row: the content budget has no more buttons in a block than a row holds. */
export function buttonRow({ buttons }: BlockOf<'buttons'>, ids: CustomIds): Row | undefined {
  const shown = buttons.slice(0, LIMITS.buttonsInRow).map((each) => button(each, ids));
  return shown.length === 0 ? undefined : { type: ComponentType.ActionRow, components: shown };
}

export function selectRow(block: BlockOf<'select'>, ids: CustomIds): Row {
  const options = usable(block.options);
  const id = options.length === 0 ? undefined : ids.give(block.action);
  const lacking = options.length < new Set(block.options.map(({ value }) => value)).size ? ` ${MARK}` : '';
  const placeholder = cut(sendable(block.placeholder + lacking), LONGEST.placeholder);
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id ?? ids.giveDead(),
    ...(placeholder.trim() !== '' && { placeholder }),
    options: options.length === 0 ? [{ label: MARK, value: MARK }] : options.map(optionOf),
    ...(id === undefined && { disabled: true }),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** Options that Discord can send back: each value once, neither empty nor too long. */
export function usable(options: readonly Option[]): readonly Option[] {
  const seen = new Set<string>();
  return options
    .filter(({ value }) => {
      const fits = value !== '' && value.length <= LONGEST.value && sendable(value) === value && !seen.has(value);
      seen.add(value);
      return fits;
    })
    .slice(0, LIMITS.options);
}

export function optionOf({ value, label, description }: Option): {
  label: string;
  value: string;
  description?: string;
} {
  const more = description?.trim() ? { description: cut(sendable(description), LONGEST.description) } : {};
  return { label: labelled(label, LONGEST.label), value, ...more };
}

/** A label says something. */
export function labelled(label: string, most: number): string {
  const said = cut(sendable(label), most);
  return said.trim() === '' ? MARK : said;
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

function button({ label, action, tone }: Button, ids: CustomIds): APIButtonComponentWithCustomId {
  const id = ids.give(action);
  return {
    type: ComponentType.Button,
    style: tone === undefined ? ButtonStyle.Secondary : STYLES[tone],
    label: labelled(label, LIMITS.buttonLabel),
    custom_id: id ?? ids.giveDead(),
    ...(id === undefined && { disabled: true }),
  };
}
