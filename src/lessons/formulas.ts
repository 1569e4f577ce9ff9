// Formulas that several lessons show, in TeX and in plain text side by side.

import { errorWritten, inputWritten, slopeWritten } from '../gradient/factor-notation.ts';
import { equals, type Formula, product } from '../language/number-formulas.ts';
import type { Worked } from './article-network.ts';

/** `∂L/∂w₁₁ = (y₁ − t₁) · σ′(z₁) · x₁`, below it the same with numbers, and the product. */
export function w11Product({ spec, w11 }: Worked): Formula {
  const { error, slope, input } = w11.factors;
  const written = [errorWritten(spec, 0, 0), slopeWritten(spec, 0, 0), inputWritten(spec, 0, 0)] as const;
  const left = { tex: '\\frac{\\partial L}{\\partial w_{11}}', plain: '∂L/∂w₁₁' };
  const named = {
    tex: `(${written[0].tex})\\cdot ${written[1].tex}\\cdot ${written[2].tex}`,
    plain: `(${written[0].plain}) · ${written[1].plain} · ${written[2].plain}`,
  };
  const numbers = product([error, slope, input]);
  const equal = equals(w11.value);
  return {
    tex: `\\begin{aligned}${left.tex}&=${named.tex}\\\\[4pt]&=${numbers.tex}${equal.tex}\\end{aligned}`,
    plain: `${left.plain} = ${named.plain}\n= ${numbers.plain} ${equal.plain}`,
  };
}
