// How an answer reads: the letters of options, what somebody chose, and the right answer. Marks nothing.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import type { Answer, Asked } from './question.ts';
import type { Current } from './round-state.ts';

/** Figures of a right number as it is shown: one more than what is asked for. */
const DIGITS = 4;

/** `A`, `B` … for options, `1`, `2` … for parts to put in order: what a person can say aloud. */
export function markOf(position: number, kind: Answer['kind']): string {
  return kind === 'order' ? String(position + 1) : String.fromCodePoint(0x41 + position);
}

/** The text of what stands at a position on the screen. */
export function textAt(answer: Answer, option: number): string {
  if (answer.kind === 'order') return answer.parts[option] ?? '–';
  return answer.kind === 'choice' || answer.kind === 'several' ? (answer.options[option]?.text ?? '–') : '–';
}

/** What was shown, in the order in which it stands there. */
export function shownTexts({ shown }: Current, answer: Answer): { id: string; mark: string; text: string }[] {
  return shown.map(({ id, option }, position) => ({
    id,
    mark: markOf(position, answer.kind),
    text: textAt(answer, option),
  }));
}

/** What somebody answered, as they gave it: option ids joined by spaces, or what was typed. */
export function givenInWords(given: string, current: Current, answer: Answer): string {
  if (current.shown.length === 0) return given;
  const texts = shownTexts(current, answer);
  const ids = given.split(' ').filter((id) => id !== '');
  const found = ids.flatMap((id) => texts.find((one) => one.id === id) ?? []);
  if (answer.kind === 'order') return found.map(({ text }) => text).join(' → ');
  return found.map(({ mark, text }) => `${mark} · ${text}`).join(', ');
}

/** The right answer in one line. */
export function rightInWords({ answer }: Asked, current: Current): string {
  switch (answer.kind) {
    case 'choice':
    case 'several': {
      const right = current.shown
        .filter(({ option }) => answer.options[option]?.correct)
        .map(({ id }) => id)
        .join(' ');
      return givenInWords(right, current, answer);
    }
    case 'order':
      return answer.parts.join(' → ');
    case 'number':
      return showNumber(answer.value, DIGITS);
    case 'formula':
      return answer.model;
  }
}

/** Typed the same in every language. */
const EXAMPLES = { number: '-0.103', formula: '(y1-t1)*h1*(1-h1)*x1' } as const;

/** What the answer is called in its form. */
export function fieldOf(kind: 'number' | 'formula', words: Catalog['quiz']['form']) {
  return { label: words[kind], placeholder: EXAMPLES[kind] };
}
