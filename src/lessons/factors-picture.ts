// The product error · slope · input of ∂L/∂w₁₁ as a picture, beside what it was before a change.

import { errorWritten, inputWritten, slopeWritten } from '../gradient/factor-notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Drawn } from '../pictures/drawn.ts';
import { drawFactors } from '../pictures/factors.ts';
import type { Worked } from './article-network.ts';

const ROLES = ['error', 'slope', 'input'] as const;

export function factorsPicture(now: Worked, words: Catalog, before?: Worked): Drawn & { readonly name: string } {
  const { spec, w11 } = now;
  const symbols = {
    error: errorWritten(spec, 0, 0).plain,
    slope: slopeWritten(spec, 0, 0).plain,
    input: inputWritten(spec, 0, 0).plain,
  };
  const factors = ROLES.map((role) => ({
    role,
    name: words.gradient[role],
    symbol: symbols[role],
    value: w11.factors[role],
    ...(before && { before: before.w11.factors[role] }),
  }));
  const product = { symbol: '∂L/∂w₁₁', value: w11.value, ...(before && { before: before.w11.value }) };
  return named('factors', drawFactors({ factors, product }, words.charts));
}

/** A drawing with the name its file gets; the drawing stays undrawn until it is asked for. */
export function named(name: string, drawn: Drawn): Drawn & { readonly name: string } {
  return {
    name,
    alt: drawn.alt,
    get svg() {
      return drawn.svg;
    },
  };
}
