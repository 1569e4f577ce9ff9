// All that a round says on its own, as the host of rounds asks for it.

import { languages } from '../language/index.ts';
import { channelMessage, questionMessage } from './question-message.ts';
import { revealMessage } from './reveal-message.ts';
import type { RoundMessages } from './round-view.ts';
import { endMessage, halfTimeMessage } from './standings-message.ts';

export const roundMessages: RoundMessages = {
  question: questionMessage,
  reveal: revealMessage,
  halfTime: halfTimeMessage,
  end: endMessage,
  recovered: ({ settings }) => channelMessage([{ kind: 'text', text: [languages[settings.language].quiz.recovered] }]),
  lost: (_, language) => ({
    ...channelMessage([{ kind: 'text', text: [languages[language].quiz.lostHost] }]),
    visibility: 'private',
  }),
};
