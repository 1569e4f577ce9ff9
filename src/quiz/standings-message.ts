// Half-time and the end of a round: the podium as a picture, teams, the hardest lesson, and the way on.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import { drawPodium } from '../pictures/podium.ts';
import { kindOf } from './any-network/draw-like.ts';
import type { Topic } from './question.ts';
import { channelMessage } from './question-message.ts';
import { ranked, teamPoints } from './ranking.ts';
import type { Round } from './round-state.ts';

export function halfTimeMessage(round: Round): Message {
  const words = languages[round.settings.language];
  return standingsMessage(round, words.quiz.standings.half, words, []);
}

export function endMessage(round: Round): Message {
  const words = languages[round.settings.language];
  const { buttons } = words.quiz;
  const weakest = weakestTopic(round);
  return standingsMessage(round, words.quiz.standings.end, words, [
    {
      kind: 'buttons',
      buttons: [
        { label: buttons.again, action: { name: 'run', data: againLine(round) }, tone: 'primary' },
        { label: buttons.board, action: { name: 'run', data: 'score' } },
        ...(weakest ? [{ label: buttons.lesson, action: { name: 'run', data: `explain topic=${weakest}` } }] : []),
      ],
    },
  ]);
}

function standingsMessage(round: Round, title: string, words: Catalog, below: readonly Block[]): Message {
  const { standings } = words.quiz;
  const placed = ranked(round.standings);
  const heading = `${title} · ${standings.players(placed.length)}`;
  if (placed.length === 0)
    return channelMessage([{ kind: 'heading', text: title }, { kind: 'text', text: [standings.nobody] }, ...below]);
  const note = hardestLine(round, words);
  const picture = drawPodium({ placed, title: heading, ...(note !== undefined && { note }) }, words.charts);
  return channelMessage([
    { kind: 'heading', text: heading },
    pictureBlock('podium', picture),
    ...linesBlock(round, words),
    ...below,
  ]);
}

/** Teams, who is left, how it ended. */
function linesBlock(round: Round, words: Catalog): Block[] {
  const lines = [...teamLines(round, words), ...endLines(round, words)];
  return lines.length === 0 ? [] : [{ kind: 'text', text: [lines.join('\n')] }];
}

function teamLines({ settings, standings: all }: Round, { quiz, charts }: Catalog): string[] {
  if (settings.mode !== 'team') return [];
  const means = teamPoints(all);
  const lines = means.flatMap((mean, team) =>
    mean === undefined
      ? []
      : [quiz.standings.team({ team: quiz.teams[team]!, points: charts.points(Math.round(mean)) })],
  );
  const [blue, orange] = means;
  return blue !== undefined && blue === orange ? [...lines, quiz.standings.teamsEven] : lines;
}

function endLines({ endedAs, settings, standings: all, phase }: Round, { quiz }: Catalog): string[] {
  if (phase !== 'over') return [];
  const { standings } = quiz;
  const lines: string[] = [];
  if (endedAs === 'stopped') lines.push(standings.stopped);
  if (endedAs === 'lost') lines.push(standings.lost);
  if (settings.mode === 'survival' && all.length > 1) {
    const left = all.filter(({ outAfter }) => outAfter === undefined);
    if (left.length === 1) lines.push(standings.oneLeft(left[0]!.name));
    if (left.length === 0) lines.push(standings.noneLeft);
  }
  if (all.length === 1) lines.push(standings.alone);
  return lines;
}

/** The lesson with the smallest share of right answers, where any was wrong. */
export function weakestTopic({ topics }: Round): Topic | undefined {
  const counted = (Object.entries(topics) as [Topic, { right: number; answered: number }][]).filter(
    ([, { right, answered }]) => right < answered,
  );
  counted.sort(([, a], [, b]) => a.right / a.answered - b.right / b.answered || b.answered - a.answered);
  return counted[0]?.[0];
}

function hardestLine(round: Round, words: Catalog): string | undefined {
  const topic = weakestTopic(round);
  const counted = topic && round.topics[topic];
  return counted && words.quiz.standings.weakest({ lesson: words.lessons[topic].name, ...counted });
}

/** The line that starts another round like it. */
export function againLine({ settings }: Round): string {
  const { questions, seconds, level, topics, mode, language, like } = settings;
  return [
    `quiz start questions=${questions} seconds=${seconds} mode=${mode} language=${language}`,
    ...(like === undefined ? [] : [`net="${kindOf(like)}"`]),
    ...(level === undefined ? [] : [`level=${level}`]),
    ...(topics.length === 0 ? [] : [`topics="${topics.join(' ')}"`]),
  ].join(' ');
}
