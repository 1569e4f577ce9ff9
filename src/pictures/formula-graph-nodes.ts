// What a computation graph shows of a recorded formula: operations and names, with constants written into the operation.

import { wideFunctions } from '../gradient/formula-functions.ts';
import type { FormulaNode, RecordedFormula } from '../gradient/formula-tape.ts';
import { formulaPlain } from '../gradient/formula-text.ts';
import { type Formula, partsOf } from '../gradient/formula-tree.ts';

export interface GraphNode {
  /** The name, or what is done: `×`, `tanh`, `+ 1`. */
  readonly label: string;
  readonly isName: boolean;
  readonly formula: Formula;
  readonly value: number;
  readonly gradient: number;
  /** Where its inputs stand in the list, and ∂this/∂input. */
  readonly inputs: readonly { readonly from: number; readonly local: number }[];
  /** Parts of it that are not shown, where there are any. */
  readonly folded: number;
}

/** Inputs before what is made of them, the whole last. Of more than `most`, those nearest to the whole. */
export function graphNodes(recorded: RecordedFormula, most: number): GraphNode[] {
  const { nodes } = recorded;
  const whole = nodes.length - 1;
  const moving = (at: number) => [...new Set(nodes[at]!.inputs)].filter((input) => nodes[input]!.varies);
  const shown = nearest(whole, most, moving);
  const places = new Map([...shown].sort((a, b) => a - b).map((at, place) => [at, place]));
  return [...places.keys()].map((at): GraphNode => {
    const node = nodes[at]!;
    const isOpen = moving(at).every((input) => shown.has(input));
    const locals = recorded.localsOf(node);
    const edges = node.inputs.flatMap((input, index) => {
      const from = places.get(input);
      return isOpen && from !== undefined && nodes[input]!.varies ? [{ from, local: locals[index]! }] : [];
    });
    return {
      label: labelOf(node, nodes),
      isName: node.formula.kind === 'symbol',
      formula: node.formula,
      value: recorded.valueOf(node),
      gradient: recorded.gradientOf(node),
      inputs: edges,
      folded: isOpen ? 0 : below(at, moving).size,
    };
  });
}

/** Breadth first from the whole; a part is opened only where all that it is made of still fits. */
function nearest(whole: number, most: number, inputs: (at: number) => readonly number[]): ReadonlySet<number> {
  const shown = new Set([whole]);
  const waiting = [whole];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const fresh = inputs(at).filter((input) => !shown.has(input));
    if (shown.size + fresh.length > most) continue;
    for (const input of fresh) shown.add(input);
    waiting.push(...fresh);
  }
  return shown;
}

function below(at: number, inputs: (at: number) => readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [...inputs(at)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...inputs(next));
  }
  return found;
}

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷', power: '^' } as const;
const LONGEST = 9;

function labelOf({ formula, inputs }: FormulaNode, nodes: readonly FormulaNode[]): string {
  const constant = (index: number) => {
    const part = partsOf(formula)[index];
    return part !== undefined && !nodes[inputs[index]!]!.varies ? short(part) : undefined;
  };
  switch (formula.kind) {
    case 'number':
      return short(formula);
    case 'symbol':
      return formula.symbol.plain;
    case 'partial':
      return short(formula);
    case 'negate':
      return '× (−1)';
    case 'compare':
      return [constant(0), formula.by, constant(1)].filter((part) => part !== undefined).join(' ');
    case 'call':
      return callLabel(
        formula,
        partsOf(formula).map((_, index) => constant(index)),
      );
    case 'power':
      return `${constant(0) ?? ''}^${constant(1) ?? ''}`;
    // The order does not matter to a sum or a product: `+ 1`, `× 2`.
    case 'add':
    case 'multiply':
      return [SIGNS[formula.kind], constant(0) ?? constant(1)].filter((part) => part !== undefined).join(' ');
    default:
      return [constant(0), SIGNS[formula.kind], constant(1)].filter((part) => part !== undefined).join(' ');
  }
}

function callLabel(formula: Extract<Formula, { kind: 'call' }>, constants: readonly (string | undefined)[]): string {
  const name = wideFunctions.get(formula.name)?.written.plain ?? formula.name;
  if (formula.name === 'abs') return '| |';
  const given = constants.filter((part) => part !== undefined);
  const label = given.length === 0 ? name : `${name}(${given.join(', ')}, ·)`;
  return formula.part === undefined ? label : `${label} ${formula.part + 1}`;
}

function short(formula: Formula): string {
  const text = formulaPlain(formula, wideFunctions);
  const inBrackets = 'left' in formula ? `(${text})` : text;
  return inBrackets.length <= LONGEST ? inBrackets : `${inBrackets.slice(0, LONGEST - 1)}…`;
}
