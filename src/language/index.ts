// The languages we speak. Each is a folder of the same shape as `en`: a phrase that is missing does not compile.

import type { Catalog } from './catalog.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';

export const languages = { en, ko } satisfies Record<string, Catalog>;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages) as LanguageCode[];

/** Each sentence that refuses a request, and what it needs to know. */
export type ErrorPhrase = keyof Catalog['errors'];
export type ErrorValues<P extends ErrorPhrase> = Parameters<Catalog['errors'][P]>[0];

/** The language for a BCP 47 tag such as `ko-KR`; English where we do not speak it. */
export function languageOf(tag: string): LanguageCode {
  const code = tag.toLowerCase().split(/[-_]/)[0]!;
  return code === 'ko' ? 'ko' : 'en';
}
