// The names a formula about a network may use, in the ways people write them. Knows structure, no values.

import { activationRule } from '../gradient/activations.ts';
import { activationFunctions, formulaFunctions } from '../gradient/formula-functions.ts';
import type { FormulaSymbol } from '../gradient/formula-tree.ts';
import { type Names, Vocabulary } from '../gradient/formula-vocabulary.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity, subscript, symbolOf, texOf } from '../gradient/notation.ts';
import { alphasOf, headOf } from './network-head.ts';

/** The letters, each with what it stands for. */
const LETTERS: Readonly<Record<string, 'w' | 'b' | 'z' | 'h' | 'x' | 'y' | 't' | 'o'>> = {
  ...{ w: 'w', W: 'w', V: 'w', b: 'b', z: 'z', h: 'h', a: 'h', x: 'x' },
  ...{ y: 'y', p: 'y', t: 't', o: 'o' },
};

const LONE: Readonly<Record<string, FormulaSymbol>> = {
  L: { name: 'L', plain: 'L', tex: 'L' },
  loss: { name: 'L', plain: 'L', tex: 'L' },
  η: { name: 'η', plain: 'η', tex: '\\eta' },
  eta: { name: 'η', plain: 'η', tex: '\\eta' },
};
const ALPHA: FormulaSymbol = { name: 'α', plain: 'α', tex: '\\alpha' };

const vocabularies = new WeakMap<NetworkSpec, Vocabulary>();

/** Made once for each network: many formulas may be read for one. */
export function networkVocabulary(spec: NetworkSpec): Vocabulary {
  const known = vocabularies.get(spec) ?? vocabularyOf(spec);
  vocabularies.set(spec, known);
  return known;
}

function vocabularyOf(spec: NetworkSpec): Vocabulary {
  const functions = new Map(formulaFunctions);
  const bent = spec.layers.map(({ activation }) => activation).filter(({ name }) => name !== 'identity');
  // `f` stands for the activation where there is only one kind of it.
  const same = bent.every((activation) => JSON.stringify(activation) === JSON.stringify(bent[0]));
  for (const { activation } of spec.layers) {
    for (const [name, rule] of activationFunctions(activation, same && activation.name !== 'identity' ? ['f'] : [])) {
      // With two α in one network `LReLU(z)` would mean either.
      if (alphasOf(spec).length > 1 && activationRule(activation.name).alpha !== undefined) functions.delete(name);
      else functions.set(name, rule);
    }
  }
  return new Vocabulary(new NetworkNames(spec), { functions, partials: true });
}

class NetworkNames implements Names {
  readonly words: ReadonlySet<string>;
  private readonly widths: readonly number[];
  private readonly depth: number;
  /** The layer meant where none is typed, from 1; none where it could be either. */
  private readonly silent: number | undefined;
  private readonly hasLogits: boolean;
  private readonly hasAlpha: boolean;

  constructor(private readonly spec: NetworkSpec) {
    this.widths = [spec.x.length, ...spec.layers.map(({ W }) => W.length)];
    this.depth = spec.layers.length;
    const { softmax, logits } = headOf(spec);
    this.hasLogits = logits;
    // x → h → o → y: its last layer has letters of its own, so h and z can only be the first.
    const outputIsNamed = this.depth === 2 && softmax && spec.layers[1]!.activation.name === 'identity';
    this.silent = this.depth === 1 || outputIsNamed ? 1 : undefined;
    this.hasAlpha = alphasOf(spec).length === 1;
    this.words = new Set([...Object.keys(LETTERS), ...Object.keys(LONE), 'α', 'alpha']);
  }

  symbol(word: string, indices: readonly number[], layer?: number): FormulaSymbol | undefined {
    if (indices.length === 0 && layer === undefined) {
      if (Object.hasOwn(LONE, word)) return LONE[word];
      if (word === 'α' || word === 'alpha') return this.hasAlpha ? ALPHA : undefined;
    }
    if (!Object.hasOwn(LETTERS, word)) return undefined;
    const kind = LETTERS[word]!;
    const full = indices.length === 0 ? this.onlyIndices(kind, word, layer) : indices;
    if (!full) return undefined;
    switch (kind) {
      case 'y':
      case 't':
        return layer === undefined ? this.output(kind, word, full) : undefined;
      case 'o':
        return layer === undefined && this.hasLogits ? this.output(kind, word, full) : undefined;
      case 'x':
        return layer === undefined && full.length === 1
          ? this.quantity({ kind, input: full[0]! - 1 }, word, full)
          : undefined;
      default:
        return this.inLayer(kind, word, full, layer);
    }
  }

  vector(word: string, layer?: number): readonly FormulaSymbol[] | undefined {
    if (!Object.hasOwn(LETTERS, word)) return undefined;
    const kind = LETTERS[word]!;
    if (kind === 'w' || (layer !== undefined && this.depth === 1)) return undefined;
    const count = kind === 'x' ? this.widths[0] : this.widths[this.layerFor(kind, word, layer) ?? -1];
    if (count === undefined) return undefined;
    const symbols = Array.from({ length: count }, (_, index) => this.symbol(word, [index + 1], layer));
    return symbols.every((symbol) => symbol !== undefined) ? (symbols as FormulaSymbol[]) : undefined;
  }

  whole(symbol: FormulaSymbol) {
    for (const word of ['h', 'o', 'z', 'y', 'x', 't', 'a', 'p']) {
      for (const layer of [undefined, ...this.spec.layers.map((_, index) => index + 1)]) {
        const symbols = this.vector(word, layer);
        const part = symbols?.findIndex(({ name }) => name === symbol.name) ?? -1;
        if (symbols && part >= 0) return { symbols, part };
      }
    }
    return undefined;
  }

  needsLayer(word: string, indices: readonly number[]): boolean {
    return (
      this.silent === undefined &&
      this.spec.layers.some((_, index) => this.symbol(word, indices, index + 1) !== undefined)
    );
  }

  private layerFor(kind: string, word: string, layer: number | undefined): number | undefined {
    if (kind === 'y' || kind === 't' || kind === 'o') return layer === undefined ? this.depth : undefined;
    // V is the letter of the second layer's weights, where there are two.
    if (word === 'V') return this.depth === 2 && layer === undefined ? 2 : undefined;
    return layer ?? this.silent;
  }

  private inLayer(kind: 'w' | 'b' | 'z' | 'h', word: string, indices: readonly number[], typed?: number) {
    const layer = this.layerFor(kind, word, typed);
    if (layer === undefined || layer > this.depth || indices.length !== (kind === 'w' ? 2 : 1)) return undefined;
    const [unit, input] = [indices[0]! - 1, (indices[1] ?? 0) - 1];
    const quantity: Quantity =
      kind === 'w' ? { kind, layer: layer - 1, unit, input } : { kind, layer: layer - 1, unit };
    // The letter as typed, and the layer only where it was.
    return this.quantity(quantity, word, indices, typed === undefined);
  }

  private quantity(quantity: Quantity, word: string, indices: readonly number[], bare = true) {
    const counts =
      quantity.kind === 'x'
        ? [this.widths[0]!]
        : [this.widths[quantity.layer + 1] ?? 0, ...(quantity.kind === 'w' ? [this.widths[quantity.layer]!] : [])];
    if (indices.some((index, i) => index < 1 || index > counts[i]!)) return undefined;
    const name = nameOf(quantity, this.depth);
    const letter = word === 'W' ? 'w' : word;
    if (bare || this.depth === 1) return { name, ...withIndices(letter, indices) };
    const swap = (text: string) => letter + text.slice(1);
    return { name, plain: swap(symbolOf(quantity, this.depth)), tex: swap(texOf(quantity, this.depth)) };
  }

  private output(kind: 'y' | 't' | 'o', word: string, indices: readonly number[]): FormulaSymbol | undefined {
    const [index] = indices;
    if (indices.length !== 1 || index! < 1 || index! > this.widths.at(-1)!) return undefined;
    // A logit is the last layer's h under another letter.
    const logit: Quantity = { kind: 'h', layer: this.depth - 1, unit: index! - 1 };
    return { name: kind === 'o' ? nameOf(logit, this.depth) : `${kind}${index}`, ...withIndices(word, indices) };
  }

  /** Where there is one of a kind only, its letter is enough: `x`, `w`. */
  private onlyIndices(kind: string, word: string, layer: number | undefined): readonly number[] | undefined {
    const at = this.layerFor(kind, word, layer);
    if (kind === 'x') return this.widths[0] === 1 ? [1] : undefined;
    if (at === undefined || this.widths[at] !== 1) return undefined;
    if (kind === 'w') return this.widths[at - 1] === 1 ? [1, 1] : undefined;
    return [1];
  }
}

function withIndices(letter: string, indices: readonly number[]): { plain: string; tex: string } {
  const parted = indices.some((index) => index > 9);
  return {
    plain: letter + indices.map(subscript).join(parted ? ',' : ''),
    tex: `${letter}_{${indices.join(parted ? ',' : '')}}`,
  };
}
