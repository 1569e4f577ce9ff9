// Reads a formula of a person's own names: those with values, and those that are found in it. Knows no network and no words.

import { type FormulaProblem, type ReadFormula, readFormula } from './formula.ts';
import { readCharacters } from './formula-characters.ts';
import { wideFunctions } from './formula-functions.ts';
import { constants, type Formula, type FormulaSymbol, partsOf, symbolsOf } from './formula-tree.ts';
import { type Names, Vocabulary } from './formula-vocabulary.ts';
import { subscript } from './notation.ts';

/** Names in one formula. */
export const MOST_NAMES = 40;
/** Letters of one name. */
const LONGEST = 24;

export type ReadOwnFormula =
  | Extract<ReadFormula, { ok: true }>
  /** `part` is the piece that does not fit; `unknown-function` and `too-many-names` come beside the reader's own problems. */
  | { readonly ok: false; readonly problem: OwnProblem; readonly part: string; readonly at: number };

export type OwnProblem = FormulaProblem | 'unknown-function' | 'too-many-names';

const WORD_AND_INDEX = /^(\D+)(\d*)$/;
const NAME = /^(\p{Letter}+)(?:_?(?:(\d{1,4})|\{ ?(\d{1,4}) ?\}))?/u;

/** `x_{1}`, `x₁` and `\theta` as one spelling each: `x1`, `x1`, `θ`. Undefined for what is no name. */
export function ownName(typed: string): string | undefined {
  const plain = readCharacters(typed.trim().slice(0, 80));
  if (!plain.ok) return undefined;
  const text = plain.text.trim();
  const [all, word = '', index = '', braced = ''] = NAME.exec(text) ?? [];
  return all === text && word.length <= LONGEST ? word + (index || braced) : undefined;
}

/** The words that call a function, longest first; and the constants. A name must be none of them. */
const WORDS = [...wideFunctions.values()].flatMap(({ words }) => words).sort((a, b) => b.length - a.length);

export function isTaken(name: string): boolean {
  return Object.hasOwn(constants, name) || (name.length > 1 && WORDS.includes(name.toLowerCase()));
}

/** The nearest thing to read is a name that was given; then a letter with its index is a name too. */
export function readOwnFormula(text: string, given: readonly string[]): ReadOwnFormula {
  const names = new Set(given);
  for (;;) {
    const read = readFormula(text, vocabularyOf(names));
    if (read.ok) return read;
    const problem = read.problem;
    const part = text.slice(read.at, read.at + read.length);
    const found = nameFoundAt(text, read);
    if (found === 'unknown-function')
      return { ok: false, problem: found, part: /^\p{Letter}+/u.exec(part)?.[0] ?? part, at: read.at };
    if (found === undefined || names.has(found)) return { ok: false, problem, part, at: read.at };
    if (names.size >= MOST_NAMES) return { ok: false, problem: 'too-many-names', part, at: read.at };
    names.add(found);
  }
}

/** The names of a formula in the order in which they were written, without the constants. */
export function ownNamesOf(formula: Formula): FormulaSymbol[] {
  const found = symbolsOf(formula).filter((symbol) => !Object.values<FormulaSymbol>(constants).includes(symbol));
  const order = namesInOrder(formula);
  return found.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** Names from left to right, each where it comes first. A loop, so that no depth is too deep for it. */
function namesInOrder(formula: Formula): string[] {
  const names: string[] = [];
  const waiting = [formula];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'symbol') names.push(next.symbol.name);
    waiting.push(...partsOf(next));
  }
  return [...new Set(names.reverse())];
}

type Fault = Extract<ReadFormula, { ok: false }>;

function nameFoundAt(text: string, { problem, at }: Fault): string | 'unknown-function' | undefined {
  const plain = readCharacters(text.slice(at));
  if (!plain.ok) return undefined;
  const rest = plain.text.trimStart();
  // `s` alone, where it was meant for nothing to be taken of.
  if (problem === 'needs-argument') return /^[\p{Letter}](?!\p{Letter})/u.exec(rest)?.[0];
  // `x0` where only x is known.
  const before = /\p{Letter}$/u.exec(text.slice(0, at))?.[0];
  if (problem === 'unexpected' && before !== undefined) {
    const index = /^_?\{?(\d{1,4})/.exec(rest)?.[1];
    return index === undefined ? undefined : before + index;
  }
  if (problem !== 'unknown-symbol') return undefined;
  const [, word = '', bare = '', braced = ''] = NAME.exec(rest) ?? [];
  if (word === '') return undefined;
  const own = word.slice(0, functionIn(word) ?? word.length);
  const isWhole = own === word;
  const calls = isWhole && word.length > 1 && /^\p{Letter}+ ?[([{]/u.test(rest);
  if (calls) return 'unknown-function';
  // `wx` is a product of two; `rate`, `eta` and `입력` are one name each.
  if (/^[a-z]{2,3}$/i.test(own) && !GREEK_WORDS.has(own)) return own[0]!;
  return (own + (isWhole ? bare || braced : '')).slice(0, LONGEST);
}

/** Where in a run of letters a function begins: `xtanh` is x·tanh. */
function functionIn(word: string): number | undefined {
  const small = word.toLowerCase();
  for (let at = 1; at < small.length; at++) {
    if (WORDS.some((each) => each.length > 1 && small.startsWith(each, at))) return at;
  }
  return undefined;
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ω: 'omega',
};
const GREEK_WORDS = new Set(Object.values(GREEK));

function vocabularyOf(names: ReadonlySet<string>): Vocabulary {
  const known = new Map<string, FormulaSymbol>();
  const words = new Set<string>();
  for (const name of names) {
    const [, word = name, index = ''] = WORD_AND_INDEX.exec(name) ?? [];
    const symbol = symbolOf(name, word, index);
    known.set(`${word}:${index}`, symbol);
    words.add(word);
    const letter = Object.keys(GREEK).find((each) => GREEK[each] === word);
    if (letter !== undefined) {
      known.set(`${letter}:${index}`, symbol);
      words.add(letter);
    }
    // An index that begins with 0 is none to the reader: the name is a word of its own in each spelling.
    for (const spelled of index.startsWith('0') ? [`${word}${index}`, `${word}_${index}`, `${word}_{${index}}`] : []) {
      known.set(`${spelled}:`, symbol);
      words.add(spelled);
    }
  }
  const own: Names = {
    words,
    symbol: (word, indices, layer) => (layer === undefined ? known.get(`${word}:${indices}`) : undefined),
  };
  return new Vocabulary(own, { functions: wideFunctions });
}

/** A name by itself, such as that of the function: `f`, `L`, `손실`. */
export function ownSymbol(name: string): FormulaSymbol {
  const [, word = name, index = ''] = WORD_AND_INDEX.exec(name) ?? [];
  return symbolOf(name, word, index);
}

function symbolOf(name: string, word: string, index: string): FormulaSymbol {
  const letters = /^[a-z]$/i.test(word) ? word : GREEK[word] ? `\\${GREEK[word]}` : undefined;
  const tex = letters ?? (/^[a-z]+$/i.test(word) ? `\\mathrm{${word}}` : `\\text{${word}}`);
  const marks = [...index].map((digit) => subscript(Number(digit))).join('');
  return { name, plain: word + marks, tex: index === '' ? tex : `${tex}_{${index}}` };
}
