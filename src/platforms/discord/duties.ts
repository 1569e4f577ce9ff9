// What the manifest declares about an act before it runs: private or public, and whether it opens a form.

import type { Input, Manifest } from '../../conversation/platform.ts';
import type { Visibility } from '../../conversation/reply.ts';

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
      const words = input.text.trim().replace(new RegExp(`^/?${root}\\s+`, 'i'), '');
      const named = commands.filter(({ name }) => words === name || words.startsWith(`${name} `));
      return named.at(-1) ?? UNKNOWN;
    }
    case 'action':
    case 'submit':
      return actions.find(({ name }) => name === input.action.name) ?? UNKNOWN;
  }
}
