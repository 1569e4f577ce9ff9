// How an Action travels inside a button: `name:data`.

import type { Action, Block, Form, Message } from './reply.ts';

export function encodeAction(action: Action): string {
  return `${action.name}:${action.data}`;
}

/** The reverse of encodeAction; undefined when the text never was one. */
export function decodeAction(text: string): Action | undefined {
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { name: text.slice(0, colon), data: text.slice(colon + 1) };
}

/** The same block with each action put through `change`. */
export async function mapActions(block: Block, change: (action: Action) => Promise<Action>): Promise<Block> {
  if (block.kind === 'select') return { ...block, action: await change(block.action) };
  if (block.kind !== 'buttons') return block;
  const buttons = await Promise.all(block.buttons.map(async (b) => ({ ...b, action: await change(b.action) })));
  return { ...block, buttons };
}

/** The same reply with each action put through `change`. */
export async function mapReplyActions<R extends Message | Form>(
  reply: R,
  change: (action: Action) => Promise<Action>,
): Promise<R> {
  if (reply.kind === 'form')
    return { ...reply, submit: { ...reply.submit, action: await change(reply.submit.action) } };
  return { ...reply, blocks: await Promise.all(reply.blocks.map((block) => mapActions(block, change))) };
}
