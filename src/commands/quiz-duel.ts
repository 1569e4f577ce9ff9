// A duel as people ask for it, take it up, and ask for another one.

import { refusal } from '../conversation/refusal.ts';
import type { Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { matchedMessage } from '../quiz/duel-messages.ts';
import { readRoundAction } from '../quiz/round-actions.ts';
import type { Invited, Mode, Player, Round } from '../quiz/round-state.ts';
import { asTheyWish } from '../quiz/shown-names.ts';
import type { Context, Values } from './command.ts';
import { readMention } from './mention.ts';
import { beginsHere, notHere, said, whereOf } from './quiz-sentences.ts';
import { shown } from './readers.ts';

const EXAMPLE = 'quiz start mode=duel';

/** Who is asked for a duel: mentioned, or by the name that is seen there. @throws UserError */
export function readInvited({ with: typed }: Values, mode: Mode, { request }: Context): Invited | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const { person } = request;
  const read = shown(typed).trim();
  if (mode !== 'duel') throw new UserError('withNeedsDuel', { read, mode }, EXAMPLE);
  const mentioned = readMention(typed);
  const name = read.replace(/^[@＠]/, '');
  if (mentioned?.id === person.id || ['me', '나', folded(person.name)].includes(folded(name)))
    throw new UserError('duelWithSelf', { read }, EXAMPLE);
  return mentioned === undefined ? { name } : { personId: mentioned.id, name: mentioned.name ?? mentioned.id };
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

export function playerOf({ request: { person } }: Context): Player {
  return { personId: person.id, name: person.name };
}

/** Pressed below the offer; who plays then stands in its place. */
export async function joinAction(data: string, _submitted: Values, context: Context): Promise<Message> {
  const { rounds, words } = context;
  const at = readRoundAction(data);
  if (rounds === undefined) return notHere(words);
  const { quiz } = words;
  const { kind, round } = at ? await rounds.join(at.round, playerOf(context)) : { kind: 'over', round: undefined };
  switch (kind) {
    case 'joined':
    case 'in-already':
      // Once more where the offer still stands although it was taken up.
      if (round?.duel?.players.length === 2) return matchedMessage(await asSeen(round, context));
      return round?.phase === 'gathering' ? said(quiz.duel.inAlready) : refusal(quiz.over, 'round-over');
    case 'full':
      return refusal(quiz.duel.watching, 'watching');
    case 'not-invited':
      return refusal(quiz.duel.forAnother, 'not-invited');
    default:
      return refusal(quiz.over, 'round-over');
  }
}

async function asSeen(round: Round, { store }: Context): Promise<Round> {
  return asTheyWish(round, (await store()).boardNames);
}

/** One of the two asks the other one; where that one was faster, it is a yes. */
export async function rematchAction(data: string, _submitted: Values, context: Context): Promise<Message> {
  const { rounds, words, request } = context;
  const at = readRoundAction(data);
  if (rounds === undefined) return notHere(words);
  const before = at && (await rounds.find(at.round, at.index));
  if (before?.duel === undefined || before.phase !== 'over') return refusal(words.quiz.over, 'round-over');
  const { players } = before.duel;
  const host = playerOf(context);
  const other = players.find(({ personId }) => personId !== host.personId);
  if (other === undefined || !players.some(({ personId }) => personId === host.personId))
    return refusal(words.quiz.duel.theirRematch, 'watching');
  const { kind, round } = await rounds.start(before.settings, whereOf(request), host, other);
  if (kind === 'started') return beginsHere(round, words);
  const { kind: joined } = await rounds.join(round.id, host);
  return said(joined === 'joined' ? words.quiz.duel.begins : words.quiz.start.running);
}
