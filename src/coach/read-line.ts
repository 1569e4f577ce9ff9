// What a learner typed, as the lines it holds: what stands on the left, the formula, and the derivatives still in it.

import { type LeftSide, readFormula } from '../gradient/formula.ts';
import { type Formula, partialName, partsOf } from '../gradient/formula-tree.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { networkVocabulary } from '../marking/network-names.ts';

export interface ReadLine {
  readonly tree: Formula;
  /** The name of what the left side says this is, where it names a quantity: `∂h1/∂z1`. */
  readonly left?: string;
  /** The names of the partial derivatives that the formula holds, in the order in which they are written. */
  readonly partials: readonly string[];
}

/** Undefined where it cannot be read; marking says why. */
export function readLine(text: string, spec: NetworkSpec): ReadLine | undefined {
  const read = readFormula(text, networkVocabulary(spec));
  if (!read.ok) return undefined;
  const left = read.left && nameOf(read.left);
  return { tree: read.tree, ...(left !== undefined && { left }), partials: [...new Set(partialsIn(read.tree))] };
}

// A reader bounds how deep a tree is.
function partialsIn(tree: Formula): string[] {
  if (tree.kind === 'partial') return [partialName(tree.of.name, tree.by.name)];
  return partsOf(tree).flatMap(partialsIn);
}

/**
 * A chain of equations as the lines it is made of, each with the left side of the first: `dL/dw11 = a = b` is two lines.
 * `= a` goes on from the line before.
 */
export function linesOf(text: string, spec: NetworkSpec): string[] {
  const typed = text.trim();
  const [first = '', ...rest] = typed.split(/(?<![<>=!])[=＝](?!=)/).map((part) => part.trim());
  if (rest.length === 0) return [typed];
  if (first === '') return rest;
  if (rest.length === 1 || readFormula(`${first} = 1`, networkVocabulary(spec)).ok === false) return [typed];
  return rest.map((part) => `${first} = ${part}`);
}

function nameOf(left: LeftSide): string | undefined {
  switch (left.kind) {
    case 'partial':
      return partialName(left.of.name, left.by.name);
    case 'symbol':
      return left.symbol.name;
    case 'word':
      return undefined;
  }
}
