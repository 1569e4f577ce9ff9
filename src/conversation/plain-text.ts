// Every block as plain text: the terminal, fallbacks, notifications and screen readers read this.

import {
  type Block,
  type BlockRenderer,
  type Column,
  type Message,
  renderBlock,
  type Span,
  type Text,
} from './reply.ts';

const renderer: BlockRenderer<string> = {
  heading: (block) => `${block.text}\n${'─'.repeat(Math.min(60, widthOf(block.text)))}`,
  text: (block) => plainText(block.text),
  formula: (block) => block.plain.replace(/^/gm, '    '),
  picture: (block) => `[${block.alt}]`,
  table: (block) => plainTable(block.columns, block.rows),
  fields: (block) => plainFields(block.fields),
  buttons: (block) => block.buttons.map((button) => `‹${button.label}›`).join('  '),
  select: (block) => `${block.placeholder}: ${block.options.map((option) => `‹${option.label}›`).join('  ')}`,
};

/** A message as plain text, blocks apart by an empty line. */
export function plainMessage(message: Message): string {
  return message.blocks.map(plainBlock).join('\n\n');
}

export function plainBlock(block: Block): string {
  return harmless(renderBlock(renderer, block));
}

export function plainText(text: Text): string {
  return harmless(text.map(plainSpan).join(''));
}

// What a person typed must not steer a terminal: no control characters but line feed and tab.
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('link' in span) return `${span.text} (${span.link})`;
  if ('text' in span) return span.text;
  if ('person' in span) return `@${span.person.name}`;
  return new Date(span.moment)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
}

// Hangul initials and syllables, kana, ideographs, full-width forms and emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
// Marks, invisible joiners, and Hangul vowels and finals, which join the initial before them.
const JOINING = /[\p{Mark}\p{Cc}\p{Cf}\u1160-\u11ff]/u;

/** Columns on the screen: two for a wide character, none for one that joins another. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += JOINING.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

function plainFields(fields: readonly { name: string; value: Text }[]): string {
  const widest = Math.max(0, ...fields.map((field) => widthOf(field.name)));
  return fields.map((field) => `${pad(field.name, widest, 'left')}  ${plainText(field.value)}`).join('\n');
}

function plainTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index] ?? ''))));
  const draw = (line: readonly string[]) =>
    columns
      .map((column, index) => pad(line[index] ?? '', widths[index]!, column.align))
      .join('  ')
      .trimEnd();
  return [draw(lines[0]!), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(draw)].join('\n');
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}
