// What a button, a menu or a form carries: an action behind the version of this scheme, unlike any other in its message.

import { decodeAction, encodeAction } from '../../conversation/actions.ts';
import type { Action } from '../../conversation/reply.ts';

export const LONGEST_ID = 100;

/** Controls of one message that do the same need ids that differ: a letter after the version tells them apart. */
const TWINS = 'abcdefghijklmnopqrstuvwxyz';
const SCHEME = /^v1[a-z]?:/;

/** No command knows an action of this name, so the router says that it is over. */
const FOREIGN: Action = { name: '?', data: '' };

/** Gives each control of a message its id; undefined where an action is too long to be carried. */
export class CustomIds {
  readonly #given = new Set<string>();

  give(action: Action): string | undefined {
    const encoded = encodeAction(action);
    const free = ['', ...TWINS].map((twin) => `v1${twin}:${encoded}`).find((id) => !this.#given.has(id));
    if (free === undefined || free.length > LONGEST_ID) return undefined;
    this.#given.add(free);
    return free;
  }

  /** For a control that cannot be used. */
  giveDead(): string {
    const id = `v0:${this.#given.size}`;
    this.#given.add(id);
    return id;
  }
}

/** The action behind an id. An id of another version, or of nobody's, gives one that no command knows. */
export function actionOf(id: string): Action {
  return (SCHEME.test(id) && decodeAction(id.replace(SCHEME, ''))) || FOREIGN;
}
