// The answer of every `settings …`: how things are, and controls to change them.

import type { Block, Message, Option, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { languageCodes, languages } from '../language/index.ts';
import type { Context } from './command.ts';
import { boardNameText } from './settings-board-name.ts';
import { type SettingsState, settingsState } from './settings-state.ts';

/** What follows the person's own app, or leaves everybody theirs. */
export const AUTO = 'auto';
export const LANGUAGE_CHOICES = [...languageCodes, AUTO] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** As it is now, in the language that holds now: a choice may just have changed it. `say` tells what was done. */
export async function settingsMessage(
  context: Context,
  say?: (state: SettingsState, words: Catalog) => string,
): Promise<Message> {
  const state = await settingsState(context);
  const words = languages[state.language];
  const { settings } = words;
  const said: Block[] = say ? [{ kind: 'text', text: [say(state, words)] }] : [];
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [
      { kind: 'heading', text: settings.title },
      ...said,
      { kind: 'fields', fields: fieldsOf(state, words) },
      languageMenu('me', settings.chooseMine, words),
      ...(state.place?.mayChange ? [languageMenu('server', settings.chooseHere, words)] : []),
      {
        kind: 'buttons',
        buttons: [
          { label: settings.boardTitle, action: { name: 'settings-board', data: '' } },
          { label: words.networks.title, action: { name: 'settings-nets', data: '' } },
          { label: settings.link, action: { name: 'settings-link', data: '' } },
          { label: settings.enter, action: { name: 'settings-link-form', data: '' } },
        ],
      },
    ],
    result: () => ({
      language: { mine: state.own ?? AUTO, ...(state.place && { here: state.place.language ?? AUTO }) },
      platforms: state.platforms,
    }),
  };
}

/** Choosing sends `me/ko`. */
export function languageMenu(whose: 'me' | 'server', placeholder: string, { settings }: Catalog): Block {
  const options: Option[] = LANGUAGE_CHOICES.map((value) => ({ value, label: settings.languages[value] }));
  return { kind: 'select', placeholder, action: { name: 'settings-language', data: `${whose}/` }, options };
}

function fieldsOf({ language, own, place, boardName, platforms }: SettingsState, words: Catalog) {
  const { settings } = words;
  const named = settings.languages;
  const fields: { name: string; value: Text }[] = [
    { name: settings.mine, value: [own === undefined ? settings.auto({ language: named[language] }) : named[own]] },
  ];
  if (place)
    fields.push({
      name: settings.here,
      value: [place.language === undefined ? settings.notSet : named[place.language]],
    });
  fields.push({ name: settings.boards, value: [boardNameText(boardName, words)] });
  fields.push({ name: settings.account, value: [accountText(platforms, words)] });
  return fields;
}

function accountText(platforms: readonly string[], words: Catalog): string {
  const names = platformNames(platforms, words);
  return names.length === 1
    ? words.settings.onlyHere({ platform: names[0]! })
    : words.settings.linked({ platforms: names });
}

export function platformNames(platforms: readonly string[], { settings }: Catalog): string[] {
  const known: Readonly<Record<string, string>> = settings.platforms;
  return platforms.map((platform) => known[platform] ?? platform);
}
