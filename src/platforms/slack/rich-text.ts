// Spans as rich text, which Slack shows as it stands: what a person typed can be neither markup nor a mention.
// Its other language, mrkdwn, has no escape for `*` or `_`, and bolds no word that a Korean particle follows directly.

import type { RichTextBlock, RichTextElement, RichTextPreformatted, RichTextSection } from '@slack/types';
import { plainText } from '../../conversation/plain-text.ts';
import type { Span, Text } from '../../conversation/reply.ts';
import { FORMATS, inLine, isMentionable, secondsOf, sendable, webAddress } from './markup.ts';

/** A paragraph a text; undefined where they say nothing. */
export function richText(...lines: readonly Text[]): RichTextBlock | undefined {
  const sections = lines.map(leavesOf).filter((elements) => elements.length > 0);
  if (sections.length === 0) return undefined;
  return {
    type: 'rich_text',
    elements: sections.map((elements): RichTextSection => ({ type: 'rich_text_section', elements })),
  };
}

/** In fixed widths, line by line as it is. */
export function preformatted(text: string): RichTextBlock | undefined {
  const content = sendable(text);
  if (content.trim() === '') return undefined;
  const element: RichTextPreformatted = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: content }] };
  return { type: 'rich_text', elements: [element] };
}

/** Nothing where all of it is blank: Slack refuses an empty leaf. */
function leavesOf(text: Text): RichTextElement[] {
  const leaves = joined(text).map(leafOf).filter(isSaid);
  return leaves.every((leaf) => leaf.type === 'text' && leaf.text.trim() === '') ? [] : leaves;
}

/** Neighbouring strings as one. */
function joined(text: Text): readonly Span[] {
  const spans: Span[] = [];
  for (const span of text) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') spans[spans.length - 1] = last + span;
    else spans.push(span);
  }
  return spans;
}

function isSaid(leaf: RichTextElement): boolean {
  return leaf.type !== 'text' || leaf.text !== '';
}

function leafOf(span: Span): RichTextElement {
  if (typeof span === 'string') return plain(span);
  if ('style' in span) {
    const text = sendable(span.style === 'code' ? inLine(span.text) : span.text);
    return { type: 'text', text, style: { [span.style]: true } };
  }
  if ('link' in span) return linked(span.link, inLine(span.text));
  if ('person' in span)
    return isMentionable(span.person) ? { type: 'user', user_id: span.person.id } : plain(plainText([span]));
  return { type: 'date', timestamp: secondsOf(span), format: FORMATS[span.show], fallback: plainText([span]) };
}

function plain(text: string): RichTextElement {
  return { type: 'text', text: sendable(text) };
}

function linked(link: string, label: string): RichTextElement {
  const url = webAddress(link);
  if (url === undefined) return plain(`${label} (${link})`);
  const text = sendable(label);
  return { type: 'link', url, ...(text.trim() !== '' && { text }) };
}
