// ∂L/∂w = error · slope · input of one weight, as a formula with this network's numbers and as a picture.

import { errorWritten, inputWritten, slopeWritten, written } from '../gradient/factor-notation.ts';
import { type Differentiated, differentiate, factorsOf, type WeightIndex } from '../gradient/network.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Catalog } from '../language/catalog.ts';
import { equals, type Formula, product } from '../language/number-formulas.ts';
import { drawFactors } from '../pictures/factors.ts';
import { type NamedPicture, named } from './named-picture.ts';
import { GIVEN_DIGITS } from './number-lists.ts';

const ROLES = ['error', 'slope', 'input'] as const;

/** `∂L/∂w₁₁ = (y₁ − t₁) · σ′(z₁) · x₁`, below it the same with numbers, and the product. */
export function weightFormula(spec: NetworkSpec, at: WeightIndex, run: Differentiated): Formula {
  const { error, slope, input, weight } = symbolsOf(spec, at);
  const { factors, value } = factorsOf(spec, run, at);
  const numbers = product([factors.error, factors.slope, factors.input], GIVEN_DIGITS);
  const equal = equals(value, GIVEN_DIGITS);
  const left = `\\frac{\\partial L}{\\partial ${weight.tex}}`;
  return {
    tex: `\\begin{aligned}${left}&=(${error.tex})\\cdot ${slope.tex}\\cdot ${input.tex}\\\\[4pt]&=${numbers.tex}${equal.tex}\\end{aligned}`,
    plain: `∂L/∂${weight.plain} = (${error.plain}) · ${slope.plain} · ${input.plain}\n= ${numbers.plain} ${equal.plain}`,
  };
}

/** The three factors and their product; beside what they were before a change. */
export function weightPicture(spec: NetworkSpec, at: WeightIndex, words: Catalog, before?: NetworkSpec): NamedPicture {
  const symbols = symbolsOf(spec, at);
  const now = factorsOf(spec, differentiate(spec), at);
  const was = before && factorsOf(before, differentiate(before), at);
  const factors = ROLES.map((role) => ({
    name: words.gradient[role],
    symbol: symbols[role].plain,
    value: now.factors[role],
    ...(was && { before: was.factors[role] }),
  }));
  const symbol = `∂L/∂${symbols.weight.plain}`;
  const whole = { symbol, value: now.value, ...(was && { before: was.value }) };
  return named('factors', drawFactors({ factors, product: whole }, words.charts));
}

function symbolsOf(spec: NetworkSpec, { layer, unit, input }: WeightIndex) {
  return {
    error: errorWritten(spec, layer, unit),
    slope: slopeWritten(spec, layer, unit),
    input: inputWritten(spec, layer, input),
    weight: written({ kind: 'w', layer, unit, input }, spec.layers.length),
  };
}
