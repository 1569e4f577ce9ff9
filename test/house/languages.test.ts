// Every language says everything: the same phrases, from the same values, in its own words.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';

/** Korean phrases that are the same in every language: names, file names, prompts. */
const NOT_KOREAN = ['web.title', 'terminal.prompt'];

type Phrase = string | ((...values: never[]) => unknown);

/** Each phrase by its path, such as `web.join.name`. */
function phrasesOf(catalog: unknown, path = ''): [path: string, phrase: Phrase][] {
  if (typeof catalog !== 'object' || catalog === null) return [[path, catalog as Phrase]];
  return Object.entries(catalog).flatMap(([key, value]) => phrasesOf(value, path ? `${path}.${key}` : key));
}

const MARKED = /⟦[^⟧]*⟧/g;

/** Stands for any value: shows as `⟦path⟧` and notes each use of it or of a part of it. */
function anyValue(path: string, used: Set<string>): unknown {
  const shown = `⟦${path}⟧`;
  const note = <T>(result: T): T => {
    used.add(path);
    return result;
  };
  return new Proxy(new String(shown), {
    get(text, key) {
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'join' || key === 'valueOf')
        return () => note(shown);
      // A list as well as a word: its parts stand for it.
      if (key === 'slice' || key === 'at') return () => note(anyValue(path, used));
      const own = Reflect.get(text, key);
      if (typeof own === 'function') return note(own.bind(shown));
      return typeof key === 'symbol' || Object.hasOwn(text, key) ? note(own) : anyValue(`${path}.${key}`, used);
    },
  });
}

/** What a phrase says, and which values it says it with. */
function say(phrase: Phrase): { text: unknown; used: string[] } {
  if (typeof phrase === 'string') return { text: phrase, used: [] };
  const used = new Set<string>();
  const values = Array.from({ length: phrase.length }, (_, index) => anyValue(`value ${index}`, used));
  const text = (phrase as (...values: unknown[]) => unknown)(...values);
  return { text, used: [...used].sort() };
}

const english = phrasesOf(languages.en);

test('there is something to check', () => {
  expect(english.length).toBeGreaterThan(100);
  expect(english.filter(([, phrase]) => typeof phrase === 'function').length).toBeGreaterThan(20);
});

test('the stand-in for a value notes its use', () => {
  const phrase = ({ name, known }: { name: string; known: string[] }) => `${name}: ${known.join(', ')}`;
  expect(say(phrase)).toEqual({
    text: '⟦value 0.name⟧: ⟦value 0.known⟧',
    used: ['value 0.known', 'value 0.name'],
  });
});

describe.each(Object.entries(languages))('%s', (_, catalog) => {
  const phrases = phrasesOf(catalog);
  const original = new Map(english);

  test('has the phrases that English has and no other', () => {
    expect(phrases.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  test('leaves no phrase empty or broken', () => {
    const broken = phrases.filter(([, phrase]) => {
      const { text } = say(phrase);
      return typeof text !== 'string' || text.trim() === '' || /undefined|\[object|NaN|TODO/.test(text);
    });
    expect(broken.map(([path]) => path)).toEqual([]);
  });

  test('says each phrase with the values that English says it with', () => {
    for (const [path, phrase] of phrases)
      expect([path, say(phrase).used]).toEqual([path, say(original.get(path)!).used]);
  });
});

test('Korean phrases are Korean, English ones are not', () => {
  const words = (phrase: Phrase) => String(say(phrase).text).replaceAll(MARKED, '');
  const korean = phrasesOf(languages.ko).map(([path, phrase]) => [path, words(phrase)] as const);
  const foreign = korean.filter(([, text]) => /\p{Letter}/u.test(text) && !/\p{Script=Hangul}/u.test(text));
  expect(foreign.map(([path]) => path).sort()).toEqual([...NOT_KOREAN].sort());
  expect(english.filter(([, phrase]) => /\p{Script=Hangul}/u.test(words(phrase)))).toEqual([]);
});

test('no particle stands fixed after a value, and none hedges as 은(는)', () => {
  const folder = join(import.meta.dirname, '../../src/language/ko');
  const fixed = /\}[”"'’`)]?(은|는|이|가|을|를|과|와|으로|로|이에요|예요)(?=[\s.,!?:;…'"`)]|$)/g;
  const hedged = /은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|과\(와\)|와\(과\)|\(으\)로/g;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(fixed), ...text.matchAll(hedged)].map(
      ({ 0: match, index }) => `${file}: ${text.slice(Math.max(0, index - 30), index)}${match}`,
    );
  });
  expect(found).toEqual([]);
});
