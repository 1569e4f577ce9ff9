// All words of a message as the page gets it, alternative texts and labels included.

import type { Span, Text } from '../../../src/conversation/reply.ts';
import type { WireBlock, WireMessage } from '../../../src/platforms/web/wire.ts';

export function wordsOfMessage(message: WireMessage): string {
  return message.blocks.flatMap(wordsOf).join('\n');
}

function wordsOf(block: WireBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
      return [wordsOfText(block.text)];
    case 'formula':
      return [block.plain];
    case 'picture':
      return [block.alt];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'fields':
      return block.fields.flatMap(({ name, value }) => [name, wordsOfText(value)]);
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'select':
      return [block.placeholder, ...block.options.map(({ label }) => label)];
  }
}

function wordsOfText(text: Text): string {
  return text.map(wordsOfSpan).join('');
}

function wordsOfSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('text' in span) return span.text;
  return 'person' in span ? `@${span.person.name}` : new Date(span.moment).toISOString();
}
