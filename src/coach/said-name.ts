// How the names that formulas are judged against read: `∂L/∂w2_31` as `∂L/∂w⁽²⁾₃₁`.

import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf, readQuantity, subscript, symbolOf, type Widths } from '../gradient/notation.ts';

/** A name of a quantity, an output, a target, the loss, or a partial derivative of two of them. */
export function saidName(name: string, spec: NetworkSpec): string {
  const parts = name
    .split('/')
    .map((part) => (part.startsWith('∂') ? `∂${one(part.slice(1), spec)}` : one(part, spec)));
  return parts.join('/');
}

/** Names that mean something in this network, as they are typed: `x1, w11, z1, h1, y1, t1`. */
export function nameExamples({ layers }: NetworkSpec): string {
  const first = { layer: 0, unit: 0 };
  const named = (['z', 'h'] as const).map((kind) => nameOf({ kind, ...first }, layers.length));
  const weight = nameOf({ kind: 'w', ...first, input: 0 }, layers.length);
  return ['x1', weight, ...named, 'y1', 't1'].join(', ');
}

export function widthsOf({ x, layers }: NetworkSpec): Widths {
  return [x.length, ...layers.map(({ W }) => W.length)];
}

function one(name: string, spec: NetworkSpec): string {
  const read = readQuantity(name, widthsOf(spec));
  if (read.ok) return symbolOf(read.quantity, spec.layers.length);
  return name.replace(/\d+$/, (digits) => subscript(Number(digits)));
}
