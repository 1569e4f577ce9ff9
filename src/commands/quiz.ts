// `/backprop quiz …`: starts a round, steers it, and takes the answers that its buttons and forms send.

import { refusal } from '../conversation/refusal.ts';
import type { Message } from '../conversation/reply.ts';
import { ROUND_ACTIONS, readRoundAction } from '../quiz/round-actions.ts';
import { chosenForPlace } from './chosen-language.ts';
import type { ActionHandler, Command, Context, Values } from './command.ts';
import { answerAction, openForm, openPanel, showMine, showWay, turnPanel } from './quiz-answers.ts';
import { joinAction, playerOf, readInvited, rematchAction } from './quiz-duel.ts';
import { readLike } from './quiz-net.ts';
import { beginsHere, notHere, said, steered, whereOf, whoOf } from './quiz-sentences.ts';
import { readRoundSettings, SETTINGS_ARGUMENTS, settingsFields } from './quiz-settings.ts';

const START_FORM = 'quiz-setup';

async function start(values: Values, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  const read = readRoundSettings(values, await chosenForPlace(context));
  const like = await readLike(values, read, context);
  const settings = { ...read, ...(like && { like }) };
  const invited = readInvited(values, settings.mode, context);
  if (rounds === undefined) return notHere(words);
  const { kind, round } = await rounds.start(settings, whereOf(request), playerOf(context), invited);
  return kind === 'started' ? beginsHere(round, words) : said(words.quiz.start.running);
}

export const quizStart: Command<'quiz start'> = {
  name: 'quiz start',
  arguments: SETTINGS_ARGUMENTS,
  visibility: 'private',
  opensForm: false,
  examples: [
    '',
    '10 seconds=45 level=2',
    'topics="error activation-slope" mode=no-rush',
    'mode=duel',
    'net="2-3-2 tanh"',
  ],
  run: start,
  actions: {
    [START_FORM]: {
      visibility: 'private',
      opensForm: true,
      run: (_data, _submitted, { words }) => ({
        kind: 'form',
        title: words.quiz.start.form,
        fields: settingsFields(words),
        submit: { label: words.quiz.start.go, action: { name: `${START_FORM}-send`, data: '' } },
      }),
    },
    [`${START_FORM}-send`]: {
      visibility: 'private',
      opensForm: false,
      run: (_data, submitted, context) => start(submitted, context),
    },
    [ROUND_ACTIONS.answer]: quietly(answerAction),
    [ROUND_ACTIONS.type]: { visibility: 'private', opensForm: true, run: openForm },
    [ROUND_ACTIONS.typed]: quietly(answerAction),
    [ROUND_ACTIONS.open]: quietly(openPanel),
    [ROUND_ACTIONS.panel]: quietly(turnPanel),
    [ROUND_ACTIONS.mine]: quietly(showMine),
    [ROUND_ACTIONS.way]: quietly(showWay),
    // Who plays is for everybody to read, in place of the offer.
    [ROUND_ACTIONS.join]: { visibility: 'public', opensForm: false, run: joinAction },
    [ROUND_ACTIONS.rematch]: quietly(rematchAction),
    [ROUND_ACTIONS.skip]: quietly((data, _, context) => skip(readRoundAction(data), context)),
    [ROUND_ACTIONS.next]: quietly((data, _, context) => onNext(readRoundAction(data), context)),
    [ROUND_ACTIONS.resume]: quietly((data, _, context) => steer('resume', readRoundAction(data)?.round, context)),
  },
};

/** All that one person does in a round is answered to that person alone. */
function quietly(run: ActionHandler['run']): ActionHandler {
  return { visibility: 'private', opensForm: false, run };
}

async function steer(what: 'stop' | 'pause' | 'resume', round: string | undefined, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  if (rounds === undefined) return notHere(words);
  const id = round ?? (await rounds.status(whereOf(request)))?.round.id;
  if (id === undefined) return said(words.quiz.status.none);
  return steered(await rounds.steering[what](id, whoOf(request)), what, words);
}

type At = ReturnType<typeof readRoundAction>;

async function skip(at: At, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  if (rounds === undefined) return notHere(words);
  const where = at ?? (await hereAndNow(context));
  if (where === undefined) return said(words.quiz.status.none);
  const result = await rounds.steering.skip(where.round, where.index, whoOf(request));
  switch (result.kind) {
    case 'skipped':
      return said(words.quiz.skip.skipped);
    case 'voted':
      return said(words.quiz.skip.voted({ votes: result.votes, needed: result.needed }));
    case 'unchanged':
      return said(words.quiz.skip.unchanged);
    case 'not-playing':
      return refusal(words.quiz.skip.notPlaying, 'not-playing');
    case 'over':
      return refusal(words.quiz.over, 'round-over');
  }
}

async function onNext(at: At, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  if (rounds === undefined) return notHere(words);
  if (at === undefined) return refusal(words.quiz.over, 'round-over');
  return steered(await rounds.steering.next(at.round, at.index, whoOf(request)), 'next', words);
}

async function hereAndNow({ rounds, request }: Context) {
  const seen = await rounds?.status(whereOf(request));
  return seen && { round: seen.round.id, index: seen.round.current.index };
}

type Steering = 'quiz stop' | 'quiz pause' | 'quiz resume';

function steering<N extends Steering>(name: N, what: 'stop' | 'pause' | 'resume'): Command<N> {
  return {
    name,
    arguments: {} as Command<N>['arguments'],
    visibility: 'private',
    opensForm: false,
    examples: [''],
    run: (_values, context) => steer(what, undefined, context),
  };
}

export const quizStop = steering('quiz stop', 'stop');
export const quizPause = steering('quiz pause', 'pause');
export const quizResume = steering('quiz resume', 'resume');

export const quizSkip: Command<'quiz skip'> = {
  name: 'quiz skip',
  arguments: {},
  visibility: 'private',
  opensForm: false,
  examples: [''],
  run: (_values, context) => skip(undefined, context),
};

export const quizStatus: Command<'quiz status'> = {
  name: 'quiz status',
  arguments: {},
  visibility: 'private',
  opensForm: false,
  standsForGroup: true,
  examples: [''],
  run: status,
};

/** How far the round is, or two ways to begin one. */
async function status(_values: Values, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  if (rounds === undefined) return notHere(words);
  const seen = await rounds.status(whereOf(request));
  if (seen === undefined) {
    const buttons = [
      { label: words.quiz.start.now, action: { name: 'run', data: 'quiz start' }, tone: 'primary' },
      { label: words.quiz.start.asked, action: { name: START_FORM, data: '' } },
      { label: words.quiz.buttons.board, action: { name: 'run', data: 'score' } },
    ] as const;
    return said(words.quiz.status.none, [{ kind: 'buttons', buttons }]);
  }
  const { current, settings, phase, standings } = seen.round;
  // The deciders of a duel come on top.
  const at = { number: current.index + 1, of: Math.max(settings.questions, current.index + 1) };
  const { quiz } = words;
  if (phase === 'gathering') return said(quiz.duel.gathering(quiz.duel));
  if (phase === 'paused') return said(quiz.status.paused(at));
  if (phase === 'revealed') return said(quiz.status.revealed(at));
  const players = quiz.standings.players(Math.max(standings.length, seen.answered));
  return said(quiz.status.running({ ...at, players }));
}
