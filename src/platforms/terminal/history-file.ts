// Remembers typed lines between terminal sessions, in the person's own folder. Losing it must never stop the chat.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const MOST = 500;

/** Newest first; none where there is no file yet. */
export function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, MOST);
  } catch {
    return [];
  }
}

export function writeHistory(file: string, lines: readonly string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.slice(0, MOST).join('\n')}\n`, { mode: 0o600 });
  } catch {
    // A read-only folder only means that nothing is remembered.
  }
}
