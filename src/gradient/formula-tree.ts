// A formula as a tree: what it can be made of. Plain data; reading, printing and evaluating it stand beside.

/** A name and how it is shown. `name` is what a value is looked up by. */
export interface FormulaSymbol {
  readonly name: string;
  readonly plain: string;
  readonly tex: string;
}

export type BinaryKind = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';
export type Comparison = '>' | '>=' | '<' | '<=';

export type Formula =
  /** Never negative: a minus sign is a node of its own. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly symbol: FormulaSymbol }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: BinaryKind; readonly left: Formula; readonly right: Formula }
  /** A function by its name in the table of functions; `part` (from 0) where it gives several numbers, as softmax does. */
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Formula[]; readonly part?: number }
  /** 1 where the comparison holds, else 0. */
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: Formula; readonly right: Formula }
  /** ∂of/∂by, as a quantity with a value of its own. */
  | { readonly kind: 'partial'; readonly of: FormulaSymbol; readonly by: FormulaSymbol };

/** The names that mean a number wherever nobody gave them another meaning. */
export const constants: Readonly<Record<'e' | 'π', FormulaSymbol & { readonly value: number }>> = {
  e: { name: 'e', plain: 'e', tex: 'e', value: Math.E },
  π: { name: 'π', plain: 'π', tex: '\\pi', value: Math.PI },
};

/** What the value of a partial derivative is looked up by: `∂L/∂w11`. */
export function partialName(of: string, by: string): string {
  return `∂${of}/∂${by}`;
}

export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'symbol':
    case 'partial':
      return [];
    case 'negate':
      return [formula.of];
    case 'call':
      return formula.of;
    default:
      return [formula.left, formula.right];
  }
}

/** Every node, the whole first; a loop, so that no depth of a tree is too deep for it. */
export function nodesOf(formula: Formula): Formula[] {
  const nodes = [formula];
  for (let i = 0; i < nodes.length; i++) nodes.push(...partsOf(nodes[i]!));
  return nodes;
}

/** The symbols that occur, each once, in the order in which they are met from the top. Those inside ∂…/∂… do not count. */
export function symbolsOf(formula: Formula): FormulaSymbol[] {
  const found = new Map<string, FormulaSymbol>();
  for (const node of nodesOf(formula)) {
    if (node.kind === 'symbol' && !found.has(node.symbol.name)) found.set(node.symbol.name, node.symbol);
  }
  return [...found.values()];
}
