// `/backprop explain`: a lesson as a direct message; where those are closed, privately here with how to open them.

import type { Block, Message } from '../conversation/reply.ts';
import { PlatformError } from '../errors.ts';
import { positionAt } from '../lessons/position.ts';
import type { Command, Context } from './command.ts';
import { pageMessage } from './lesson.ts';
import { readLesson, TOPIC } from './topic.ts';

export const explain: Command<'explain'> = {
  name: 'explain',
  arguments: { topic: TOPIC },
  visibility: 'private',
  opensForm: false,
  examples: ['', 'softmax-cross-entropy'],
  run: (values, context) => {
    const read = readLesson(values.topic, 'explain');
    const again = { name: 'run', data: `explain topic=${read.topic}` };
    return sendDirectly(pageMessage(positionAt(read, 0), context.words), again, context);
  },
};

/** Sends `message` to the asker alone and says so here. In a direct message already, it is simply the answer. */
export async function sendDirectly(
  message: Message,
  again: { readonly name: string; readonly data: string },
  { request, messenger, words }: Context,
): Promise<Message> {
  if (messenger === undefined || request.place.kind === 'direct') return { ...message, visibility: 'private' };
  try {
    await messenger.direct(request.person, message, request.id);
    return privately([{ kind: 'text', text: [words.lesson.sent] }]);
  } catch (fault) {
    if (!(fault instanceof PlatformError) || fault.reason !== 'closed') throw fault;
    const retry: Block = { kind: 'buttons', buttons: [{ label: words.lesson.again, action: again }] };
    const blocks = [{ kind: 'text', text: [words.lesson.closed] } as const, ...message.blocks.slice(0, 8), retry];
    return { ...privately(blocks), ...(message.result && { result: message.result }) };
  }
}

function privately(blocks: readonly Block[]): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks };
}
