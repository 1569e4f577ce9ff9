// Actions too long for a button: their data is kept, and the button carries `~id` and what a menu adds behind it.

import { encodeAction } from '../conversation/actions.ts';
import { LIMITS } from '../conversation/limits.ts';
import type { Action } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { ID_LENGTH, type Kept } from '../store/kept.ts';

const MARK = '~';
/** Room left for the value that a menu appends. */
const MENU_ROOM = 20;

/** The action as a button can carry it. */
export async function shorten(action: Action, kept: Kept): Promise<Action> {
  if (encodeAction(action).length <= LIMITS.action - MENU_ROOM && !action.data.startsWith(MARK)) return action;
  return { ...action, data: MARK + (await kept.keep(action.data)) };
}

/** The whole data of an action that came back. @throws UserError when it was forgotten. */
export async function recall(data: string, kept: Kept): Promise<string> {
  if (!data.startsWith(MARK)) return data;
  const text = await kept.find(data.slice(MARK.length, MARK.length + ID_LENGTH));
  if (text === undefined) throw new UserError('expired', {}, 'gradient');
  return text + data.slice(MARK.length + ID_LENGTH);
}
