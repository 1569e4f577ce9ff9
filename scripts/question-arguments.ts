// What `npm run question` was asked for: type, level, seed, network, language, form.

import { parseArgs } from 'node:util';
import { readNetworkKind } from '../src/commands/quiz-net.ts';
import { UserError } from '../src/errors.ts';
import type { NetworkSpec } from '../src/gradient/network-spec.ts';
import { type LanguageCode, languageOf, languages } from '../src/language/index.ts';
import { isAskable, isLikeArticle } from '../src/quiz/any-network/draw-like.ts';
import { typesFor } from '../src/quiz/draw.ts';
import { LEVELS, type QuestionType } from '../src/quiz/question.ts';
import { questionTypes } from '../src/quiz/questions/index.ts';

export interface QuestionWish {
  /** Those that are wanted; one of them is taken by the seed. */
  readonly types: readonly QuestionType[];
  readonly seed: number;
  /** Whose like the question is about, where that is not the article's network. */
  readonly like: NetworkSpec | undefined;
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
  net: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads `[--type T] [--level 1-5] --seed N [--net 2-3-2] [--language ko|en] [--json]`. */
export function readWish(words: readonly string[], usualLanguage: string): ReadWish {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    const problem = problemOf(values);
    if (problem !== undefined) return refused(problem);
    const { type, level, seed, net, language, json } = values;
    const like = net === undefined ? undefined : likeOf(net);
    const types = (like ? typesFor(like) : questionTypes).filter(
      (one) => (type === undefined || one.name === type) && (level === undefined || one.level === Number(level)),
    );
    if (types.length === 0) {
      if (like) return refused(unasked(like, net!, type));
      const of = questionTypes.find(({ name }) => name === type);
      return refused(of ? `${of.name} is of level ${of.level}, not ${level}` : `there is no type of level ${level}`);
    }
    return {
      ok: true,
      wish: { types, seed: Number(seed), like, language: languageOf(language ?? usualLanguage), json },
    };
  } catch (fault) {
    if (fault instanceof UserError) return refused(sentenceOf(fault));
    return refused(fault instanceof Error ? fault.message.split(/\.\s|\n/)[0]! : 'that could not be read');
  }
}

/** The article's network is what all of them are about. */
function likeOf(net: string): NetworkSpec | undefined {
  const read = readNetworkKind(net);
  return isLikeArticle(read) ? undefined : read;
}

function unasked(like: NetworkSpec, net: string, type: string | undefined): string {
  if (!isAskable(like)) return `--net was read as “${net}”, which has too many numbers for a question`;
  const names = typesFor(like).map(({ name }) => name);
  const what = type === undefined ? 'no question of that level' : `the question ${type} is not`;
  return `${what} about networks like “${net}”; these are: ${names.join(', ')}`;
}

function sentenceOf({ phrase, values }: UserError): string {
  const say = languages.en.errors[phrase] as (said: typeof values) => string;
  return say(values);
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
  return { ok: false, problem: `${/[.?]$/.test(problem) ? problem : `${problem}.`} ${EXAMPLE}` };
}
