// Where a formula has no derivative at its point, and what is used there; and where it first has no value. No words.

import type { FormulaNode, RecordedFormula } from './formula-tape.ts';
import { kinksOf } from './kinks.ts';
import { isActivationName } from './ops.ts';

export interface FormulaKink {
  readonly node: FormulaNode;
  /** A bend has two slopes, a tie several largest arguments, a jump two values. */
  readonly kind: 'bend' | 'tie' | 'jump';
  /** Where the function stands: the value of its argument. */
  readonly at: number;
  /** The slope that was used, by each argument. */
  readonly used: readonly number[];
}

/** Every kink met exactly, inputs first. */
export function kinksOfFormula(recorded: RecordedFormula): FormulaKink[] {
  return recorded.nodes.flatMap((node): FormulaKink[] => {
    const kind = node.varies && kinkAt(recorded, node);
    if (!kind) return [];
    return [{ node, kind, at: inputsOf(recorded, node)[0]!, used: recorded.localsOf(node) }];
  });
}

function kinkAt(recorded: RecordedFormula, node: FormulaNode): FormulaKink['kind'] | undefined {
  const { formula, inputs } = node;
  const values = inputsOf(recorded, node);
  if (formula.kind === 'compare') return values[0] === values[1] ? 'jump' : undefined;
  if (formula.kind !== 'call') return undefined;
  if (formula.name === 'max' || formula.name === 'min') {
    const best = new Set(inputs.filter((_, at) => values[at] === recorded.valueOf(node)));
    return best.size > 1 ? 'tie' : undefined;
  }
  if (!kinkPoints(formula.name).includes(values[0]!)) return undefined;
  return isStep(formula.name) ? 'jump' : 'bend';
}

/** Slopes that bend where the function itself does not, or does less. */
const BENDS: Readonly<Record<string, readonly number[]>> = { "elu'": [0], "softsign'": [0] };

const isStep = (name: string) =>
  name === 'sign' || name === 'heaviside' || (name.endsWith("'") && BENDS[name] === undefined);

/** The points at which a call of one number has no derivative. */
function kinkPoints(name: string): readonly number[] {
  if (name === 'abs' || name === 'sign' || name === 'heaviside') return [0];
  const activation = name.endsWith("'") ? name.slice(0, -1) : name;
  return BENDS[name] ?? (isActivationName(activation) ? kinksOf({ name: activation }) : []);
}

/** On which side of every kink the formula is now: equal at two points means that none lies between them. */
export function sidesOf(recorded: RecordedFormula): string {
  let sides = '';
  for (const node of recorded.nodes) {
    const { formula } = node;
    if (formula.kind === 'compare') sides += recorded.valueOf(node);
    else if (formula.kind === 'call') {
      const values = inputsOf(recorded, node);
      if (formula.name === 'max' || formula.name === 'min') sides += values.indexOf(recorded.valueOf(node));
      else for (const point of kinkPoints(formula.name)) sides += values[0]! > point ? '+' : '-';
    }
  }
  return sides;
}

export interface Lost {
  readonly node: FormulaNode;
  readonly why: 'logarithm' | 'root' | 'division' | 'power' | 'size' | 'slope';
  /** What the function stood at: for a division the divisor, for a power the base. */
  readonly at: number;
}

/** The first part that has no finite value. */
export function firstLost(recorded: RecordedFormula): Lost | undefined {
  const node = recorded.nodes.find((each) => !Number.isFinite(recorded.valueOf(each)));
  if (!node) return undefined;
  const [first = Number.NaN, second = Number.NaN] = inputsOf(recorded, node);
  const { formula } = node;
  const isLogarithm = formula.kind === 'call' && ['ln', 'log10', 'log2'].includes(formula.name);
  if (isLogarithm && first <= 0) return { node, why: 'logarithm', at: first };
  if (formula.kind === 'call' && formula.name === 'sqrt' && first < 0) return { node, why: 'root', at: first };
  if (formula.kind === 'divide' && second === 0) return { node, why: 'division', at: second };
  if (formula.kind === 'power' && first === 0) return { node, why: 'division', at: first };
  if (formula.kind === 'power' && first < 0 && !Number.isInteger(second)) return { node, why: 'power', at: first };
  return { node, why: 'size', at: first };
}

/** Where the slope of a part is infinite or missing, so that the gradient by this name is. */
export function lostSlope(recorded: RecordedFormula, name: string): Lost | undefined {
  const reaching = new Set<FormulaNode>();
  for (const node of recorded.nodes) {
    const isName = node.formula.kind === 'symbol' && node.formula.symbol.name === name;
    if (isName || node.inputs.some((at) => reaching.has(recorded.nodes[at]!))) reaching.add(node);
  }
  const node = [...reaching].reverse().find((each) => {
    const locals = recorded.localsOf(each);
    return each.inputs.some((at, index) => reaching.has(recorded.nodes[at]!) && !Number.isFinite(locals[index]));
  });
  return node && { node, why: 'slope', at: inputsOf(recorded, node)[0] ?? Number.NaN };
}

function inputsOf(recorded: RecordedFormula, { inputs }: FormulaNode): number[] {
  return inputs.map((at) => recorded.valueOf(recorded.nodes[at]!));
}
