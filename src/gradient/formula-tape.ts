// A formula on the tape: each of its parts once, with its value and the gradient of the whole by it. Forks add up.

import { recordCall, recordComparison } from './formula-ops.ts';
import { SharedFormulas } from './formula-sharing.ts';
import { constants, type Formula, partialName, partsOf } from './formula-tree.ts';
import type { Values } from './formula-value.ts';
import { Tape } from './tape.ts';

/** One part of the formula; equal parts are one. */
export interface FormulaNode {
  readonly formula: Formula;
  /** What it is made of, as places in the list of nodes. */
  readonly inputs: readonly number[];
  readonly slot: number;
  /** Whether any name stands in it: otherwise it is a constant, whose gradient nobody asks for. */
  readonly varies: boolean;
}

export interface ValueAndGradients {
  readonly value: number;
  /** By name, for each name in the formula. */
  readonly gradients: ReadonlyMap<string, number>;
}

/** ∂formula/∂name for every name at once, by one walk back. */
export function valueAndGradients(formula: Formula, values: Values): ValueAndGradients {
  const recorded = new RecordedFormula(formula, values);
  return { value: recorded.value, gradients: recorded.gradients() };
}

export class RecordedFormula {
  readonly tape = new Tape();
  /** Parts before what is made of them; the last is the whole. */
  readonly nodes: FormulaNode[] = [];
  private readonly places = new Map<Formula, number>();
  private readonly locals = new Map<FormulaNode, readonly number[]>();

  /** Names without a value are NaN. */
  constructor(
    formula: Formula,
    private readonly values: Values,
  ) {
    this.record(new SharedFormulas().share(formula));
    this.tape.backward(this.nodes.at(-1)!.slot);
  }

  get value(): number {
    return this.valueOf(this.nodes.at(-1)!);
  }

  valueOf({ slot }: FormulaNode): number {
    return this.tape.value(slot);
  }

  gradientOf({ slot }: FormulaNode): number {
    // A constant may stand where a function has no slope at all, as the 2 of (−3)².
    return this.tape.gradient(slot) + 0;
  }

  /** The node of a name; undefined where it does not occur. */
  nodeOf(name: string): FormulaNode | undefined {
    return this.nodes.find(({ formula }) => formula.kind === 'symbol' && formula.symbol.name === name);
  }

  gradients(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const node of this.nodes) {
      if (node.formula.kind === 'symbol' && node.varies) found.set(node.formula.symbol.name, this.gradientOf(node));
    }
    return found;
  }

  /** ∂node/∂each of its inputs alone, in the order in which they stand in it. */
  localsOf(node: FormulaNode): readonly number[] {
    const known = this.locals.get(node);
    if (known) return known;
    const { formula, inputs } = node;
    const tape = new Tape(8);
    const slots = inputs.map((place) => tape.leaf(this.valueOf(this.nodes[place]!)));
    tape.backward(recordNode(tape, formula, slots, this.values));
    const locals = slots.map((slot) => tape.gradient(slot) + 0);
    this.locals.set(node, locals);
    return locals;
  }

  private record(formula: Formula): number {
    const known = this.places.get(formula);
    if (known !== undefined) return known;
    const inputs = partsOf(formula).map((part) => this.record(part));
    const made = inputs.map((place) => this.nodes[place]!);
    const slot = recordNode(
      this.tape,
      formula,
      made.map((node) => node.slot),
      this.values,
    );
    const varies = formula.kind === 'symbol' ? !this.isConstant(formula.symbol.name) : made.some((node) => node.varies);
    this.nodes.push({ formula, inputs, slot, varies });
    this.places.set(formula, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  private isConstant(name: string): boolean {
    return this.values.get(name) === undefined && Object.hasOwn(constants, name);
  }
}

function recordNode(tape: Tape, formula: Formula, slots: readonly number[], values: Values): number {
  const [first, second] = slots as [number, number];
  switch (formula.kind) {
    case 'number':
      return tape.leaf(formula.value);
    case 'symbol': {
      const { name } = formula.symbol;
      const constant = Object.hasOwn(constants, name) ? constants[name as keyof typeof constants].value : Number.NaN;
      return tape.leaf(values.get(name) ?? constant);
    }
    case 'partial':
      return tape.leaf(values.get(partialName(formula.of.name, formula.by.name)) ?? Number.NaN);
    case 'negate':
      return tape.unary('negate', first);
    case 'compare':
      return recordComparison(tape, formula.by, first, second);
    case 'call':
      return recordCall(tape, formula.name, slots, formula.part ?? 0);
    default:
      return tape.binary(formula.kind, first, second);
  }
}
