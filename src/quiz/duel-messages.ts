// What is seen of a duel beside its questions: the offer, who plays, how it stands, and who won.

import type { Block, Message, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/index.ts';
import { channelMessage, titleOf } from './question-message.ts';
import { ROUND_ACTIONS, roundAction } from './round-actions.ts';
import type { Duel, Invited, Player, Round } from './round-state.ts';
import { againLine, weakestTopic } from './standings-message.ts';

export function invitationMessage(round: Round): Message {
  const words = languages[round.settings.language];
  const { quiz, questions } = words;
  const { settings, current, host, duel } = round;
  const title = titleOf(current.question.type, questions);
  const whom: Text = duel?.invited ? [quiz.duel.invited, invitedSpan(duel.invited)] : [quiz.duel.anybody];
  const until: Text = duel ? ['\n', quiz.ends, { moment: duel.opensUntil, show: 'relative' }] : [];
  const action = roundAction(ROUND_ACTIONS.join, round.id, 0);
  return channelMessage([
    { kind: 'heading', text: quiz.duel.asks({ host: host.name }) },
    { kind: 'text', text: [quiz.duel.rules({ ...settings, title })] },
    { kind: 'text', text: [...whom, ...until] },
    { kind: 'buttons', buttons: [{ label: quiz.duel.join, action, tone: 'primary' }] },
  ]);
}

/** Where a platform knows whom the id means, they hear of it. */
function invitedSpan({ personId, name }: Invited): Text[number] {
  return personId === undefined ? { style: 'bold', text: name } : { person: { id: personId, name } };
}

/** In place of the offer. */
export function matchedMessage({ settings, duel }: Round): Message {
  const { quiz } = languages[settings.language];
  return {
    ...channelMessage([
      { kind: 'heading', text: quiz.duel.against(bothOf(duel!)) },
      { kind: 'text', text: [quiz.duel.begins] },
    ]),
    placement: 'replace',
  };
}

export function bothOf({ players }: Duel): { first: string; second: string } {
  return { first: players[0]?.name ?? '', second: players[1]?.name ?? '' };
}

export function duelEndMessage(round: Round): Message {
  const words = languages[round.settings.language];
  const duel = round.duel!;
  return channelMessage([
    { kind: 'heading', text: endHeading(round, duel, words) },
    { kind: 'text', text: [endLines(round, duel, words).join('\n')] },
    ...(round.endedAs === 'nobody-came' ? [] : [tableOf(round, duel, words)]),
    { kind: 'buttons', buttons: endButtons(round, words) },
  ]);
}

/** Undefined where neither is ahead. */
function winnerOf({ players, won }: Duel): Player | undefined {
  if (won[0] === won[1]) return undefined;
  return (won[0] ?? 0) > (won[1] ?? 0) ? players[0] : players[1];
}

function endHeading({ endedAs }: Round, duel: Duel, { quiz }: Catalog): string {
  const score = duel.won.join(' : ');
  if (endedAs === 'nobody-came') return quiz.duel.nobodyCame;
  if (endedAs !== 'finished') return quiz.duel.brokenOff({ score });
  const winner = winnerOf(duel);
  if (winner === undefined) return quiz.duel.level({ score });
  return quiz.duel.wins({ name: winner.name, score: [...duel.won].sort((a, b) => b - a).join(' : ') });
}

function endLines({ endedAs, standings }: Round, duel: Duel, { quiz }: Catalog): string[] {
  if (endedAs === 'nobody-came') return [quiz.duel.anotherTime];
  const alone = standings.length === 1 ? [quiz.standings.alone] : [];
  if (endedAs !== 'finished') return [quiz.duel.kept, ...alone];
  const winner = winnerOf(duel);
  const other = standings.find(({ personId }) => winner !== undefined && personId !== winner.personId);
  return [other === undefined ? quiz.duel.wellPlayedBoth : quiz.duel.wellPlayed(other), ...alone];
}

function tableOf({ standings }: Round, { players, won }: Duel, { quiz }: Catalog): Block {
  const { columns } = quiz.duel;
  return {
    kind: 'table',
    columns: [
      { title: columns.name, align: 'left' },
      { title: columns.taken, align: 'right' },
      { title: columns.right, align: 'right' },
      { title: columns.points, align: 'right' },
    ],
    rows: players.map(({ personId, name }, at) => {
      const standing = standings.find((one) => one.personId === personId);
      const { right = 0, answered = 0, points = 0 } = standing ?? {};
      return [name, String(won[at] ?? 0), `${right}/${answered}`, String(points)];
    }),
  };
}

function endButtons(round: Round, { quiz }: Catalog) {
  const weakest = weakestTopic(round);
  const again =
    round.endedAs === 'nobody-came'
      ? { label: quiz.duel.askAgain, action: { name: 'run', data: againLine(round) } }
      : { label: quiz.duel.rematch, action: roundAction(ROUND_ACTIONS.rematch, round.id, 0) };
  return [
    { ...again, tone: 'primary' },
    { label: quiz.buttons.board, action: { name: 'run', data: 'score' } },
    ...(weakest ? [{ label: quiz.buttons.lesson, action: { name: 'run', data: `explain topic=${weakest}` } }] : []),
  ] as const;
}
