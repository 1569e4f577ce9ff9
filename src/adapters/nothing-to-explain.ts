// What is said where “Explain this gradient” found no network in a message: privately, with a line that would work.

import { withCode } from '../conversation/code-spans.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Message } from '../conversation/reply.ts';
import { languageOf, languages } from '../language/index.ts';

const EXAMPLE = '/backprop gradient net=2-3-2';

export function nothingToExplain(language: string): Message {
  const message = languages[languageOf(language)].help.nothingToExplain({ example: EXAMPLE });
  return refusal(message, 'nothing-to-explain', withCode(message));
}
