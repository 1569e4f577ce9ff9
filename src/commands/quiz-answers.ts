// The answers of a round as people give them: pressed, put together in a panel, or typed into a form; and what comes after.

import { unreadParagraphs } from '../coach/said-verdict.ts';
import { plainText } from '../conversation/plain-text.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Form, Message, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { answerPanel } from '../quiz/answer-panel.ts';
import { fieldOf, givenInWords } from '../quiz/answer-words.ts';
import type { AnswerResult } from '../quiz/answering.ts';
import { askQuestion } from '../quiz/draw.ts';
import { isDuel } from '../quiz/duel.ts';
import { promptBlocks } from '../quiz/question-message.ts';
import { mineText, wayBlocks } from '../quiz/reveal-message.ts';
import { ROUND_ACTIONS, readRoundAction, roundAction } from '../quiz/round-actions.ts';
import type { Round } from '../quiz/round-state.ts';
import type { Context, Values } from './command.ts';
import { deriveButton } from './derive-button.ts';
import { notHere, privately, said } from './quiz-sentences.ts';
import { shown } from './readers.ts';

const FIELD = 'answer';

/** A pressed option, a panel that is sent, or the form: what was given is judged and kept before anything is said. */
export async function answerAction(data: string, submitted: Values, context: Context): Promise<Message> {
  const { rounds, request, words } = context;
  const at = readRoundAction(data);
  if (rounds === undefined) return notHere(words);
  if (at === undefined) return refusal(words.quiz.over, 'round-over');
  const typed = submitted[FIELD];
  const { person, at: moment } = request;
  const given = typed ?? at.chosen.join(' ');
  const result = await rounds.answer({ round: at.round, index: at.index, person, given, at: moment });
  return acknowledged(result, typed, context);
}

function acknowledged(result: AnswerResult, typed: string | undefined, { words }: Context): Message {
  const { taken, duel } = words.quiz;
  const { kind, round, stands, read, unread } = result;
  if (kind === 'over' || round === undefined) return refusal(words.quiz.over, 'round-over');
  const asked = askQuestion(round.current.question, words);
  const answer = stands === undefined ? '' : givenInWords(stands.given, round.current, asked.answer);
  const team = stands?.team === undefined ? '' : ` ${taken.team({ team: words.quiz.teams[stands.team]! })}`;
  const readAs = typed !== undefined && read !== undefined ? `${taken.read({ typed: shown(typed), read })} ` : '';
  switch (kind) {
    case 'accepted':
      return said(`${readAs}${isDuel(round) ? duel.noted({ answer }) : taken.first({ answer })}${team}`);
    case 'changed':
      return said(`${readAs}${taken.changed({ answer })}`);
    case 'same':
      return said(taken.same({ answer }));
    case 'locked':
      return refusal(isDuel(round) ? duel.stands({ answer }) : taken.locked({ answer }), 'locked');
    case 'late':
      return refusal(taken.late, 'late');
    case 'other-question':
      return refusal(taken.otherQuestion, 'other-question');
    case 'not-open':
      return refusal(taken.notOpen, 'not-open');
    case 'out':
      return refusal(taken.out, 'out');
    case 'watching':
      return refusal(duel.watching, 'watching');
    case 'unreadable':
      return unreadable(round, typed ?? '', unread, words);
  }
}

/** Why it says nothing, and the form again with what was typed: nothing is lost. */
function unreadable(round: Round, typed: string, unread: AnswerResult['unread'], words: Catalog): Message {
  const { quiz } = words;
  const text = unreadText(round, typed, unread, words);
  const action = roundAction(ROUND_ACTIONS.type, round.id, round.current.index);
  const again = { ...action, data: `${action.data}${TYPED}${typed}` };
  const button = { label: quiz.buttons.type, action: again, tone: 'primary' } as const;
  const refused = refusal(plainText(text), 'unreadable', text);
  return { ...refused, blocks: [...refused.blocks, { kind: 'buttons', buttons: [button] }] };
}

function unreadText(round: Round, typed: string, unread: AnswerResult['unread'], words: Catalog): Text {
  const say = words.quiz.unread;
  if (unread === undefined) return [say.nothing];
  if ('decimal' in unread) return [say.ambiguous({ read: shown(typed), ...unread })];
  const { answer } = askQuestion(round.current.question, words);
  if ('at' in unread && answer.kind === 'formula') {
    const [first = [], ...rest] = unreadParagraphs({ typed, spec: answer.network }, unread, words);
    return [...first, ...rest.flatMap((paragraph): Text => ['\n', ...paragraph])];
  }
  return [say.number({ read: shown(typed) })];
}

/** Parts where the form belongs from what was typed before. */
const TYPED = '|';

/** The form for a number or a formula, with what could not be read before. */
export async function openForm(data: string, _submitted: Values, context: Context): Promise<Form | Message> {
  const { rounds, words } = context;
  const bar = data.indexOf(TYPED);
  const place = bar < 0 ? data : data.slice(0, bar);
  const round = await roundAt(place, context);
  if (rounds === undefined) return notHere(words);
  if (round === undefined) return refusal(words.quiz.over, 'round-over');
  if (round.current.outcome !== undefined) return refusal(words.quiz.taken.otherQuestion, 'other-question');
  const { answer } = askQuestion(round.current.question, words);
  if (answer.kind !== 'number' && answer.kind !== 'formula') return refusal(words.quiz.over, 'round-over');
  const { form } = words.quiz;
  const before = bar < 0 ? {} : { value: data.slice(bar + 1) };
  return {
    kind: 'form',
    title: form.title,
    fields: [{ name: FIELD, ...fieldOf(answer.kind, form), kind: 'line', required: true, ...before }],
    submit: { label: form.send, action: roundAction(ROUND_ACTIONS.typed, round.id, round.current.index) },
  };
}

/** The private panel: opened beside the question, then changed where it stands. */
export async function openPanel(data: string, submitted: Values, context: Context): Promise<Message> {
  return { ...(await turnPanel(data, submitted, context)), placement: 'new' };
}

export async function turnPanel(data: string, _submitted: Values, context: Context): Promise<Message> {
  const { words } = context;
  const round = await roundAt(data, context);
  if (round === undefined) return refusal(words.quiz.over, 'round-over');
  if (round.current.outcome !== undefined) return refusal(words.quiz.taken.otherQuestion, 'other-question');
  return answerPanel(round, readRoundAction(data)?.chosen ?? [], words);
}

/** What I answered, and the thought behind it. */
export async function showMine(data: string, _submitted: Values, context: Context): Promise<Message> {
  const { rounds, request, words, language } = context;
  const at = readRoundAction(data);
  if (rounds === undefined || at === undefined) return refusal(words.quiz.over, 'round-over');
  const mine = await rounds.mine(at.round, at.index, request.person.id, language);
  switch (mine.kind) {
    case 'over':
      return refusal(words.quiz.over, 'round-over');
    case 'not-yet':
      return said(words.quiz.mine.notYet);
    case 'none':
      return said(words.quiz.mine.none);
    case 'mine':
      return privately([
        {
          kind: 'text',
          text: mineText(mine.round, mine.answer, mine.because ?? (mine.hint && words.verdict.hints[mine.hint]), words),
        },
      ]);
  }
}

/** The whole way to the answer, in the language of whoever asks. */
export async function showWay(data: string, _submitted: Values, context: Context): Promise<Message> {
  const { words } = context;
  const round = await roundAt(data, context);
  if (round === undefined) return refusal(words.quiz.over, 'round-over');
  if (round.current.outcome === undefined) return said(words.quiz.mine.notYet);
  const asked = askQuestion(round.current.question, words);
  const { answer } = asked;
  const spec = answer.kind === 'formula' ? answer.network : asked.network;
  const self = spec ? deriveButton({ spec, ...(answer.kind === 'formula' && { wrt: answer.of }) }, words) : [];
  const blocks = [...promptBlocks(asked), ...wayBlocks(asked)];
  return privately(self.length > 0 ? [...blocks, { kind: 'buttons', buttons: self }] : blocks);
}

/** None while nothing is asked yet: what is drawn for a duel is for two, and for both at once. */
async function roundAt(data: string, { rounds }: Context): Promise<Round | undefined> {
  const at = readRoundAction(data);
  const round = at && (await rounds?.find(at.round, at.index));
  return round?.phase === 'gathering' ? undefined : round;
}
