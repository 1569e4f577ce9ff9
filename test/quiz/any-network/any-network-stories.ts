// Each question that can be asked about a network of one's own, asked and revealed about one.

import { readNetworkRequest } from '../../../src/commands/network-arguments.ts';
import type { LanguageCode } from '../../../src/language/index.ts';
import { typesFor } from '../../../src/quiz/draw.ts';
import { roundMessages } from '../../../src/quiz/round-messages.ts';
import { answerOf, aRound, revealed } from '../a-round.ts';
import type { RoundStory } from '../round-stories.ts';

const LIKE = readNetworkRequest({ net: '2-3-2', activation: 'tanh' }).spec;
const SEED = 7;

export function anyNetworkStories(language: LanguageCode): RoundStory[] {
  return typesFor(LIKE).flatMap((type): RoundStory[] => {
    const round = aRound(type, SEED, { language, like: LIKE });
    const given = ['Mina', '준호'].map((_, at) => round.current.shown[at]?.id ?? `${at}.5`);
    const answers = given.map((one, at) => answerOf(['Mina', '준호'][at]!, one, 3000 + 2500 * at));
    return [
      { name: `question-any-${type.name}`, message: roundMessages.question(round, 2) },
      { name: `reveal-any-${type.name}`, message: roundMessages.reveal(revealed(round, answers), true) },
    ];
  });
}
