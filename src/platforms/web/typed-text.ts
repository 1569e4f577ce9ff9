// What people type, made safe to show and bounded. Knows no place and no command.

export const NAME_LIMIT = 32;
export const LINE_LIMIT = 4000;

// Overrides and isolates of writing direction can make a line read as another one.
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A display name: one line, nothing invisible, at most 32 characters. Empty when nothing is left. */
export function cleanName(typed: string): string {
  const visible = typed.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
  return [...visible].slice(0, NAME_LIMIT).join('').trim();
}

/** A line or a form's value: line breaks and tabs stay, other control characters and lone surrogates go. */
export function cleanLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '')
    .replace(DIRECTION_MARKS, '')
    .trim();
}

/** What two names have in common when people would take one for the other. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
