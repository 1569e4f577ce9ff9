// All that a message says, for the context menu: its text, its embeds, and the texts within its components.

import type { z } from 'zod';
import { type commandShape, targetShape } from './interaction-shape.ts';

const DEEPEST = 4;
const LONGEST = 8000;

export function textOfTarget({ target_id, resolved }: z.infer<typeof commandShape>): string {
  const messages = resolved?.messages ?? {};
  const target = target_id !== undefined && Object.hasOwn(messages, target_id) ? messages[target_id] : undefined;
  const { data } = targetShape.safeParse(target);
  if (!data) return '';
  const embeds = data.embeds.flatMap(({ description = '' }) => description);
  return [data.content, ...embeds, ...textsWithin(data.components, DEEPEST)].join('\n').slice(0, LONGEST);
}

function textsWithin(components: readonly unknown[], depth: number): readonly string[] {
  if (depth === 0) return [];
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const { content, components: inside } = component as { content?: unknown; components?: unknown };
    return [
      ...(typeof content === 'string' ? [content] : []),
      ...(Array.isArray(inside) ? textsWithin(inside, depth - 1) : []),
    ];
  });
}
