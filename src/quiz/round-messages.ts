// All that a round says on its own, as the host of rounds asks for it.

import { languages } from '../language/index.ts';
import { duelEndMessage, invitationMessage } from './duel-messages.ts';
import { channelMessage, questionMessage } from './question-message.ts';
import { revealMessage } from './reveal-message.ts';
import type { RoundMessages } from './round-view.ts';
import { endMessage, halfTimeMessage } from './standings-message.ts';

export const roundMessages: RoundMessages = {
  invitation: invitationMessage,
  question: questionMessage,
  reveal: revealMessage,
  halfTime: halfTimeMessage,
  end: (round) => (round.duel === undefined ? endMessage(round) : duelEndMessage(round)),
  recovered: ({ settings }) => channelMessage([{ kind: 'text', text: [languages[settings.language].quiz.recovered] }]),
  lost: (_, language) => ({
    ...channelMessage([{ kind: 'text', text: [languages[language].quiz.lostHost] }]),
    visibility: 'private',
  }),
};
