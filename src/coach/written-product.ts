// Formulas put together from written pieces: products with brackets where they are needed, sums with what is left out.

import type { Written } from '../gradient/losses.ts';

export const DOTS: Written = { plain: '…', tex: '\\cdots' };

/** A sum or a negative in brackets, so that it can stand in a product. */
export function asWrittenFactor({ plain, tex }: Written): Written {
  let outside = plain;
  // Brackets within brackets, from the inside out.
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\([^()]*\)/g, '');
  }
  return / [+−] /.test(outside) || outside.startsWith('−')
    ? { plain: `(${plain})`, tex: `\\left(${tex}\\right)` }
    : { plain, tex };
}

export function writtenProduct(factors: readonly Written[], dot = ' · '): Written {
  return {
    plain: factors.map(({ plain }) => plain).join(dot),
    tex: factors.map(({ tex }) => tex).join('\\cdot '),
  };
}

/** Of more than `most` terms the first and the last. */
export function writtenSum(terms: readonly Written[], most: number): Written {
  const shown = terms.length <= most ? terms : [terms[0]!, DOTS, terms.at(-1)!];
  return { plain: shown.map(({ plain }) => plain).join(' + '), tex: shown.map(({ tex }) => tex).join('+') };
}
