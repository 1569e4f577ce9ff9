// What a phrase puts between back-ticks, as spans.

import type { Text } from './reply.ts';

/** What stands between back-ticks is something to type. Nothing that a person typed brings its own. */
export function withCode(phrase: string): Text {
  return phrase
    .split('`')
    .map((part, index) => (index % 2 === 1 ? ({ style: 'code', text: part } as const) : part))
    .filter((part) => part !== '');
}
