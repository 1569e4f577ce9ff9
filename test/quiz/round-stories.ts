// What is seen of rounds, told for goldens, the size budget and the gallery: each question type, asked and revealed; the rest once.

import type { Message } from '../../src/conversation/reply.ts';
import { type LanguageCode, languages } from '../../src/language/index.ts';
import { answerPanel } from '../../src/quiz/answer-panel.ts';
import { questionTypes } from '../../src/quiz/questions/index.ts';
import { roundMessages } from '../../src/quiz/round-messages.ts';
import type { Round, RoundAnswer, Standing } from '../../src/quiz/round-state.ts';
import type { RevealedRound } from '../../src/quiz/round-view.ts';
import { answerOf, aRound, revealed } from './a-round.ts';
import { anyNetworkStories } from './any-network/any-network-stories.ts';
import { duelStories } from './duel-stories.ts';

export interface RoundStory {
  readonly name: string;
  readonly message: Message;
}

const SEED = 7;
const NAMES = ['Mina', '준호', 'Ada', 'Bo'];

export function roundStories(language: LanguageCode): RoundStory[] {
  const typed = questionTypes.flatMap((type): RoundStory[] => {
    const round = aRound(type, SEED, { language });
    return [
      { name: `question-${type.name}`, message: roundMessages.question(round, 2) },
      { name: `reveal-${type.name}`, message: roundMessages.reveal(closed(round), true) },
    ];
  });
  return [...typed, ...others(language), ...duelStories(language), ...anyNetworkStories(language)];
}

/** Each of four people chose another option, or typed another number. */
function closed(round: Round): RevealedRound {
  const given = (at: number) => round.current.shown[at % Math.max(1, round.current.shown.length)]?.id ?? `${at}.5`;
  const answers: RoundAnswer[] = NAMES.map((name, at) => answerOf(name, given(at), 3000 + 2500 * at));
  return revealed(round, answers);
}

function others(language: LanguageCode): RoundStory[] {
  const words = languages[language];
  const named = (name: string) => questionTypes.find((type) => type.name === name)!;
  const round = aRound(named('input-slope'), SEED, { language });
  const several = aRound(named('dead-relu'), SEED, { language });
  const order = aRound(named('order-the-chain'), SEED, { language });
  const firstOf = ({ current }: Round) => current.shown.slice(0, 1).map(({ id }) => id);
  const standings = NAMES.map(
    (name, at): Standing => ({
      personId: name,
      name,
      points: 420 - 120 * at,
      boardPoints: 0,
      right: 4 - at,
      answered: 5,
      streak: 0,
      team: (at % 2) as 0 | 1,
    }),
  );
  const topics = { error: { right: 2, answered: 9 }, 'input-scale': { right: 5, answered: 6 } };
  const ended = { ...round, standings, topics, phase: 'over', endedAs: 'finished' } as const;
  const inTeams = { ...ended, settings: { ...ended.settings, mode: 'team' } } as const;
  return [
    {
      name: 'round-paused',
      message: roundMessages.question(
        { ...round, phase: 'paused', pausedAs: { phase: 'asking', left: 9000, why: 'asked' } },
        0,
      ),
    },
    {
      name: 'round-silent',
      message: roundMessages.reveal(
        { ...revealed(round, []), phase: 'paused', pausedAs: { phase: 'revealed', left: 0, why: 'silence' } },
        true,
      ),
    },
    { name: 'round-panel-several', message: answerPanel(several, firstOf(several), words) },
    { name: 'round-panel-order', message: answerPanel(order, firstOf(order), words) },
    { name: 'round-half-time', message: roundMessages.halfTime({ ...ended, phase: 'revealed' }) },
    { name: 'round-end', message: roundMessages.end(ended) },
    { name: 'round-end-teams', message: roundMessages.end(inTeams) },
    {
      name: 'round-end-nobody',
      message: roundMessages.end({ ...ended, standings: [], topics: {}, endedAs: 'stopped' }),
    },
    { name: 'round-recovered', message: roundMessages.recovered(round) },
    { name: 'round-lost', message: roundMessages.lost(ended, language) },
  ];
}
