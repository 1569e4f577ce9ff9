// Ids that are unique on all of Slack: a channel or a person together with the installation through which we reach them.

import type { Message, Span, Text } from '../../conversation/reply.ts';
import type { InstalledIn } from './installations-port.ts';

/** `T01/C02`: a workspace begins with T, an organisation with E. */
const PARTED = /^([TE][A-Z0-9]{0,30})\/([A-Z0-9]{1,30})$/;

/** The one id of an installation. */
export function keyOf({ team, enterprise }: InstalledIn): string {
  return enterprise ?? team ?? 'T';
}

export function joined(where: InstalledIn, id: string): string {
  return `${keyOf(where)}/${id}`;
}

export interface Parted {
  readonly where: InstalledIn;
  readonly id: string;
}

/** The reverse of `joined`; undefined where it never was one. */
export function parted(id: string): Parted | undefined {
  const [, key = '', own = ''] = PARTED.exec(id) ?? [];
  if (own === '') return undefined;
  const where = key.startsWith('E') ? { team: undefined, enterprise: key } : { team: key, enterprise: undefined };
  return { where, id: own };
}

/** The message with its people as Slack itself calls them, so that a mention finds them. */
export function withUserIds(message: Message): Message {
  const blocks = message.blocks.map((block) => {
    if (block.kind === 'text') return { ...block, text: mentioned(block.text) };
    if (block.kind !== 'fields') return block;
    return { ...block, fields: block.fields.map((field) => ({ ...field, value: mentioned(field.value) })) };
  });
  return { ...message, blocks };
}

function mentioned(text: Text): Text {
  return text.map((span): Span => {
    if (typeof span === 'string' || !('person' in span)) return span;
    return { person: { ...span.person, id: parted(span.person.id)?.id ?? span.person.id } };
  });
}
