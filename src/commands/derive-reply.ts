// What is answered to somebody who derives: the same for a button, a form and a line that was typed in a direct message.

import { type CoachMove, LONGEST_LINE } from '../coach/derivation.ts';
import type { Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Context } from './command.ts';
import { asideSaid, type Beside, questionMessage, standingMessage } from './derive-message.ts';
import { addMoves, type Begun, begin, type Moved, ownDerivations, type Standing, standingOf } from './derive-store.ts';
import type { KeptTask } from './derive-task.ts';

/** Begins it, goes on with it where it is open, or asks first where another is. */
export async function wanted(task: KeptTask, instead: boolean, context: Context): Promise<Message> {
  const begun = await begin(task, instead, context);
  if (begun.inTheWay) return questionMessage(standingOf(begun.stored), task, context.words);
  return begunShown(begun, context);
}

export function begunShown(begun: Begun, context: Context): Promise<Message> {
  return shown(standingOf(begun.stored), context, { said: asideSaid(begun, context.words) });
}

export async function shown(standing: Standing, context: Context, beside?: Beside): Promise<Message> {
  // Only the end offers what was put aside.
  const all = standing.stored.state === 'ended' ? await ownDerivations(context) : [];
  return standingMessage(standing, all, context, beside);
}

/** Each line of a text is a move. `step` is the place in the plan that it was written for. */
export function write(id: string, text: string, step: string, context: Context): Promise<Moved> {
  const meant = ({ derivation }: Standing) => step === '' || derivation.now === Number(step);
  return addMoves(id, linesIn(text), meant, context);
}

export function writtenShown(moved: Moved, context: Context): Promise<Message> {
  const { derive } = context.words;
  const after = moved.left.length - 1;
  const said = [...(moved.late ? [derive.late] : []), ...(after > 0 ? [derive.notYet(after)] : [])];
  return shown(moved, context, { said, unread: unreadOf(moved) });
}

/** A press counts on the page where it was made; on one that has moved on it only shows where things stand. */
export async function pressed(kind: 'hint' | 'skip', data: string, context: Context): Promise<Message> {
  const [id, version] = parted(data);
  const meant = ({ stored }: Standing) => stored.version === Number(version);
  return shown(await addMoves(id, [{ kind }], meant, context), context);
}

/** What stands before the first slash, and all that follows it. */
export function parted(data: string): [string, string] {
  const slash = data.indexOf('/');
  return slash < 0 ? [data, ''] : [data.slice(0, slash), data.slice(slash + 1)];
}

/** @throws UserError where one is longer than any that is looked at. */
function linesIn(text: string): CoachMove[] {
  // In chats a formula is often put between back-ticks.
  const lines = text.split('\n').map((line) => line.replaceAll('`', ' ').trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      if (line.length > LONGEST_LINE)
        throw new UserError('lineTooLong', { length: line.length, most: LONGEST_LINE }, 'derive');
      return { kind: 'line', text: line };
    });
}

/** The lines from the first that could not be read on. */
export function unreadOf({ left, derivation: { last } }: Moved): string {
  if (last?.kind !== 'unreadable' && last?.kind !== 'not-a-list') return '';
  return left.flatMap((move) => (move.kind === 'line' ? [move.text] : [])).join('\n');
}
