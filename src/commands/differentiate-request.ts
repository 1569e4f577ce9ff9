// What somebody asks to differentiate: a formula, values of its names, and by which of them. Bad input is one sentence.

import { UserError } from '../errors.ts';
import type { Doubt } from '../gradient/formula.ts';
import { ownName, ownNamesOf, ownSymbol, readOwnFormula } from '../gradient/formula-free-names.ts';
import { wideFunctions } from '../gradient/formula-functions.ts';
import type { Formula, FormulaSymbol } from '../gradient/formula-tree.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Values } from './command.ts';
import { readValues, valuesLine } from './differentiate-values.ts';
import { nearest } from './nearest.ts';
import { valuesText } from './network-request.ts';
import { shown } from './readers.ts';

export interface DifferentiateRequest {
  /** The formula as it was typed, without its left side. */
  readonly typed: string;
  readonly formula: Formula;
  /** What the formula is called: `f`, or what stood on its left. */
  readonly own: FormulaSymbol;
  /** The names in it, as they come. */
  readonly names: readonly FormulaSymbol[];
  /** Empty where no values were given: then there are symbols, but no numbers. */
  readonly at: ReadonlyMap<string, number>;
  /** The names asked about; undefined for all. */
  readonly wrt: readonly FormulaSymbol[] | undefined;
  /** Values of names that the formula lacks. */
  readonly unused: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** What stands in where nothing was asked. */
export const SAMPLE = { f: 'tanh(w*x + b)^2', at: 'w=2 x=-1 b=0.5' } as const;
export const SAMPLE_LINE = `differentiate ${valuesText(SAMPLE)}`;
/** What a formula may be called, the first that is no name in it. */
const CALLED = ['f', 'L', 'g', 'F', 'G'];
/** Characters of a formula that are looked at for a left side. */
const LONGEST = 400;

/** @throws UserError */
export function readDifferentiateRequest(values: Values, words: Catalog): DifferentiateRequest {
  const given = values.f === undefined && values.at === undefined ? { ...SAMPLE, ...values } : values;
  if (given.f === undefined || given.f.trim() === '') throw new UserError('emptyArgument', { name: 'f' }, SAMPLE_LINE);
  const { left, right } = withoutLeft(given.f.trim());
  const at = readValues(given.at ?? '', SAMPLE_LINE);
  const read = readOwnFormula(right, [...at.keys()]);
  if (!read.ok) {
    const what = words.differentiate.unreadable[read.problem](shown(read.part), guessFor(read));
    throw new UserError('formulaUnread', { read: shown(given.f.trim()), what }, SAMPLE_LINE);
  }
  const names = ownNamesOf(read.tree);
  const line = (more: Values) => `differentiate ${valuesText({ f: right, ...more })}`;
  const missing = at.size === 0 ? [] : names.filter(({ name }) => !at.has(name));
  if (missing.length > 0) {
    const all = new Map([...at, ...missing.map(({ name }) => [name, 1] as const)]);
    const filled = valuesLine(new Map([...all].filter(([name]) => names.some((each) => each.name === name))));
    throw new UserError('nameWithoutValue', { names: missing.map(({ name }) => name) }, line({ at: filled }));
  }
  const numbers = at.size === 0 ? {} : { at: valuesLine(at) };
  return {
    typed: right,
    formula: read.tree,
    own: ownSymbol(
      [left, ...CALLED].find((each) => each !== undefined && !names.some(({ name }) => name === each)) ?? 'f',
    ),
    names,
    at,
    wrt: readWrt(given.wrt, names, line({ ...numbers, wrt: names[0]?.name ?? 'x' })),
    unused: [...at.keys()].filter((name) => !names.some((each) => each.name === name)),
    doubts: read.doubts,
  };
}

/** The arguments that ask for exactly this again. */
export function valuesOfRequest({ typed, at, wrt, own }: DifferentiateRequest): Values {
  return {
    f: own.name === 'f' ? typed : `${own.name} = ${typed}`,
    ...(at.size > 0 && { at: valuesLine(at) }),
    ...(wrt && { wrt: wrt.map(({ name }) => name).join(' ') }),
  };
}

// `f(x, y) = …`, `L = …`: a left side may stand there, and gives the formula its name.
function withoutLeft(typed: string): { left: string | undefined; right: string } {
  const sides = typed.length > LONGEST ? [typed] : typed.split(/:?(?<![<>])=/);
  const side = /^\s*(\p{L}{1,12}\d{0,3})\s*(?:\([\p{L}\d\s,_₀-₉]*\))?\s*$/u.exec(sides[0]!);
  const left = side ? ownName(side[1]!) : undefined;
  if (sides.length !== 2 || left === undefined || sides[1]!.trim() === '') return { left: undefined, right: typed };
  return { left, right: sides[1]!.trim() };
}

function readWrt(
  typed: string | undefined,
  names: readonly FormulaSymbol[],
  example: string,
): readonly FormulaSymbol[] | undefined {
  const parts = (typed ?? '').split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const found = parts.map((part) => {
    const name = ownName(part.replace(/^[∂d](?=\p{L})/u, ''));
    const symbol = names.find((each) => each.name === ownName(part)) ?? names.find((each) => each.name === name);
    if (symbol) return symbol;
    const known = names.map((each) => each.name);
    throw new UserError('notInFormula', { read: shown(part), known }, example);
  });
  return [...new Set(found)];
}

/** The function that somebody may have meant. */
function guessFor({ problem, part }: { readonly problem: string; readonly part: string }): string | undefined {
  if (problem !== 'unknown-function') return undefined;
  return nearest(
    part,
    [...wideFunctions.values()].map(({ words }) => words[0]!),
  );
}
