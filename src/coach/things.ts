// What can be differentiated and differentiated by, as typed and as written: quantities, outputs, the loss.

import type { Written } from '../gradient/losses.ts';
import { nameOf, type Quantity, subscript, symbolOf, texOf } from '../gradient/notation.ts';

export type Thing = Quantity | { readonly kind: 'y'; readonly unit: number } | { readonly kind: 'L' };

export const LOSS: Thing = { kind: 'L' };

export function thingName(thing: Thing, depth: number): string {
  if (thing.kind === 'L') return 'L';
  return thing.kind === 'y' ? `y${thing.unit + 1}` : nameOf(thing, depth);
}

/** `∂h₁/∂z₁` */
export function partialOf(above: Thing, below: Thing, depth: number): Written {
  const [of, by] = [writtenThing(above, depth), writtenThing(below, depth)];
  return { plain: `∂${of.plain}/∂${by.plain}`, tex: `\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}` };
}

export function writtenThing(thing: Thing, depth: number): Written {
  if (thing.kind === 'L') return { plain: 'L', tex: 'L' };
  if (thing.kind !== 'y') return { plain: symbolOf(thing, depth), tex: texOf(thing, depth) };
  return { plain: `y${subscript(thing.unit + 1)}`, tex: `y_{${thing.unit + 1}}` };
}
