// Who may be pinged by a message: the people whom it names on purpose, and nobody else.

import type { Block, Text } from '../../conversation/reply.ts';
import { isMentionable } from './markup.ts';

const MOST_PEOPLE = 100;

export function peopleIn(blocks: readonly Block[]): string[] {
  const people = blocks.flatMap(textsOf).flatMap((text) => text.flatMap(personIn));
  return [...new Set(people)].slice(0, MOST_PEOPLE);
}

function textsOf(block: Block): readonly Text[] {
  if (block.kind === 'text') return [block.text];
  return block.kind === 'fields' ? block.fields.map(({ value }) => value) : [];
}

function personIn(span: Text[number]): readonly string[] {
  return typeof span === 'object' && 'person' in span && isMentionable(span.person) ? [span.person.id] : [];
}
