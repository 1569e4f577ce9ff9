// A text with the place in it that could not be read, marked so that the mark survives on every platform.

/** What stands between the two is the place. Written out, since a style would be lost in plain text. */
export const MARKS = { open: '▸', close: '◂' } as const;

/** So much is shown on either side of the place. */
const AROUND = 40;
/** And so much of the place itself. */
const LONGEST_PLACE = 60;

/** `(y1-▸q1◂)x1` */
export function markedPlace(typed: string, at: number, length: number): string {
  const before = typed.slice(Math.max(0, at - AROUND), at);
  const after = typed.slice(at + length, at + length + AROUND);
  const start = at > AROUND ? '…' : '';
  const end = at + length + AROUND < typed.length ? '…' : '';
  return `${start}${oneLine(before)}${MARKS.open}${placeIn(typed, at, length)}${MARKS.close}${oneLine(after)}${end}`;
}

/** The place alone. */
export function placeIn(typed: string, at: number, length: number): string {
  const place = oneLine(typed.slice(at, at + length));
  return place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE - 1)}…` : place;
}

// No line breaks, and nothing that hides or turns what stands around it, or would end a code span.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}`▸◂]/gu, '�');
}
