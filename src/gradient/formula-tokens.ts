// Plain characters → tokens: numbers, names of the vocabulary, signs. Knows no grammar.

import { FRACTION, type PlainText } from './formula-characters.ts';
import { findName, lacksLayer } from './formula-names.ts';
import { type Comparison, constants, type FormulaSymbol } from './formula-tree.ts';
import type { Vocabulary } from './formula-vocabulary.ts';

/** Places are in the plain text. `spaced` tells whether a blank stood before. */
export type Token = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly symbol: FormulaSymbol }
  | { readonly kind: 'vector'; readonly symbols: readonly FormulaSymbol[] }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'partial'; readonly of: FormulaSymbol; readonly by: FormulaSymbol }
  | { readonly kind: 'compare'; readonly by: Comparison }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'end' }
);

const SIGNS = ['+', '-', '*', '/', '^', '(', ')', '[', ']', '{', '}', '|', ',', '_', '%', FRACTION] as const;
export type Sign = (typeof SIGNS)[number];

export type TokenProblem = 'unknown-symbol' | 'needs-layer' | 'unexpected' | 'number-too-large';

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: TokenProblem; readonly at: number; readonly end: number };

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4}(?![\d.]))?/iy;
const COMPARISON = /[<>]=?/y;
const WORD = /[\p{Letter}\d_{}]+/uy;
const PRIME = /\^?\{? ?'+ ?\}?/y;

export function tokensOf({ text }: PlainText, vocabulary: Vocabulary): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, vocabulary);
    if (typeof token === 'string') return { ok: false, problem: token, at, end: faultEnd(text, at) };
    tokens.push(token);
    at = token.end;
  }
  return { ok: true, tokens: [...tokens, { kind: 'end', at, end: at }] };
}

function tokenAt(text: string, at: number, vocabulary: Vocabulary): Token | TokenProblem {
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) {
    const value = Number(number);
    return Number.isFinite(value) ? { kind: 'number', value, at, end: at + number.length } : 'number-too-large';
  }
  const comparison = matchAt(COMPARISON, text, at);
  if (comparison !== undefined)
    return { kind: 'compare', by: comparison as Comparison, at, end: at + comparison.length };
  const partial = vocabulary.partials ? partialAt(text, at, vocabulary) : undefined;
  if (partial) return partial;
  // `**` is a power, as in many languages.
  if (text.startsWith('**', at)) return { kind: 'sign', sign: '^', at, end: at + 2 };
  const sign = SIGNS.find((each) => each === text[at]);
  if (sign !== undefined) return { kind: 'sign', sign, at, end: at + 1 };
  const name = findName(text, at, vocabulary);
  if (name?.kind === 'function') return functionAt(text, at, name.end, name.name, vocabulary);
  if (name) return { at, ...name };
  const constant = constantAt(text, at);
  if (constant) return { kind: 'symbol', symbol: constant, at, end: at + 1 };
  if (!/^\p{Letter}/u.test(text.slice(at, at + 2))) return 'unexpected';
  return lacksLayer(text, at, vocabulary) ? 'needs-layer' : 'unknown-symbol';
}

/** `σ'`: the slope, where the table has one; several primes, or one on a function without a slope, are no name. */
function functionAt(text: string, at: number, end: number, name: string, vocabulary: Vocabulary): Token | TokenProblem {
  const primes = matchAt(PRIME, text, end);
  if (primes === undefined) return { kind: 'function', name, at, end };
  const slope = `${name}'`;
  if (primes.replace(/[^']/g, '') !== "'" || !vocabulary.functions.has(slope)) return 'unexpected';
  return { kind: 'function', name: slope, at, end: end + primes.length };
}

// Not the first letter of a longer word: in `exq(h1)` the word is unknown, not e times something.
function constantAt(text: string, at: number): FormulaSymbol | undefined {
  const letter = /^(e|π)(?!\p{Letter}{2})/iu.exec(text.slice(at, at + 4))?.[1]?.toLowerCase();
  return letter === undefined ? undefined : constants[letter as keyof typeof constants];
}

/** `∂L/∂w11`, `dL/dw11`, `∂L / ∂w11`, and a LaTeX fraction of the two. */
function partialAt(text: string, at: number, vocabulary: Vocabulary): Token | undefined {
  if (!/[∂d\uE000]/.test(text[at]!)) return undefined;
  const framed = text[at] === FRACTION;
  const of = differential(text, framed ? at + 1 : at, framed, vocabulary);
  if (!of) return undefined;
  const between = framed ? '' : matchAt(/ *\/ */y, text, of.end);
  if (between === undefined) return undefined;
  const by = differential(text, of.end + between.length, framed, vocabulary);
  return by && { kind: 'partial', of: of.symbol, by: by.symbol, at, end: by.end };
}

function differential(
  text: string,
  from: number,
  framed: boolean,
  vocabulary: Vocabulary,
): { symbol: FormulaSymbol; end: number } | undefined {
  const open = matchAt(framed ? / *\{ *[∂d] */y : /[∂d] */y, text, from);
  if (open === undefined) return undefined;
  const name = findName(text, from + open.length, vocabulary);
  if (name?.kind !== 'symbol') return undefined;
  const close = framed ? matchAt(/ *\}/y, text, name.end) : '';
  return close === undefined ? undefined : { symbol: name.symbol, end: name.end + close.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The whole word that is not known, or the one character that does not belong. */
function faultEnd(text: string, at: number): number {
  const word = matchAt(WORD, text, at);
  return at + (word ?? String.fromCodePoint(text.codePointAt(at)!)).length;
}
