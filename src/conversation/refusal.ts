// A refusal, or an apology, of one sentence: for whoever asked alone, with a stable code for programs.

import type { Message, Text } from './reply.ts';

/** `text` is how `message` is shown, where it is more than plain words. */
export function refusal(message: string, code: string, text: Text = [message]): Message {
  const blocks = [{ kind: 'text', text } as const];
  return { kind: 'message', visibility: 'private', placement: 'new', blocks, error: { code, message } };
}
