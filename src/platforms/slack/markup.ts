// Words as Slack reads them outside blocks: `&`, `<` and `>` stand for themselves, so that nothing typed mentions or links.
// Inside blocks words are rich or plain text, which Slack never parses (rich-text.ts says why), or fields that are plain anyway.

import { plainText } from '../../conversation/plain-text.ts';
import type { Person, Span, Text } from '../../conversation/reply.ts';

const MARK = '…';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What may stand in a message at all: no control characters, no half ones, nothing that turns around what follows. */
export function sendable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** On one line. */
export function inLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Text without a bare `<`: no mention, no link, no command of Slack's, whatever stands in it. */
export function escaped(text: string): string {
  return sendable(text).replace(/[&<>]/g, (char) => ENTITIES[char]!);
}

/** Spans for the text beside the blocks, which is read out and shown in notifications: words alone, without styles. */
export function mrkdwn(text: Text): string {
  return text.map(spoken).join('');
}

function spoken(span: Span): string {
  if (typeof span === 'string') return escaped(span);
  if ('moment' in span) return `<!date^${secondsOf(span)}^${FORMATS[span.show]}|${escaped(plainText([span]))}>`;
  if ('person' in span && isMentionable(span.person)) return `<@${span.person.id}>`;
  return escaped(plainText([span]));
}

type Moment = Extract<Span, { readonly moment: number }>;

/** How the reader's own client writes a moment: it follows their time zone, and `{ago}` moves with the clock. */
export const FORMATS = { relative: '{ago}', time: '{time}', date: '{date_short}' } as const;

export function secondsOf({ moment }: Moment): number {
  return Math.floor(moment / 1000);
}

/** Only an id of Slack's can be mentioned. */
export function isMentionable({ id }: Pick<Person, 'id'>): boolean {
  return /^[UW][A-Z0-9]{7,20}$/.test(id);
}

/** An address of the web that a link may lead to, in the letters that Slack takes; undefined for any other. */
export function webAddress(link: string): string | undefined {
  const LONGEST = 3000;
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address === undefined || !/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(address.origin))
    return undefined;
  const { origin, pathname, search, hash } = address;
  const fragment = hash === '' ? '' : `#${quoted(hash.slice(1)).replaceAll('#', '%23')}`;
  const whole = origin + quoted(pathname + search) + fragment;
  return whole.length <= LONGEST ? whole : undefined;
}

// Browsers leave these as they are; an address may not have them.
function quoted(part: string): string {
  return part.replace(/[[\]|^`{}\\"<>']|%(?![0-9a-f]{2})/gi, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

// Bold, italics, strike, code, quotes and emoji begin or end with one of these; entities and tokens too.
const READ_AS_MARKUP = /[*~`<>&\n]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:[\w+'-]+:/u;

/** Whether mrkdwn would show `text` as it stands. */
export function isPlain(text: string): boolean {
  return !READ_AS_MARKUP.test(text) && text === text.trim();
}

/** Escaped text in at most `room` bytes, as Slack counts it in an edit: a cut splits no entity and no token. */
export function cutEscaped(text: string, room: number): string {
  if (Buffer.byteLength(text) <= room) return text;
  let out = '';
  let left = room - Buffer.byteLength(MARK);
  for (const [piece] of text.matchAll(/<[^<>]*>|&(?:amp|lt|gt);|[\s\S]/gu)) {
    left -= Buffer.byteLength(piece);
    if (left < 0) break;
    out += piece;
  }
  return out + MARK;
}
