// What the context menu says where it found no network in a message: privately, with a line that would work.

import { withCode } from '../../conversation/code-spans.ts';
import type { Message } from '../../conversation/reply.ts';
import { languageOf, languages } from '../../language/index.ts';

const EXAMPLE = '/backprop gradient net=2-3-2';

export function nothingToExplain(language: string): Message {
  const { discord } = languages[languageOf(language)];
  const message = discord.nothingToExplain({ example: EXAMPLE });
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [{ kind: 'text', text: withCode(message) }],
    error: { code: 'nothing-to-explain', message },
  };
}
