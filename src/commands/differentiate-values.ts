// Reads the values of names as people type them: `w=2 x=-1`, `b = 0,5; c: 3/4`, `x₁=π/2`. Knows no formula that they are for.

import { UserError } from '../errors.ts';
import { readFormula } from '../gradient/formula.ts';
import { isTaken, MOST_NAMES, ownName } from '../gradient/formula-free-names.ts';
import { wideFunctions } from '../gradient/formula-functions.ts';
import { evaluate } from '../gradient/formula-value.ts';
import { Vocabulary, variables } from '../gradient/formula-vocabulary.ts';
import { readNumber } from '../marking/number.ts';
import { shown } from './readers.ts';

/** A name and the sign that gives it a value. */
const NAME = /(\\?\p{L}{1,40}(?:_?\{? ?[\d₀-₉]{1,4} ?\}?|[₀-₉]{1,4})?)\s{0,4}(?:=|＝|:=|:|→|↦)\s{0,4}/gu;
/** Between two values. */
const BETWEEN = /[\s,;·]+$/;
const LONGEST_VALUE = 80;

/** Names to numbers, in the order in which they were typed. @throws UserError that quotes the part that was not read. */
export function readValues(typed: string, example: string): ReadonlyMap<string, number> {
  const found = [...typed.matchAll(NAME)];
  const values = new Map<string, number>();
  const before = found[0] ? typed.slice(0, found[0].index) : typed;
  if (before.trim() !== '') throw new UserError('notNameAndValue', { read: shown(before.trim()) }, example);
  found.forEach((match, at) => {
    const end = found[at + 1]?.index ?? typed.length;
    const name = ownName(match[1]!);
    if (name === undefined) throw new UserError('notNameAndValue', { read: shown(match[0].trim()) }, example);
    if (isTaken(name)) throw new UserError('takenName', { read: name }, example);
    if (values.has(name)) throw new UserError('repeatedName', { read: name }, example);
    if (values.size >= MOST_NAMES) throw new UserError('tooManyNames', { most: MOST_NAMES }, example);
    values.set(name, valueFrom(name, typed.slice(match.index + match[0].length, end).replace(BETWEEN, ''), example));
  });
  return values;
}

const NUMBERS_ALONE = new Vocabulary(variables([]), { functions: wideFunctions });

function valueFrom(name: string, typed: string, example: string): number {
  const said = { name: 'at', read: shown(`${name}=${typed}`), part: shown(typed) };
  const read = readNumber(typed);
  if (read.ok) return read.value;
  switch (read.problem) {
    case 'ambiguous':
      throw new UserError('ambiguousNumber', { ...said, decimal: read.decimal, thousands: read.thousands }, example);
    case 'too-large':
      throw new UserError('numberTooLarge', said, example);
    case 'divides-by-zero':
      throw new UserError('dividesByZero', said, example);
    case 'not-a-number': {
      // π/2, √2, ln 2: what comes to a number without any name.
      const formula = typed.length <= LONGEST_VALUE ? readFormula(typed, NUMBERS_ALONE) : undefined;
      const value = formula?.ok ? evaluate(formula.tree, new Map(), wideFunctions) : Number.NaN;
      if (Number.isFinite(value)) return value + 0;
      throw new UserError('notAValue', { name, read: shown(typed) }, example);
    }
  }
}

/** The same values as they are typed: `w=2 x=-1`. */
export function valuesLine(values: ReadonlyMap<string, number>): string {
  return [...values].map(([name, value]) => `${name}=${value}`).join(' ');
}
