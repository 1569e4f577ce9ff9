// Spans as Discord's markdown. What a person typed shows as it was typed: never a mention, a link, a heading or a list.

import { cut } from '../../conversation/limits.ts';
import type { Span, Text } from '../../conversation/reply.ts';

const MARK = '…';
/** Keeps two marks apart that would be read as one. */
const APART = '\u200b';

// A dot after digits and a dash before a space make lists, a colon makes links and emoji; alone they stay readable.
const SPECIAL = /[\\*_~`|<>[\]#@]|-(?=[\s#]|$)|\+(?=\s|$)|(?<=^|\d)\.(?=\s|$)|:(?=\S|$)/g;

/** Text that means nothing to Discord, whatever stands in it. */
export function escaped(text: string): string {
  return sendable(text).replace(SPECIAL, '\\$&');
}

/** What may stand in a message at all: no control characters, no half ones, nothing that turns around what follows. */
export function sendable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** On one line. */
export function inLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Escaped text in at most `room` characters: a cut splits no escape and shows as `…`. */
export function cutEscaped(text: string, room: number): string {
  if (text.length <= room) return text;
  const short = cut(text, room).slice(0, -MARK.length);
  const [slashes = ''] = /\\*$/.exec(short)!;
  return (slashes.length % 2 === 0 ? short : short.slice(0, -1)) + MARK;
}

interface Piece {
  readonly open: string;
  readonly inner: string;
  readonly close: string;
  /** It is shown whole or not at all. */
  readonly whole?: boolean;
}

/** Spans in at most `room` characters. */
export function markup(text: Text, room = Number.POSITIVE_INFINITY): string {
  const pieces = joined(text)
    .map(pieceOf)
    .filter(({ inner }) => inner !== '');
  const all = pieces.reduce(append, '');
  if (all.length <= room) return all;
  let out = '';
  for (const piece of pieces) {
    const next = append(out, piece);
    if (next.length + MARK.length <= room) {
      out = next;
      continue;
    }
    const around = append(out, { ...piece, inner: '' }).length + APART.length + MARK.length;
    if (piece.whole || around >= room) return room < MARK.length ? '' : out + MARK;
    return append(out, { ...piece, inner: cutEscaped(piece.inner, room - around + MARK.length) });
  }
  return out;
}

/** Neighbouring strings as one, so that an escape sees what follows. */
function joined(text: Text): readonly Span[] {
  const spans: Span[] = [];
  for (const span of text) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') spans[spans.length - 1] = last + span;
    else spans.push(span);
  }
  return spans;
}

function append(out: string, { open, inner, close }: Piece): string {
  const touching = (open !== '' && out.endsWith(open[0]!)) || (out.endsWith('_') && /^\w/.test(open + inner));
  return out + (touching ? APART : '') + open + inner + close;
}

function pieceOf(span: Span): Piece {
  if (typeof span === 'string') return plain(escaped(span));
  if ('style' in span) return styled(span.style, span.text);
  if ('link' in span) return linked(span.link, span.text);
  if ('person' in span) return { ...plain(mention(span.person)), whole: true };
  const letter = { relative: 'R', time: 't', date: 'D' }[span.show];
  return { ...plain(`<t:${Math.floor(span.moment / 1000)}:${letter}>`), whole: true };
}

function plain(inner: string): Piece {
  return { open: '', inner, close: '' };
}

function styled(style: 'bold' | 'italic' | 'code', text: string): Piece {
  if (style === 'code') return { open: '`', inner: codeText(inLine(text)), close: '`' };
  const mark = style === 'bold' ? '**' : '_';
  return { open: mark, inner: escaped(text), close: mark };
}

/** What stands in code is not escaped; a back-tick, which would end it, is shown by one that does not. */
export function codeText(text: string): string {
  return sendable(text).replaceAll('`', 'ˋ');
}

// Brackets end a link's text even when they are escaped.
function linked(link: string, text: string): Piece {
  const label = escaped(inLine(text).replaceAll('[', '(').replaceAll(']', ')'));
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return plain(`${label} (${escaped(link)})`);
  const target = address.href.replace(/[()\\]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return { open: '[', inner: label, close: `](<${target}>)` };
}

const SNOWFLAKE = /^\d{15,20}$/;

/** Only an id of Discord's can be mentioned. */
export function isMentionable(person: { readonly id: string }): boolean {
  return SNOWFLAKE.test(person.id);
}

function mention(person: { readonly id: string; readonly name: string }): string {
  return isMentionable(person) ? `<@${person.id}>` : escaped(`@${inLine(person.name)}`);
}
