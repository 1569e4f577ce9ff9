// What is seen of a duel, told for goldens, the size budget and the gallery.

import type { LanguageCode } from '../../src/language/index.ts';
import { matchedMessage } from '../../src/quiz/duel-messages.ts';
import { repairLine } from '../../src/quiz/questions/repair-line.ts';
import { wrongLine } from '../../src/quiz/questions/wrong-line.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import type { Duel, Round, Standing } from '../../src/quiz/round-state.ts';
import { answerOf, aRound, revealed, START } from './a-round.ts';
import { givenTo } from './given.ts';
import type { RoundStory } from './round-stories.ts';

const SEED = 7;
const PLAYERS = [
  { personId: 'mina', name: 'Mina' },
  { personId: '준호', name: '준호' },
] as const;

export function duelStories(language: LanguageCode): RoundStory[] {
  const duel: Duel = { players: PLAYERS, won: [1, 0], opensUntil: START + 600_000 };
  const settings = { language, mode: 'duel', seconds: 60 } as const;
  const round: Round = { ...aRound(wrongLine, SEED, settings), duel };
  const [right, wrong] = [givenTo(round.current, true), givenTo(round.current, false)];
  const waiting: Round = { ...round, phase: 'gathering', duel: { ...duel, players: [PLAYERS[0]], won: [0] } };
  const invited = { personId: '준호', name: '준호' };
  const decider: Round = { ...round, duel: { ...duel, won: [2, 2] }, current: { ...round.current, index: 5 } };
  const standing = (at: 0 | 1, right: number, points: number): Standing => ({
    ...PLAYERS[at],
    ...{ right, points, answered: 4, boardPoints: points, streak: 0 },
  });
  const topics = { 'chain-rule': { right: 5, answered: 8 } };
  const standings = [standing(0, 3, 412), standing(1, 2, 268)];
  const ended = (won: readonly number[], more: Partial<Round> = {}): Round => ({
    ...{ ...round, standings, topics, phase: 'over', endedAs: 'finished', duel: { ...duel, won } },
    ...more,
  });
  const story = (name: string, message: RoundStory['message']) => ({ name: `round-duel-${name}`, message });
  const repairing: Round = { ...aRound(repairLine, SEED, { ...settings, level: 5, seconds: 90 }), duel };
  return [
    story('offered', roundMessages.invitation(waiting)),
    story('offered-to', roundMessages.invitation({ ...waiting, duel: { ...waiting.duel!, invited } })),
    story('begins', matchedMessage(round)),
    story('asked', roundMessages.question(round, 1)),
    story('repair-asked', roundMessages.question(repairing, 0)),
    story(
      'taken',
      roundMessages.reveal(revealed(round, [answerOf('준호', wrong, 4000), answerOf('Mina', right, 21_000)]), true),
    ),
    story('given-away', roundMessages.reveal(revealed(round, [answerOf('Mina', wrong, 4000)]), true)),
    story('decider', roundMessages.question(decider, 0)),
    story('decided', roundMessages.reveal(revealed(decider, [answerOf('Mina', right, 21_000)]), true)),
    story('end', roundMessages.end(ended([3, 1]))),
    story('end-level', roundMessages.end(ended([2, 2], { current: { ...round.current, index: 7 } }))),
    story('end-broken-off', roundMessages.end(ended([1, 0], { endedAs: 'stopped' }))),
    story('end-nobody-came', roundMessages.end({ ...waiting, phase: 'over', endedAs: 'nobody-came' })),
  ];
}
