// Which names a formula may use: given by whoever asks, and nothing beyond them is read. Knows spellings, not values.

import { type FormulaFunction, type FormulaFunctions, formulaFunctions } from './formula-functions.ts';
import type { FormulaSymbol } from './formula-tree.ts';

/** The symbols of a formula, by the word before the indices (`w`, `eta`), the indices from 1, and the layer where one was typed. */
export interface Names {
  /** Every word that may open a name. */
  readonly words: ReadonlySet<string>;
  symbol(word: string, indices: readonly number[], layer?: number): FormulaSymbol | undefined;
  /** Several symbols at once, as an argument: `softmax(h)`, `sum(t)`. */
  vector?(word: string, layer?: number): readonly FormulaSymbol[] | undefined;
  /** The vector that a symbol is a part of, and which part, from 0. */
  whole?(symbol: FormulaSymbol): { readonly symbols: readonly FormulaSymbol[]; readonly part: number } | undefined;
  /** Whether it would name something if the layer were said. */
  needsLayer?(word: string, indices: readonly number[]): boolean;
}

export interface VocabularyOptions {
  readonly functions?: FormulaFunctions;
  /** Whether `∂L/∂w11` is read as a quantity; then `L` has to be one of the names. */
  readonly partials?: boolean;
}

export class Vocabulary {
  readonly functions: FormulaFunctions;
  readonly partials: boolean;
  /** Longest word of all, symbols and functions. */
  readonly longest: number;
  private readonly calls = new Map<string, string>();

  constructor(
    readonly names: Names,
    { functions = formulaFunctions, partials = false }: VocabularyOptions = {},
  ) {
    this.functions = functions;
    this.partials = partials;
    for (const [name, { words }] of functions) for (const word of words) this.calls.set(word, name);
    this.longest = [...names.words, ...this.calls.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** The name of the function that a word calls. */
  call(word: string): string | undefined {
    return this.calls.get(word);
  }

  function(name: string): FormulaFunction {
    return this.functions.get(name)!;
  }
}

const VARIABLE = /^(\p{Letter}+)(?:_?(\d{1,4}))?$/u;

/** Names of a person's own choice: a word, with or without a number behind it. What has another form is left out. */
export function variables(names: readonly string[]): Names {
  const known = new Map<string, FormulaSymbol>();
  const words = new Set<string>();
  for (const name of names) {
    const [, word, index] = VARIABLE.exec(name) ?? [];
    if (word === undefined) continue;
    words.add(word);
    known.set(`${word}:${index ?? ''}`, {
      name,
      plain: name,
      tex: index ? `${texWord(word)}_{${index}}` : texWord(word),
    });
  }
  return {
    words,
    symbol: (word, indices, layer) => (layer === undefined ? known.get(`${word}:${indices}`) : undefined),
  };
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  σ: 'sigma',
};

function texWord(word: string): string {
  if (word.length === 1) return GREEK[word] ? `\\${GREEK[word]}` : word;
  return `\\mathrm{${word}}`;
}
