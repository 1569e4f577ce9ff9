// What the manifest declares about an act before it runs: private or public, and whether it opens a form.

import type { CommandManifest, Input, Manifest } from '../conversation/platform.ts';
import type { Visibility } from '../conversation/reply.ts';

export interface Duty {
  readonly visibility: Visibility;
  readonly opensForm: boolean;
}

/** Where nothing is declared the answer is private: it can only be a refusal. */
const UNKNOWN: Duty = { visibility: 'private', opensForm: false };

export function dutyOf(input: Input, { root, commands, actions }: Manifest): Duty {
  switch (input.kind) {
    case 'command':
      return commands.find(({ name }) => name === input.name) ?? UNKNOWN;
    case 'line': {
      const line = input.text.trim().normalize('NFC').toLowerCase();
      const words = line.replace(new RegExp(`^/?${root}\\s+`, 'i'), '');
      return longest(commands, words) ?? UNKNOWN;
    }
    case 'action':
    case 'submit':
      return actions.find(({ name }) => name === input.action.name) ?? UNKNOWN;
  }
}

/** The command whose name, in any language, says most of how the line begins. */
function longest(commands: readonly CommandManifest[], line: string): CommandManifest | undefined {
  const begins = (name: string) => line === name || line.startsWith(`${name} `);
  const named = commands.flatMap((command) =>
    [command.name, ...Object.values(command.names)].filter(begins).map((name) => ({ command, name })),
  );
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.command;
}
