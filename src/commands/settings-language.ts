// `/backprop settings language`: in which language to answer whoever asks, or everybody in a place.

import type { Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import { LANGUAGE_SETTING, scopeOf } from './chosen-language.ts';
import type { Command, Context } from './command.ts';
import { nameOf } from './readers.ts';
import { LANGUAGE_CHOICES, type LanguageChoice, settingsMessage } from './settings-message.ts';
import { mayChangePlace } from './settings-state.ts';
import { whoAsks } from './who.ts';

const WHOSE = ['me', 'server'] as const;
type Whose = (typeof WHOSE)[number];

const LANGUAGE_ALIASES: Readonly<Record<string, LanguageChoice>> = {
  english: 'en',
  eng: 'en',
  korean: 'ko',
  kor: 'ko',
  default: 'auto',
  app: 'auto',
  영어: 'en',
  한국어: 'ko',
  한국말: 'ko',
  한글: 'ko',
  자동: 'auto',
  앱: 'auto',
};

const WHOSE_ALIASES: Readonly<Record<string, Whose>> = {
  mine: 'me',
  everybody: 'server',
  everyone: 'server',
  here: 'server',
  workspace: 'server',
  channel: 'server',
  나: 'me',
  나만: 'me',
  모두: 'server',
  서버: 'server',
  여기: 'server',
  채널: 'server',
  워크스페이스: 'server',
};

export const settingsLanguage: Command<'settings language'> = {
  name: 'settings language',
  arguments: {
    language: {
      type: 'text',
      positional: true,
      choices: LANGUAGE_CHOICES,
      choiceName: (choice, { settings }) => settings.languages[choice as LanguageChoice],
    },
    for: {
      type: 'text',
      choices: WHOSE,
      choiceName: (choice, { settings }) => settings.whose[choice as Whose],
    },
  },
  visibility: 'private',
  opensForm: false,
  // The first stands in `help` for everybody to press: it changes nothing.
  examples: ['', 'ko', 'auto'],
  run: async (values, context) => {
    const whose = nameOf('for', values.for ?? 'me', WHOSE, WHOSE_ALIASES, 'settings language for=me');
    if (whose === 'server') refuseWhereNobodyMay(context);
    if (values.language === undefined) return settingsMessage(context);
    const example = 'settings language ko';
    return change(whose, nameOf('language', values.language, LANGUAGE_CHOICES, LANGUAGE_ALIASES, example), context);
  },
  actions: {
    'settings-language': {
      visibility: 'private',
      opensForm: false,
      run: async (data, _submitted, context) => {
        const [typed, choice] = data.split('/');
        const whose = WHOSE.find((known) => known === typed);
        const language = LANGUAGE_CHOICES.find((known) => known === choice);
        if (whose === undefined || language === undefined) throw new UserError('expired', {}, 'settings show');
        return { ...(await change(whose, language, context)), placement: 'replace' };
      },
    },
  },
};

async function change(whose: Whose, choice: LanguageChoice, context: Context): Promise<Message> {
  const store = await context.store();
  const chosen = choice === 'auto' ? undefined : choice;
  if (whose === 'me') {
    await store.transaction(async ({ people }) => {
      const { language: _before, ...others } = await people.get(whoAsks(context));
      await people.set(whoAsks(context), { ...others, ...(chosen && { language: chosen }) });
    });
  } else {
    refuseWhereNobodyMay(context);
    await store.settings.patch(scopeOf(context.request)!, { [LANGUAGE_SETTING]: chosen });
  }
  return settingsMessage(context, ({ language }, { settings }) => {
    if (whose === 'server')
      return chosen === undefined
        ? settings.changedHereAuto
        : settings.changedHere({ language: settings.languages[chosen] });
    const v = { language: settings.languages[language] };
    return chosen === undefined ? settings.changedMineAuto(v) : settings.changedMine(v);
  });
}

/** @throws UserError where there is nobody else, or somebody else decides. */
function refuseWhereNobodyMay(context: Context): void {
  if (scopeOf(context.request) === undefined) throw new UserError('noServerHere', {}, 'settings language ko');
  if (!mayChangePlace(context)) throw new UserError('mayNotManage', {}, 'settings language ko');
}
