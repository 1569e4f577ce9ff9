// What a formula has to equal, and which mistakes are known for it: the gradient asked for, or whatever a left side names.

import type { LeftSide } from '../gradient/formula.ts';
import { partialName } from '../gradient/formula-tree.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, type Quantity, readQuantity } from '../gradient/notation.ts';
import { type Candidate, factorsAt } from './candidates.ts';
import { diagnose, diagnoseProduct } from './diagnosis.ts';
import { localFactors } from './local-candidates.ts';
import { valuesAt } from './manifold.ts';
import { type WrongGradient, wrongGradients } from './misconceptions.ts';
import type { MistakeId } from './mistake-id.ts';
import type { NetworkValues } from './network-values.ts';

export interface Goal {
  /** `∂L/∂w11`, `∂h1/∂z1`, `z1`. */
  readonly name: string;
  readonly asked: boolean;
  /** What the loss is differentiated by, where the goal is such a gradient. */
  readonly of?: Quantity;
  /** The two ends of another derivative. */
  readonly ends?: readonly [of: string, by: string];
}

/** `named` is what was asked where that is not ∂L/∂of itself; a left side that names something else comes before both. */
export function goalOf(spec: NetworkSpec, of: Quantity, named: string | undefined, left: LeftSide | undefined): Goal {
  const own = named ?? partialName('L', nameOf(of, spec.layers.length));
  if (!left || left.kind === 'word') return goalNamed(own, true, spec);
  const name = left.kind === 'symbol' ? left.symbol.name : partialName(left.of.name, left.by.name);
  return goalNamed(name, name === own, spec);
}

function goalNamed(name: string, asked: boolean, { x, layers }: NetworkSpec): Goal {
  const [of, by] = name.startsWith('∂') ? name.slice(1).split('/∂') : [];
  if (of === undefined || by === undefined) return { name, asked };
  const read = of === 'L' ? readQuantity(by, [x.length, ...layers.map(({ W }) => W.length)]) : undefined;
  return read?.ok ? { name, asked, of: read.quantity } : { name, asked, ends: [of, by] };
}

/** The mistakes that make of the goal what was answered, `values` at each point; none where none is known. */
export function mistakesIn(
  { of, ends }: Goal,
  points: readonly NetworkValues[],
  values: readonly number[],
): readonly MistakeId[] {
  if (of) return diagnose(points, of, values);
  const factors = ends && localFactors(points, ...ends);
  return factors ? diagnoseProduct(points, factors, values) : [];
}

/** What the goal comes out as at one network under each mistake. */
export function wrongNumbers({ of, ends }: Goal, own: NetworkValues): readonly WrongGradient[] {
  if (of?.kind === 'w' || of?.kind === 'b') return wrongGradients(own.spec, of);
  if (of) {
    const { error, slope } = factorsAt([own], of);
    return oneWrong([error, slope]);
  }
  return oneWrong((ends && localFactors([own], ...ends)) ?? []);
}

/** The same for ∂L/∂of at one network. */
export function wrongNumbersOf(spec: NetworkSpec, of: Quantity): readonly WrongGradient[] {
  return wrongNumbers({ name: '', asked: true, of }, valuesAt(spec));
}

/** The product with one reading at a time replaced by a wrong one, and with its sign flipped. */
function oneWrong(factors: readonly (readonly Candidate[])[]): WrongGradient[] {
  if (factors.length === 0 || factors.some((readings) => readings.length === 0)) return [];
  const right = factors.map((readings) => readings[0]!.values[0]!);
  const times = (values: readonly number[]) => values.reduce((product, value) => product * value, 1);
  const replaced = factors.flatMap((readings, at) =>
    readings.flatMap(({ mistakes, values }): WrongGradient[] =>
      mistakes.length === 1
        ? [{ mistake: mistakes[0]!, value: times(right.map((value, i) => (i === at ? values[0]! : value))) }]
        : [],
    ),
  );
  return [...replaced, { mistake: 'M8', value: -times(right) }];
}
