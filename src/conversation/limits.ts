// The content budget: the intersection of what Discord and Slack accept. Over-long content is cut with a visible mark.
// Knows no platform: each adapter holds its own limits, the smaller of any two stands here.

import type { Block, BlockOf, Form, Message, Option, Span, Text } from './reply.ts';

export const LIMITS = {
  heading: 150,
  /** Characters of all blocks of one message together. */
  message: 3000,
  blocks: 10,
  buttonsInRow: 5,
  buttonLabel: 34,
  options: 25,
  optionLabel: 75,
  formTitle: 24,
  formFields: 5,
  fieldLabel: 45,
  alt: 1000,
  action: 100,
  tables: 1,
  tableColumns: 20,
  tableRows: 99,
} as const;

const MARK = '…';

/** `text` in at most `limit` characters, never splitting a code point; a cut shows as `…`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < MARK.length) return '';
  let end = limit - MARK.length;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return text.slice(0, end) + MARK;
}

/** Everything in a message that counts toward its length, in characters. */
export function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.text.length;
    case 'text':
      return lengthOfText(block.text);
    case 'formula':
      return block.plain.length;
    case 'picture':
      return 0;
    case 'table':
      return [block.columns.map((column) => column.title), ...block.rows].flat().join(' ').length;
    case 'fields':
      return block.fields.reduce((sum, field) => sum + field.name.length + lengthOfText(field.value), 0);
    case 'buttons':
    case 'select':
      return 0;
  }
}

/** The message within the budget. What had to go is marked by `…`; a message within it comes back unchanged. */
export function fitMessage(message: Message): Message {
  const fitting = fitCount(message.blocks.flatMap(rowsOfButtons));
  let room: number = LIMITS.message;
  // Each block that says anything keeps room for at least its mark, so that a long one cannot swallow those after it.
  let reserved = fitting.reduce((sum, block) => sum + leastOf(block), 0);
  const blocks = fitting.map((block) => {
    reserved -= leastOf(block);
    const fitted = fitBlock(block, room - reserved);
    room -= lengthOf(fitted);
    return fitted;
  });
  return sameBlocks(blocks, message.blocks) ? message : { ...message, blocks };
}

/** A form within the budget. */
export function fitForm(form: Form): Form {
  const fields = form.fields.slice(0, LIMITS.formFields).map((field) => ({
    ...field,
    label: cut(field.label, LIMITS.fieldLabel),
    ...(field.options && { options: fitOptions(field.options) }),
  }));
  const fitting = { ...form, title: cut(form.title, LIMITS.formTitle), fields };
  return JSON.stringify(fitting) === JSON.stringify(form) ? form : fitting;
}

const GONE: Block = { kind: 'text', text: [MARK] };

function leastOf(block: Block): number {
  return Math.min(MARK.length, lengthOf(block));
}

function rowsOfButtons(block: Block): readonly Block[] {
  if (block.kind !== 'buttons' || block.buttons.length <= LIMITS.buttonsInRow) return [block];
  const rows = Math.ceil(block.buttons.length / LIMITS.buttonsInRow);
  return Array.from({ length: rows }, (_, row) => ({
    ...block,
    buttons: block.buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}

/** As many tables and blocks as a message holds. */
function fitCount(blocks: readonly Block[]): readonly Block[] {
  let tables = 0;
  const kept = blocks.map((block) => (block.kind === 'table' && ++tables > LIMITS.tables ? GONE : block));
  return kept.length <= LIMITS.blocks ? kept : [...kept.slice(0, LIMITS.blocks - 1), GONE];
}

function fitBlock(block: Block, room: number): Block {
  switch (block.kind) {
    case 'heading': {
      const limit = Math.min(LIMITS.heading, room);
      return block.text.length <= limit ? block : { ...block, text: cut(block.text, limit) };
    }
    case 'text':
      return lengthOf(block) <= room ? block : { ...block, text: cutText(block.text, room) };
    case 'formula':
      return block.plain.length <= room ? block : { ...block, plain: cut(block.plain, room) };
    case 'picture':
      return block.alt.length <= LIMITS.alt ? block : { ...block, alt: cut(block.alt, LIMITS.alt) };
    case 'table':
      return fitTable(block, room);
    case 'fields':
      return lengthOf(block) <= room ? block : fitFields(block, room);
    case 'buttons':
      return block.buttons.every((button) => button.label.length <= LIMITS.buttonLabel)
        ? block
        : { ...block, buttons: block.buttons.map((b) => ({ ...b, label: cut(b.label, LIMITS.buttonLabel) })) };
    case 'select':
      return block.options.length <= LIMITS.options && block.options.every((o) => o.label.length <= LIMITS.optionLabel)
        ? block
        : { ...block, options: fitOptions(block.options) };
  }
}

/** The last option kept carries the mark where others had to go. */
function fitOptions(options: readonly Option[]): readonly Option[] {
  return options.slice(0, LIMITS.options).map((option, index) => {
    const label =
      index === LIMITS.options - 1 && options.length > LIMITS.options ? `${option.label} ${MARK}` : option.label;
    return { ...option, label: cut(label, LIMITS.optionLabel) };
  });
}

function fitTable(block: BlockOf<'table'>, room: number): Block {
  const { columns, rows } = block;
  if (columns.length > LIMITS.tableColumns) {
    const last = LIMITS.tableColumns - 1;
    const marked = [...columns.slice(0, last), { ...columns[last]!, title: MARK }];
    return fitTable({ ...block, columns: marked, rows: rows.map((row) => [...row.slice(0, last), MARK]) }, room);
  }
  if (lengthOf(block) <= room && rows.length <= LIMITS.tableRows) return block;
  const ellipsis = columns.map(() => MARK);
  const kept = rows.slice(0, LIMITS.tableRows - 1);
  while (kept.length > 0 && lengthOf({ ...block, rows: [...kept, ellipsis] }) > room) kept.pop();
  const fitted = { ...block, rows: [...kept, ellipsis] };
  return lengthOf(fitted) <= room ? fitted : GONE;
}

function fitFields(block: BlockOf<'fields'>, room: number): Block {
  const fields: { name: string; value: Text }[] = [];
  let left = room - MARK.length;
  for (const field of block.fields) {
    const forValue = left - field.name.length;
    if (forValue >= MARK.length) fields.push({ ...field, value: cutText(field.value, forValue) });
    left = forValue - lengthOfText(field.value);
    if (left < 0) break;
  }
  if (fields.length < block.fields.length) fields.push({ name: MARK, value: [] });
  return { ...block, fields };
}

function cutText(text: Text, limit: number): Text {
  if (lengthOfText(text) <= limit) return text;
  const out: Span[] = [];
  let room = limit - MARK.length;
  for (const span of text) {
    const length = lengthOfSpan(span);
    if (length <= room) {
      out.push(span);
      room -= length;
      continue;
    }
    if (typeof span === 'string' && room > 0) out.push(cut(span, room + MARK.length));
    else out.push(MARK);
    break;
  }
  return out;
}

function lengthOfText(text: Text): number {
  return text.reduce((sum, span) => sum + lengthOfSpan(span), 0);
}

function lengthOfSpan(span: Span): number {
  if (typeof span === 'string') return span.length;
  if ('text' in span) return span.text.length;
  if ('person' in span) return span.person.name.length + 1;
  return 16;
}

function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
