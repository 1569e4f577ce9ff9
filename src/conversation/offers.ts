// Which values to offer for an argument while it is typed, from the manifest alone: what begins so first, then what holds it.

import type { ArgumentManifest } from './platform.ts';

export interface Offer {
  readonly value: string;
  /** How the value is called in the reader's language. */
  readonly name: string;
}

/** At most `most`, best first; nothing typed offers all in their own order. */
export function offersFor(argument: ArgumentManifest, typed: string, language: string, most: number): Offer[] {
  const offers = ranked(argument, typed, language);
  if (offers.length > 0 || !argument.open) return offers.slice(0, most);
  // Of several words, such as an activation for each layer, the last one is completed.
  const [, head = '', last = ''] = /^(.*[\s,|])(\S*)$/su.exec(typed) ?? [];
  if (head === '') return [];
  return ranked(argument, last, language)
    .slice(0, most)
    .map(({ value }) => ({ value: head + value, name: head + value }));
}

function ranked({ choices, choiceNames = {} }: ArgumentManifest, typed: string, language: string): Offer[] {
  const wanted = folded(typed);
  const found = choices.map((value) => {
    const names = Object.values(choiceNames[value] ?? {});
    return {
      value,
      name: choiceNames[value]?.[language] ?? value,
      rank: rankOf([value, ...names].map(folded), wanted),
    };
  });
  return found
    .filter(({ rank }) => rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, name }) => ({ value, name }));
}

const NOWHERE = 2;

function rankOf(names: readonly string[], wanted: string): number {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  return names.some((name) => name.includes(wanted)) ? 1 : NOWHERE;
}

// A keyboard may send Hangul as separate jamo; the manifest holds syllables.
function folded(text: string): string {
  return text.normalize('NFC').trimStart().toLowerCase();
}
