// Text → formula tree, in the forms people type: plain, Unicode or LaTeX. The names allowed are given; nothing else is read.

import { type PlainText, readCharacters } from './formula-characters.ts';
import type { GrammarProblem } from './formula-cursor.ts';
import { grow } from './formula-grammar.ts';
import { type Token, type TokenProblem, tokensOf } from './formula-tokens.ts';
import { type Formula, type FormulaSymbol, nodesOf } from './formula-tree.ts';
import type { Vocabulary } from './formula-vocabulary.ts';

export interface FormulaBounds {
  /** Characters, as typed. */
  readonly length?: number;
  /** Brackets within brackets, and other nesting. */
  readonly depth?: number;
  /** Parts of the tree. */
  readonly nodes?: number;
}

const LENGTH = 300;
/** Nothing longer is read, whatever was asked for. */
const LONGEST = 2000;
const DEPTH = 64;
const NODES = 500;

/** What stood before the equals sign. */
export type LeftSide =
  | { readonly kind: 'partial'; readonly of: FormulaSymbol; readonly by: FormulaSymbol }
  | { readonly kind: 'symbol'; readonly symbol: FormulaSymbol }
  /** A word such as `grad`, which names nothing here. */
  | { readonly kind: 'word'; readonly text: string };

/** Read, but perhaps not what was meant: `1/1+e^-z` without brackets, `log` read as the natural logarithm. */
export type Doubt = 'missing-brackets' | 'natural-log';

export type FormulaProblem =
  | TokenProblem
  | GrammarProblem
  | 'empty'
  | 'too-long'
  | 'unknown-command'
  | 'several-equals'
  | 'left-side';

export type ReadFormula =
  | { readonly ok: true; readonly tree: Formula; readonly left?: LeftSide; readonly doubts: readonly Doubt[] }
  /** `at` and `length` mark the place in the text as it was typed. */
  | { readonly ok: false; readonly problem: FormulaProblem; readonly at: number; readonly length: number };

export function readFormula(text: string, vocabulary: Vocabulary, bounds: FormulaBounds = {}): ReadFormula {
  const most = Math.min(bounds.length ?? LENGTH, LONGEST);
  if (text.length > most) return { ok: false, problem: 'too-long', at: most, length: text.length - most };
  const plain = readCharacters(text);
  if (!plain.ok) return { ok: false, problem: 'unknown-command', at: plain.at, length: plain.length };
  const equals = [...plain.text.matchAll(/(?<![<>])=/g)].map(({ index }) => index);
  if (equals.length > 1) return refused('several-equals', plain, equals[1]!, equals[1]! + 1);
  const [equal] = equals;
  if (equal === undefined) return readSide(plain, vocabulary, bounds);
  const right = readSide(part(plain, equal + 1, plain.text.length), vocabulary, bounds);
  // A line that goes on from the one before begins with the sign alone.
  if (plain.text.slice(0, equal).trim() === '') return right;
  const left = readLeft(part(plain, 0, equal), vocabulary);
  if (!left) return refused('left-side', plain, 0, equal);
  return right.ok ? { ...right, left } : right;
}

function readSide(plain: PlainText, vocabulary: Vocabulary, bounds: FormulaBounds): ReadFormula {
  const read = tokensOf(plain, vocabulary);
  if (!read.ok) return refused(read.problem, plain, read.at, read.end);
  const { tokens } = read;
  if (tokens.length === 1) return refused('empty', plain, 0, 0);
  const grown = grow(tokens, vocabulary, { depth: bounds.depth ?? DEPTH, nodes: bounds.nodes ?? NODES });
  if (!grown.ok) return refused(grown.problem, plain, grown.token.at, grown.token.end);
  return { ok: true, tree: grown.tree, doubts: doubtsAbout(grown.tree, tokens, plain) };
}

/** `dL/dw11`, a name, `dw11` as programs call the gradient, or one word such as `grad` or `기울기`. */
function readLeft(plain: PlainText, vocabulary: Vocabulary): LeftSide | undefined {
  const typed = plain.text.trim();
  const sole = soleToken(plain, vocabulary);
  if (sole?.kind === 'partial') return { kind: 'partial', of: sole.of, by: sole.by };
  if (sole?.kind === 'symbol') return { kind: 'symbol', symbol: sole.symbol };
  const loss = vocabulary.names.symbol('L', []);
  const by =
    vocabulary.partials && typed.startsWith('d')
      ? soleToken(part(plain, plain.text.indexOf('d') + 1), vocabulary)
      : undefined;
  if (loss && by?.kind === 'symbol') return { kind: 'partial', of: loss, by: by.symbol };
  return /^[\p{Letter}' ]{1,24}$/u.test(typed) ? { kind: 'word', text: typed } : undefined;
}

function soleToken(plain: PlainText, vocabulary: Vocabulary): Token | undefined {
  const read = tokensOf(plain, vocabulary);
  return read.ok && read.tokens.length === 2 ? read.tokens[0] : undefined;
}

function doubtsAbout(tree: Formula, tokens: readonly Token[], { text }: PlainText): Doubt[] {
  const doubts: Doubt[] = [];
  if (nodesOf(tree).some(looksUnbracketed)) doubts.push('missing-brackets');
  const typedLog = (token: Token) => token.kind === 'function' && /^log$/i.test(text.slice(token.at, token.end));
  if (tokens.some(typedLog)) doubts.push('natural-log');
  return doubts;
}

// 1/1 + e^−z: nobody divides one by one, but many forget the brackets of 1/(1+e^−z).
function looksUnbracketed(node: Formula): boolean {
  if (node.kind !== 'add' || node.left.kind !== 'divide') return false;
  const { left, right } = node.left;
  const numbers = left.kind === 'number' && right.kind === 'number';
  return numbers && nodesOf(node.right).some((inner) => inner.kind === 'call' && inner.name === 'exp');
}

function part({ text, at }: PlainText, from: number, to = text.length): PlainText {
  return { text: text.slice(from, to), at: at.slice(from, to + 1) };
}

// What was typed as one sign may have become several characters: the mark covers the whole sign.
function refused(problem: FormulaProblem, { at }: PlainText, from: number, to: number): ReadFormula {
  const start = at[from]!;
  let end = to;
  while (to > from && end < at.length - 1 && at[end] === start) end++;
  return { ok: false, problem, at: start, length: Math.max(0, at[end]! - start) };
}
