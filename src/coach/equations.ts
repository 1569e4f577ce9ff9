// The chain rule of a gradient as equations, one for each product and each sum of paths on the way back. Symbols only.

import { partialName } from '../gradient/formula-tree.ts';
import { lossRule, type Written } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Quantity } from '../gradient/notation.ts';
import { LOSS, partialOf, type Thing, thingName, writtenThing } from './things.ts';

export interface Cell {
  /** `∂h1/∂z1`: the step of the plan that fills it has this goal. */
  readonly goal: string;
  readonly symbol: Written;
  /** Filled from the start: the slope of an activation that leaves z as it is. */
  readonly is?: Written;
}

export type Equation =
  | { readonly kind: 'product'; readonly left: Cell; readonly factors: readonly Cell[] }
  | {
      readonly kind: 'sum';
      readonly left: Cell;
      /** Each path's factors. The first is gone through. */
      readonly terms: readonly (readonly Cell[])[];
      /** A term for no unit in particular: `∂L/∂z_k · ∂z_k/∂h`. */
      readonly any: Written;
    };

const ONE: Written = { plain: '1', tex: '1' };
/** As in the plan. */
const MOST_HOPS = 2;

/** What was asked first, then what it is made of, back to the loss. */
export function equationsOf(spec: NetworkSpec, of: Quantity): Equation[] {
  const depth = spec.layers.length;
  const last = depth - 1;
  const cell = (above: Thing, below: Thing): Cell => ({
    goal: partialName(thingName(above, depth), thingName(below, depth)),
    symbol: partialOf(above, below, depth),
  });
  const slope = (layer: number, unit: number): Cell => ({
    ...cell({ kind: 'h', layer, unit }, { kind: 'z', layer, unit }),
    ...(spec.layers[layer]!.activation.name === 'identity' && { is: ONE }),
  });
  const delta = (layer: number, unit: number): Equation => ({
    kind: 'product',
    left: cell(LOSS, { kind: 'z', layer, unit }),
    factors: [cell(LOSS, { kind: 'h', layer, unit }), slope(layer, unit)],
  });
  /** ∂L/∂h of a unit, or of an input for layer −1. */
  const behind = (layer: number, unit: number): Equation[] => {
    if (layer === last) return [];
    const next = layer + 1;
    const back: Quantity = layer < 0 ? { kind: 'x', input: unit } : { kind: 'h', layer, unit };
    const terms = spec.layers[next]!.W.map((_, through) => {
      const z: Quantity = { kind: 'z', layer: next, unit: through };
      return [cell(LOSS, z), cell(z, back)];
    });
    const through = last - layer > MOST_HOPS ? last : next;
    const further = through === next ? behind(next, 0) : [];
    const left = cell(LOSS, back);
    const path: Equation =
      terms.length === 1
        ? { kind: 'product', left, factors: terms[0]! }
        : { kind: 'sum', left, terms, any: anyTerm({ kind: 'z', layer: next, unit: 0 }, back, depth) };
    return [path, delta(through, 0), ...further];
  };
  if (of.kind === 'x') return behind(-1, of.input);
  const { layer, unit } = of;
  if (of.kind === 'h') {
    if (layer < last) return behind(layer, unit);
    if (!lossRule(spec.loss).softmax || spec.target.length === 1)
      return [{ kind: 'product', left: cell(LOSS, of), factors: [] }];
    // The first term is that of the own class: it is gone through first.
    const order = [unit, ...spec.target.map((_, k) => k).filter((k) => k !== unit)];
    const terms = order.map((k) => [cell(LOSS, { kind: 'y', unit: k }), cell({ kind: 'y', unit: k }, of)]);
    return [{ kind: 'sum', left: cell(LOSS, of), terms, any: anyTerm({ kind: 'y', unit: 0 }, of, depth) }];
  }
  const end = of.kind === 'z' ? [] : [cell({ kind: 'z', layer, unit }, of)];
  const factors = [cell(LOSS, { kind: 'h', layer, unit }), slope(layer, unit), ...end];
  return [{ kind: 'product', left: cell(LOSS, of), factors }, ...behind(layer, unit)];
}

// The index of the first unit, made into a k.
function anyTerm(through: Thing, by: Quantity, depth: number): Written {
  const first = writtenThing(through, depth);
  const of = { plain: `${first.plain.slice(0, -1)}ₖ`, tex: first.tex.replace(/_\{1\}$|_1$/, '_k') };
  const to = writtenThing(by, depth);
  return {
    plain: `∂L/∂${of.plain}·∂${of.plain}/∂${to.plain}`,
    tex: `\\frac{\\partial L}{\\partial ${of.tex}}\\frac{\\partial ${of.tex}}{\\partial ${to.tex}}`,
  };
}
