// The page's words in the reader's language. Imports these two files alone, so the bundle holds no other catalog.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { web as english } from '../../../language/en/web.ts';
import { web as korean } from '../../../language/ko/web.ts';

export type Words = typeof english;
export type PageLanguage = 'en' | 'ko';

export const PAGE_LANGUAGES: readonly { readonly code: PageLanguage; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];

export const WORDS: Readonly<Record<PageLanguage, Words>> = { en: english, ko: korean };

export interface Reading {
  readonly language: PageLanguage;
  readonly words: Words;
}

export const ReadingContext = createContext<Reading>({ language: 'en', words: english });

export function useReading(): Reading {
  return useContext(ReadingContext);
}

/** The language of the first tag that we speak. */
export function pageLanguageOf(tags: readonly string[]): PageLanguage {
  for (const tag of tags) {
    const code = tag.toLowerCase().split('-')[0];
    if (code === 'en' || code === 'ko') return code;
  }
  return 'en';
}
