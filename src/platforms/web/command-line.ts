// Finds the command in a typed line by the manifest's names in any language. Never runs one; pure, used by server and page.

import type { CommandManifest } from '../../conversation/platform.ts';
import type { WireManifest } from './wire.ts';

export interface FoundCommand {
  readonly command: CommandManifest;
  /** What stands after the command's name. */
  readonly rest: string;
}

/** The root as it is typed: `/backprop`. */
export function rootWord(manifest: Pick<WireManifest, 'root'>): string {
  return `/${manifest.root.replace(/^\//, '')}`;
}

/** What follows the root, or undefined when the line does not start with it. */
export function afterRoot(manifest: Pick<WireManifest, 'root'>, line: string): string | undefined {
  const root = rootWord(manifest);
  if (!folded(line).startsWith(folded(root))) return undefined;
  const rest = line.slice(root.length);
  return rest === '' || /^\s/.test(rest) ? rest.trimStart() : undefined;
}

/** The longest command whose name, in any language, opens `text`. */
export function findCommand(manifest: WireManifest, text: string): FoundCommand | undefined {
  let found: FoundCommand | undefined;
  for (const command of manifest.commands) {
    for (const name of namesOf(command)) {
      const rest = afterWords(text, name);
      if (rest !== undefined && (found === undefined || rest.length < found.rest.length)) found = { command, rest };
    }
  }
  return found;
}

export function namesOf(named: { readonly name: string; readonly names: Readonly<Record<string, string>> }): string[] {
  return [...new Set([named.name, ...Object.values(named.names)])];
}

// A keyboard may send Hangul as separate jamo; the manifest holds syllables.
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function afterWords(text: string, name: string): string | undefined {
  let rest = text.normalize('NFC').trimStart();
  for (const word of name.split(' ')) {
    if (!folded(rest).startsWith(folded(word))) return undefined;
    const next = rest.slice(word.length);
    if (next !== '' && !/^\s/.test(next)) return undefined;
    rest = next.trimStart();
  }
  return rest;
}
