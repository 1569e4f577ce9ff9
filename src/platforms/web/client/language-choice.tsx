// Chooses the page's language; each is named in itself.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { PAGE_LANGUAGES, type PageLanguage, useReading } from './phrases.ts';

/** What follows from a choice: remembered by the page, and told to the server once one has joined. */
export const LanguageChoosing = createContext<(language: PageLanguage) => void>(() => {});

export function LanguageChoice() {
  const { words, language } = useReading();
  const choose = useContext(LanguageChoosing);
  return (
    <fieldset class="language-choice">
      <legend class="hidden">{words.join.language}</legend>
      {PAGE_LANGUAGES.map(({ code, name }) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
