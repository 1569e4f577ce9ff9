// A question as the channel sees it while it is open: prompt, picture, options, countdown, how many have answered.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Button, Message, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import { shownTexts } from './answer-words.ts';
import { askQuestion, typeNamed } from './draw.ts';
import { isDecider, isDuel } from './duel.ts';
import { scoreLine } from './duel-score.ts';
import type { Answer, Asked } from './question.ts';
import { ROUND_ACTIONS, roundAction } from './round-actions.ts';
import type { Round } from './round-state.ts';

/** What fits a button with its letter in front; longer options are written out above. */
const SHORT_OPTION = 30;

export function questionMessage(round: Round, answered: number): Message {
  const words = languages[round.settings.language];
  const heading = { kind: 'heading', text: headingOf(round, words) } as const;
  if (round.phase === 'paused') return channelMessage([heading, ...pausedBlocks(round, words)]);
  const asked = askQuestion(round.current.question, words);
  const onButtons = asked.answer.kind === 'choice' && areShort(round);
  return channelMessage([
    heading,
    ...promptBlocks(asked),
    ...(onButtons ? [] : optionsBlock(round, asked.answer)),
    ...(round.phase === 'asking'
      ? [
          { kind: 'text', text: statusOf(round, answered, words) } as const,
          { kind: 'buttons', buttons: answerButtons(round, asked.answer, onButtons, words) } as const,
          { kind: 'buttons', buttons: [skipButton(round, words)] } as const,
        ]
      : []),
  ]);
}

export function channelMessage(blocks: readonly Block[]): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks };
}

function headingOf(round: Round, { quiz, questions }: Catalog): string {
  const { current, settings } = round;
  const title = titleOf(current.question.type, questions);
  if (isDuel(round) && isDecider(round)) return quiz.duel.decider({ title });
  return quiz.question({ number: current.index + 1, of: settings.questions, title });
}

export function titleOf(type: string, questions: Catalog['questions']): string {
  const known = typeNamed(type);
  return known === undefined ? type : questions[known.name].title;
}

/** While a round waits, its question is covered: nobody has longer for it than the others. */
function pausedBlocks({ id, current, pausedAs }: Round, { quiz }: Catalog): Block[] {
  const action = roundAction(ROUND_ACTIONS.resume, id, current.index);
  return [
    { kind: 'text', text: [pausedAs?.why === 'silence' ? quiz.paused.silence : quiz.paused.asked] },
    { kind: 'buttons', buttons: [{ label: quiz.buttons.resume, action, tone: 'primary' }] },
  ];
}

/** What is asked, without its options. */
export function promptBlocks({ prompt, formula, picture }: Pick<Asked, 'prompt' | 'formula' | 'picture'>): Block[] {
  return [
    { kind: 'text', text: [prompt] },
    ...(formula ? [{ kind: 'formula', ...formula } as const] : []),
    ...(picture ? [pictureBlock(picture.name, picture)] : []),
  ];
}

/** Each option on its line. */
function optionsBlock(round: Round, answer: Answer): Block[] {
  const shown = shownTexts(round.current, answer);
  if (shown.length === 0) return [];
  const lines = shown.flatMap(
    ({ mark, text }, at): Text => [at === 0 ? '' : '\n', { style: 'bold', text: mark }, ` · ${text}`],
  );
  return [{ kind: 'text', text: lines }];
}

function answerButtons({ id, current }: Round, answer: Answer, onButtons: boolean, { quiz }: Catalog): Button[] {
  const go = (name: 'type' | 'open') => roundAction(ROUND_ACTIONS[name], id, current.index);
  switch (answer.kind) {
    case 'choice':
      return shownTexts(current, answer).map(({ id: option, mark, text }) => ({
        label: onButtons ? `${mark} · ${text}` : mark,
        action: roundAction(ROUND_ACTIONS.answer, id, current.index, [option]),
      }));
    case 'several':
      return [{ label: quiz.buttons.choose, action: go('open'), tone: 'primary' }];
    case 'order':
      return [{ label: quiz.buttons.order, action: go('open'), tone: 'primary' }];
    case 'number':
    case 'formula':
      return [{ label: quiz.buttons.type, action: go('type'), tone: 'primary' }];
  }
}

/** Judged in every language, so that a question has one form whoever reads it. */
function areShort({ current }: Round): boolean {
  const answers = Object.values(languages).map((words) => askQuestion(current.question, words).answer);
  return answers.every((answer) => shownTexts(current, answer).every(({ text }) => text.length <= SHORT_OPTION));
}

function skipButton({ id, current }: Round, { quiz }: Catalog): Button {
  const votes = current.skips.length;
  const label = votes === 0 ? quiz.buttons.skip : `${quiz.buttons.skip} (${votes})`;
  return { label, action: roundAction(ROUND_ACTIONS.skip, id, current.index) };
}

function statusOf({ current: { deadline }, duel }: Round, answered: number, { quiz }: Catalog): Text {
  const count = quiz.answered(answered);
  const score = duel ? `${scoreLine(duel, duel.won)}\n` : '';
  if (deadline === undefined) return [`${quiz.noClock} · ${count}`];
  return [`${score}${quiz.ends}`, { moment: deadline, show: 'relative' }, ` · ${count}`];
}
