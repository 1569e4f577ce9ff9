// What a formula, as one types it, comes out as at a network's own numbers.

import { readFormula } from '../gradient/formula.ts';
import { evaluate } from '../gradient/formula-value.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { valuesAt } from '../marking/manifold.ts';
import { networkVocabulary } from '../marking/network-names.ts';

/** @throws Error where it cannot be read: only formulas of ours are asked for. */
export function formulaAt(text: string, network: NetworkSpec): number {
  const vocabulary = networkVocabulary(network);
  const read = readFormula(text, vocabulary);
  if (!read.ok) throw new Error(`${text} cannot be read: ${read.problem}`);
  return evaluate(read.tree, valuesAt(network), vocabulary.functions);
}
