// The blocks that are words. Each is undefined where it would say nothing, which Slack refuses.

import type {
  ContextBlock,
  HeaderBlock,
  ImageBlock,
  KnownBlock,
  RichTextBlock,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import { LIMITS } from '../../conversation/limits.ts';
import { plainText } from '../../conversation/plain-text.ts';
import type { BlockOf, Text } from '../../conversation/reply.ts';
import { hinted, plainElement } from './labels.ts';
import { inLine, isPlain, sendable } from './markup.ts';
import { richText } from './rich-text.ts';

const MARK = '…';
const MOST_FIELDS = 10;

export function heading({ text }: BlockOf<'heading'>): HeaderBlock | undefined {
  const said = hinted(inLine(text), LIMITS.heading);
  return said && { type: 'header', text: said };
}

/** Two columns of bold names over what they say, where mrkdwn shows that as it stands; else a line each. */
export function fields(block: BlockOf<'fields'>): SectionBlock | RichTextBlock | undefined {
  const lines = block.fields.map(({ name, value }) => ({ name: sendable(inLine(name)), value }));
  const fitting = lines.length <= MOST_FIELDS && lines.every(isPlainField);
  if (!fitting) return richText(...lines.map(({ name, value }) => named(name, value)));
  const said = lines.map((line) => ({
    type: 'mrkdwn' as const,
    text: `*${line.name}*\n${spoken(line)}`,
    verbatim: true,
  }));
  return said.length === 0 ? undefined : { type: 'section', fields: said };
}

type Field = BlockOf<'fields'>['fields'][number];

function isPlainField(field: Field): boolean {
  const { name, value } = field;
  const said = spoken(field);
  return (
    name !== '' && said !== '' && isPlain(name) && isPlain(said) && value.every((span) => typeof span === 'string')
  );
}

function spoken({ value }: Field): string {
  return sendable(plainText(value));
}

/** Only messages have tables of Slack's own. The first row is the head. */
export function table({ columns, rows }: BlockOf<'table'>): TableBlock {
  const lines = [columns.map(({ title }) => title), ...rows];
  return {
    type: 'table',
    column_settings: columns.map(({ align }) => ({ align, is_wrapped: align === 'left' })),
    rows: lines.map((line) => columns.map((_, index) => ({ type: 'raw_text', text: cellText(line[index] ?? '') }))),
  };
}

/** Slack refuses an empty cell. */
function cellText(cell: string): string {
  const said = sendable(cell);
  return said === '' ? ' ' : said;
}

/** A table in words: a line a row, its first cell in bold, the others under their columns' names. */
export function tableLines({ columns, rows }: BlockOf<'table'>): readonly Text[] {
  return rows.map(([first = '', ...rest]) => {
    // A row that only says that others are left out.
    if (columns.length > 2 && rest.every((cell) => cell === first)) return [first];
    const cells = rest.map((cell, index) => {
      const title = columns[index + 1]?.title ?? '';
      return columns.length === 2 || title === '' || title === cell ? cell : `${title} ${cell}`;
    });
    return named(inLine(first), [inLine(cells.join(' · '))]);
  });
}

/** A picture that Slack already has. */
export function image(id: string, alt: string): ImageBlock {
  return { type: 'image', slack_file: { id }, alt_text: alt === '' ? MARK : alt };
}

/** What a picture says, in small print, where it cannot be shown. */
export function pictureWords(alt: string): ContextBlock | undefined {
  return alt === '' ? undefined : { type: 'context', elements: [plainElement(`[${alt}]`)] };
}

/** A message or a view says something. */
export function orMark<B>(blocks: readonly (KnownBlock | B)[]): (KnownBlock | B)[] {
  return blocks.length > 0 ? [...blocks] : [GONE];
}

/** Stands for what had to go. */
export const GONE: KnownBlock = richText([MARK])!;

function named(name: string, value: Text): Text {
  return name === '' ? value : [{ style: 'bold', text: name }, '  ', ...value];
}
