// Forms as Slack's modals: what is shown while one is being made, the fields, what was filled in, and where it was wrong.

import type { InputBlock, KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { cut, fitForm, LIMITS } from '../../conversation/limits.ts';
import { plainText } from '../../conversation/plain-text.ts';
import type { Form, FormField, Message } from '../../conversation/reply.ts';
import { languageOf, languages } from '../../language/index.ts';
import { carried, DEAD } from './action-value.ts';
import { NOTHING, usable } from './controls.ts';
import { hinted, labelled, plainElement } from './labels.ts';
import { sendable } from './markup.ts';
import { blocksInView, type FileIds } from './render.ts';
import { richText } from './rich-text.ts';

const LONGEST = { title: 24, button: 24, value: 3000, placeholder: 150, callback: 255, metadata: 3000, option: 150 };
const RADIO = { least: 2, most: 10 };
/** Each field's block has the field's name, so that a mistake is shown under it; its one element has this. */
const ELEMENT = 'value';
const NONE: FileIds = new Map();

/** Opened at once, because a trigger lives three seconds; the form follows in its place. */
export function loadingView(title: string, language: string): ModalView {
  return closable(title, language, [richText([wordsFor(language).loading])!]);
}

/** What is said instead of a form that could not be made. */
export function messageView(title: string, message: Message, language: string, fileIds: FileIds = NONE): ModalView {
  return closable(title, language, blocksInView(message, fileIds));
}

export interface FormContext {
  /** Comes back with what was filled in. @throws RangeError above 3000 characters: what is larger belongs in the store. */
  readonly metadata: string;
  readonly language: string;
}

export function viewOf(form: Form, { metadata, language }: FormContext): ModalView {
  if (metadata.length > LONGEST.metadata) throw new RangeError(`${metadata.length} characters of metadata`);
  const { title, fields, submit } = fitForm(form);
  return {
    type: 'modal',
    title: labelled(title, LONGEST.title),
    submit: labelled(submit.label, LONGEST.button),
    close: plainElement(wordsFor(language).cancel),
    callback_id: carried(submit.action, LONGEST.callback) ?? DEAD,
    private_metadata: metadata,
    blocks: fields.map(input),
  };
}

function closable(title: string, language: string, blocks: KnownBlock[]): ModalView {
  const close = plainElement(wordsFor(language).close);
  return { type: 'modal', title: labelled(title, LONGEST.title), close, blocks };
}

function wordsFor(language: string) {
  return languages[languageOf(language)].slack.modal;
}

function input(field: FormField): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: labelled(field.label, LIMITS.fieldLabel),
    element: field.kind === 'choice' ? choice(field) : line(field),
    optional: !field.required,
  };
}

type Element = InputBlock['element'];

function line({ kind, value, placeholder }: FormField): Element {
  const held = cut(sendable(value ?? ''), LONGEST.value);
  return {
    type: 'plain_text_input',
    action_id: ELEMENT,
    multiline: kind === 'lines',
    max_length: LONGEST.value,
    ...(held !== '' && { initial_value: held }),
    ...hint(placeholder),
  };
}

/** Radio buttons where the choice is small enough to see at once. */
function choice({ options = [], value, placeholder }: FormField): Element {
  const offered = usable(options, (each) => (each.length <= LONGEST.option ? each : undefined));
  const chosen = offered.find((option) => option.value === value);
  const initial = chosen && { initial_option: chosen };
  if (offered.length >= RADIO.least && offered.length <= RADIO.most)
    return { type: 'radio_buttons', action_id: ELEMENT, options: offered, ...initial };
  return {
    type: 'static_select',
    action_id: ELEMENT,
    options: offered.length > 0 ? offered : [NOTHING],
    ...initial,
    ...hint(placeholder),
  };
}

function hint(placeholder = ''): { placeholder?: PlainTextElement } {
  const said = hinted(placeholder, LONGEST.placeholder);
  return said ? { placeholder: said } : {};
}

/** What Slack says of a form's fields, as far as we read it. */
export interface ViewState {
  readonly values: Readonly<Record<string, Readonly<Record<string, FilledIn>>>>;
}

interface FilledIn {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
}

/** A value for each field's name; of what was left empty, an empty one. */
export function valuesOf({ values }: ViewState): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, elements]) => {
      const { value, selected_option: option } = elements[ELEMENT] ?? {};
      return [name, option?.value ?? value ?? ''];
    }),
  );
}

/**
 * The sentence of a refusal under the field that it names, for `response_action: errors`. A sentence names an argument in
 * code, as `x` or as `입력(x)`; undefined where it names none of the form's.
 */
export function fieldErrors(refusal: Message, names: readonly string[]): Record<string, string> | undefined {
  const [first] = refusal.blocks;
  if (refusal.error === undefined || first?.kind !== 'text') return undefined;
  const codes = first.text.flatMap((span) => (typeof span === 'object' && 'style' in span ? [span.text] : []));
  const named = codes.map((code) => /\(([^()]+)\)$/.exec(code)?.[1] ?? code).find((code) => names.includes(code));
  return named === undefined ? undefined : Object.fromEntries([[named, plainText(first.text)]]);
}
