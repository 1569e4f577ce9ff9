// The names of a small network, for tests of the reader: x, z, h, y, t of two units each, w11 … w22, with and without a layer.

import type { FormulaSymbol } from '../../src/gradient/formula-tree.ts';
import { type Names, Vocabulary } from '../../src/gradient/formula-vocabulary.ts';
import { subscript } from '../../src/gradient/notation.ts';

const VECTORS = ['x', 'z', 'h', 'y', 't'];
const LOSS: FormulaSymbol = { name: 'L', plain: 'L', tex: 'L' };
const RATE: FormulaSymbol = { name: 'η', plain: 'η', tex: '\\eta' };

function indexed(letter: string, indices: readonly number[]): FormulaSymbol {
  return {
    name: letter + indices.join(''),
    plain: letter + indices.map(subscript).join(''),
    tex: `${letter}_{${indices.join('')}}`,
  };
}

const small: Names = {
  words: new Set([...VECTORS, 'w', 'L', 'η', 'eta']),
  symbol: (word, indices, layer) => {
    if (layer !== undefined && (layer !== 1 || word !== 'w')) return undefined;
    if (indices.length === 0) return word === 'L' ? LOSS : word === 'η' || word === 'eta' ? RATE : undefined;
    const count = word === 'w' ? 2 : VECTORS.includes(word) ? 1 : 0;
    const inside = indices.length === count && indices.every((index) => index === 1 || index === 2);
    return inside ? indexed(word, indices) : undefined;
  },
  vector: (word, layer) =>
    layer === undefined && VECTORS.includes(word) ? [indexed(word, [1]), indexed(word, [2])] : undefined,
  whole: ({ name }) => {
    const letter = name[0]!;
    return VECTORS.includes(letter)
      ? { symbols: [indexed(letter, [1]), indexed(letter, [2])], part: Number(name[1]) - 1 }
      : undefined;
  },
};

export const smallVocabulary = new Vocabulary(small, { partials: true });

export const smallSymbols: readonly FormulaSymbol[] = [
  ...VECTORS.flatMap((letter) => [indexed(letter, [1]), indexed(letter, [2])]),
  ...[11, 12, 21, 22].map((index) => indexed('w', [Math.floor(index / 10), index % 10])),
  LOSS,
  RATE,
];
