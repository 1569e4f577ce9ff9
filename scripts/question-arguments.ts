// What `npm run question` was asked for: type, level, seed, language, form.

import { parseArgs } from 'node:util';
import { type LanguageCode, languageOf, languages } from '../src/language/index.ts';
import { LEVELS, type QuestionType } from '../src/quiz/question.ts';
import { questionTypes } from '../src/quiz/questions/index.ts';

export interface QuestionWish {
  /** Those that are wanted; one of them is taken by the seed. */
  readonly types: readonly QuestionType[];
  readonly seed: number;
  readonly language: LanguageCode;
  readonly json: boolean;
}

export type ReadWish =
  | { readonly ok: true; readonly wish: QuestionWish }
  | { readonly ok: false; readonly problem: string };

const EXAMPLE = 'Example: npm run -s question -- --type full-gradient --seed 7 --language ko --json';

const OPTIONS = {
  type: { type: 'string' },
  level: { type: 'string' },
  seed: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads `[--type T] [--level 1-5] --seed N [--language ko|en] [--json]`. */
export function readWish(words: readonly string[], usualLanguage: string): ReadWish {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    const problem = problemOf(values);
    if (problem !== undefined) return refused(problem);
    const { type, level, seed, language, json } = values;
    const types = questionTypes.filter(
      (one) => (type === undefined || one.name === type) && (level === undefined || one.level === Number(level)),
    );
    if (types.length === 0) {
      const of = questionTypes.find(({ name }) => name === type);
      return refused(of ? `${of.name} is of level ${of.level}, not ${level}` : `there is no type of level ${level}`);
    }
    return { ok: true, wish: { types, seed: Number(seed), language: languageOf(language ?? usualLanguage), json } };
  } catch (fault) {
    return refused(fault instanceof Error ? fault.message.split(/\.\s|\n/)[0]! : 'that could not be read');
  }
}

type Values = { readonly [name in 'type' | 'level' | 'seed' | 'language']?: string | undefined };

function problemOf({ type, level, seed, language }: Values): string | undefined {
  const names = questionTypes.map(({ name }) => name);
  if (type !== undefined && !names.some((name) => name === type))
    return `--type was read as “${type}”; it takes one of ${names.join(', ')}`;
  if (level !== undefined && !LEVELS.some((each) => String(each) === level))
    return `--level was read as “${level}”; it takes ${LEVELS.join(', ')}`;
  if (seed === undefined) return '--seed is missing; it takes a whole number, and the same one gives the same question';
  if (!/^\d{1,15}$/.test(seed)) return `--seed was read as “${seed}”; it takes a whole number`;
  if (language !== undefined && !Object.hasOwn(languages, language))
    return `--language was read as “${language}”; it takes ${Object.keys(languages).join(' or ')}`;
  return undefined;
}

function refused(problem: string): ReadWish {
  return { ok: false, problem: `${problem.replace(/\.$/, '')}. ${EXAMPLE}` };
}
