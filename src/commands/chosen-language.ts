// In which language to answer, where somebody chose one: the person for themselves, else whoever manages the server.

import type { Request } from '../conversation/platform.ts';
import { type LanguageCode, languageCodes } from '../language/index.ts';
import type { Scope } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './command.ts';

type Asked = Pick<Request, 'platform' | 'person' | 'place' | 'server'>;

/** What stands in the settings of a server or a place. */
export const LANGUAGE_SETTING = 'language';

export function chosenLanguage({ people, settings }: Pick<Store, 'people' | 'settings'>) {
  return async ({ platform, person, place, server }: Asked): Promise<LanguageCode | undefined> => {
    const own = spoken((await people.get({ platform, personId: person.id })).language);
    const scope = scopeOf({ platform, place, server });
    if (own !== undefined || scope === undefined) return own;
    return spoken((await settings.get(scope))[LANGUAGE_SETTING]);
  };
}

/** Whose settings hold for everybody there: the server's, or the place's where it belongs to none. None between two. */
export function scopeOf({ platform, place, server }: Omit<Asked, 'person'>): Scope | undefined {
  return place.kind === 'direct' ? undefined : { platform, scopeId: server ?? place.id };
}

/** What everybody in a place reads: the language of the server, else of whoever asks. */
export async function chosenForPlace({ request, language, store }: Context): Promise<LanguageCode> {
  const scope = scopeOf(request);
  if (scope === undefined) return language;
  const { settings } = await store();
  return spoken((await settings.get(scope))[LANGUAGE_SETTING]) ?? language;
}

export function spoken(code: unknown): LanguageCode | undefined {
  return languageCodes.find((known) => known === code);
}
