// The blocks that are words: each gives its markdown in at most so many characters, cut where they end it.

import { cut } from '../../conversation/limits.ts';
import { plainBlock, widthOf } from '../../conversation/plain-text.ts';
import type { BlockOf, Text } from '../../conversation/reply.ts';
import { codeText, cutEscaped, escaped, inLine, markup } from './markup.ts';

const MARK = '…';
/** Columns that a telephone shows in a code block without breaking lines. */
const NARROW = 38;

export type Write = (room: number) => string;

export function heading({ text }: BlockOf<'heading'>): Write {
  const hashes = '## ';
  return (room) =>
    room <= hashes.length ? cut(MARK, room) : hashes + cutEscaped(escaped(inLine(text)), room - hashes.length);
}

export function text({ text: spans }: BlockOf<'text'>): Write {
  return (room) => markup(spans, room);
}

/** Bold names with what they say behind them, a line each. */
export function fields(block: BlockOf<'fields'>): Write {
  return (room) =>
    lines(
      block.fields.map(({ name, value }) => named(inLine(name), value)),
      room,
    );
}

/** Aligned where it is narrow enough, else a line a row: its first cell in bold, the others under their columns' names. */
export function table(block: BlockOf<'table'>): Write {
  const drawn = plainBlock(block);
  return (room) => (isAligned(block, drawn) && fence(drawn, room)) || inLines(block, room);
}

function inLines(block: BlockOf<'table'>, room: number): string {
  const titles = small(unsaid(block));
  return titles.length < room / 2
    ? titles + lines(rowLines(block), room - titles.length)
    : lines(rowLines(block), room);
}

/** Titles that no line repeats: of the column in bold, and of the other one where there are two. */
function unsaid({ columns }: BlockOf<'table'>): string {
  const titles =
    columns.length === 2 ? columns.map(({ title }) => title) : columns.slice(0, 1).map(({ title }) => title);
  return inLine(titles.filter((title) => title.trim() !== '').join(' · '));
}

function small(text: string): string {
  return text === '' ? '' : `-# ${escaped(text)}\n`;
}

/** Text in a code block, which Discord shows with fixed widths; nothing where it does not fit. */
export function fence(content: string, room: number): string {
  const fenced = `\`\`\`\n${codeText(content)}\n\`\`\``;
  return fenced.length <= room ? fenced : '';
}

function isAligned({ columns, rows }: BlockOf<'table'>, drawn: string): boolean {
  // Discord's wide characters are not twice as wide as the others: behind one, nothing stands in line.
  const last = columns.length - 1;
  const crooked = rows.some((row) => row.some((cell, column) => widthOf(cell) > [...cell].length && column < last));
  return !crooked && drawn.split('\n').every((line) => widthOf(line) <= NARROW);
}

function rowLines({ columns, rows }: BlockOf<'table'>): readonly Text[] {
  return rows.map(([first = '', ...rest]) => {
    // A row that only says that others are left out.
    if (columns.length > 2 && rest.every((cell) => cell === first)) return [first];
    const cells = rest.map((cell, index) => {
      const { title } = columns[index + 1]!;
      return columns.length === 2 || title === cell ? cell : `${title} ${cell}`;
    });
    return named(inLine(first), [inLine(cells.join(' · '))]);
  });
}

function named(name: string, value: Text): Text {
  return name === '' ? value : [{ style: 'bold', text: name }, '  ', ...value];
}

/** As many whole lines as there is room for, then a line that is cut. */
function lines(all: readonly Text[], room: number): string {
  let out = '';
  for (const [index, line] of all.entries()) {
    const lead = index === 0 ? '' : '\n';
    const more = index < all.length - 1 ? `\n${MARK}`.length : 0;
    const left = room - out.length - lead.length - more;
    if (left < MARK.length) return out === '' ? cut(MARK, room) : out + lead + MARK;
    const written = markup(line);
    if (written.length > left) return out + lead + markup(line, left);
    out += lead + written;
  }
  return out;
}
