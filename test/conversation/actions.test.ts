// An action survives its journey through a button.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAction, encodeAction, mapReplyActions } from '../../src/conversation/actions.ts';
import type { Action, Block, Form, Message } from '../../src/conversation/reply.ts';
import { action, form, message } from './samples.ts';

test('decoding gives back what was encoded, colons in the data included', () => {
  fc.assert(
    fc.property(action, (any) => {
      expect(decodeAction(encodeAction(any))).toEqual(any);
    }),
  );
  expect(decodeAction('gradient:x=1:2')).toEqual({ name: 'gradient', data: 'x=1:2' });
});

test.each(['', ':', ':data', 'no colon'])('%o never was an action', (text) => {
  expect(decodeAction(text)).toBeUndefined();
});

function actionsOf(reply: Message | Form): Action[] {
  if (reply.kind === 'form') return [reply.submit.action];
  return reply.blocks.flatMap((block: Block) => {
    if (block.kind === 'buttons') return block.buttons.map((button) => button.action);
    return block.kind === 'select' ? [block.action] : [];
  });
}

test('mapReplyActions changes every action once and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(message, form), async (reply) => {
      const seen: Action[] = [];
      const changed = await mapReplyActions(reply, async (one) => {
        seen.push(one);
        return { name: 'kept', data: encodeAction(one) };
      });
      expect(seen).toEqual(actionsOf(reply));
      expect(actionsOf(changed)).toEqual(seen.map((one) => ({ name: 'kept', data: encodeAction(one) })));
      expect(await mapReplyActions(changed, async ({ data }) => decodeAction(data)!)).toEqual(reply);
    }),
    { numRuns: 50 },
  );
});
