// A question after its end: the right answer and why, who chose what, and the way on.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Button, Message, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import { showNumber } from '../language/numbers.ts';
import { givenInWords, rightInWords, shownTexts } from './answer-words.ts';
import { askQuestion } from './draw.ts';
import { isDecider, isDuel, isLast } from './duel.ts';
import { takenSentences } from './duel-score.ts';
import type { Answer, Asked } from './question.ts';
import { channelMessage, titleOf } from './question-message.ts';
import { ROUND_ACTIONS, roundAction } from './round-actions.ts';
import type { Outcome, Round, RoundAnswer } from './round-state.ts';
import type { RevealedRound } from './round-view.ts';

interface View {
  readonly round: RevealedRound;
  readonly asked: Asked;
  readonly isLatest: boolean;
}

export function revealMessage(round: RevealedRound, isLatest: boolean): Message {
  const words = languages[round.settings.language];
  const { current } = round;
  const asked = askQuestion(current.question, words);
  const view = { round, asked, isLatest };
  const title = titleOf(current.question.type, words.questions);
  const of = round.settings.questions;
  const heading =
    isDuel(round) && isDecider(round)
      ? words.quiz.duel.deciderAnswer({ title })
      : words.quiz.reveal.heading({ number: current.index + 1, of, title });
  const { point, formula = asked.formula } = asked.solution;
  return channelMessage([
    { kind: 'heading', text: heading },
    { kind: 'text', text: answerText(view, words) },
    ...(asked.picture ? [pictureBlock(asked.picture.name, asked.picture)] : []),
    { kind: 'text', text: [{ style: 'bold', text: point }] },
    ...(formula ? [{ kind: 'formula', ...formula } as const] : []),
    { kind: 'text', text: closingText(view, words) },
    { kind: 'buttons', buttons: revealButtons(view, words) },
  ]);
}

/** Prompt in one paragraph, then each option with how many chose it, or the answer and the mistakes that were made. */
function answerText({ round: { current }, asked }: View, words: Catalog): Text {
  const { answer, prompt } = asked;
  const lines: Text[] = [[prompt], ['']];
  if (answer.kind === 'choice' || answer.kind === 'several') lines.push(...optionLines(current, answer));
  else lines.push([{ style: 'bold', text: words.quiz.reveal.right(rightInWords(asked, current)) }]);
  lines.push(...mistakeLines(current.outcome, words));
  return lines.flatMap((line, at): Text => (at === 0 ? line : ['\n', ...line]));
}

function optionLines(
  current: RevealedRound['current'],
  answer: Extract<Answer, { kind: 'choice' | 'several' }>,
): Text[] {
  const { chosen } = current.outcome;
  const most = Math.max(1, ...chosen);
  return shownTexts(current, answer).map(({ mark, text }, position): Text => {
    const { option } = current.shown[position]!;
    const correct = answer.options[option]?.correct === true;
    const count = chosen[option] ?? 0;
    const bar = count === 0 ? '' : ` ${'▮'.repeat(Math.max(1, Math.round((count / most) * 8)))} ${count}`;
    const line = `${correct ? '✓' : '·'} ${mark} · ${text}`;
    return correct ? [{ style: 'bold', text: line }, bar] : [line, bar];
  });
}

function mistakeLines({ mistakes }: Outcome, words: Catalog): Text[] {
  const made = Object.entries(mistakes) as [keyof Catalog['mistakes'], number][];
  if (made.length === 0) return [];
  const told = [...made]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([mistake, count]) => `${words.mistakes[mistake].name} (${words.quiz.reveal.people(count)})`);
  return [[`${words.quiz.reveal.mistakes}: ${told.join(', ')}`]];
}

/** How many were right and how fast, the lesson, and when it goes on. */
function closingText({ round, asked, isLatest }: View, words: Catalog): Text {
  const { reveal, paused } = words.quiz;
  const { outcome } = round.current;
  const { fastest } = outcome;
  const parts = [
    outcome.why === 'skipped' ? reveal.skipped : '',
    reveal.counts(outcome),
    round.duel ? takenSentences(round.duel, outcome, words) : '',
    fastest && !round.duel ? reveal.fastest({ name: fastest.name, seconds: showNumber(fastest.ms / 1000, 2) }) : '',
    reveal.lesson(words.lessons[asked.topic].name),
  ];
  const said = parts.filter((part) => part !== '').join(' ');
  if (!isLatest) return [said];
  if (round.phase === 'paused')
    return [`${said}\n${round.pausedAs?.why === 'silence' ? paused.silence : paused.asked}`];
  if (round.phase !== 'revealed') return [said];
  if (isLast(round)) return [`${said}\n${isDecided(round) ? words.quiz.duel.last : reveal.last}`];
  if (round.nextAt === undefined) return [said];
  return [`${said}\n${reveal.next}`, { moment: round.nextAt, show: 'relative' }];
}

/** Somebody has won the duel, be it early or by a decider. */
function isDecided({ duel }: RevealedRound): boolean {
  return duel !== undefined && duel.won[0] !== duel.won[1];
}

function revealButtons({ round, asked, isLatest }: View, words: Catalog): Button[] {
  const { buttons } = words.quiz;
  const go = (name: keyof typeof ROUND_ACTIONS) => roundAction(ROUND_ACTIONS[name], round.id, round.current.index);
  const lesson = { label: buttons.lesson, action: { name: 'run', data: `explain topic=${asked.topic}` } };
  const always = [{ label: buttons.mine, action: go('mine') }, { label: buttons.way, action: go('way') }, lesson];
  if (!isLatest || round.phase === 'over') return always;
  return round.phase === 'paused'
    ? [{ label: buttons.resume, action: go('resume'), tone: 'primary' }, ...always]
    : [...always, { label: isLast(round) ? buttons.finish : buttons.next, action: go('next') }];
}

/** The whole way to a question's answer, for whoever asks: its text, formula and picture, without the prompt's. */
export function wayBlocks({ solution }: Asked): Block[] {
  const { point, text, formula, picture } = solution;
  return [
    { kind: 'text', text: [{ style: 'bold', text: point }, `\n\n${text}`] },
    ...(formula ? [{ kind: 'formula', ...formula } as const] : []),
    ...(picture ? [pictureBlock(picture.name, picture, { spoiler: true })] : []),
  ];
}

/** What one person answered to a closed question, and the thought behind it where that was wrong. */
export function mineText(
  { current }: Pick<Round, 'current'>,
  { given, mark }: RoundAnswer,
  because: string | undefined,
  words: Catalog,
): Text {
  const { mine } = words.quiz;
  const answer = givenInWords(given, current, askQuestion(current.question, words).answer);
  if (mark?.right) return [mine.right({ answer, points: words.charts.points(mark.points) })];
  const remark = mark?.mistake === undefined ? '' : words.mistakes[mark.mistake].remark;
  const why = because ?? remark;
  return [mine.wrong({ answer }), why === '' ? '' : ` ${why}`];
}
