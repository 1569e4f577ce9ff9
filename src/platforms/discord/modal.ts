// A form as Discord's modal: a label over each field, radio buttons where the choice is small enough to see at once.

import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from '@discordjs/core';
import { cut, fitForm, LIMITS } from '../../conversation/limits.ts';
import type { Form, FormField } from '../../conversation/reply.ts';
import { labelled, optionOf, usable } from './controls.ts';
import { CustomIds } from './custom-id.ts';
import { sendable } from './markup.ts';

const LONGEST = { value: 4000, placeholder: 100 };
const RADIO = { least: 2, most: 10 };
const MARK = '…';

export function drawForm(form: Form): APIModalInteractionResponseCallbackData {
  const { title, fields, submit } = fitForm(form);
  const ids = new CustomIds();
  return {
    custom_id: ids.give(submit.action) ?? ids.giveDead(),
    title: labelled(title, LIMITS.formTitle),
    components: fields.map(
      (field): APILabelComponent => ({
        type: ComponentType.Label,
        label: labelled(field.label, LIMITS.fieldLabel),
        component: field.kind === 'choice' ? choice(field) : input(field),
      }),
    ),
  };
}

function input({ name, kind, value, placeholder, required }: FormField): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: kind === 'lines' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    ...(value && { value: cut(sendable(value), LONGEST.value) }),
    ...(placeholder && { placeholder: cut(sendable(placeholder), LONGEST.placeholder) }),
    required,
  };
}

function choice({ name, options = [], value, placeholder, required }: FormField): APIComponentInLabel {
  const offered = usable(options).map((option) => ({
    ...optionOf(option),
    ...(option.value === value && { default: true }),
  }));
  if (offered.length >= RADIO.least && offered.length <= RADIO.most)
    return { type: ComponentType.RadioGroup, custom_id: name, options: offered, required };
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    ...(placeholder && { placeholder: cut(sendable(placeholder), LONGEST.placeholder) }),
    options: offered.length > 0 ? offered : [{ label: MARK, value: MARK }],
    required: required && offered.length > 0,
  };
}
