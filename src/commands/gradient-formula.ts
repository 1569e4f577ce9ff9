// The chain rule of one gradient, typeset and in plain text: what it splits into, what that is, and with the numbers in.

import type { Written } from '../gradient/losses.ts';
import { symbolOf, texOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { bracketed, isShownExactly, showNumber, texNumber } from '../language/numbers.ts';
import { partial, type WorkedOut } from './gradient-question.ts';

/** More terms than this are shown as first + … + last. */
const MOST_TERMS = 3;

/** `∂L/∂w₁₁ = ∂L/∂h₁ · ∂h₁/∂z₁ · ∂z₁/∂w₁₁ = (y₁ − t₁) · σ′(z₁) · x₁ = … ≈ −0.10335` */
export function gradientFormula(worked: WorkedOut, { brace }: Catalog['gradient']): { tex: string; plain: string } {
  const { factors, value, symbol, request } = worked;
  const { digits } = request;
  const left = partial({ tex: 'L', plain: 'L' }, symbol);
  const equal = isShownExactly(value, digits) ? { tex: '=', plain: '=' } : { tex: '\\approx', plain: '≈' };
  const last: Written = {
    tex: `&${equal.tex} ${texNumber(value, digits)}`,
    plain: `${equal.plain} ${showNumber(value, digits)}`,
  };
  const lines = factors.length === 0 ? inputLines(worked) : factorLines(worked, brace);
  return {
    tex: `\\begin{aligned}${left.tex}${[...lines.map((line) => `&=${line.tex}`), last.tex].join('\\\\[4pt]')}\\end{aligned}`,
    plain: [`${left.plain} = ${lines[0]!.plain}`, ...lines.slice(1).map((line) => `= ${line.plain}`), last.plain].join(
      '\n',
    ),
  };
}

function factorLines({ factors, request }: WorkedOut, brace: Catalog['gradient']['brace']): Written[] {
  const split: Written = {
    tex: factors.map((f) => `\\underbrace{${f.derivative.tex}}_{\\text{${brace[f.role]}}}`).join('\\cdot '),
    plain: factors.map((f) => f.derivative.plain).join(' · '),
  };
  const named: Written = {
    tex: factors.map((f) => bracketIfSum(f.formula.tex, f.formula.plain)).join('\\cdot '),
    plain: factors.map((f) => (isSum(f.formula.plain) ? `(${f.formula.plain})` : f.formula.plain)).join(' · '),
  };
  if (factors.length === 1) return [named];
  const numbers: Written = {
    tex: factors.map((f) => bracketed(f.value, texNumber(f.value, request.digits))).join('\\cdot '),
    plain: factors.map((f) => bracketed(f.value, showNumber(f.value, request.digits))).join(' · '),
  };
  return [split, named, numbers];
}

// ∂L/∂x_j = Σ_k w_kj · ∂L/∂z_k: an input has no factors of its own, only paths.
function inputLines({ paths, request, depth }: WorkedOut): Written[] {
  const { wrt, digits } = request;
  if (wrt.kind !== 'x') return [];
  const terms = paths.map(({ through, local, upstream }) => {
    const w = { kind: 'w', layer: 0, unit: through, input: wrt.input } as const;
    const z = { kind: 'z', layer: 0, unit: through } as const;
    return {
      named: {
        tex: `${texOf(w, depth)}\\frac{\\partial L}{\\partial ${texOf(z, depth)}}`,
        plain: `${symbolOf(w, depth)}·∂L/∂${symbolOf(z, depth)}`,
      },
      numbers: {
        tex: `${bracketed(local, texNumber(local, digits))}\\cdot ${bracketed(upstream, texNumber(upstream, digits))}`,
        plain: `${bracketed(local, showNumber(local, digits))}·${bracketed(upstream, showNumber(upstream, digits))}`,
      },
    };
  });
  return [summed(terms.map((term) => term.named)), summed(terms.map((term) => term.numbers))];
}

function summed(terms: readonly Written[]): Written {
  const dots: Written = { tex: '\\cdots', plain: '…' };
  const shown = terms.length <= MOST_TERMS ? terms : [terms[0]!, dots, terms.at(-1)!];
  return { tex: shown.map((term) => term.tex).join('+'), plain: shown.map((term) => term.plain).join(' + ') };
}

function bracketIfSum(tex: string, plain: string): string {
  return isSum(plain) ? `\\left(${tex}\\right)` : tex;
}

function isSum(plain: string): boolean {
  return / [+−] /.test(plain.replace(/\([^()]*\)/g, '')) || plain.startsWith('−');
}
