// The functions a formula may call: how each is typed, shown and computed. A closed list: no other word is ever called.

import { type Activation, type ActivationName, activationRule, activations, alphaOf } from './activations.ts';
import type { Written } from './losses.ts';

export interface FormulaFunction {
  /** What people type for it, in small letters. */
  readonly words: readonly string[];
  readonly written: Written;
  /** How many arguments; `many` is one or more. */
  readonly takes: 1 | 'many';
  readonly value: (args: readonly number[], part: number) => number;
  /** Gives several numbers, of which a formula means one: `softmax(h)_1`. */
  readonly parts?: true;
}

/** By name; where a function has a slope, that one stands under the name with a prime: `sigmoid'`. */
export type FormulaFunctions = ReadonlyMap<string, FormulaFunction>;

/** Words beyond the name itself and its symbol. */
const MORE_WORDS: Partial<Record<ActivationName, readonly string[]>> = {
  sigmoid: ['sigma', 'logistic', 's'],
  silu: ['swish'],
};

/** An activation and its slope, with the parameter given or its usual one. */
export function activationFunctions(
  activation: Activation,
  ownWords: readonly string[] = [],
): [string, FormulaFunction][] {
  const { f, slope, symbol } = activationRule(activation.name);
  const alpha = alphaOf(activation);
  const words = [
    activation.name.replaceAll('-', ''),
    symbol.plain.toLowerCase(),
    ...(MORE_WORDS[activation.name] ?? []),
    ...ownWords,
  ];
  const slopeOf = ([z]: readonly number[]) => slope(z!, f(z!, alpha), alpha);
  return [
    [activation.name, { words, written: symbol, takes: 1, value: ([z]) => f(z!, alpha) }],
    [
      `${activation.name}'`,
      {
        // `dsigma`, as programs call it.
        words: words.filter((word) => word.length > 1 || ownWords.includes(word)).map((word) => `d${word}`),
        written: { tex: `${symbol.tex}'`, plain: `${symbol.plain}′` },
        takes: 1,
        value: slopeOf,
      },
    ],
  ];
}

const one = (words: readonly string[], tex: string, f: (x: number) => number): FormulaFunction => ({
  words,
  written: { tex, plain: words[0]! },
  takes: 1,
  value: ([x]) => f(x!),
});

const many = (words: readonly string[], tex: string, f: (args: readonly number[]) => number): FormulaFunction => ({
  words,
  written: { tex, plain: words[0]! },
  takes: 'many',
  value: f,
});

const total = (args: readonly number[]) => args.reduce((sum, x) => sum + x, 0);
const largest = (args: readonly number[]) => args.reduce((a, b) => Math.max(a, b));

/** `log` is the natural logarithm, as everywhere in this field. */
const plainFunctions: [string, FormulaFunction][] = [
  ['exp', one(['exp'], '\\exp', Math.exp)],
  ['ln', one(['ln', 'log'], '\\ln', Math.log)],
  ['log10', one(['log10'], '\\mathrm{log10}', Math.log10)],
  ['log2', one(['log2'], '\\mathrm{log2}', Math.log2)],
  ['sqrt', one(['sqrt'], '\\sqrt', Math.sqrt)],
  ['abs', one(['abs'], '\\mathrm{abs}', Math.abs)],
  ['sign', one(['sign', 'sgn'], '\\mathrm{sign}', (x) => Math.sign(x) + 0)],
  // The slope of ReLU under another name, with its convention: 0 at 0.
  ['heaviside', one(['H', 'heaviside', 'step'], '\\mathrm{H}', (x) => (x > 0 ? 1 : 0))],
  ['min', many(['min'], '\\min', (args) => args.reduce((a, b) => Math.min(a, b)))],
  ['max', many(['max'], '\\max', largest)],
  ['sum', many(['sum'], '\\mathrm{sum}', total)],
  // ln Σe^a, with the largest taken out so that nothing overflows
  [
    'lse',
    many(['lse', 'logsumexp'], '\\mathrm{lse}', (args) => {
      const most = largest(args);
      return most + Math.log(total(args.map((a) => Math.exp(a - most))));
    }),
  ],
  [
    'softmax',
    {
      ...many(['softmax'], '\\mathrm{softmax}', () => Number.NaN),
      parts: true,
      value: (args, part) => {
        const most = largest(args);
        return Math.exp(args[part]! - most) / total(args.map((a) => Math.exp(a - most)));
      },
    },
  ],
];

export const formulaFunctions: FormulaFunctions = new Map([
  ...plainFunctions,
  ...(Object.keys(activations) as ActivationName[])
    // Its name in a formula could not be told from the other GELU.
    .filter((name) => name !== 'gelu-tanh')
    .flatMap((name) => activationFunctions({ name })),
]);

const trigonometric: [string, FormulaFunction][] = [
  ['sin', one(['sin'], '\\sin', Math.sin)],
  ['cos', one(['cos'], '\\cos', Math.cos)],
  ['tan', one(['tan'], '\\tan', Math.tan)],
];

/** An activation as people write it in code: `leaky_relu`, `gelu-tanh`. */
const spellings = (name: ActivationName) => [name, name.replaceAll('-', '_')];

/** For formulas of one's own, where no name of a network can be meant: more functions, and every activation. */
export const wideFunctions: FormulaFunctions = new Map([
  ...formulaFunctions,
  ...trigonometric,
  ...activationFunctions({ name: 'leaky-relu' }, [...spellings('leaky-relu'), 'lrelu']),
  ...activationFunctions({ name: 'gelu-tanh' }, spellings('gelu-tanh')).map(
    ([name, entry]): [string, FormulaFunction] => [
      name,
      { ...entry, written: { ...entry.written, tex: entry.written.tex.replace('GELU}_{\\tanh}', 'GELUtanh}') } },
    ],
  ),
]);
