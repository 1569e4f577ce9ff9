// What the context menu says where it found no network in a message: privately, with a line that would work.

import type { Message, Text } from '../../conversation/reply.ts';
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

/** What the phrase puts between back-ticks is something to type. */
function withCode(phrase: string): Text {
  return phrase.split('`').map((part, index) => (index % 2 === 1 ? ({ style: 'code', text: part } as const) : part));
}
