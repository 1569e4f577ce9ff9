// How things are set for whoever asks and for where they are: read from the store, drawn nowhere.

import type { LanguageCode } from '../language/index.ts';
import { languageOf } from '../language/index.ts';
import type { BoardName } from '../store/board-names.ts';
import { chosenLanguage, LANGUAGE_SETTING, scopeOf, spoken } from './chosen-language.ts';
import type { Context } from './command.ts';
import { whoAsks } from './who.ts';

export interface SettingsState {
  /** In which language they are answered here. */
  readonly language: LanguageCode;
  /** What the person chose; undefined where the app decides. */
  readonly own: LanguageCode | undefined;
  /** What holds for everybody; absent between two alone. */
  readonly place: { readonly language: LanguageCode | undefined; readonly mayChange: boolean } | undefined;
  /** How boards call them; undefined for their own name. */
  readonly boardName: BoardName | undefined;
  /** The platforms of the account, each once; at least this one. */
  readonly platforms: readonly string[];
}

export async function settingsState(context: Context): Promise<SettingsState> {
  const { request } = context;
  const store = await context.store();
  const person = whoAsks(context);
  const scope = scopeOf(request);
  const account = await store.accounts.find(person);
  const members = account === undefined ? [] : await store.accounts.members(account);
  return {
    language: (await chosenLanguage(store)(request)) ?? languageOf(request.language),
    own: spoken((await store.people.get(person)).language),
    place: scope && {
      language: spoken((await store.settings.get(scope))[LANGUAGE_SETTING]),
      mayChange: mayChangePlace(context),
    },
    boardName: account === undefined ? undefined : await store.boardNames.get(account),
    platforms: [...new Set([...members.map(({ platform }) => platform), request.platform])],
  };
}

/** Where there are servers their platform must say so; a place that belongs to none is everybody's. */
export function mayChangePlace({ request: { mayManage, server } }: Pick<Context, 'request'>): boolean {
  return mayManage ?? server === undefined;
}
