// The verdict on a number in words. A wrong one is never answered by the right one.

import type { Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual, showNumber } from '../language/numbers.ts';
import type { NumericVerdict } from '../marking/numeric-answer.ts';
import { typedDigits } from '../marking/typed-digits.ts';
import { placeIn } from './marked-place.ts';
import { mistakeParagraphs } from './said-verdict.ts';

export interface JudgedNumber {
  readonly verdict: NumericVerdict;
  /** What was typed. */
  readonly typed: string;
  /** The name of what was asked, `∂L/∂w11`, and how it is shown. */
  readonly asked: string;
  readonly shown: string;
  readonly value: number;
}

export function numberHeading({ verdict, shown }: JudgedNumber, words: Catalog): string {
  const { heading } = words.verdict;
  switch (verdict.kind) {
    case 'right':
      return heading.number;
    case 'rounding':
      return heading.rounded;
    case 'unreadable':
      return heading.unreadable;
    default:
      return heading.wrong(shown);
  }
}

export function numberParagraphs({ verdict, typed, asked, shown, value }: JudgedNumber, words: Catalog): Text[] {
  const said = words.verdict;
  const right = { of: shown, value: showEqual(value) };
  switch (verdict.kind) {
    case 'right':
      return [[said.numbersAlone(right)]];
    case 'rounding':
      return [[said.rounded(right)]];
    case 'unreadable':
      return [[unreadNumber(verdict, placeIn(typed, 0, typed.length), words)]];
    default: {
      const wrong: Text = [said.wrongNumber({ read: showNumber(verdict.read), of: shown })];
      if (verdict.kind === 'mistake') return [wrong, ...mistakeParagraphs([verdict.mistake], words, asked)];
      if (verdict.kind === 'near') return [wrong, [said.hints[verdict.hint]]];
      return isCoarse(typed, verdict.read, value) ? [[said.coarse]] : [wrong];
    }
  }
}

/** Right as far as it goes, but one figure says too little. */
function isCoarse(typed: string, read: number, value: number): boolean {
  return typedDigits(typed)?.figures === 1 && Number(value.toPrecision(1)) === read;
}

function unreadNumber(
  verdict: Extract<NumericVerdict, { kind: 'unreadable' }>,
  read: string,
  { verdict: { unreadable: said }, quiz: { unread } }: Catalog,
): string {
  switch (verdict.problem) {
    case 'ambiguous':
      return unread.ambiguous({ read, ...verdict });
    case 'empty':
      return said.empty();
    case 'too-large':
      return said['number-too-large']();
    case 'divides-by-zero':
      return said.zero({ part: read, names: '' });
    case 'not-a-number':
      return unread.number({ read });
  }
}
