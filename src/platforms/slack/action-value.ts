// What a button, an option or a form carries: an action behind the version of this scheme.

import { decodeAction, encodeAction } from '../../conversation/actions.ts';
import type { Action } from '../../conversation/reply.ts';

const SCHEME = 'v1:';

/** For a control that cannot be used. Slack has no way to show one as such. */
export const DEAD = 'v0:';

/** No command knows an action of this name, so the router says that it is over. */
const FOREIGN: Action = { name: '?', data: '' };

/** What is sent back when the action is asked for; undefined where it is longer than Slack carries. */
export function carried(action: Action, most: number): string | undefined {
  const value = SCHEME + encodeAction(action);
  return value.length <= most ? value : undefined;
}

/** The action behind a value. One of another version, or of nobody's, gives one that no command knows. */
export function actionOf(value: string): Action {
  return (value.startsWith(SCHEME) && decodeAction(value.slice(SCHEME.length))) || FOREIGN;
}
