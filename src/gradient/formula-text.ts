// A formula tree → text: plain Unicode and TeX, with no more brackets than reading it back needs.

import { type FormulaFunctions, formulaFunctions } from './formula-functions.ts';
import type { Formula } from './formula-tree.ts';
import type { Written } from './losses.ts';

/** Both ways of writing it. Read again, each gives the same tree. */
export function formulaWritten(formula: Formula, functions: FormulaFunctions = formulaFunctions): Written {
  return { plain: written(formula, plainStyle, functions), tex: written(formula, texStyle, functions) };
}

/** Only the plain text, where nobody typesets it. */
export function formulaPlain(formula: Formula, functions: FormulaFunctions = formulaFunctions): string {
  return written(formula, plainStyle, functions);
}

/** How each kind of node is put together from its written parts. */
interface Style {
  readonly number: (value: number) => string;
  readonly symbol: (symbol: { readonly plain: string; readonly tex: string }) => string;
  readonly minus: string;
  readonly times: string;
  /** Whether a quotient needs brackets as a part of a product or quotient: a fraction with a bar does not. */
  readonly barred: boolean;
  readonly divide: (above: string, below: string) => string;
  readonly power: (base: string, exponent: string, whole: number | undefined) => string;
  readonly call: (name: string, written: Written, args: readonly string[], part: number | undefined) => string;
  readonly partial: (of: string, by: string) => string;
  readonly compare: (left: string, by: string, right: string) => string;
  readonly brackets: (inside: string) => string;
  /** Calls that look like a power, so that a power of them needs brackets. */
  readonly likePower: ReadonlySet<string>;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const inDigits = (digits: string, value: number) => [...String(value)].map((digit) => digits[Number(digit)]).join('');
const round = (inside: string) => `(${inside})`;

const plainStyle: Style = {
  number: String,
  symbol: ({ plain }) => plain,
  minus: '−',
  times: '·',
  barred: false,
  divide: (above, below) => `${above}/${below}`,
  power: (base, exponent, whole) =>
    whole === undefined ? `${base}^(${exponent})` : base + inDigits(SUPERSCRIPTS, whole),
  call: (name, { plain }, args, part) => {
    if (name === 'abs') return `|${args[0]}|`;
    return `${plain}(${args.join(', ')})${part === undefined ? '' : inDigits(SUBSCRIPTS, part + 1)}`;
  },
  partial: (of, by) => `∂${of}/∂${by}`,
  compare: (left, by, right) => `[${left} ${by} ${right}]`,
  brackets: round,
  likePower: new Set(),
};

const TEX_COMPARISONS: Readonly<Record<string, string>> = { '>=': '\\ge ', '<=': '\\le ', '>': '>', '<': '<' };

const texStyle: Style = {
  number: String,
  symbol: ({ tex }) => tex,
  minus: '-',
  times: '\\cdot ',
  barred: true,
  divide: (above, below) => `\\frac{${above}}{${below}}`,
  power: (base, exponent) => `${base}^{${exponent}}`,
  call: (name, { tex }, args, part) => {
    if (name === 'abs') return `\\left|${args[0]}\\right|`;
    if (name === 'exp') return `e^{${args[0]}}`;
    if (name === 'sqrt') return `\\sqrt{${args[0]}}`;
    return `${tex}\\left(${args.join(',')}\\right)${part === undefined ? '' : `_{${part + 1}}`}`;
  },
  partial: (of, by) => `\\frac{\\partial ${of}}{\\partial ${by}}`,
  compare: (left, by, right) => `[${left}${TEX_COMPARISONS[by]}${right}]`,
  brackets: (inside) => `\\left(${inside}\\right)`,
  likePower: new Set(['exp']),
};

const SUMS = new Set(['add', 'subtract', 'negate']);
const PRODUCTS = new Set(['multiply', 'divide']);

function written(formula: Formula, style: Style, functions: FormulaFunctions): string {
  const write = (part: Formula) => written(part, style, functions);
  const within = (part: Formula, needs: boolean) => (needs ? style.brackets(write(part)) : write(part));
  const isSum = ({ kind }: Formula) => SUMS.has(kind);
  const isProduct = ({ kind }: Formula) => PRODUCTS.has(kind) && !(style.barred && kind === 'divide');
  switch (formula.kind) {
    case 'number':
      return style.number(formula.value);
    case 'symbol':
      return style.symbol(formula.symbol);
    case 'negate':
      return style.minus + within(formula.of, isSum(formula.of));
    case 'add':
      return `${write(formula.left)} + ${within(formula.right, isSum(formula.right))}`;
    case 'subtract':
      return `${write(formula.left)} ${style.minus} ${within(formula.right, isSum(formula.right))}`;
    case 'multiply':
      return (
        within(formula.left, isSum(formula.left)) +
        style.times +
        within(formula.right, isSum(formula.right) || isProduct(formula.right))
      );
    case 'divide':
      return style.barred
        ? style.divide(write(formula.left), write(formula.right))
        : style.divide(
            within(formula.left, isSum(formula.left)),
            within(formula.right, isSum(formula.right) || isProduct(formula.right)),
          );
    case 'power':
      return style.power(
        within(formula.left, !standsAlone(formula.left, style)),
        write(formula.right),
        smallWhole(formula.right),
      );
    case 'call': {
      const { written: name } = functions.get(formula.name) ?? { written: { plain: formula.name, tex: formula.name } };
      return style.call(formula.name, name, formula.of.map(write), formula.part);
    }
    case 'partial':
      return style.partial(style.symbol(formula.of), style.symbol(formula.by));
    case 'compare':
      return style.compare(write(formula.left), formula.by, write(formula.right));
  }
}

/** What may carry an exponent without brackets. */
function standsAlone(formula: Formula, style: Style): boolean {
  if (formula.kind === 'call') return !style.likePower.has(formula.name);
  // `1e-7²` and `10²` look alike to nobody, but the first would read as another number.
  if (formula.kind === 'number') return /^\d+(\.\d+)?$/.test(String(formula.value));
  return formula.kind === 'symbol';
}

function smallWhole(formula: Formula): number | undefined {
  if (formula.kind !== 'number' || !Number.isInteger(formula.value) || formula.value > 999) return undefined;
  return formula.value;
}
