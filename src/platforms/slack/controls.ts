// Buttons and menus as blocks of actions. What Slack would not send back is shown, and answered as something that is over.

import type { ActionsBlock, PlainTextOption, Button as SlackButton } from '@slack/types';
import { cut, LIMITS } from '../../conversation/limits.ts';
import type { BlockOf, Button, Option } from '../../conversation/reply.ts';
import { carried, DEAD } from './action-value.ts';
import { hinted, labelled, plainElement } from './labels.ts';
import { sendable } from './markup.ts';

const MARK = '…';
const LONGEST = { value: 2000, optionValue: 150, placeholder: 150, description: 75 };

/** A row without the ids that only the whole message can give it. */
export type Row = Omit<ActionsBlock, 'block_id'>;

/** One row: the content budget has no more buttons in a block than that. */
export function buttonRow({ buttons }: BlockOf<'buttons'>): Row | undefined {
  const elements = buttons.slice(0, LIMITS.buttonsInRow).map(button);
  return elements.length === 0 ? undefined : { type: 'actions', elements };
}

export function selectRow({ action, options, placeholder }: BlockOf<'select'>): Row {
  const offered = usable(options, (value) => carried({ ...action, data: action.data + value }, LONGEST.optionValue));
  const lacking = offered.length < new Set(options.map(({ value }) => value)).size ? ` ${MARK}` : '';
  const shown = offered.length === 0 ? [NOTHING] : offered;
  // What is missing is said even where the placeholder itself has to be cut.
  const said = hinted(cut(placeholder, LONGEST.placeholder - lacking.length) + lacking, LONGEST.placeholder);
  return {
    type: 'actions',
    elements: [{ type: 'static_select', ...(said && { placeholder: said }), options: shown }],
  };
}

/** A menu has at least one option. */
export const NOTHING: PlainTextOption = { text: plainElement(MARK), value: DEAD };

/** Options that Slack can send back: each value once, neither empty nor too long. */
export function usable(options: readonly Option[], valueFor: (value: string) => string | undefined): PlainTextOption[] {
  const seen = new Set<string>();
  return options
    .flatMap((option) => {
      const value = option.value === '' || seen.has(option.value) ? undefined : valueFor(option.value);
      seen.add(option.value);
      return value === undefined || sendable(value) !== value ? [] : [optionOf(option, value)];
    })
    .slice(0, LIMITS.options);
}

function optionOf({ label, description }: Option, value: string): PlainTextOption {
  const more = hinted(description ?? '', LONGEST.description);
  return { text: labelled(label, LIMITS.optionLabel), value, ...(more && { description: more }) };
}

function button({ label, action, tone }: Button): SlackButton {
  return {
    type: 'button',
    text: labelled(label, LIMITS.buttonLabel),
    value: carried(action, LONGEST.value) ?? DEAD,
    ...(tone && { style: tone }),
  };
}
