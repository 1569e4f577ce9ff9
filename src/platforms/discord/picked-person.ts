// Whoever was picked for a command, as a mention with the name that is seen of them there.

import type { z } from 'zod';
import { type commandShape, pickedMemberShape, pickedShape } from './interaction-shape.ts';

/** What a mention ends or parts its name with. */
const PUNCTUATION = /[<>|]/g;

export function mentionOf(id: string, resolved: z.infer<typeof commandShape>['resolved']): string {
  const user = pickedShape.safeParse(found(resolved?.users, id)).data;
  const member = pickedMemberShape.safeParse(found(resolved?.members, id)).data;
  const name = (member?.nick ?? user?.global_name ?? user?.username ?? '').replace(PUNCTUATION, ' ').trim();
  return name === '' ? `<@${id}>` : `<@${id}|${name}>`;
}

function found(people: Readonly<Record<string, unknown>> | undefined, id: string): unknown {
  return people !== undefined && Object.hasOwn(people, id) ? people[id] : undefined;
}
