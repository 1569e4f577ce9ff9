// The learner's own lines as text, each with its mark and number. Those that there is no room for are counted.

import type { Span, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import type { LineMark, WrittenLine } from './derivation.ts';

export const MARK_SIGNS: Readonly<Record<LineMark, string>> = {
  right: '✓',
  back: '✓',
  'follow-through': '→',
  'special-case': '◐',
  number: '#',
  unfinished: '◐',
  slip: '✗',
};

/** The last lines that fit: at most so many, at most so many characters together. */
export function linesText(
  written: readonly WrittenLine[],
  { lines, characters }: { readonly lines: number; readonly characters: number },
  { coach }: Catalog,
): Text {
  const shown: Text[] = [];
  let room = characters;
  for (let at = written.length - 1; at >= 0 && shown.length < lines; at--) {
    const { text, mark } = written[at]!;
    const code = oneLine(text, Math.min(room, LONGEST));
    if (code === '') break;
    room -= code.length;
    shown.unshift([`${at + 1} ${MARK_SIGNS[mark]} `, { style: 'code', text: code }]);
  }
  const left = written.length - shown.length;
  const all: Text[] = left > 0 ? [[coach.earlier(left)], ...shown] : shown;
  return all.flatMap((line, at): readonly Span[] => (at === 0 ? line : ['\n', ...line]));
}

/** Of one line. */
const LONGEST = 160;
const LEAST = 20;

// No line breaks, and nothing that hides or turns what stands around it, or would end a code span.
function oneLine(text: string, room: number): string {
  const flat = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}`]/gu, '�');
  if (flat.length <= room) return flat;
  return room < LEAST
    ? ''
    : `${[...flat]
        .slice(0, room - 1)
        .join('')
        .slice(0, room - 1)}…`;
}
